// The worker thread that turns a passphrase into a key, so that the window stays alive meanwhile.
import { parentPort, workerData } from 'node:worker_threads';
import { argon2id } from 'hash-wasm';
import type { Argon2Work } from './argon2.ts';

const { passphrase, salt, cost } = workerData as Argon2Work;
const started = performance.now();
const key = await argon2id({
  password: passphrase,
  salt,
  parallelism: cost.p,
  iterations: cost.t,
  memorySize: cost.m,
  hashLength: 32,
  outputType: 'binary',
});
passphrase.fill(0);
const ms = performance.now() - started;
parentPort?.postMessage({ key, ms }, [key.buffer as ArrayBuffer]);

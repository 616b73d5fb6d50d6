// The reading process as a plain Node child, and a reader for tests.
import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { SpawnChild } from '../../../main/ipc/child.ts';
import { createReader, type Reader, type ReaderOptions } from '../../../main/scans/reader.ts';

const root = join(import.meta.dirname, '../../..');
export const tessdata = join(root, 'assets/tessdata');

export const spawnReader: SpawnChild = (name) => {
  const child = fork(join(root, `main/scans/${name}.process.ts`), {
    serialization: 'advanced',
    stdio: 'ignore',
  });
  return {
    pid: child.pid,
    post: (message) => void child.send(message as object),
    onMessage: (listen) => void child.on('message', listen),
    onExit: (listen) => void child.once('exit', listen),
    kill: () => void child.kill('SIGKILL'),
  };
};

export function testReader(options: Partial<ReaderOptions> = {}): Reader {
  return createReader({ spawn: spawnReader, tessdata, ...options });
}

let files = 0;
/** Bytes as a file the reader has not seen yet. */
export const asFile = (bytes: Uint8Array) => ({ key: `file-${files++}`, bytes: () => bytes });

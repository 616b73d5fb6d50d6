// The sample's child process: adds up numbers.
import { argv } from 'node:process';

process.parentPort.on('message', ({ data }) => {
  const sum = (data as number[]).reduce((total, n) => total + n, 0);
  process.parentPort.postMessage({ sum, argument: argv[2], when: new Date(0) });
});

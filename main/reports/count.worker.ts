// The thread that counts a report on a connection of its own, so that nobody waits for it while typing.
import { parentPort, workerData } from 'node:worker_threads';
import { openDatabase } from '../storage/database.ts';
import { countReport } from './count.ts';
import type { CountWork } from './open-reports.ts';

const { file, key, report, options, today, names } = workerData as CountWork;
const db = openDatabase(file, key, { readonly: true });
key.fill(0);
try {
  parentPort?.postMessage(countReport({ db, options, today, names }, report));
} finally {
  db.close();
}

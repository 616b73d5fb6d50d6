// The thread that counts reports on a connection of its own, so that nobody waits for it while typing.
import { parentPort, workerData } from 'node:worker_threads';
import { registerForms } from '#domain/forms/definitions/index.ts';
import { registerPlaces } from '#domain/places/known-places.ts';
import { openDatabase } from '../storage/database.ts';
import { listReleasedForms } from '../storage/form-definitions.ts';
import { listPlaces } from '../storage/places.ts';
import { countReport } from './count.ts';
import type { CaseFile, CountWork } from './open-reports.ts';

const { file, key } = workerData as CaseFile;
const db = openDatabase(file, key, { readonly: true });
key.fill(0);
parentPort?.on('message', ({ n, report, ...asked }: CountWork) => {
  // A form may have been released, and places loaded, since the last report.
  registerForms(listReleasedForms(db).map(({ definition }) => definition));
  registerPlaces(listPlaces(db));
  parentPort?.postMessage({ n, report: countReport({ db, ...asked }, report) });
});

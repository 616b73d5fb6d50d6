// A program for the crash test: an office that takes in whatever lies in its watched folder until it is killed.
// Arguments: office folder, watched folder, "wrong" to move files away before they are taken in, and a
// step with a number to die at when it was done so often.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '#domain/ids.ts';
import { beginBatch } from '../../../main/scans/batches.ts';
import { keyOf, moveToDone } from '../../../main/scans/move-to-done.ts';
import { takeIn } from '../../../main/scans/take-in.ts';
import { countWaitingPages } from '../../../main/storage/pages.ts';
import { countSealedSources } from '../../../main/storage/sources.ts';
import { dieAfter, type Step } from './kill-steps.ts';
import { clerk, openPaperOffice } from './office.ts';

const [officeFolder = '', watched = '', order, step, nth] = process.argv.slice(2);
const follow = step ? dieAfter(step as Step, Number(nth)) : () => {};
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const arrived = () =>
  readdirSync(watched).filter((name) =>
    statSync(join(watched, name), { throwIfNoEntry: false })?.isFile(),
  );

const office = openPaperOffice(officeFolder);
const { store, scans } = office;
follow(store);

/** What the app must never do: the file is gone before its paper is safe. */
async function takeInTheWrongWay(): Promise<void> {
  const batchId = newId();
  beginBatch(store, clerk, { cmd: newId(), batchId, origin: 'folder' });
  for (const [ord, name] of arrived().entries()) {
    const bytes = readFileSync(join(watched, name));
    await moveToDone(watched, name, { key: keyOf(statSync(join(watched, name))) });
    await wait(40);
    takeIn(store, clerk, { batchId, ord, name, bytes });
  }
}

/** What has not been read is not lost: the wrong way is over when every file was taken in. */
const unread = () =>
  order === 'wrong' ? 0 : countSealedSources(store.db) + countWaitingPages(store.db);

process.send?.('working');
if (order === 'wrong') {
  await scans.queue.stop();
  await takeInTheWrongWay();
} else {
  scans.setWatched(watched);
  scans.queue.wake();
}
while (!existsSync(join(officeFolder, 'enough')) || arrived().length + unread() > 0) await wait(20);
await office.close();

// A program for the power cuts: saves into an office and takes in paper without end, and says outside of that
// disk what is safe. Arguments: office folder, hot folder, file to say it in, and how: "right", "weak" (nothing
// of ours is flushed, the database only now and then), or "bare" (no app: a line, a flush, a line said).
import fs, {
  appendFileSync,
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  writeSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { newId } from '#domain/ids.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import { beginBatch } from '../../../main/scans/batches.ts';
import { keyOf, moveToDone } from '../../../main/scans/move-to-done.ts';
import { findTwin, takeIn } from '../../../main/scans/take-in.ts';
import { insertCase } from '../../../main/storage/cases.ts';
import { clerk, openOffice } from '../../main/scans/office.ts';

const [officeFolder = '', scanner = '', said = '', how] = process.argv.slice(2);
const say = (what: string) => appendFileSync(said, `${what}\n`);

function writeBare(): never {
  const file = openSync(join(officeFolder, 'bare'), 'a');
  for (let n = 0; ; n++) {
    writeSync(file, `${n}\n`);
    fsyncSync(file);
    say(`bare ${n}`);
    if (n === Number.MAX_SAFE_INTEGER) closeSync(file);
  }
}

if (how === 'bare') writeBare();
if (how === 'weak') {
  fs.fsyncSync = () => {};
  syncBuiltinESMExports();
}
const store = openOffice(officeFolder);
if (how === 'weak') store.db.pragma('synchronous = NORMAL');

function saveCase(): void {
  const id = newId();
  store.act(clerk, newId(), (act) => {
    insertCase(store.db, {
      ...{ id, code: id.slice(-12), module: 'fp', step: 1, status: 'open', restricted: false },
      ...{ opened: exactDay('2026-01-05'), enteredAt: act.at, changedAt: act.at },
      ...{ placeId: null, placeText: 'ភូមិ'.repeat(40), mainPerson: null, rev: act.cmd },
    });
    act.event({ op: 'created', entity: 'case', entityId: id, caseId: id });
    return null;
  });
  say(`case ${id}`);
}

const batchId = newId();
beginBatch(store, clerk, { cmd: newId(), batchId, origin: 'folder' });
for (const [ord, name] of readdirSync(scanner).entries()) {
  if (name === 'done') continue;
  const bytes = readFileSync(join(scanner, name));
  // What a power cut left lying although it is safe is only moved, as the app does.
  if (!findTwin(store, bytes)) takeIn(store, clerk, { batchId, ord, name, bytes });
  const lies = statSync(join(scanner, name), { throwIfNoEntry: false });
  if (lies) await moveToDone(scanner, name, { key: keyOf(lies) });
  say(`file ${name}`);
  for (let n = 0; n < 4; n++) saveCase();
}
for (;;) saveCase();

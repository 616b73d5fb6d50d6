// A small real office that changes between copies, and what it was at the moment of each.
import { createHash } from 'node:crypto';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatManifest } from '../../../main/backup/manifest.ts';
import type { Place } from '../../../main/backup/messages.ts';
import { formatMasterKey } from '../../../main/backup/restic/key-file.ts';
import { type RunInput, type RunResult, runBackup } from '../../../main/backup/run.ts';
import type { ObjectStore } from '../../../main/backup/stores/object-store.ts';
import { runTask } from '../../../main/backup/task.ts';
import type { SpawnChild } from '../../../main/ipc/child.ts';
import { sealOriginal } from '../../../main/storage/sealed-files.ts';
import { holdSnapshot } from '../../../main/storage/snapshot.ts';
import { CASE_FILE, openStore } from '../../../main/storage/store.ts';
import {
  countRows,
  fingerprint,
  makeOfficeIn,
  manifestOf,
  type Office,
  runInput,
  scansOf,
  writeRows,
} from '../../main/backup/small-office.ts';
import type { Dice } from '../../office/random.ts';

/** What a copy of one moment must bring back: digests by path. */
export type Moment = { readonly files: Readonly<Record<string, string>>; readonly rows: number };

export interface ChangingOffice {
  readonly office: Office;
  /** The moment in which the case file had this digest. */
  readonly moments: Map<string, Moment>;
  /** Copies that were said to be done, by the id of their snapshot. */
  readonly acknowledged: Map<string, Moment>;
  /** Some rows, some scans. */
  change(): void;
  /** One copy in this process; throws as `runBackup` does. */
  backUp(store: ObjectStore, work: string, other?: Partial<RunInput>): Promise<RunResult>;
  /** One copy in a process of its own, as in the app. `atHold` is called while the case file is held. */
  backUpApart(spawn: SpawnChild, place: Place, work: string, atHold?: () => void): Promise<string>;
  close(): void;
}

/** Made once: opening a copy of it is much cheaper than making an office. */
export function makeTemplate(folder: string): Office {
  const office = makeOfficeIn(join(folder, 'template'), 2);
  office.store.close();
  return office;
}

/** `beside` is the office that this one is a copy of: what was said to be done goes into one list. */
export function openChangingOffice(
  template: Office,
  folder: string,
  dice: Dice,
  beside?: ChangingOffice,
): ChangingOffice {
  cpSync(template.folder, folder, { recursive: true });
  const { id } = template.store;
  const office = { ...template, folder, store: openStore(folder, template.storeKey, id) };
  const moments: ChangingOffice['moments'] = beside?.moments ?? new Map();
  const acknowledged: ChangingOffice['acknowledged'] = beside?.acknowledged ?? new Map();
  const sealedFolder = join(folder, 'sealed');

  /** Asked while the case file is held still. */
  function note(): Moment {
    const digest = createHash('sha256')
      .update(readFileSync(join(folder, CASE_FILE)))
      .digest('hex');
    const files: Record<string, string> = { 'db/cases.db': digest };
    for (const [path, of] of Object.entries(scansOf(office))) files[`sealed/${path}`] = of;
    const moment = { files, rows: countRows(office.store) };
    moments.set(digest, moment);
    return moment;
  }

  return {
    office,
    moments,
    acknowledged,
    change() {
      writeRows(office, dice.between(1, 60));
      for (let i = dice.below(4); i > 0; i--) {
        const bytes = Buffer.alloc(dice.between(2_000, 120_000), `${dice.next()} `);
        sealOriginal(folder, office.store.keys, bytes);
      }
    },
    async backUp(store, work, other = {}) {
      let moment: Moment | undefined;
      const input = runInput(office, store, work, other);
      const result = await runBackup({
        ...input,
        async holdStore() {
          const held = await input.holdStore();
          moment = note();
          return held;
        },
      });
      if (moment !== undefined) acknowledged.set(result.snapshotId, moment);
      return result;
    },
    async backUpApart(spawn, place, work, atHold = () => {}) {
      let moment: Moment | undefined;
      let release = () => {};
      const result = await runTask(
        spawn,
        {
          ...{ task: 'backup', place, workFolder: work, sealedFolder, device: 'desk-1' },
          ...{ goOnBesideOthers: false, program: 'samnum test', rescueFolder: 'assets/rescue' },
          keyFile: office.keyFile.bytes.toString('base64'),
          masterKey: formatMasterKey(office.masterKey),
        },
        new AbortController().signal,
        {
          hold() {
            const held = holdSnapshot(office.store.db, office.store.keys.database);
            release = held.release;
            moment = note();
            atHold();
            return {
              databaseFile: join(folder, CASE_FILE),
              databaseSize: held.pageCount * held.pageSize,
              manifest: formatManifest(manifestOf(office)).toString(),
              keybag: '{"format":1}',
            };
          },
          release: () => release(),
          group: (ids) => [[...ids]],
        },
      );
      if (moment !== undefined) acknowledged.set(result.snapshotId, moment);
      return result.snapshotId;
    },
    close: () => office.store.close(),
  };
}

/** The files of a restored copy that are held against its moment. */
export function readBack(folder: string): Record<string, string> {
  const kept = Object.entries(fingerprint(folder)).filter(
    ([path]) => path === 'db/cases.db' || path.startsWith('sealed/'),
  );
  return Object.fromEntries(kept);
}

// A small office with a real encrypted store and sealed scans, to be backed up and brought back.
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { formatManifest } from '../../../main/backup/manifest.ts';
import type { MasterKey } from '../../../main/backup/restic/crypto.ts';
import {
  createKeyFile,
  type KeyFile,
  type ScryptCost,
} from '../../../main/backup/restic/key-file.ts';
import { type RunInput, type RunResult, runBackup } from '../../../main/backup/run.ts';
import type { ObjectStore } from '../../../main/backup/stores/object-store.ts';
import { sealOriginal } from '../../../main/storage/sealed-files.ts';
import { holdSnapshot } from '../../../main/storage/snapshot.ts';
import { CASE_FILE, describeNewStore, openStore, type Store } from '../../../main/storage/store.ts';

/** Twenty-four words of an invented sheet. */
export const WORDS = `${'river lotus palm bridge market school '.repeat(3)}river lotus palm bridge market sun`;

/** The words are tried with every copy that is opened: here a try costs next to nothing. */
export const CHEAP: ScryptCost = { N: 1024, r: 8, p: 1 };

const STORE_ID = '0198f0a0-0000-7000-8000-000000000001';

export interface Office {
  readonly folder: string;
  readonly store: Store;
  readonly storeKey: Buffer;
  readonly keyFile: KeyFile;
  readonly masterKey: MasterKey;
}

/** An office in this new folder, with so many scans of about 60 kB each, and some rows. */
export function makeOfficeIn(folder: string, scans: number, cost = CHEAP): Office {
  mkdirSync(folder);
  const storeKey = randomBytes(32);
  const store = openStore(folder, storeKey, STORE_ID);
  describeNewStore(store.db, { id: STORE_ID, name: 'Invented office', device: 'desk-1' });
  const key = createKeyFile(WORDS, new Date('2026-01-05T08:00:00Z'), cost);
  const office = { folder, store, storeKey, ...key };
  addScans(office, scans);
  writeRows(office, 400);
  return office;
}

export function addScans(office: Office, count: number): void {
  for (let i = 0; i < count; i++) {
    sealOriginal(office.folder, office.store.keys, randomBytes(60_000 + i));
  }
}

/** Rows that make the file grow by about a kilobyte each. */
export function writeRows(office: Office, count: number): void {
  const { db } = office.store;
  // Scattered, but in the same places on every run: which pages a row touches must not be chance.
  const before = countRows(office.store);
  const keyOf = (n: number) => createHash('sha256').update(String(n)).digest('hex').slice(0, 16);
  const insert = db.prepare('INSERT INTO secrets VALUES(?, ?)');
  db.transaction(() => {
    for (let i = 0; i < count; i++) insert.run(keyOf(before + i), randomBytes(900));
  })();
}

export function countRows(store: Store): number {
  return store.db.prepare('SELECT count(*) FROM secrets').pluck().get() as number;
}

/** What a run needs of the office; single facts can be overridden. */
export function runInput(
  office: Office,
  store: ObjectStore,
  workFolder: string,
  other: Partial<RunInput> = {},
): RunInput {
  let release = () => {};
  return {
    store,
    masterKey: office.masterKey,
    keyFile: office.keyFile,
    workFolder,
    sealedFolder: join(office.folder, 'sealed'),
    device: 'desk-1',
    program: 'samnum test',
    rescueFolder: 'assets/rescue',
    signal: new AbortController().signal,
    async holdStore() {
      const held = holdSnapshot(office.store.db, office.store.keys.database);
      release = held.release;
      return {
        databaseFile: join(office.folder, CASE_FILE),
        databaseSize: held.pageCount * held.pageSize,
        manifest: formatManifest(manifestOf(office)),
        keybag: Buffer.from('{"format":1}'),
      };
    },
    releaseStore: () => release(),
    groupNewFiles: async (ids) => [[...ids]],
    progress() {},
    ...other,
  };
}

export function backUp(
  office: Office,
  store: ObjectStore,
  workFolder: string,
  other: Partial<RunInput> = {},
): Promise<RunResult> {
  return runBackup(runInput(office, store, workFolder, other));
}

export function manifestOf(office: Office) {
  return {
    format: 1 as const,
    storeId: STORE_ID,
    epoch: 'first',
    schema: 1,
    app: 'test',
    rows: { secrets: countRows(office.store) },
    events: { n: 0, mac: '' },
  };
}

/** Every file below a folder with the SHA-256 of its bytes. */
export function fingerprint(folder: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    found[relative(folder, path)] = createHash('sha256').update(readFileSync(path)).digest('hex');
  }
  return found;
}

/** The sealed scans of the office as a restore should bring them back. */
export function scansOf(office: Office): Record<string, string> {
  return fingerprint(join(office.folder, 'sealed'));
}

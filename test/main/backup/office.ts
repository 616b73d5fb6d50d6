// A small office for a test: it is closed and its folder goes when the test ends.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { ScryptCost } from '../../../main/backup/restic/key-file.ts';
import { makeOfficeIn, type Office } from './small-office.ts';

export {
  addScans,
  backUp,
  countRows,
  fingerprint,
  manifestOf,
  type Office,
  runInput,
  scansOf,
  WORDS,
  writeRows,
} from './small-office.ts';

/** A new folder that goes when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'samnum-backup-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** An office with so many scans of about 60 kB each, and some rows. */
export function makeOffice(scans: number, cost?: ScryptCost): Office {
  const office = makeOfficeIn(join(temporaryFolder(), 'office'), scans, cost);
  onTestFinished(() => office.store.close());
  return office;
}

// What is known about an office while it is locked: the last good backup, and wrong passphrases. Nothing secret.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { waitLeft } from '#domain/passphrase/wait.ts';
import { writeDurably } from '../storage/durable.ts';

export const STATE_FILE = 'state.json';

const OfficeState = z.strictObject({
  /** Milliseconds since 1970. */
  lastBackupAt: z.number().nullable(),
  wrong: z.int().min(0),
  lastWrongAt: z.number(),
});
export type OfficeState = z.infer<typeof OfficeState>;

const FRESH: OfficeState = { lastBackupAt: null, wrong: 0, lastWrongAt: 0 };

/** A lost or damaged file counts as a fresh one: nothing in it is needed to open the office. */
export function readOfficeState(folder: string): OfficeState {
  try {
    return OfficeState.parse(JSON.parse(readFileSync(join(folder, STATE_FILE), 'utf8')));
  } catch {
    return FRESH;
  }
}

export function changeOfficeState(folder: string, change: Partial<OfficeState>): OfficeState {
  const next = { ...readOfficeState(folder), ...change };
  writeDurably(join(folder, STATE_FILE), Buffer.from(JSON.stringify(next)));
  return next;
}

/** Milliseconds until another passphrase is looked at. */
export function waitOf(state: OfficeState, now: number): number {
  return waitLeft(state.wrong, state.lastWrongAt, now);
}

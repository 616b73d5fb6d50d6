// What an office decides of its line: is it paid by the megabyte, and how fast may copies go?
import { LineSettings } from '#contract/backup.ts';
import type { Db } from '../storage/database.ts';
import { readMeta, writeMeta } from '../storage/store.ts';
import type { UploadLimit } from './stores/pace.ts';

const KEY = 'backup_line';
const NOTHING_SAID: LineSettings = { paid: false, budgetMegabytes: 50, limit: 'none' };

export function readLine(db: Db): LineSettings {
  const kept = readMeta(db, KEY);
  return kept === undefined ? NOTHING_SAID : LineSettings.parse(JSON.parse(kept));
}

export function writeLine(db: Db, line: LineSettings): void {
  writeMeta(db, KEY, JSON.stringify(line));
}

/** The limit for each of so many servers that may be copied to at the same time. */
export function limitFor({ limit }: LineSettings, servers: number): UploadLimit | undefined {
  if (limit === 'none') return undefined;
  const share = 1 / Math.max(1, servers);
  return limit === 'half' ? { part: share / 2 } : limit * share;
}

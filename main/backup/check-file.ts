// Opens a case file that was brought back, reads every page of it, and counts what it holds.
import { type Counts, countOffice } from '../storage/backups.ts';
import { openDatabase } from '../storage/database.ts';
import { type EventsHead, eventsHead } from '../storage/events.ts';
import { BackupFailure, systemCode } from './failure.ts';

export interface CheckedFile {
  /** SQLite found nothing wrong with any page, table or index. */
  readonly sound: boolean;
  readonly counts: Counts;
  readonly events: EventsHead;
}

/** Throws `object-damaged` when the key does not open it, or SQLite cannot read it. */
export function checkCaseFile(file: string, key: Uint8Array): CheckedFile {
  try {
    return look(file, key);
  } catch (error) {
    const unreadable = systemCode(error)?.startsWith('SQLITE_');
    throw unreadable ? new BackupFailure('object-damaged', 'db/cases.db', error) : error;
  }
}

function look(file: string, key: Uint8Array): CheckedFile {
  const db = openDatabase(file, key, { readonly: true });
  try {
    const sound = db.pragma('integrity_check', { simple: true }) === 'ok';
    return { sound, counts: countOffice(db), events: eventsHead(db) };
  } finally {
    db.close();
  }
}

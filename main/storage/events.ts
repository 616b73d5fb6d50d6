// What happened: one append-only list that is both the audit chain and the journal of changes.
import { createHmac } from 'node:crypto';
import type { Session } from '#domain/roles.ts';
import type { Db } from './database.ts';

export type Entity =
  | 'office'
  | 'user'
  | 'case'
  | 'person'
  | 'relation'
  | 'household'
  | 'form'
  | 'line'
  | 'task'
  | 'setting'
  | 'directory'
  | 'form-definition'
  | 'place'
  | 'batch'
  | 'source'
  | 'page'
  | 'document'
  | 'backup'
  | 'search'
  | 'call'
  | 'draft'
  | 'drawing'
  | 'cabinet-folder'
  | 'separator';

/** One thing that happened. `fields` are names of fields, never what stands in them. */
export type NewEvent = {
  op: string;
  entity: Entity;
  entityId?: string | null;
  caseId?: string | null;
  fields?: readonly string[];
  rev?: string | null;
};

export type StoredEvent = {
  n: number;
  at: number;
  device: string;
  device_n: number;
  device_at: number;
  user: string | null;
  cmd: string | null;
  op: string;
  entity: string;
  entity_id: string | null;
  case_id: string | null;
  fields: string | null;
  rev: string | null;
  mac: Buffer;
};

/** Number and MAC of the last event: kept outside the store too, so that a cut tail is noticed. */
export type EventsHead = { n: number; mac: string };

const START = Buffer.alloc(32);

function chain(key: Uint8Array, before: Uint8Array, row: Omit<StoredEvent, 'mac'>): Buffer {
  const line = JSON.stringify([
    row.n,
    row.at,
    row.device,
    row.device_n,
    row.device_at,
    row.user,
    row.cmd,
    row.op,
    row.entity,
    row.entity_id,
    row.case_id,
    row.fields,
    row.rev,
  ]);
  return createHmac('sha256', key).update(before).update(line).digest();
}

/** Appends events inside the caller's transaction. */
export function appendEvent(
  db: Db,
  key: Uint8Array,
  who: Session | { user: null; device: string },
  cmd: string | null,
  event: NewEvent,
): number {
  const last = db.prepare('SELECT n, mac FROM events ORDER BY n DESC LIMIT 1').get() as
    | { n: number; mac: Buffer }
    | undefined;
  const now = Date.now();
  const n = (last?.n ?? 0) + 1;
  const row = {
    n,
    at: now,
    device: who.device,
    device_n: n,
    device_at: now,
    user: who.user,
    cmd,
    op: event.op,
    entity: event.entity,
    entity_id: event.entityId ?? null,
    case_id: event.caseId ?? null,
    fields: event.fields && event.fields.length > 0 ? event.fields.join(' ') : null,
    rev: event.rev ?? null,
  };
  const mac = chain(key, last?.mac ?? START, row);
  db.prepare(
    `INSERT INTO events VALUES(@n, @at, @device, @device_n, @device_at, @user, @cmd, @op, @entity,
     @entity_id, @case_id, @fields, @rev, @mac)`,
  ).run({ ...row, mac });
  return n;
}

/** The newest event; n is 0 in an empty store. */
export function eventsHead(db: Db): EventsHead {
  const last = db.prepare('SELECT n, mac FROM events ORDER BY n DESC LIMIT 1').get() as
    | { n: number; mac: Buffer }
    | undefined;
  return { n: last?.n ?? 0, mac: (last?.mac ?? START).toString('hex') };
}

export type Verdict = { ok: true; n: number } | { ok: false; n: number };

/**
 * Walks the whole chain. Not ok: `n` is the first event that was changed or is missing; with
 * `anchor` (a head kept outside) a cut tail is found too.
 */
export function verifyEvents(db: Db, key: Uint8Array, anchor?: EventsHead): Verdict {
  let before: Buffer = START;
  let n = 0;
  for (const found of db.prepare('SELECT * FROM events ORDER BY n').iterate()) {
    const { mac, ...row } = found as StoredEvent;
    if (row.n !== n + 1 || !chain(key, before, row).equals(mac)) return { ok: false, n: n + 1 };
    before = mac;
    n = row.n;
    if (anchor && anchor.n === n && anchor.mac !== mac.toString('hex')) return { ok: false, n };
  }
  if (anchor && anchor.n > n) return { ok: false, n: n + 1 };
  return { ok: true, n };
}

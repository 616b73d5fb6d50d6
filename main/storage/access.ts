// Who was named for a case, a form, a paper or a drawing, by whom and why; and who asks to be.
import { COUNSELLING, type FormFacts } from '#domain/forms/rights.ts';
import { readSetting } from '#domain/office/settings.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import type { Naming } from '#domain/roles.ts';
import type { Db } from './database.ts';
import type { FormRecord } from './forms.ts';
import { keptVersions } from './kept.ts';
import { change, countOf, rowOf, rowsOf } from './prepared.ts';
import { settingOn } from './settings.ts';

export type Closable = 'case' | 'form' | 'document' | 'drawing';

export type Restriction = {
  id: string;
  caseId: string;
  entity: Closable;
  entityId: string;
  reason: string;
  user: string;
  at: number;
};
export type Grant = Restriction & { userId: string };
export type AccessRequest = Restriction;

const OF_THING = 'case_id AS caseId, entity, entity_id AS entityId';

/** Ids of the people who were given access to this case, form, paper or drawing. */
export function namedFor(db: Db, entityId: string): string[] {
  const sql = 'SELECT user_id AS id FROM access_grants WHERE entity_id = ? AND ended_at IS NULL';
  return rowsOf<{ id: string }>(db, `${sql} ORDER BY at, id`, entityId).map((row) => row.id);
}

/** How naming decides on a form, paper or drawing. */
export function namingOf(db: Db, entityId: string): Naming {
  const sql = 'SELECT count(*) FROM restrictions WHERE entity_id = ? AND ended_at IS NULL';
  return { only: countOf(db, sql, entityId) > 0, named: namedFor(db, entityId) };
}

/** Whom the office lets read counselling notes today. */
const counsellingReaders = (db: Db) =>
  readSetting('counselling-readers', settingOn(db, 'counselling-readers', dayOf(Date.now())));

/** What the right on a form is decided on. */
export function formFacts(db: Db, form: FormRecord): FormFacts {
  const { id, form: kind, author, restricted, answers } = form;
  const otherTexts = kind === 'concern' ? keptVersions(db, id).map(({ content }) => content) : [];
  const facts = { form: kind, author, restricted, answers, otherTexts, ...namingOf(db, id) };
  return kind === COUNSELLING ? { ...facts, counsellingReaders: counsellingReaders(db) } : facts;
}

/** Ids of the restricted cases this person was given access to. */
export function casesNamedFor(db: Db, userId: string): Set<string> {
  const sql = `SELECT entity_id AS id FROM access_grants WHERE user_id = ? AND entity = 'case'
    AND ended_at IS NULL`;
  return new Set(rowsOf<{ id: string }>(db, sql, userId).map((row) => row.id));
}

/** The restriction that holds now, or null. */
export function findRestriction(db: Db, entityId: string): Restriction | null {
  const sql = `SELECT id, ${OF_THING}, reason, user, at FROM restrictions WHERE entity_id = ?
    AND ended_at IS NULL ORDER BY at DESC LIMIT 1`;
  return rowOf<Restriction>(db, sql, entityId) ?? null;
}

export function insertRestriction(db: Db, one: Restriction, rev: string): void {
  const { id, caseId, entity, entityId, reason, user, at } = one;
  const sql = 'INSERT INTO restrictions(id, case_id, entity, entity_id, reason, user, at, rev)';
  change(db, `${sql} VALUES(?,?,?,?,?,?,?,?)`, id, caseId, entity, entityId, reason, user, at, rev);
}

/** Ends a restriction and the access it gave; the rows stay. */
export function endRestriction(db: Db, entityId: string, by: string, at: number): void {
  for (const table of ['restrictions', 'access_grants'] as const) {
    const sql = `UPDATE ${table} SET ended_at = ?, ended_by = ? WHERE entity_id = ?`;
    change(db, `${sql} AND ended_at IS NULL`, at, by, entityId);
  }
}

/** Who has access and why, the first one first. */
export function grantsFor(db: Db, entityId: string): Grant[] {
  const sql = `SELECT id, ${OF_THING}, user_id AS userId, reason, user, at FROM access_grants
    WHERE entity_id = ? AND ended_at IS NULL ORDER BY at, id`;
  return rowsOf<Grant>(db, sql, entityId);
}

export function insertGrant(db: Db, one: Grant, rev: string): void {
  const { id, caseId, entity, entityId, userId, reason, user, at } = one;
  const sql = `INSERT INTO access_grants(id, case_id, entity, entity_id, user_id, reason, user, at, rev)
    VALUES(?,?,?,?,?,?,?,?,?)`;
  change(db, sql, id, caseId, entity, entityId, userId, reason, user, at, rev);
}

export function insertRequest(db: Db, one: AccessRequest, rev: string): void {
  const { id, caseId, entity, entityId, user, reason, at } = one;
  const sql = 'INSERT INTO access_requests(id, case_id, entity, entity_id, user, reason, at, rev)';
  change(db, `${sql} VALUES(?,?,?,?,?,?,?,?)`, id, caseId, entity, entityId, user, reason, at, rev);
}

/** Requests nobody has answered, the oldest first. */
export function openRequests(db: Db): AccessRequest[] {
  const sql = `SELECT id, ${OF_THING}, reason, user, at FROM access_requests WHERE answer IS NULL
    ORDER BY at, id`;
  return rowsOf<AccessRequest>(db, sql);
}

/** The request, if nobody has answered it yet. */
export function findOpenRequest(db: Db, id: string): AccessRequest | null {
  return openRequests(db).find((request) => request.id === id) ?? null;
}

export function answerRequest(
  db: Db,
  id: string,
  told: { answer: 'granted' | 'declined'; by: string; at: number; note: string },
): void {
  const sql = `UPDATE access_requests SET answer = ?, answered_by = ?, answered_at = ?, note = ?
    WHERE id = ?`;
  change(db, sql, told.answer, told.by, told.at, told.note, id);
}

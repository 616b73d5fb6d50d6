// Two entries that are one: links between people and between cases, which can be undone.
import type { Db } from './database.ts';
import { change, rowOf, rowsOf } from './prepared.ts';

/** `same`: one person; `not-same`: they look alike, and are two. */
export type Sameness = 'same' | 'not-same';
export type PersonLink = {
  id: string;
  one: string;
  other: string;
  at: number;
  reason: string;
  user: string;
};
export type CaseLink = { id: string; caseId: string; into: string; reason: string; at: number };

const PERSON_LINK = 'id, person_a AS one, person_b AS other, at, reason, user';
const CASE_LINK = 'id, case_id AS caseId, into_case AS "into", reason, at';

export function insertPersonLink(db: Db, link: PersonLink, kind: Sameness, rev: string): void {
  const { id, one, other, at, reason, user } = link;
  const sql = `INSERT INTO person_links(id, person_a, person_b, kind, at, reason, user, rev)
    VALUES(?,?,?,?,?,?,?,?)`;
  change(db, sql, id, one, other, kind, at, reason, user, rev);
}

/** The link, if it holds. */
export function findPersonLink(db: Db, id: string): PersonLink | null {
  const sql = `SELECT ${PERSON_LINK} FROM person_links WHERE id = ? AND undone_at IS NULL`;
  return rowOf<PersonLink>(db, sql, id) ?? null;
}

export function undoPersonLink(db: Db, id: string, at: number, rev: string): void {
  change(db, 'UPDATE person_links SET undone_at = ?, rev = ? WHERE id = ?', at, rev, id);
}

function linksOf(db: Db, personId: string, kind: Sameness): PersonLink[] {
  const sql = `SELECT ${PERSON_LINK} FROM person_links WHERE (person_a = ? OR person_b = ?)
    AND kind = ? AND undone_at IS NULL ORDER BY at, id`;
  return rowsOf<PersonLink>(db, sql, personId, personId, kind);
}

/** Those of whom somebody said that they are not this person, though they look alike. */
export const differentPeople = (db: Db, personId: string): PersonLink[] =>
  linksOf(db, personId, 'not-same');

/** Everybody who is the same person, the one asked for first, and the links between them. */
export function samePeople(db: Db, personId: string): { ids: string[]; links: PersonLink[] } {
  const ids = [personId];
  const links = new Map<string, PersonLink>();
  for (const id of ids) {
    for (const link of linksOf(db, id, 'same')) {
      links.set(link.id, link);
      const next = link.one === id ? link.other : link.one;
      if (!ids.includes(next)) ids.push(next);
    }
  }
  return { ids, links: [...links.values()] };
}

/** Every link between two entries of one person that holds. */
export function personLinks(db: Db): PersonLink[] {
  const sql = `SELECT ${PERSON_LINK} FROM person_links WHERE kind = 'same' AND undone_at IS NULL`;
  return rowsOf<PersonLink>(db, sql);
}

/** Every case that is joined to another one. */
export function caseLinks(db: Db): CaseLink[] {
  return rowsOf<CaseLink>(db, `SELECT ${CASE_LINK} FROM case_links WHERE undone_at IS NULL`);
}

export function insertCaseLink(db: Db, link: CaseLink, user: string, rev: string): void {
  const { id, caseId, into, reason, at } = link;
  const sql = 'INSERT INTO case_links(id, case_id, into_case, reason, user, at, rev)';
  change(db, `${sql} VALUES(?,?,?,?,?,?,?)`, id, caseId, into, reason, user, at, rev);
}

/** The case this one was joined to, if it was. */
export function caseLinkOf(db: Db, caseId: string): CaseLink | null {
  const sql = `SELECT ${CASE_LINK} FROM case_links WHERE case_id = ? AND undone_at IS NULL LIMIT 1`;
  return rowOf<CaseLink>(db, sql, caseId) ?? null;
}

/** Ids of the cases that were joined to this one. */
export function casesJoinedTo(db: Db, caseId: string): string[] {
  const sql = `SELECT ${CASE_LINK} FROM case_links WHERE into_case = ? AND undone_at IS NULL ORDER BY at`;
  return rowsOf<CaseLink>(db, sql, caseId).map((link) => link.caseId);
}

export function undoCaseLink(db: Db, id: string, by: string, at: number): void {
  change(db, 'UPDATE case_links SET undone_at = ?, undone_by = ? WHERE id = ?', at, by, id);
}

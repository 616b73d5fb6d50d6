// Reading the journal: what happened lately, and where a person worked.
import type { Db } from './database.ts';
import { rowsOf } from './prepared.ts';

/** How many of the newest events "lately" looks at. */
const LATELY = 2000;

/** Ids of the cases a person opened or changed lately, the last one first. */
export function casesTouchedBy(db: Db, userId: string, limit: number): string[] {
  return rowsOf<{ case_id: string }>(
    db,
    `SELECT case_id, max(n) AS last FROM
       (SELECT n, user, op, case_id FROM events ORDER BY n DESC LIMIT ${LATELY})
     WHERE user = ? AND case_id IS NOT NULL AND op <> 'refused'
     GROUP BY case_id ORDER BY last DESC LIMIT ?`,
    userId,
    limit,
  ).map((row) => row.case_id);
}

export type Happened = {
  op: string;
  entity: string;
  by: string | null;
  at: number;
  caseId: string;
};

/**
 * What others changed in cases lately, the newest first: one line for each act and case, and for all that
 * one person wrote in a form on one day.
 */
export function changesByOthers(db: Db, userId: string, limit: number): Happened[] {
  return rowsOf<Happened>(
    db,
    `SELECT op, entity, user AS "by", at, case_id AS caseId, max(n) AS last FROM
       (SELECT * FROM events ORDER BY n DESC LIMIT ${LATELY})
     WHERE user IS NOT NULL AND user <> ? AND case_id IS NOT NULL
       AND op NOT IN ('viewed', 'refused', 'printed')
     GROUP BY case_id, entity, user, CASE
       WHEN entity = 'form' AND op <> 'opened-with-reason'
       THEN entity_id || ' ' || date(at / 1000, 'unixepoch', 'localtime')
       ELSE cmd END
     ORDER BY last DESC LIMIT ?`,
    userId,
    limit,
  ).map(({ op, entity, by, at, caseId }) => ({ op, entity, by, at, caseId }));
}

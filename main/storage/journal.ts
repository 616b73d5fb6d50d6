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
  entityId: string | null;
  by: string | null;
  at: number;
  caseId: string;
};

/** Of all that one act does in a case, what it was done for comes first. */
const FOR = `CASE WHEN op = 'completed' THEN 0 WHEN entity = 'case' AND op = 'created' THEN 1
  WHEN entity = 'form' THEN 2 WHEN entity IN ('case', 'document') THEN 3 ELSE 4 END`;

/**
 * What others changed in cases lately, the newest first: one line for each act and case, and for all that
 * one person wrote in a form on one day.
 */
export function changesByOthers(db: Db, userId: string, limit: number): Happened[] {
  return rowsOf<Happened>(
    db,
    `SELECT op, entity, entity_id AS entityId, user AS "by", at, case_id AS caseId, max(n) AS last
     FROM (SELECT *, row_number() OVER (PARTITION BY case_id, coalesce(cmd, n) ORDER BY ${FOR}, n DESC) AS place
       FROM (SELECT * FROM events ORDER BY n DESC LIMIT ${LATELY})
       WHERE user IS NOT NULL AND user <> ? AND case_id IS NOT NULL
         AND op NOT IN ('viewed', 'refused', 'printed'))
     WHERE place = 1
     GROUP BY case_id, user, CASE
       WHEN entity = 'form' AND op <> 'opened-with-reason'
       THEN entity_id || ' ' || date(at / 1000, 'unixepoch', 'localtime')
       ELSE coalesce(cmd, entity) END
     ORDER BY last DESC LIMIT ?`,
    userId,
    limit,
  ).map(({ op, entity, entityId, by, at, caseId }) => ({ op, entity, entityId, by, at, caseId }));
}

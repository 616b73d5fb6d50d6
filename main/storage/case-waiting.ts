// What waits in a case: work past its day, drafts, pages nobody has checked, an intake that is not done.
import type { Db } from './database.ts';
import { rowOf, rowsOf } from './prepared.ts';

/** The oldest day (ISO) on which something open was due before `today`, by case. */
export function lateCases(db: Db, today: string): Map<string, string> {
  const rows = rowsOf<{ case_id: string; due: string }>(
    db,
    `SELECT case_id, min(due_to) AS due FROM tasks WHERE ended_at IS NULL AND due_to < ?
     GROUP BY case_id`,
    today,
  );
  return new Map(rows.map((row) => [row.case_id, row.due]));
}

/** How many filed pages a person should look at, because the machine was not sure, by case. */
export function pagesToCheck(db: Db): Map<string, number> {
  const rows = rowsOf<{ case_id: string; pages: number }>(
    db,
    `SELECT case_id, count(*) AS pages FROM pages WHERE state = 'needs-eye' AND case_id IS NOT NULL
     GROUP BY case_id`,
  );
  return new Map(rows.map((row) => [row.case_id, row.pages]));
}

export type FormsWaiting = { drafts: number; intakeOpen: boolean };

/** Forms that were begun and not finished, and whether the intake (form `intake`) was ever finished. */
export function formsWaiting(db: Db, caseId: string, intake: string): FormsWaiting {
  const row = rowOf<{ drafts: number; done: number | null }>(
    db,
    `SELECT count(*) FILTER (WHERE state = 'draft') AS drafts,
     max(form = ? AND state = 'final') AS done FROM forms WHERE case_id = ?`,
    intake,
    caseId,
  );
  return { drafts: row?.drafts ?? 0, intakeOpen: row?.done !== 1 };
}

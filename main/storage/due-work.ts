// What a case is due for by its own history: the last look at its plan, its closing, what was asked last.
import type { Db } from './database.ts';
import { rowsOf } from './prepared.ts';

export type LastLook = { caseId: string; day: string; due: string | null };

/** Forms that were corrected, among those of some kinds; answered by the index on kinds alone. */
const corrected = (kinds: string) =>
  `(SELECT amends FROM forms WHERE form IN (${kinds}) AND state = 'final' AND amends IS NOT NULL)`;
const LOOKS = `'case-plan', 'review'`;

/**
 * Open cases with their newest final plan or review: its day, and the day it says to look again. A `+` keeps
 * SQLite from reading all values of a concept for each form: it finds those of the form by its index.
 */
export function lastLooks(db: Db): LastLook[] {
  return rowsOf<LastLook>(
    db,
    `SELECT f.case_id AS caseId, max(f.event_from) AS day,
       (SELECT value FROM form_values v WHERE v.form_id = f.id AND +v.concept = 'review.due'
        AND v.value LIKE '____-__-__') AS due
     FROM forms f JOIN cases c ON c.id = f.case_id AND c.status = 'open'
     WHERE f.form IN (${LOOKS}) AND f.state = 'final' AND f.event_from IS NOT NULL
       AND f.id NOT IN ${corrected(LOOKS)}
     GROUP BY f.case_id`,
  );
}

export type FormDay = { caseId: string; day: string };

/** The days of standing final forms of a kind, in all cases, in order. */
export function daysOfForms(db: Db, form: string): FormDay[] {
  return rowsOf<FormDay>(
    db,
    `SELECT case_id AS caseId, event_from AS day FROM forms
     WHERE form = ? AND state = 'final' AND event_from IS NOT NULL AND id NOT IN ${corrected('?')}
     ORDER BY event_from, id`,
    form,
    form,
  );
}

export type LastAsked = { caseId: string; personId: string | null; day: string };

/** The newest ISO day on which open cases were asked under a concept, for each person that it was about. */
export function lastAsked(db: Db, concept: string): LastAsked[] {
  return rowsOf<LastAsked>(
    db,
    `SELECT v.case_id AS caseId, v.person_id AS personId, max(v.day) AS day
     FROM form_values v JOIN cases c ON c.id = v.case_id AND c.status = 'open'
     WHERE v.concept = ? AND v.day IS NOT NULL GROUP BY v.case_id, v.person_id`,
    concept,
  );
}

/** Open cases whose newest decision on joining names a day to look again, with that ISO day. */
export function looksAgain(db: Db): FormDay[] {
  const sql = `SELECT v.case_id AS caseId, max(coalesce(v.day, '') || v.form_id),
      (SELECT a.value FROM form_values a
       WHERE a.form_id = v.form_id AND +a.concept = 'eligibility.look-again') AS day
    FROM form_values v JOIN cases c ON c.id = v.case_id AND c.status = 'open'
    WHERE v.concept = 'eligibility.decision' GROUP BY v.case_id`;
  return rowsOf<{ caseId: string; day: string | null }>(db, sql).flatMap(({ caseId, day }) =>
    day === null ? [] : [{ caseId, day }],
  );
}

export type LastSession = { userId: string; day: string | null; caseId: string | null };

/**
 * Each social worker with the day of the last session of supervision, and the open case of theirs that
 * was changed last.
 */
export function lastSessions(db: Db): LastSession[] {
  return rowsOf<LastSession>(
    db,
    `SELECT u.id AS userId,
       (SELECT max(f.event_from) FROM forms f WHERE f.form = 'supervision' AND f.state = 'final'
        AND json_extract(f.answers, '$.supervised.id') = u.id) AS day,
       (SELECT c.id FROM cases c JOIN case_workers w ON w.case_id = c.id AND w.user_id = u.id
        AND w.to_at IS NULL WHERE c.status = 'open' ORDER BY c.changed_at DESC LIMIT 1) AS caseId
     FROM users u WHERE u.role = 'social-worker' AND u.active = 1 ORDER BY u.id`,
  );
}

// What a case is due for by its own history: the last look at its plan, its closing, what was asked last.
import { CLOSED_KINDS } from '#domain/forms/rights.ts';
import type { Db } from './database.ts';
import { rowsOf } from './prepared.ts';

export type LastLook = { caseId: string; day: string; due: string | null };

export type FormDay = { caseId: string; day: string };

/** Of these kinds an index holds all that is asked for here: no form is opened. */
const LOOKED = `state = 'final' AND form IN ('case-plan', 'review', 'closure', 'post-release')`;

type LookedForm = { id: string; caseId: string; day: string | null; amends: string | null };

/** Final forms of these kinds that tell their day and that no other one corrects. */
function standing(db: Db, kinds: readonly string[]): (FormDay & { id: string })[] {
  const sql = `SELECT id, case_id AS caseId, event_from AS day, amends FROM forms
    WHERE ${LOOKED} AND form = ?`;
  const forms = kinds.flatMap((kind) => rowsOf<LookedForm>(db, sql, kind));
  const corrected = new Set(forms.map(({ amends }) => amends));
  return forms.flatMap(({ id, caseId, day }) =>
    day === null || corrected.has(id) ? [] : [{ id, caseId, day }],
  );
}

/** Ids of the open cases. */
export function openCases(db: Db): Set<string> {
  const rows = rowsOf<{ id: string }>(db, `SELECT id FROM cases WHERE status = 'open'`);
  return new Set(rows.map(({ id }) => id));
}

/** Ids of the open cases that nobody works on. */
export function casesWithoutWorker(db: Db): string[] {
  const sql = `SELECT id FROM cases WHERE status = 'open'
    AND id NOT IN (SELECT case_id FROM case_workers WHERE to_at IS NULL) ORDER BY id`;
  return rowsOf<{ id: string }>(db, sql).map(({ id }) => id);
}

/** The value of each form that told one under a concept. */
function toldByForm(db: Db, concept: string): Map<string, string> {
  const sql = 'SELECT form_id AS id, value FROM form_values WHERE concept = ?';
  const rows = rowsOf<{ id: string; value: string }>(db, sql, concept);
  return new Map(rows.map(({ id, value }) => [id, value]));
}

const ISO_DAY = /^\d{4}-\d\d-\d\d$/;

/** Cases with their newest final plan or review: its day, and the day it says to look again. */
export function lastLooks(db: Db): LastLook[] {
  const dueOf = toldByForm(db, 'review.due');
  const newest = new Map<string, LastLook>();
  for (const { id, caseId, day } of standing(db, ['case-plan', 'review'])) {
    if ((newest.get(caseId)?.day ?? '') > day) continue;
    const due = dueOf.get(id) ?? '';
    newest.set(caseId, { caseId, day, due: ISO_DAY.test(due) ? due : null });
  }
  return [...newest.values()];
}

/** The days of standing final forms of a kind, in all cases, in order. */
export function daysOfForms(db: Db, form: 'closure' | 'post-release'): FormDay[] {
  return standing(db, [form])
    .map(({ caseId, day }) => ({ caseId, day }))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
}

/** The first ISO day on which somebody of the family can have come home from prison, for each who did. */
export function releases(db: Db): FormDay[] {
  const day = `json_extract(answers, '$."released-on".from')`;
  const sql = `SELECT case_id AS caseId, ${day} AS day FROM lines WHERE kind = 'prison'
    AND replaced_by IS NULL AND ended_at IS NULL AND ${day} IS NOT NULL`;
  return rowsOf<FormDay>(db, sql);
}

export type LastAsked = { caseId: string; personId: string | null; day: string };

/** The newest ISO day on which cases were asked under a concept, for each person that it was about. */
export function lastAsked(db: Db, concept: 'scale.occasion' | 'consent.purpose'): LastAsked[] {
  return rowsOf<LastAsked>(
    db,
    `SELECT case_id AS caseId, person_id AS personId, max(day) AS day FROM form_values
     WHERE concept IN ('scale.occasion', 'consent.purpose') AND concept = ? AND day IS NOT NULL
     GROUP BY case_id, person_id`,
    concept,
  );
}

/** Cases whose newest decision on joining names a day to look again, with that ISO day. */
export function looksAgain(db: Db): FormDay[] {
  const dayOf = toldByForm(db, 'eligibility.look-again');
  if (dayOf.size === 0) return [];
  const sql = `SELECT case_id AS caseId, form_id AS formId, max(coalesce(day, '') || form_id)
    FROM form_values WHERE concept = 'eligibility.decision' GROUP BY case_id`;
  return rowsOf<{ caseId: string; formId: string }>(db, sql).flatMap(({ caseId, formId }) => {
    const day = dayOf.get(formId);
    return day === undefined ? [] : [{ caseId, day }];
  });
}

/** Ids of the forms that are not for everybody who works on their case: by their kind, or closed by name. */
export function closedForms(db: Db): Set<string> {
  const kinds = CLOSED_KINDS.map((kind) => `'${kind}'`).join(', ');
  const byKind = rowsOf<{ id: string }>(db, `SELECT id FROM forms WHERE form IN (${kinds})`);
  const sql = `SELECT entity_id AS id FROM restrictions WHERE entity = 'form' AND ended_at IS NULL`;
  return new Set([...byKind, ...rowsOf<{ id: string }>(db, sql)].map(({ id }) => id));
}

export type LastSession = { userId: string; day: string | null; caseId: string | null };

/**
 * Each social worker with the day of the last session of supervision, and the open case of theirs that
 * was changed last.
 */
export function lastSessions(db: Db): LastSession[] {
  return rowsOf<LastSession>(
    db,
    `WITH held(user, day) AS MATERIALIZED
       (SELECT json_extract(answers, '$.supervised.id'), max(event_from) FROM forms
        WHERE form = 'supervision' AND state = 'final' GROUP BY 1)
     SELECT u.id AS userId, (SELECT day FROM held WHERE user = u.id) AS day,
       (SELECT c.id FROM cases c JOIN case_workers w ON w.case_id = c.id AND w.user_id = u.id
        AND w.to_at IS NULL WHERE c.status = 'open' ORDER BY c.changed_at DESC LIMIT 1) AS caseId
     FROM users u WHERE u.role = 'social-worker' AND u.active = 1 ORDER BY u.id`,
  );
}

// Filled forms: a draft that changes with every save, then a final one that never changes again.
import type { PartialDate } from '#domain/people/partial-date.ts';
import { type JsonObject, readDate, readObject, writeDate, writeJson } from './columns.ts';
import type { Db } from './database.ts';
import { change, rowOf, rowsOf } from './prepared.ts';

export type FormRecord = {
  id: string;
  caseId: string;
  /** Id and revision of its definition: it is shown and checked with that revision for ever. */
  form: string;
  revision: number;
  step: number;
  state: 'draft' | 'final';
  /** 0 for a draft that was never final; counted for people, never for deciding. */
  version: number;
  restricted: boolean;
  /** When it happened, as the form says. */
  event: PartialDate | null;
  enteredAt: number;
  changedAt: number;
  author: string;
  answers: JsonObject;
  placeInForm: string;
  /** The final form that this one corrects. */
  amends: string | null;
  rev: string;
};

type FormColumns = {
  id: string;
  case_id: string;
  form: string;
  revision: number;
  step: number;
  state: 'draft' | 'final';
  version: number;
  restricted: number;
  event: string | null;
  entered_at: number;
  changed_at: number;
  author: string;
  answers: string;
  place_in_form: string;
  amends: string | null;
  rev: string;
};

function toForm(row: FormColumns): FormRecord {
  return {
    id: row.id,
    caseId: row.case_id,
    form: row.form,
    revision: row.revision,
    step: row.step,
    state: row.state,
    version: row.version,
    restricted: row.restricted === 1,
    event: readDate(row.event),
    enteredAt: row.entered_at,
    changedAt: row.changed_at,
    author: row.author,
    answers: readObject(row.answers),
    placeInForm: row.place_in_form,
    amends: row.amends,
    rev: row.rev,
  };
}

/** The form, or null when there is none with this id. */
export function findForm(db: Db, id: string): FormRecord | null {
  const row = rowOf<FormColumns>(db, 'SELECT * FROM forms WHERE id = ?', id);
  return row ? toForm(row) : null;
}

/** Forms of a case in the order they were begun. */
export function formsOfCase(db: Db, caseId: string): FormRecord[] {
  const sql = 'SELECT * FROM forms WHERE case_id = ? ORDER BY id';
  return rowsOf<FormColumns>(db, sql, caseId).map(toForm);
}

/** Drafts a person has not completed, the one touched last first. */
export function draftsOf(db: Db, author: string, limit: number): FormRecord[] {
  return rowsOf<FormColumns>(
    db,
    `SELECT * FROM forms WHERE state = 'draft' AND author = ? ORDER BY changed_at DESC LIMIT ?`,
    author,
    limit,
  ).map(toForm);
}

/** Drafts of one kind of form in all cases, the one begun first first. */
export function draftsOfKind(db: Db, form: string): FormRecord[] {
  const sql = `SELECT * FROM forms WHERE form = ? AND state = 'draft' ORDER BY id`;
  return rowsOf<FormColumns>(db, sql, form).map(toForm);
}

export function insertForm(db: Db, form: FormRecord): void {
  change(
    db,
    `INSERT INTO forms(id, case_id, form, revision, step, state, version, restricted, event,
     event_from, entered_at, changed_at, author, answers, place_in_form, amends, rev)
     VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)`,
    form.id,
    form.caseId,
    form.form,
    form.revision,
    form.step,
    form.state,
    form.version,
    form.restricted ? 1 : 0,
    writeDate(form.event),
    form.event?.from ?? null,
    form.enteredAt,
    form.changedAt,
    form.author,
    writeJson(form.answers),
    form.placeInForm,
    form.amends,
    form.rev,
  );
}

/** Writes a new version of a draft. The database refuses to change a final form. */
export function updateForm(db: Db, form: FormRecord): void {
  change(
    db,
    `UPDATE forms SET state = ?, version = ?, event = ?, event_from = ?, changed_at = ?,
     answers = ?, place_in_form = ?, rev = ? WHERE id = ?`,
    form.state,
    form.version,
    writeDate(form.event),
    form.event?.from ?? null,
    form.changedAt,
    writeJson(form.answers),
    form.placeInForm,
    form.rev,
    form.id,
  );
}

/** Id of the final version that corrects this form, if there is one. */
export function nextVersionOf(db: Db, formId: string): string | null {
  const sql = `SELECT id FROM forms WHERE amends = ? AND state = 'final' ORDER BY id DESC LIMIT 1`;
  return rowOf<{ id: string }>(db, sql, formId)?.id ?? null;
}

/** Id of a draft that already corrects this form, if somebody began one. */
export function amendmentOf(db: Db, formId: string): string | null {
  const sql = `SELECT id FROM forms WHERE amends = ? AND state = 'draft' ORDER BY id LIMIT 1`;
  return rowOf<{ id: string }>(db, sql, formId)?.id ?? null;
}

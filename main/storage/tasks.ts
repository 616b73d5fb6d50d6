// Things to do: each with a case, a person and a day, until it is done or dropped with a reason.
import type { PartialDate } from '#domain/people/partial-date.ts';
import { readDate, writeDate } from './columns.ts';
import type { Db } from './database.ts';
import { change, rowOf, rowsOf } from './prepared.ts';

export type TaskOutcome = 'done' | 'dropped';

/** `repeated`: one of several that a plan asks for again and again; `decision`: at the end of a trial. */
export type TaskKind = 'step' | 'repeated' | 'decision';

export type TaskRecord = {
  id: string;
  kind: TaskKind;
  caseId: string;
  /** The form it came of; null when it was written by itself. */
  formId: string | null;
  what: string;
  /** The form that doing it is told in: it is named as that form is. Left out where people named it. */
  follows?: string | null;
  /** Somebody of the office; null when it is the family's or somebody else's, named in `who`. */
  userId: string | null;
  who: string;
  due: PartialDate | null;
  at: number;
  endedAt: number | null;
  /** ISO day on which it was done or dropped. */
  endedOn: string | null;
  endedBy: string | null;
  outcome: TaskOutcome | null;
  reason: string;
  rev: string;
};

type TaskColumns = {
  id: string;
  kind: TaskKind;
  case_id: string;
  form_id: string | null;
  what: string;
  follows: string | null;
  user_id: string | null;
  who: string;
  due: string | null;
  at: number;
  ended_at: number | null;
  ended_on: string | null;
  ended_by: string | null;
  outcome: TaskOutcome | null;
  reason: string;
  rev: string;
};

function toTask(row: TaskColumns): TaskRecord {
  return {
    id: row.id,
    kind: row.kind,
    caseId: row.case_id,
    formId: row.form_id,
    what: row.what,
    follows: row.follows,
    userId: row.user_id,
    who: row.who,
    due: readDate(row.due),
    at: row.at,
    endedAt: row.ended_at,
    endedOn: row.ended_on,
    endedBy: row.ended_by,
    outcome: row.outcome,
    reason: row.reason,
    rev: row.rev,
  };
}

/** The task, or null when there is none with this id. */
export function findTask(db: Db, id: string): TaskRecord | null {
  const row = rowOf<TaskColumns>(db, 'SELECT * FROM tasks WHERE id = ?', id);
  return row ? toTask(row) : null;
}

/** All tasks of a case, open ones first, by the day they are due. */
export function tasksOfCase(db: Db, caseId: string): TaskRecord[] {
  return rowsOf<TaskColumns>(
    db,
    'SELECT * FROM tasks WHERE case_id = ? ORDER BY ended_at IS NOT NULL, due_to IS NULL, due_to, id',
    caseId,
  ).map(toTask);
}

/** Tasks that came of one form. */
export function tasksOfForm(db: Db, formId: string): TaskRecord[] {
  const sql = 'SELECT * FROM tasks WHERE form_id = ? ORDER BY id';
  return rowsOf<TaskColumns>(db, sql, formId).map(toTask);
}

/**
 * Open tasks of one person of the office, and what families and others do in the cases that are this
 * person's: somebody looks after it. Of everybody when null; the most urgent first.
 */
export function openTasks(db: Db, userId: string | null, limit: number): TaskRecord[] {
  const own = `AND (user_id = ? OR (user_id IS NULL AND case_id IN
     (SELECT case_id FROM case_workers WHERE user_id = ? AND to_at IS NULL)))`;
  return rowsOf<TaskColumns>(
    db,
    `SELECT * FROM tasks WHERE ended_at IS NULL ${userId === null ? '' : own}
     ORDER BY due_to IS NULL, due_to, id LIMIT ?`,
    ...(userId === null ? [] : [userId, userId]),
    limit,
  ).map(toTask);
}

/** An open task by what is needed to put it in its place; `from` and `to` are ISO days. */
export type DueTask = Pick<TaskRecord, 'id' | 'kind' | 'caseId' | 'formId' | 'userId'> & {
  from: string | null;
  to: string | null;
};

/** All open tasks of the office, of an index alone. */
export function dueTasks(db: Db): DueTask[] {
  return rowsOf<DueTask>(
    db,
    `SELECT id, kind, case_id AS caseId, form_id AS formId, user_id AS userId, due_from AS "from",
     due_to AS "to" FROM tasks INDEXED BY tasks_due WHERE ended_at IS NULL ORDER BY due_to, due_from, id`,
  );
}

export function insertTask(db: Db, task: TaskRecord): void {
  change(
    db,
    `INSERT INTO tasks(id, kind, case_id, form_id, what, follows, user_id, who, due, due_from, due_to, at, rev)
     VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?)`,
    task.id,
    task.kind,
    task.caseId,
    task.formId,
    task.what,
    task.follows ?? null,
    task.userId,
    task.who,
    writeDate(task.due),
    task.due?.from ?? null,
    task.due?.to ?? null,
    task.at,
    task.rev,
  );
}

/** Writes what can change of an open task, or that it has ended. */
export function updateTask(db: Db, task: TaskRecord): void {
  change(
    db,
    `UPDATE tasks SET form_id = ?, what = ?, user_id = ?, who = ?, due = ?, due_from = ?, due_to = ?,
     ended_at = ?, ended_on = ?, ended_by = ?, outcome = ?, reason = ?, rev = ? WHERE id = ?`,
    task.formId,
    task.what,
    task.userId,
    task.who,
    writeDate(task.due),
    task.due?.from ?? null,
    task.due?.to ?? null,
    task.endedAt,
    task.endedOn,
    task.endedBy,
    task.outcome,
    task.reason,
    task.rev,
    task.id,
  );
}

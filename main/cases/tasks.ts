// Things to do: whose they are and by when, done or dropped with a reason.
import type { z } from 'zod';
import type { caseworkCalls, Task } from '#contract/casework.ts';
import { mayReadForm } from '#domain/forms/rights.ts';
import { mayRead, type Session } from '#domain/roles.ts';
import { answer } from '../ipc/answer.ts';
import { AppError } from '../ipc/errors.ts';
import { formFacts } from '../storage/access.ts';
import { listRows } from '../storage/case-list.ts';
import { workOnCase } from '../storage/case-work.ts';
import { caseScope } from '../storage/cases.ts';
import type { Db } from '../storage/database.ts';
import { findForm } from '../storage/forms.ts';
import type { Store } from '../storage/store.ts';
import {
  findTask,
  insertTask,
  openTasks,
  type TaskRecord,
  tasksOfCase,
  updateTask,
} from '../storage/tasks.ts';
import { toCaseRow } from './rows.ts';

type Calls = typeof caseworkCalls;
type View = z.input<typeof Task>;
const LISTED = 500;

/** What a form asked to be done is for those who may read the form, and whoever is to do it. */
function mayKnow(db: Db, session: Session, task: TaskRecord): boolean {
  const form = task.formId === null ? null : findForm(db, task.formId);
  const scope = form && caseScope(db, form.caseId);
  if (!form || !scope || mayReadForm(session, scope, formFacts(db, form))) return true;
  return task.userId === session.user && form.form !== 'concern';
}

/** May this person know of the task: of its case, and of the form it came of? */
export function mayKnowTask(db: Db, session: Session, id: string): boolean {
  const task = findTask(db, id);
  const scope = task && caseScope(db, task.caseId);
  return Boolean(scope && mayRead(session, scope) && mayKnow(db, session, task));
}

/** Every task of a case that this person may know of. */
export function knownTasks(db: Db, session: Session, caseId: string): TaskRecord[] {
  return tasksOfCase(db, caseId).filter((task) => mayKnow(db, session, task));
}

/** The form whose title names the task, where people did not name it. */
export const namedAfter = ({ follows }: TaskRecord) => (follows ? { follows } : {});

function toView(db: Db, session: Session, task: TaskRecord): View | null {
  const listed = listRows(db, [task.caseId])[0];
  const row = listed && toCaseRow(session, listed);
  if (!row || row.hidden || !mayKnow(db, session, task)) return null;
  const { id, kind, caseId, formId, what, userId, who, due, outcome, endedOn, reason, rev } = task;
  const { code, nameKm, nameLatin } = row;
  const own = { id, kind, caseId, formId, what, userId, who, due, outcome, endedOn, reason, rev };
  return { ...own, ...namedAfter(task), code, nameKm, nameLatin };
}

/** Open things to do, the most urgent first; those of one case with the ended ones after them. */
export function listTasks(
  db: Db,
  session: Session,
  asked: z.output<Calls['tasks.list']['input']>,
): { tasks: View[] } {
  const mine = asked.whose === 'mine' || session.role !== 'coordinator';
  const found =
    asked.caseId === undefined
      ? openTasks(db, mine ? session.user : null, LISTED)
      : tasksOfCase(db, asked.caseId);
  if (asked.caseId !== undefined) {
    const scope = caseScope(db, asked.caseId);
    if (!scope) throw new AppError('not-found');
    if (!mayRead(session, scope)) throw new AppError('not-allowed');
  }
  return { tasks: found.flatMap((task) => toView(db, session, task) ?? []) };
}

/** Something to do that no form asked for. */
export function addTask(
  store: Store,
  session: Session,
  input: z.output<Calls['tasks.add']['input']>,
): { rev: string } {
  const { cmd, id, caseId, what, userId, who, due } = input;
  const outcome = workOnCase(store, session, { cmd, caseId, call: 'tasks.add', input }, (act) => {
    insertTask(store.db, {
      ...{
        id,
        kind: 'step' as const,
        caseId,
        formId: null,
        what: what.trim(),
        userId,
        who,
        due,
        at: act.at,
      },
      ...{ endedAt: null, endedOn: null, endedBy: null, outcome: null, reason: '', rev: act.cmd },
    });
    act.event({ op: 'created', entity: 'task', entityId: id, caseId });
    return { rev: act.cmd };
  });
  return answer(outcome);
}

function requireTask(db: Db, caseId: string, id: string): TaskRecord {
  const task = findTask(db, id);
  if (task?.caseId !== caseId) throw new AppError('not-found');
  return task;
}

/** Throws `final` when it has ended already, `invalid-input` when it is dropped without a reason. */
export function endTask(
  store: Store,
  session: Session,
  input: z.output<Calls['tasks.end']['input']>,
): { rev: string } {
  const { cmd, id, caseId, outcome: result, endedOn, reason } = input;
  const outcome = workOnCase(store, session, { cmd, caseId, call: 'tasks.end', input }, (act) => {
    const task = requireTask(store.db, caseId, id);
    if (task.endedAt !== null) throw new AppError('final', { rev: task.rev });
    if (result === 'dropped' && reason.trim() === '')
      throw new AppError('invalid-input', { missing: 'reason' });
    const ended = { endedAt: act.at, endedOn, endedBy: session.user, outcome: result, reason };
    updateTask(store.db, { ...task, ...ended, rev: act.cmd });
    act.event({ op: result, entity: 'task', entityId: id, caseId });
    return { rev: act.cmd };
  });
  return answer(outcome);
}

/** It was ended by mistake. */
export function reopenTask(
  store: Store,
  session: Session,
  input: z.output<Calls['tasks.reopen']['input']>,
): { rev: string } {
  const { cmd, id, caseId } = input;
  const outcome = workOnCase(
    store,
    session,
    { cmd, caseId, call: 'tasks.reopen', input },
    (act) => {
      const task = requireTask(store.db, caseId, id);
      const open = { endedAt: null, endedOn: null, endedBy: null, outcome: null, reason: '' };
      updateTask(store.db, { ...task, ...open, rev: act.cmd });
      act.event({ op: 'reopened', entity: 'task', entityId: id, caseId });
      return { rev: act.cmd };
    },
  );
  return answer(outcome);
}

// The things to do that a decision after a trial of a business brings to an end.
import { chosenOf, LinkAnswer, type Row } from '#domain/forms/answers.ts';
import { daysBetween } from '#domain/people/iso-day.ts';
import { PartialDateSchema } from '#domain/people/partial-date.ts';
import type { Db } from '../../storage/database.ts';
import { type FormRecord, findForm } from '../../storage/forms.ts';
import { findTask, type TaskRecord, tasksOfCase } from '../../storage/tasks.ts';
import { decisionOf } from '../keep-tasks.ts';

const INCOME = 'livelihood';

const rowsIn = (form: FormRecord, field: string): Row[] =>
  (form.answers[field] as { rows?: Row[] } | undefined)?.rows ?? [];
const linkIn = (answer: unknown) => LinkAnswer.safeParse(answer).data?.row ?? null;

/** The row of an income plan that is tried, which this form decides about; null when it is named in words. */
export const trialOf = (form: FormRecord): string | null => linkIn(form.answers.plan);

/** Does a case plan ask for it, under a goal of work and income? */
function isOfIncome(plan: FormRecord, task: TaskRecord): boolean {
  const action = rowsIn(plan, 'actions').find(({ id }) => decisionOf(id) === task.id);
  const goal = rowsIn(plan, 'goals').find(({ id }) => id === linkIn(action?.answers.goal));
  return chosenOf(goal?.answers.area)[0] === INCOME;
}

/**
 * Open decisions that this form makes: about the trial that it names, asked for by the income plan or by an
 * earlier decision to try again; and of the case plan's trials of an income the one that is due first. A
 * correction makes no further decision of the case plan.
 */
export function decidedBy(db: Db, form: FormRecord): TaskRecord[] {
  const row = trialOf(form);
  const open = tasksOfCase(db, form.caseId).filter(
    ({ kind, endedAt, formId }) => kind === 'decision' && endedAt === null && formId !== form.id,
  );
  const asking = (task: TaskRecord) => (task.formId === null ? null : findForm(db, task.formId));
  const named = open.filter((task) => {
    const by = asking(task);
    return row !== null && (task.id === row || (by?.form === form.form && trialOf(by) === row));
  });
  if (form.amends !== null) return named;
  const planned = open.find((task) => {
    const by = asking(task);
    return by?.form === 'case-plan' && isOfIncome(by, task);
  });
  return planned ? [...named, planned] : named;
}

/** Days from the beginning of the trial that this form names to its decision; null when its plan does not say. */
export function daysOfTrial(db: Db, form: FormRecord): number | null {
  const row = trialOf(form) ?? '';
  const formId = findTask(db, row)?.formId;
  const plan = formId ? findForm(db, formId) : null;
  const trial = plan && rowsIn(plan, 'trial').find(({ id }) => id === row);
  const from = PartialDateSchema.safeParse(trial?.answers.from).data?.from;
  const due = PartialDateSchema.safeParse(trial?.answers['by-when']).data?.from;
  return from && due && from < due ? daysBetween(from, due) : null;
}

// Next steps of a completed form become things to do, on the list of whoever is to do them.
import { createHash } from 'node:crypto';
import { occurrencesOf, type Repeat } from '#domain/cases/occurrences.ts';
import { chosenOf, PersonAnswer, type Row, rowsOf } from '#domain/forms/answers.ts';
import { type FormDefinition, fieldsOf, type RowsField } from '#domain/forms/form.ts';
import { addDays, dayOf } from '#domain/people/iso-day.ts';
import { exactDay, type PartialDate, PartialDateSchema } from '#domain/people/partial-date.ts';
import type { Db } from '../storage/database.ts';
import type { FormRecord } from '../storage/forms.ts';
import { findPerson } from '../storage/people.ts';
import type { Act } from '../storage/store.ts';
import {
  findTask,
  insertTask,
  type TaskRecord,
  tasksOfForm,
  updateTask,
} from '../storage/tasks.ts';

/** What a row says of a task: the columns of next steps, under the ids every form gives them. */
function readTask(row: Row) {
  const who = PersonAnswer.safeParse(row.answers['by-whom']).data;
  const due = PartialDateSchema.safeParse(row.answers['by-when']).data ?? null;
  const { what } = row.answers;
  return {
    what: typeof what === 'string' ? what : '',
    userId: who?.id ?? null,
    who: who?.text ?? '',
    due,
  };
}

type Step = Pick<TaskRecord, 'id' | 'kind' | 'what' | 'userId' | 'who' | 'due'>;

/** Somebody of the family does it: on nobody's own list, but told by name. */
function byFamily(db: Db, step: Step): Step {
  const person = step.userId === null ? null : findPerson(db, step.userId);
  return person ? { ...step, userId: null, who: person.nameKm || person.nameLatin } : step;
}

/** The same id each time for what one row asks for on one day. */
function idOf(row: string, key: string): string {
  const bytes = createHash('sha256').update(`${row} ${key}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** The decision after a trial that a row of a plan asks for. */
export const decisionOf = (row: string): string => idOf(row, 'decision');

/** What an income plan asks for by a day is to decide about its trial. */
const kindIn = ({ form }: FormRecord) => (form === 'iga-plan' ? 'decision' : 'step');

/** What one row asks for: once, on every day it is repeated, or a trial and the decision after it. */
function stepsOf(form: FormRecord, row: Row): Step[] {
  const told = readTask(row);
  const first: Step = { id: row.id, kind: kindIn(form), ...told };
  const until: PartialDate | undefined = PartialDateSchema.safeParse(row.answers.until).data;
  const [repeat] = chosenOf(row.answers.repeat);
  if (!until?.to || repeat === undefined || repeat === 'once') return [first];
  if (repeat === 'trial')
    return [first, { ...first, id: decisionOf(row.id), kind: 'decision', due: until }];
  if (!told.due?.from) return [first];
  return occurrencesOf(repeat as Repeat, told.due.from, until.to).map((day, at) => ({
    ...first,
    id: at === 0 ? row.id : idOf(row.id, day),
    kind: 'repeated',
    due: at === 0 ? told.due : exactDay(day),
  }));
}

function stepRows(definition: FormDefinition, form: FormRecord): Row[] {
  return fieldsOf(definition)
    .filter((field): field is RowsField => field.type === 'rows' && field.task === true)
    .flatMap((field) => rowsOf(field, form.answers));
}

/** What an old paper asked to be done so long before it was typed in waits for nobody. */
const FORGOTTEN_DAYS = 183;

const isForgotten = ({ answers }: FormRecord, { due }: Step, now: number) =>
  answers['from-paper'] === 'yes' &&
  due?.to != null &&
  due.to < addDays(dayOf(now), -FORGOTTEN_DAYS);

/** A task that has ended stays as it is; one that a correction left out is dropped, with that reason. */
export function keepTasks(db: Db, act: Act, definition: FormDefinition, form: FormRecord): void {
  const { caseId, id: formId } = form;
  const steps = stepRows(definition, form)
    .flatMap((row) => stepsOf(form, row))
    .filter((step) => step.what !== '' && !isForgotten(form, step, act.at))
    .map((step) => byFamily(db, step));
  for (const step of steps) {
    const task = findTask(db, step.id);
    if (!task) {
      const ended = { endedAt: null, endedOn: null, endedBy: null, outcome: null, reason: '' };
      insertTask(db, { ...step, caseId, formId, at: act.at, ...ended, rev: act.cmd });
      act.event({ op: 'created', entity: 'task', entityId: step.id, caseId });
    } else if (task.caseId === caseId && task.endedAt === null) {
      updateTask(db, { ...task, ...step, formId, rev: act.cmd });
    }
  }
  const left = form.amends === null ? [] : tasksOfForm(db, form.amends);
  for (const task of left) {
    if (task.endedAt !== null || steps.some(({ id }) => id === task.id)) continue;
    const ended = { endedAt: act.at, endedOn: dayOf(act.at), endedBy: form.author };
    updateTask(db, { ...task, ...ended, outcome: 'dropped', rev: act.cmd });
    act.event({ op: 'dropped', entity: 'task', entityId: task.id, caseId });
  }
}

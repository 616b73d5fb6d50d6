// Next steps of a completed form become things to do, on the list of whoever is to do them.
import { PersonAnswer, type Row, rowsOf } from '#domain/forms/answers.ts';
import { type FormDefinition, fieldsOf, type RowsField } from '#domain/forms/form.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import { PartialDateSchema } from '#domain/people/partial-date.ts';
import type { Db } from '../storage/database.ts';
import type { FormRecord } from '../storage/forms.ts';
import type { Act } from '../storage/store.ts';
import { findTask, insertTask, tasksOfForm, updateTask } from '../storage/tasks.ts';

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

function stepRows(definition: FormDefinition, form: FormRecord): Row[] {
  return fieldsOf(definition)
    .filter((field): field is RowsField => field.type === 'rows' && field.task === true)
    .flatMap((field) => rowsOf(field, form.answers));
}

/** A task that has ended stays as it is; one that a correction left out is dropped, with that reason. */
export function keepTasks(db: Db, act: Act, definition: FormDefinition, form: FormRecord): void {
  const { caseId, id: formId } = form;
  const rows = stepRows(definition, form);
  for (const row of rows) {
    const task = findTask(db, row.id);
    const told = readTask(row);
    if (told.what === '') continue;
    if (!task) {
      const ended = { endedAt: null, endedOn: null, endedBy: null, outcome: null, reason: '' };
      insertTask(db, { id: row.id, caseId, formId, ...told, at: act.at, ...ended, rev: act.cmd });
      act.event({ op: 'created', entity: 'task', entityId: row.id, caseId });
    } else if (task.caseId === caseId && task.endedAt === null) {
      updateTask(db, { ...task, ...told, formId, rev: act.cmd });
    }
  }
  const left = form.amends === null ? [] : tasksOfForm(db, form.amends);
  for (const task of left) {
    if (task.endedAt !== null || rows.some(({ id }) => id === task.id)) continue;
    const ended = { endedAt: act.at, endedOn: dayOf(act.at), endedBy: form.author };
    updateTask(db, { ...task, ...ended, outcome: 'dropped', rev: act.cmd });
    act.event({ op: 'dropped', entity: 'task', entityId: task.id, caseId });
  }
}

// Lines of the case that a completed form speaks of: a change becomes a new dated line beside the old.
import { personOfLine } from '#domain/cases/line.ts';
import { type Row, rowsOf } from '#domain/forms/answers.ts';
import {
  type FormDefinition,
  fieldsOf,
  type LineKind,
  type RowsField,
} from '#domain/forms/form.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import type { JsonObject } from '../storage/columns.ts';
import type { Db } from '../storage/database.ts';
import { type FormRecord, findForm } from '../storage/forms.ts';
import {
  confirmLine,
  endLine,
  findLine,
  type LineRecord,
  versionsOfLine,
  writeLine,
} from '../storage/lines.ts';
import type { Act } from '../storage/store.ts';

type Kept = RowsField & { keeps: LineKind };

/** The questions of a form whose rows are lines of the case. */
export function keptFields(definition: FormDefinition): Kept[] {
  return fieldsOf(definition).filter(
    (field): field is Kept => field.type === 'rows' && field.keeps !== undefined,
  );
}

const same = (one: unknown, two: unknown) => JSON.stringify(one) === JSON.stringify(two);

/**
 * Does the form surely speak of an earlier day than what is known? An old folder that is typed in later takes
 * nothing back: what it says stays in the form. A fact that was written on the page of the case is of the day
 * it was written, for a form that is typed in from paper.
 */
function isOfThePast(db: Db, { event, answers }: FormRecord, known: LineRecord): boolean {
  const day = event?.to ?? event?.from ?? null;
  if (day === null) return false;
  if (known.formId === null) return answers['from-paper'] === 'yes' && day < dayOf(known.at);
  const theirs = findForm(db, known.formId)?.event;
  const since = theirs?.from ?? theirs?.to ?? null;
  return since !== null && day < since;
}

function keepRow(db: Db, act: Act, form: FormRecord, kind: LineKind, row: Row): void {
  const { caseId, author } = form;
  const newest = findLine(db, row.id);
  if (newest && (newest.caseId !== caseId || newest.kind !== kind)) return;
  if (newest && isOfThePast(db, form, newest)) return;
  if (newest && same(newest.answers, row.answers)) {
    confirmLine(db, newest.id, act.at);
    return;
  }
  // A form that was begun before the line changed says nothing new of it.
  const versions = versionsOfLine(db, row.id);
  if (versions.some((version) => same(version.answers, row.answers))) return;
  const id = writeLine(db, {
    ...{ thread: row.id, caseId, kind, personId: personOfLine(row.answers) },
    ...{ answers: row.answers as JsonObject, formId: form.id, at: act.at, user: author },
    rev: act.cmd,
  });
  const fields = Object.keys(row.answers);
  act.event({ op: newest ? 'changed' : 'created', entity: 'line', entityId: id, caseId, fields });
}

/**
 * Writes the lines of a completed form. A line that the form does not show stays; one that the form it
 * corrects had and this one has not was a mistake and ends.
 */
export function keepLines(
  db: Db,
  act: Act,
  definition: FormDefinition,
  form: FormRecord,
  corrected: FormRecord | null,
): void {
  for (const field of keptFields(definition)) {
    const rows = rowsOf(field, form.answers);
    for (const row of rows) keepRow(db, act, form, field.keeps, row);
    for (const row of corrected ? rowsOf(field, corrected.answers) : []) {
      if (rows.some(({ id }) => id === row.id)) continue;
      const line = findLine(db, row.id);
      if (line?.caseId !== form.caseId || line.endedAt !== null) continue;
      endLine(db, line.id, act.at);
      act.event({ op: 'ended', entity: 'line', entityId: line.id, caseId: form.caseId });
    }
  }
}

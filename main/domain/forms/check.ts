// Checks answers against their form: what stands in the way of filing a draft or completing it.
import { z } from 'zod';
import { PartialDateSchema } from '../people/partial-date.ts';
import {
  type Answers,
  answerShape,
  chosenOf,
  honestAnswer,
  isBlank,
  isNeeded,
  lacksOther,
  openRows,
  rowsOf,
  TableAnswer,
  tableRowsOf,
  takeShown,
} from './answers.ts';
import {
  type Field,
  type FormDefinition,
  fieldsOf,
  type RowsField,
  type TableField,
  type TableRow,
} from './form.ts';
import { labelIn, optionsFor } from './lists.ts';

/** What is wrong with a field, translated for people by whoever shows it. */
export const AnswerProblem = z.enum([
  'unknown-field',
  'not-understood',
  'unknown-option',
  'other-missing',
  'in-future',
  'missing',
  'real-answer-needed',
  'only-from-paper',
  'too-few-rows',
  'coordinator-only',
  'plan-first',
  'sign-off',
  'no-consent',
]);
export type AnswerProblem = z.infer<typeof AnswerProblem>;

/** `field` is the path of the field: `sex`, or `people.<row id>.sex`. */
export type FormProblem = { field: string; code: AnswerProblem };

/** `today` is an ISO day. A draft needs what it is filed by; completing needs all that is shown. */
export type CheckOptions = { stage: 'draft' | 'complete'; today: string };

type Scope = {
  answers: Answers;
  row: Answers;
  siblings: readonly Field[];
  options: CheckOptions;
  tableRow?: TableRow | undefined;
};

/** What can be chosen here; null where nothing is chosen from a list. */
function offered(field: Field, tableRow: TableRow | undefined) {
  if (field.type === 'choice' || field.type === 'choices') return optionsFor(field);
  if (field.type !== 'score') return null;
  return field.levels === 'row' ? (tableRow?.levels ?? []) : field.levels;
}

function checkShape(field: Field, answer: unknown, scope: Scope): AnswerProblem | null {
  if (!answerShape(field).safeParse(answer).success) return 'not-understood';
  const options = offered(field, scope.tableRow);
  if (options && !chosenOf(answer).every((option) => labelIn(options, option)))
    return 'unknown-option';
  const { today } = scope.options;
  if (field.type === 'date' && field.past === true)
    if ((PartialDateSchema.parse(answer).from ?? '') > today) return 'in-future';
  return null;
}

function checkHonest(field: Field, honest: string, answers: Answers): AnswerProblem | null {
  const fromPaper = answers['from-paper'] === 'yes';
  if (honest === 'not-on-paper') return fromPaper ? null : 'only-from-paper';
  return field.needed === 'real' ? 'real-answer-needed' : null;
}

/** A blank field may be excused by the field that can stand in for it. */
function isExcused(field: Field, scope: Scope): boolean {
  const other = scope.siblings.find(({ id }) => id === field.orElse);
  return other !== undefined && !isBlank(other, { ...scope.answers, ...scope.row }[other.id]);
}

function checkField(field: Field, answer: unknown, scope: Scope): AnswerProblem | null {
  const complete = scope.options.stage === 'complete';
  if (isBlank(field, answer)) {
    const needed =
      field.neededForDraft === true || (complete && isNeeded(field, scope.answers, scope.row));
    return needed && !isExcused(field, scope) ? 'missing' : null;
  }
  const honest = honestAnswer(answer);
  if (honest) return complete ? checkHonest(field, honest, scope.answers) : null;
  const wrong = checkShape(field, answer, scope);
  if (wrong) return wrong;
  if (!complete) return null;
  if (lacksOther(answer)) return 'other-missing';
  const few = field.type === 'rows' && rowsOf(field, scope.answers).length < field.atLeast;
  return few ? 'too-few-rows' : null;
}

type OpenRow = { id: string; answers: Answers; tableRow?: TableRow };

function checkRow(
  field: RowsField | TableField,
  row: OpenRow,
  answers: Answers,
  options: CheckOptions,
) {
  const at = `${field.id}.${row.id}.`;
  const problems: FormProblem[] = unknownFields(row.answers, field.columns, at);
  const { tableRow } = row;
  const shown = takeShown(field.columns, row.answers, answers);
  const scope = { answers, row: shown.answers, siblings: field.columns, options, tableRow };
  for (const column of shown.fields) {
    if (column.type === 'calc') continue;
    const code = checkField(column, row.answers[column.id], scope);
    if (code) problems.push({ field: at + column.id, code });
  }
  return problems;
}

/** Rows of a table are given by its form; another one is refused like an unknown question. */
function unknownRows(field: TableField, answers: Answers): FormProblem[] {
  const { cells } = TableAnswer.safeParse(answers[field.id]).data ?? { cells: {} };
  return Object.keys(cells)
    .filter((id) => !field.rows.some((row) => row.id === id))
    .map((id) => ({ field: `${field.id}.${id}`, code: 'unknown-field' }));
}

function unknownFields(answers: Answers, fields: readonly Field[], prefix: string): FormProblem[] {
  return Object.keys(answers)
    .filter((id) => !fields.some((field) => field.id === id && field.type !== 'calc'))
    .map((id) => ({ field: prefix + id, code: 'unknown-field' }));
}

/**
 * Everything that stands in the way, in reading order; nothing when the draft may be filed or the
 * form may be completed. Fields that are not shown are not asked for. Answers left in fields that
 * are hidden meanwhile are no problem; `dropHidden` takes them out when the form is completed.
 */
export function checkAnswers(
  form: FormDefinition,
  answers: Answers,
  options: CheckOptions,
): FormProblem[] {
  const problems = unknownFields(answers, fieldsOf(form), '');
  const shown = takeShown(fieldsOf(form), answers);
  const scope = { answers: shown.answers, row: {}, siblings: fieldsOf(form), options };
  for (const field of shown.fields) {
    if (field.type === 'calc') continue;
    const code = checkField(field, answers[field.id], scope);
    if (code) problems.push({ field: field.id, code });
    if (field.type !== 'rows' && field.type !== 'table') continue;
    if (field.type === 'table') problems.push(...unknownRows(field, answers));
    for (const row of openRows(field, shown.answers))
      problems.push(...checkRow(field, row, shown.answers, options));
  }
  return problems;
}

/** How far a form is: needed fields that are shown, and how many of them are answered. */
export function countAnswered(form: FormDefinition, answers: Answers, today: string) {
  const open = new Set(
    checkAnswers(form, answers, { stage: 'complete', today }).map((problem) => problem.field),
  );
  const shown = takeShown(fieldsOf(form), answers);
  const needed = shown.fields.filter((field) => isNeeded(field, shown.answers));
  const answered = needed.filter(
    (field) => ![...open].some((path) => path === field.id || path.startsWith(`${field.id}.`)),
  );
  return { needed: needed.length, answered: answered.length };
}

/** The answers of a row without blank ones and those that are not shown. */
function dropInRow(field: RowsField | TableField, answers: Answers, row: Answers): Answers {
  return Object.fromEntries(
    takeShown(field.columns, row, answers)
      .fields.filter((column) => !isBlank(column, row[column.id]))
      .map((column) => [column.id, row[column.id]]),
  );
}

/** The answers without blank ones and without those of fields, columns and rows that are not shown. */
export function dropHidden(form: FormDefinition, answers: Answers): Answers {
  const kept: Record<string, unknown> = {};
  const shown = takeShown(fieldsOf(form), answers);
  for (const field of shown.fields) {
    const answer = answers[field.id];
    if (field.type === 'calc' || isBlank(field, answer)) continue;
    kept[field.id] = answer;
    if (honestAnswer(answer)) continue;
    if (field.type === 'rows') {
      const rows = rowsOf(field, answers).map((row) => ({
        id: row.id,
        answers: dropInRow(field, shown.answers, row.answers),
      }));
      kept[field.id] = { rows };
    }
    if (field.type === 'table') {
      const rows = tableRowsOf(field, shown.answers).map(
        ({ row, answers: own }) => [row.id, dropInRow(field, shown.answers, own)] as const,
      );
      const filled = rows.filter(([, cells]) => Object.keys(cells).length > 0);
      if (filled.length > 0) kept[field.id] = { cells: Object.fromEntries(filled) };
      else delete kept[field.id];
    }
  }
  return kept;
}

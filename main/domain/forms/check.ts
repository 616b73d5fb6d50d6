// Checks answers against their form: what stands in the way of filing a draft or completing it.
import { z } from 'zod';
import { PartialDateSchema } from '../people/partial-date.ts';
import {
  type Answers,
  answerShape,
  chosenOf,
  hasOption,
  honestAnswer,
  isBlank,
  isShown,
  lacksOther,
  type Row,
  rowsOf,
  visibleColumns,
  visibleFields,
} from './answers.ts';
import { type Field, type FormDefinition, fieldsOf, type RowsField } from './form.ts';

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
]);
export type AnswerProblem = z.infer<typeof AnswerProblem>;

/** `field` is the path of the field: `sex`, or `people.<row id>.sex`. */
export type FormProblem = { field: string; code: AnswerProblem };

/** `today` is an ISO day. A draft needs what it is filed by; completing needs all that is shown. */
export type CheckOptions = { stage: 'draft' | 'complete'; today: string };

type Scope = { answers: Answers; row: Answers; siblings: readonly Field[]; options: CheckOptions };

function checkShape(field: Field, answer: unknown, today: string): AnswerProblem | null {
  if (!answerShape(field).safeParse(answer).success) return 'not-understood';
  if (field.type === 'choice' || field.type === 'choices')
    if (!chosenOf(answer).every((option) => hasOption(field.list, option))) return 'unknown-option';
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
  const { stage, today } = scope.options;
  const complete = stage === 'complete';
  if (isBlank(field, answer)) {
    const needed = field.neededForDraft === true || (complete && field.needed !== undefined);
    return needed && !isExcused(field, scope) ? 'missing' : null;
  }
  const honest = honestAnswer(answer);
  if (honest) return complete ? checkHonest(field, honest, scope.answers) : null;
  const wrong = checkShape(field, answer, today);
  if (wrong) return wrong;
  if (!complete) return null;
  if (lacksOther(answer)) return 'other-missing';
  const few = field.type === 'rows' && rowsOf(field, scope.answers).length < field.atLeast;
  return few ? 'too-few-rows' : null;
}

function checkRow(field: RowsField, row: Row, answers: Answers, options: CheckOptions) {
  const problems: FormProblem[] = unknownFields(
    row.answers,
    field.columns,
    `${field.id}.${row.id}.`,
  );
  const scope = { answers, row: row.answers, siblings: field.columns, options };
  for (const column of visibleColumns(field, answers, row)) {
    const code = checkField(column, row.answers[column.id], scope);
    if (code) problems.push({ field: `${field.id}.${row.id}.${column.id}`, code });
  }
  return problems;
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
  const scope = { answers, row: {}, siblings: fieldsOf(form), options };
  for (const field of visibleFields(form, answers)) {
    if (field.type === 'calc') continue;
    const code = checkField(field, answers[field.id], scope);
    if (code) problems.push({ field: field.id, code });
    if (field.type !== 'rows') continue;
    for (const row of rowsOf(field, answers))
      problems.push(...checkRow(field, row, answers, options));
  }
  return problems;
}

/** How far a form is: needed fields that are shown, and how many of them are answered. */
export function countAnswered(form: FormDefinition, answers: Answers, today: string) {
  const open = new Set(
    checkAnswers(form, answers, { stage: 'complete', today }).map((problem) => problem.field),
  );
  const needed = visibleFields(form, answers).filter((field) => field.needed !== undefined);
  const answered = needed.filter(
    (field) => ![...open].some((path) => path === field.id || path.startsWith(`${field.id}.`)),
  );
  return { needed: needed.length, answered: answered.length };
}

/** The answers without blank ones and without those of fields that are not shown. */
export function dropHidden(form: FormDefinition, answers: Answers): Answers {
  const kept: Record<string, unknown> = {};
  for (const field of visibleFields(form, answers)) {
    const answer = answers[field.id];
    if (field.type === 'calc' || isBlank(field, answer)) continue;
    kept[field.id] = answer;
    if (field.type !== 'rows' || honestAnswer(answer)) continue;
    kept[field.id] = {
      rows: rowsOf(field, answers).map((row) => ({
        id: row.id,
        answers: Object.fromEntries(
          field.columns
            .filter((column) => isShown(column, answers, row.answers))
            .filter((column) => !isBlank(column, row.answers[column.id]))
            .map((column) => [column.id, row.answers[column.id]]),
        ),
      })),
    };
  }
  return kept;
}

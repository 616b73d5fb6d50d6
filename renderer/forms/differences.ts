// Where two texts of one form differ.
import { type Answers, honestAnswer, walkAnswers } from '#domain/forms/answers.ts';
import {
  columnsOf,
  type Field,
  type FormDefinition,
  fieldsOf,
  type TableRow,
} from '#domain/forms/form.ts';

/** `within`: the rows or the table that a cell stands in. */
export type Difference = {
  path: string;
  field: Field;
  within?: Field | undefined;
  tableRow?: TableRow | undefined;
  left: unknown;
  right: unknown;
};

/**
 * Every answer that differs, rows cell by cell, in reading order. That rows were left out for an
 * honest reason is an answer of its own.
 */
export function findDifferences(form: FormDefinition, left: Answers, right: Answers): Difference[] {
  const differences = new Map<string, Difference>();
  const wholes = new Map(fieldsOf(form).map((field) => [field.id, field]));
  const sides = [walkAnswers(form, left), walkAnswers(form, right)] as const;
  for (const [at, side] of sides.entries()) {
    for (const { path, field, tableRow, answer: given } of side) {
      const hasRows = columnsOf(field).length > 0;
      const answer = hasRows && !honestAnswer(given) ? undefined : given;
      const within = path.includes('.') ? wholes.get(path.split('.')[0] ?? '') : undefined;
      const found = differences.get(path) ?? {
        ...{ path, field, within, tableRow },
        ...{ left: undefined, right: undefined },
      };
      differences.set(path, { ...found, ...(at === 0 ? { left: answer } : { right: answer }) });
    }
  }
  return [...differences.values()].filter((one) => !isSame(one.left, one.right));
}

/** The same answer, whatever the order in which it was written down; blank is blank. */
function isSame(left: unknown, right: unknown): boolean {
  return canonical(left) === canonical(right);
}

function canonical(value: unknown): string {
  if (value === undefined || value === null || value === '') return '';
  if (typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, one]) => `${key}:${canonical(one)}`).join()}}`;
}

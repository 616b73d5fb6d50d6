// Eligibility with the office's own questions on means in place of the app's; the rest of the form stays.
import type { OwnMeansTest } from '../../../office/means-test.ts';
import { type Field, type FormDefinition, fieldsOf, type TableRow } from '../../form.ts';
import { MAY_BE_ASKED } from './criteria.ts';

const TABLE = 'own-lines';
const COLUMN = 'answer';
/** What the office's questions stand for. Signs of risk for a child are asked by every office, without points. */
const REPLACED = new Set(['pay-3m', 'shocks']);

const rowOf = ({ id, label, help, answers }: OwnMeansTest['lines'][number]): TableRow => ({
  ...{ id, label },
  ...(help.km.trim() === '' ? {} : { help }),
  levels: answers.map(({ id, label, points }) => ({ id, label, points })),
});

const tableOf = ({ lines }: OwnMeansTest): Field => ({
  id: TABLE,
  type: 'table',
  needed: 'complete',
  shownWhen: MAY_BE_ASKED,
  label: { en: 'Questions of the office', km: 'សំណួររបស់ការិយាល័យ' },
  rows: lines.map(rowOf),
  columns: [
    {
      id: COLUMN,
      type: 'score',
      levels: 'row',
      needed: 'complete',
      label: { en: 'Answer', km: 'ចម្លើយ' },
    },
  ],
});

/** The class with the points from which on it is suggested. */
function withLimits(field: Field, { struggling, inCrisis }: OwnMeansTest): Field {
  if (field.id !== 'class' || field.type !== 'choice' || !field.options) return field;
  const from: Record<string, number> = { struggling, 'in-crisis': inCrisis };
  return {
    ...field,
    options: field.options.map((option) => {
      const points = from[option.id];
      return points === undefined ? option : { ...option, fromPoints: points };
    }),
  };
}

/** A revision of its own: `base` is the app's, `revision` the number that it gets. */
export function withOwnLines(
  base: FormDefinition,
  test: OwnMeansTest,
  revision: number,
): FormDefinition {
  const sections = base.sections.map((section) => ({
    ...section,
    fields: section.fields.flatMap((field) => {
      if (field.id === 'pay-3m') return [tableOf(test)];
      return REPLACED.has(field.id) ? [] : [withLimits(field, test)];
    }),
  }));
  return { ...base, revision, sections };
}

/** The table of the office's questions, where the form has one. */
export function ownLinesOf(form: FormDefinition): readonly TableRow[] | null {
  const table = fieldsOf(form).find(({ id }) => id === TABLE);
  return table?.type === 'table' ? table.rows : null;
}

/** From how many points on a family struggles, and is in crisis. */
export function classLimits(form: FormDefinition): { struggling: number; inCrisis: number } {
  const field = fieldsOf(form).find(({ id }) => id === 'class');
  const options = (field?.type === 'choice' && field.options) || [];
  const from = (id: string) =>
    options.find((option) => option.id === id)?.fromPoints ?? Number.POSITIVE_INFINITY;
  return { struggling: from('struggling'), inCrisis: from('in-crisis') };
}

/** Where the answers to the office's questions stand. */
export const OWN_LINES = { table: TABLE, column: COLUMN } as const;

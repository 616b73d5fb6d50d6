// What looks odd in answers that may well be right: said beside the field, never in anybody's way.
import { z } from 'zod';
import { type Money, MoneySchema } from '../money/money.ts';
import { addYears } from '../people/iso-day.ts';
import { type PartialDate, PartialDateSchema } from '../people/partial-date.ts';
import { type Answers, chosenOf, openRows, visibleColumns, visibleFields } from './answers.ts';
import type { Field, FormDefinition } from './form.ts';

export const FormWarningCode = z.enum([
  'not-yet',
  'already-past',
  'far-ahead',
  'long-ago',
  'ends-before',
  'released-before',
  'answered-before',
  'older-than-parent',
  'parent-very-young',
  'very-large',
  'very-small',
]);
export type FormWarningCode = z.infer<typeof FormWarningCode>;
/** `field` is the path of the field: `sex`, or `people.<row id>.sex`. */
export type FormWarning = { field: string; code: FormWarningCode };

/** Somebody of the case as the register has him or her; `id` is the membership, as in rows of people. */
export type Relative = { id: string; relation: string; birth: PartialDate | null };
type Options = { today: string; people: readonly Relative[] };

/** Dates that tell since when something is so: it cannot begin tomorrow. */
const SINCE = ['since', 'living-since', 'asked-on'];
const YEARS_AHEAD = 30;
const YEARS_AGO = 60;
/** Fewer years between a parent and a child were hardly ever right. */
const YOUNGEST_PARENT = 12;
/** About ten thousand dollars; and less than the smallest note in use. */
const LARGE: Record<Money['currency'], number> = { KHR: 40_000_000, USD: 1_000_000 };
const SMALL: Record<Money['currency'], number> = { KHR: 100, USD: 0 };

/** What comes first, what comes after it, and what is odd when they are the other way round. */
const ORDER: readonly (readonly [string, string, FormWarningCode])[] = [
  ['arrested-on', 'release-on', 'released-before'],
  ['arrested-on', 'released-on', 'released-before'],
  ['asked-on', 'answered-on', 'answered-before'],
  ['sent-on', 'answered-on', 'answered-before'],
  ['from', 'to', 'ends-before'],
  ['from', 'until', 'ends-before'],
  ['since', 'until', 'ends-before'],
  ['by-when', 'until', 'ends-before'],
];

const dateIn = (answers: Answers, id: string): PartialDate | null =>
  PartialDateSchema.safeParse(answers[id]).data ?? null;

/** Is the first surely after the second, however both are meant? */
const isAfter = (one: PartialDate, two: PartialDate) =>
  one.from !== null && two.to !== null && one.from > two.to;

type Scope = { at: string; fields: readonly Field[]; answers: Answers };

function judgeDate(field: Field, date: PartialDate, today: string) {
  const { from, to } = date;
  if (from !== null && from > addYears(today, YEARS_AHEAD)) return 'far-ahead';
  const isBirth = field.id === 'birth';
  if (!isBirth && to !== null && to < addYears(today, -YEARS_AGO)) return 'long-ago';
  if (SINCE.includes(field.id) && from !== null && from > today) return 'not-yet';
  return null;
}

function judgeMoney({ amount, currency }: Money): FormWarningCode | null {
  if (amount > LARGE[currency]) return 'very-large';
  return amount > 0 && amount < SMALL[currency] ? 'very-small' : null;
}

function judgeAnswer(field: Field, scope: Scope, today: string): FormWarningCode | null {
  const answer = scope.answers[field.id];
  if (field.type === 'date') {
    const date = PartialDateSchema.safeParse(answer).data;
    return date ? judgeDate(field, date, today) : null;
  }
  const money = field.type === 'money' ? MoneySchema.safeParse(answer).data : undefined;
  return money ? judgeMoney(money) : null;
}

function judgeScope(scope: Scope, today: string): FormWarning[] {
  const { at, fields, answers } = scope;
  const odd = fields.flatMap((field): FormWarning[] => {
    const code = judgeAnswer(field, scope, today);
    return code ? [{ field: at + field.id, code }] : [];
  });
  const shown = new Set(fields.filter(({ type }) => type === 'date').map(({ id }) => id));
  const turned = ORDER.flatMap(([first, after, code]): FormWarning[] => {
    if (!shown.has(first) || !shown.has(after)) return [];
    const [begin, end] = [dateIn(answers, first), dateIn(answers, after)];
    return begin && end && isAfter(begin, end) ? [{ field: at + after, code }] : [];
  });
  return [...odd, ...turned];
}

const PARENTS = ['mother', 'father'];

type Birth = Relative & { path: string };

/** The main child and its parents: those of the form, and those only the register knows. */
function judgeAges(people: readonly Birth[]): FormWarning[] {
  const isChild = ({ relation }: Birth) => relation === 'child';
  return people.filter(isChild).flatMap((child) =>
    people
      .filter(({ relation }) => PARENTS.includes(relation))
      .flatMap((parent): FormWarning[] => {
        if (!child.birth || !parent.birth) return [];
        // Said beside whichever of the two stands in this form.
        const field = parent.path || child.path;
        if (field === '') return [];
        if (isAfter(parent.birth, child.birth)) return [{ field, code: 'older-than-parent' }];
        const earliest = parent.birth.from === null ? null : parent.birth.from;
        const isYoung =
          earliest !== null &&
          child.birth.to !== null &&
          child.birth.to < addYears(earliest, YOUNGEST_PARENT);
        return isYoung ? [{ field, code: 'parent-very-young' }] : [];
      }),
  );
}

const relationOf = (row: Answers) =>
  chosenOf(row.roles).includes('main-child') ? 'child' : (chosenOf(row.relation)[0] ?? '');

/**
 * Everything that looks odd, at most one thing beside each field, in reading order. `today` is an ISO
 * day. A form is completed all the same.
 */
export function findWarnings(
  form: FormDefinition,
  answers: Answers,
  { today, people }: Options,
): FormWarning[] {
  const fields = visibleFields(form, answers);
  const found = judgeScope({ at: '', fields, answers }, today);
  const births = new Map<string, Birth>(people.map((one) => [one.id, { ...one, path: '' }]));
  for (const field of fields) {
    const rows = openRows(field, answers);
    if (field.type !== 'rows' && field.type !== 'table') continue;
    const tellsBirths =
      field.type === 'rows' &&
      ['birth', 'relation'].every((id) => field.columns.some((column) => column.id === id));
    for (const row of rows) {
      const at = `${field.id}.${row.id}.`;
      const columns = visibleColumns(field, answers, row);
      found.push(...judgeScope({ at, fields: columns, answers: row.answers }, today));
      found.push(...judgeTask(field, row, answers, today));
      const birth = dateIn(row.answers, 'birth');
      const relation = relationOf(row.answers) || (births.get(row.id)?.relation ?? '');
      if (tellsBirths && birth) {
        births.set(row.id, { id: row.id, relation, birth, path: `${at}birth` });
      }
    }
  }
  found.push(...judgeAges([...births.values()]));
  const seen = new Set<string>();
  return found.filter(({ field }) => !seen.has(field) && seen.add(field));
}

/** A step that is to be taken before today; on old paper that is as it should be. */
function judgeTask(
  field: Field,
  row: { id: string; answers: Answers },
  answers: Answers,
  today: string,
): FormWarning[] {
  if (field.type !== 'rows' || !field.task || answers['from-paper'] === 'yes') return [];
  const due = dateIn(row.answers, 'by-when');
  const isPast = due?.to !== null && due !== null && due.to < today;
  return isPast ? [{ field: `${field.id}.${row.id}.by-when`, code: 'already-past' }] : [];
}

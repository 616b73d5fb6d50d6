// What a filled form gives to others: values for statistics and lists, and text for the search.
import { MoneySchema } from '../money/money.ts';
import { showTyped } from '../people/describe-date.ts';
import { PartialDateSchema } from '../people/partial-date.ts';
import { PlaceAnswer } from '../places/place.ts';
import {
  type Answers,
  ChoiceAnswer,
  ChoicesAnswer,
  chosenOf,
  honestAnswer,
  isBlank,
  LinkAnswer,
  openRows,
  PaperAnswer,
  PeopleAnswer,
  PersonAnswer,
  rowsOf,
  takeShown,
  walkAnswers,
} from './answers.ts';
import { workOut } from './calc.ts';
import { columnsOf, type Field, type FormDefinition, fieldsOf } from './form.ts';
import type { Worked } from './formula.ts';

/** Stands for a field that was shown and has no real answer, so that no gap is hidden in a count. */
export const NOT_RECORDED = 'not-recorded';

/** One value under a statistics concept; `path` says where it stood in the form. */
export type ConceptValue = { concept: string; path: string; value: string };

function valuesOf(field: Field, answer: unknown): string[] {
  if (isBlank(field, answer) || honestAnswer(answer)) return [NOT_RECORDED];
  if (field.type === 'date') {
    const date = PartialDateSchema.safeParse(answer);
    return [(date.success && (date.data.from ?? date.data.to)) || NOT_RECORDED];
  }
  if (field.type === 'place') {
    const place = PlaceAnswer.safeParse(answer);
    return [(place.success && place.data.placeId) || NOT_RECORDED];
  }
  if (field.type === 'money') {
    const money = MoneySchema.safeParse(answer);
    return money.success ? [`${money.data.amount} ${money.data.currency}`] : [NOT_RECORDED];
  }
  if (field.type === 'num') return [String(answer)];
  if (field.type === 'rows') return [String(rowsOf(field, { [field.id]: answer }).length)];
  if (field.type === 'link') return [LinkAnswer.safeParse(answer).data?.row ?? NOT_RECORDED];
  if (['check', 'text', 'long', 'paper', 'table'].includes(field.type)) return ['yes'];
  const person = PersonAnswer.safeParse(answer);
  if (person.success) return [person.data.id ?? NOT_RECORDED];
  const people = PeopleAnswer.safeParse(answer);
  if (people.success) return people.data.people.map(({ id }) => id ?? NOT_RECORDED);
  const options = chosenOf(answer);
  return options.length > 0 ? options : [NOT_RECORDED];
}

function workedValues(worked: Worked | null): string[] {
  if (worked === null) return [NOT_RECORDED];
  const amounts = Object.entries(worked.money).map(([unit, amount]) => `${amount} ${unit}`);
  return amounts.length > 0 ? amounts : [String(worked.plain)];
}

/** What the form itself works out under a concept, in the form and in its rows. */
function projectWorked(form: FormDefinition, answers: Answers): ConceptValue[] {
  const shown = takeShown(fieldsOf(form), answers);
  const say = (path: string, cell: Field, row?: Parameters<typeof workOut>[3]) => {
    const { concept } = cell;
    if (cell.type !== 'calc' || !cell.formula || concept === undefined) return [];
    const values = workedValues(workOut(form, cell, answers, row));
    return values.map((value) => ({ concept, path, value }));
  };
  return shown.fields.flatMap((field) => [
    ...say(field.id, field),
    ...openRows(field, shown.answers).flatMap((row) =>
      takeShown(columnsOf(field), row.answers, shown.answers).fields.flatMap((column) =>
        say(`${field.id}.${row.id}.${column.id}`, column, {
          columns: columnsOf(field),
          answers: row.answers,
        }),
      ),
    ),
  ]);
}

/**
 * The values of all shown fields that mean something to statistics, then those that the form works
 * out. A choice gives its option ids, a date its first ISO day, a place its id, an amount its number
 * and currency, rows their number. That something was written gives `yes` and never the words; blank
 * or answered honestly gives `not-recorded`.
 */
export function projectConcepts(form: FormDefinition, answers: Answers): ConceptValue[] {
  const given = walkAnswers(form, answers).flatMap(({ path, field, answer }) => {
    const { concept } = field;
    if (concept === undefined) return [];
    return valuesOf(field, answer).map((value) => ({ concept, path, value }));
  });
  return [...given, ...projectWorked(form, answers)];
}

/** The words a person typed into a field, if any. */
function wordsOf(field: Field, answer: unknown): string {
  if (field.type === 'text' || field.type === 'long')
    return typeof answer === 'string' ? answer : '';
  if (field.type === 'person') return PersonAnswer.safeParse(answer).data?.text ?? '';
  if (field.type === 'people')
    return (PeopleAnswer.safeParse(answer).data?.people ?? []).map(({ text }) => text).join(' ');
  if (field.type === 'paper') return PaperAnswer.safeParse(answer).data?.text ?? '';
  if (field.type === 'link') return LinkAnswer.safeParse(answer).data?.text ?? '';
  if (field.type === 'place') return PlaceAnswer.safeParse(answer).data?.placeText ?? '';
  if (field.type === 'date') {
    const date = PartialDateSchema.safeParse(answer).data;
    return date ? showTyped(date, 'en') : '';
  }
  if (field.type === 'choice') return ChoiceAnswer.safeParse(answer).data?.other ?? '';
  if (field.type === 'choices') return ChoicesAnswer.safeParse(answer).data?.other ?? '';
  return '';
}

/** A typed piece of a form with its place, for the search index and for showing a hit. */
export type FormText = { path: string; text: string; restricted: boolean };

/** Everything that was typed into the shown fields, in reading order; restricted pieces are marked. */
export function collectText(form: FormDefinition, answers: Answers): FormText[] {
  return walkAnswers(form, answers)
    .map(({ path, field, answer, restricted }) => ({
      path,
      text: wordsOf(field, answer).trim(),
      restricted,
    }))
    .filter(({ text }) => text !== '');
}

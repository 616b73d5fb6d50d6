// The plan that a family keeps at home, read out of a case plan: goals in its own words and order, who
// helps, when, and circles to tick. It hangs on a wall: nothing on it may shame or endanger anybody.
import { occurrencesOf, type Repeat } from '../cases/occurrences.ts';
import { normaliseText } from '../khmer/normalise.ts';
import { addMonths } from '../people/iso-day.ts';
import { type PartialDate, PartialDateSchema } from '../people/partial-date.ts';
import {
  type Answers,
  chosenOf,
  honestAnswer,
  isBlankText,
  LinkAnswer,
  PersonAnswer,
  type Row,
  rowsOf,
} from './answers.ts';
import { type FormDefinition, fieldsOf } from './form.ts';

/** A month (2026-06) and how often something is done in it. */
export type Ticks = { month: string; times: number };
export type PlanGoal = {
  id: string;
  /** Null when a word of it must not hang on a wall: its line stays empty, to be written by hand. */
  words: string | null;
  /** Of the list `area`: it gives the picture. */
  area: string;
  /** What is done for it. */
  steps: string[];
  /** Who does something for it, each once. */
  doers: PersonAnswer[];
  by: PartialDate | null;
  /** The months with circles; none when there is one box to tick. */
  ticks: Ticks[];
  isTrial: boolean;
};
export type FamilyPlan = {
  goals: PlanGoal[];
  callUs: string;
  callNear: PersonAnswer | null;
  ifWorse: string;
  on: PartialDate | null;
  worker: PersonAnswer | null;
  /** How many texts were left out because of a word in them. */
  leftOut: number;
};

/** So many goals stand on the first page, beside whom to call and where to sign. */
export const GOALS_ON_A_PAGE = 3;
/** A row of circles is a year at most. */
const MOST_MONTHS = 12;

/** Words of prison, poverty and risk, as families, offices and cards say them. */
const NOT_ON_A_WALL = [
  ...['prison', 'jail', 'inmate', 'convict', 'detain', 'arrest', 'crime', 'criminal'],
  ...['poor', 'poverty', 'at risk', 'high risk', 'risky'],
  ...['ពន្ធនាគារ', 'គុក', 'អ្នកទោស', 'ជាប់ទោស', 'ជាប់ឃុំ', 'ឃុំឃាំង', 'ទណ្ឌិត', 'ចាប់ខ្លួន', 'ឧក្រិដ្ឋ'],
  ...['ក្រីក្រ', 'ទ័លក្រ', 'ហានិភ័យ', 'ប្រឈម'],
].map((word) => normaliseText(word));

/** May this hang on a wall where neighbours read it? */
export function mayHang(text: string): boolean {
  const told = normaliseText(text).toLowerCase().replaceAll('\u200b', '');
  return !NOT_ON_A_WALL.some((word) =>
    /[a-z]/.test(word) ? new RegExp(`\\b${word}`).test(told) : told.includes(word),
  );
}

/** The name without the family name, which stands first. A name of one word is left as it is. */
export function givenName(name: string): string {
  const [, ...given] = name.trim().split(/\s+/);
  return given.length > 0 ? given.join(' ') : name.trim();
}

/** A text in which full names of the family are given names only. */
export function withoutSurnames(text: string, names: readonly string[]): string {
  return names
    .filter((name) => givenName(name) !== name.trim())
    .reduce((told, name) => told.replaceAll(name.trim(), givenName(name)), text);
}

const dateOf = (answer: unknown): PartialDate | null =>
  PartialDateSchema.safeParse(answer).data ?? null;
const textOf = (answer: unknown): string => (typeof answer === 'string' ? answer.trim() : '');

function personOf(answer: unknown): PersonAnswer | null {
  const person = PersonAnswer.safeParse(answer).data;
  return person && (person.id !== null || !isBlankText(person.text)) ? person : null;
}

function doersOf(actions: readonly Row[]): PersonAnswer[] {
  const doers = actions.flatMap(({ answers }) => personOf(answers['by-whom']) ?? []);
  const nameOf = ({ id, text }: PersonAnswer) => id ?? text.trim();
  return doers.filter(
    (one, at) => doers.findIndex((other) => nameOf(other) === nameOf(one)) === at,
  );
}

/** The days on which one action is done again; a trial is looked at once a month. */
function daysOf({ answers }: Row): string[] {
  const [repeat] = chosenOf(answers.repeat);
  const first = dateOf(answers['by-when'])?.from;
  const last = dateOf(answers.until)?.to;
  if (!first || !last || repeat === undefined || repeat === 'once') return [];
  if (repeat !== 'trial') return occurrencesOf(repeat as Repeat, first, last);
  const days = Array.from({ length: MOST_MONTHS }, (_, month) => addMonths(first, month));
  // On the last day itself it is decided.
  return days.filter((day) => day < last);
}

function ticksOf(actions: readonly Row[]): Ticks[] {
  const often = actions.map(daysOf).toSorted((a, b) => b.length - a.length)[0] ?? [];
  const months = [...new Set(often.map((day) => day.slice(0, 7)))].slice(0, MOST_MONTHS);
  return months.map((month) => {
    return { month, times: often.filter((day) => day.startsWith(month)).length };
  });
}

/**
 * What stands on the family's page. `form` is the revision the plan was written with, `names` the full
 * names of the people of the case in both scripts.
 */
export function readFamilyPlan(
  form: FormDefinition,
  answers: Answers,
  names: readonly string[],
): FamilyPlan {
  let leftOut = 0;
  const hang = (text: string): string => {
    const told = withoutSurnames(text, names);
    if (mayHang(told)) return told;
    leftOut += 1;
    return '';
  };
  const hangPerson = ({ id, text }: PersonAnswer): PersonAnswer[] => {
    const told = { id, text: hang(text.trim()) };
    return id === null && told.text === '' ? [] : [told];
  };
  const rows = (id: string): Row[] => {
    const field = fieldsOf(form).find((one) => one.id === id);
    return field?.type === 'rows' ? rowsOf(field, answers) : [];
  };
  const actions = rows('actions');
  const goals = rows('goals').flatMap((row): PlanGoal[] => {
    const words = textOf(row.answers.words);
    if (words === '') return [];
    const own = actions.filter(({ answers: of }) => {
      const link = LinkAnswer.safeParse(of.goal).data;
      return link !== undefined && (link.row ?? link.text.trim()) === (link.row ? row.id : words);
    });
    const ends = own.flatMap(({ answers: of }) => dateOf(of.until) ?? dateOf(of['by-when']) ?? []);
    return [
      {
        id: row.id,
        words: hang(words) || null,
        area: chosenOf(row.answers.area)[0] ?? '',
        steps: own.flatMap(({ answers: of }) => hang(textOf(of.what)) || []),
        doers: doersOf(own).flatMap(hangPerson),
        by:
          dateOf(row.answers.by) ??
          ends.toSorted((a, b) => ((a.to ?? '') < (b.to ?? '') ? 1 : -1))[0] ??
          null,
        ticks: ticksOf(own),
        isTrial: own.some(({ answers: of }) => chosenOf(of.repeat)[0] === 'trial'),
      },
    ];
  });
  const ifWorse = answers['if-worse'];
  const near = personOf(answers['call-near']);
  return {
    goals,
    callUs: textOf(answers['call-us']),
    callNear: near === null ? null : (hangPerson(near)[0] ?? null),
    ifWorse: honestAnswer(ifWorse) ? '' : hang(textOf(ifWorse)),
    on: dateOf(answers['event-date']),
    worker: personOf(answers.worker),
    leftOut,
  };
}

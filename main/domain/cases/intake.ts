// What the intake form and the register tell each other: the draft begins with the child that was
// typed to open the case, and what is written in the form about people and home goes back.
import { z } from 'zod';
import { type Answers, ChoiceAnswer, ChoicesAnswer, honestAnswer, Row } from '../forms/answers.ts';
import { type PartialDate, PartialDateSchema } from '../people/partial-date.ts';
import { isKhmer } from '../people/sound-code.ts';
import { PlaceAnswer } from '../places/place.ts';

export const INTAKE = 'intake';

/** What is known when a case is opened. `rowId` is the id of the child's membership in the case. */
export type OpeningFacts = {
  rowId: string;
  child: {
    nameKm: string;
    nameLatin: string;
    otherNames: readonly string[];
    sex: string;
    birth: PartialDate | null;
  };
  parents: readonly { rowId: string; relation: 'mother' | 'father'; name: string }[];
  home: PlaceAnswer;
  opened: PartialDate;
  module: string;
  matchAnswer: 'none' | 'new' | 'unsure';
  enteredBy: string;
  /** Who answers the referral; null until the case is given to somebody. */
  worker: string | null;
};

function parentRow({ rowId, relation, name }: OpeningFacts['parents'][number]) {
  const field = isKhmer(name) ? 'name-km' : 'name-latin';
  const sex = { option: relation === 'mother' ? 'f' : 'm' };
  return { id: rowId, answers: { [field]: name, sex, relation: { option: relation } } };
}

/** Answers of the draft that is opened with the case. */
export function beginIntake(facts: OpeningFacts): Record<string, unknown> {
  const { child } = facts;
  const staff = (id: string) => ({ id, text: '' });
  const person = {
    'name-km': child.nameKm,
    'name-latin': child.nameLatin,
    'other-names': child.otherNames.join(', '),
    sex: child.sex === 'u' ? null : { option: child.sex },
    birth: child.birth,
    roles: { options: ['main-child', 'child'] },
    relation: { option: 'self' },
  };
  return {
    'event-date': facts.opened,
    'received-on': facts.opened,
    worker: staff(facts.enteredBy),
    ...(facts.worker !== null && { responsible: staff(facts.worker) }),
    people: { rows: [{ id: facts.rowId, answers: person }, ...facts.parents.map(parentRow)] },
    home: facts.home,
    'match-answer': { option: facts.matchAnswer === 'unsure' ? 'unsure' : 'new' },
    'module-asked': { option: facts.module },
  };
}

/** What one row of the form says of a person; a field that is blank or not known says nothing. */
export type PersonFacts = {
  nameKm?: string;
  nameLatin?: string;
  otherNames?: string[];
  sex?: 'f' | 'm' | 'x' | 'u';
  birth?: PartialDate;
};
export type RowFacts = { rowId: string; person: PersonFacts; roles?: string[]; relation?: string };
export type IntakeFacts = { rows: RowFacts[]; home?: PlaceAnswer };

const Rows = z.object({ rows: z.array(Row) });
const Sex = z.enum(['f', 'm', 'x', 'u']);

const text = (answer: unknown): string | undefined =>
  typeof answer === 'string' && answer.trim() !== '' ? answer.trim() : undefined;

function splitNames(answer: unknown): string[] | undefined {
  const names = text(answer)?.split(/[,;·\n]/);
  return names?.map((name) => name.trim()).filter((name) => name !== '');
}

/** Leaves out what is undefined, so that nothing is written for it. */
function known<T extends object>(fields: { [K in keyof T]: T[K] | undefined }): Partial<T> {
  const entries = Object.entries(fields).filter((entry) => entry[1] !== undefined);
  return Object.fromEntries(entries) as Partial<T>;
}

function readRow({ id, answers }: Row): RowFacts {
  const person = known<Required<PersonFacts>>({
    nameKm: text(answers['name-km']),
    nameLatin: text(answers['name-latin']),
    otherNames: splitNames(answers['other-names']),
    sex: Sex.safeParse(ChoiceAnswer.safeParse(answers.sex).data?.option).data,
    birth: PartialDateSchema.safeParse(answers.birth).data,
  });
  const roles = ChoicesAnswer.safeParse(answers.roles).data?.options;
  const relation = ChoiceAnswer.safeParse(answers.relation).data?.option;
  return {
    rowId: id,
    person,
    ...known<{ roles: string[]; relation: string }>({ roles, relation }),
  };
}

/** What an intake form says of people and home. */
export function readIntake(answers: Answers): IntakeFacts {
  const rows = Rows.safeParse(answers.people).data?.rows ?? [];
  const home = honestAnswer(answers.home) ? undefined : PlaceAnswer.safeParse(answers.home).data;
  const told = home !== undefined && (home.placeId !== null || home.placeText.trim() !== '');
  return { rows: rows.map(readRow), ...(told ? { home } : {}) };
}

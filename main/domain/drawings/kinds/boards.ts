// The tools that are boards: statements in places that are known, ratings from 0 to 10, people in circles,
// ways to choose from.
import { z } from 'zod';
import { PersonAnswer } from '../../forms/answers.ts';
import type { Language } from '../../khmer/format.ts';
import { PartialDateSchema } from '../../people/partial-date.ts';
import { Words } from './any-tool.ts';

/** Something said; `slot` is the place on the board, of the list that the tool has. */
const Note = z.strictObject({
  slot: z.string().max(40),
  words: Words,
  by: PersonAnswer.nullable(),
  quote: z.boolean(),
});

/** `may`: of a danger, what may happen; there `by` is who is worried and `words` what about. */
const StepNote = Note.extend({ may: Words.optional() });

/** The eight areas in which strengths and dangers of a family can lie. */
export const LifeArea = z.enum([
  'security',
  'basic-needs',
  'physical-health',
  'psychological-health',
  'community',
  'income',
  'justice',
  'problem-solving',
]);
export type LifeArea = z.infer<typeof LifeArea>;
const AreaNote = Note.extend({ area: LifeArea.optional() });

/** 0: the child cannot live at home; 10: safe enough to close. Everybody gives their own. */
export const Rating = z.strictObject({
  by: PersonAnswer,
  value: z.int().min(0).max(10),
  why: Words,
  /** What would raise it by one. */
  next: Words,
});

export const Circle = z.enum(['inner', 'middle', 'outer']);
export type Circle = z.infer<typeof Circle>;
/** Somebody of the network: the circle they stand in, what they know, what they will do. */
const Helper = z.strictObject({ who: PersonAnswer, circle: Circle, knows: Words, does: Words });

/** The columns that a table of choices has until a family or an office words its own. */
export const StandardColumn = z.enum(['good', 'bad', 'feels', 'helps']);
export type StandardColumn = z.infer<typeof StandardColumn>;

/**
 * One way that could be taken. `cells`: an answer under each column, by its standard name or its thread;
 * what stands under a column that was taken away is kept. `when`: since when it is the chosen one.
 */
const Choice = z.strictObject({
  words: Words,
  cells: z.record(z.string().max(60), Words),
  chosen: z.boolean(),
  when: PartialDateSchema.nullable(),
});
/** How an office words a column of the table of choices; one of the two may be empty. */
export const OfficeColumn = z.strictObject({ km: z.string().max(200), en: z.string().max(200) });
/** In this language, or in the other one where it is not worded in it. */
export function officeTitle({ km, en }: z.infer<typeof OfficeColumn>, language: Language): string {
  const [first, second] = language === 'km' ? [km, en] : [en, km];
  return first.trim() || second.trim();
}

/** A column of the table of choices. One that is `standard` or the office's may go without words of its own. */
const Column = z.strictObject({
  words: Words,
  standard: StandardColumn.nullable(),
  office: OfficeColumn.optional(),
});

export type Note = z.infer<typeof StepNote> & z.infer<typeof AreaNote>;
export type Rating = z.infer<typeof Rating>;
export type Helper = z.infer<typeof Helper>;
export type Choice = z.infer<typeof Choice>;
export type Column = z.infer<typeof Column>;

export const NEXT_STEPS = { note: StepNote, rating: Rating } as const;
export const THREE_HOUSES = { note: Note } as const;
/** The path of the safety house is a rating. */
export const SAFETY_HOUSE = { note: Note, rating: Rating } as const;
export const NETWORK = { helper: Helper } as const;
export const SWOT = { note: AreaNote } as const;
export const PERSONAL_CHOICE = { choice: Choice, column: Column } as const;

// The tools that are boards: statements in places that are known, ratings from 0 to 10, people in circles.
import { z } from 'zod';
import { PersonAnswer } from '../../forms/answers.ts';
import { Words } from './any-tool.ts';

/** Something said; `slot` is the place on the board, of the list that the tool has. */
const Note = z.strictObject({
  slot: z.string().max(40),
  words: Words,
  by: PersonAnswer.nullable(),
  quote: z.boolean(),
});

/** 0: the child cannot live at home; 10: safe enough to close. Everybody gives their own. */
const Rating = z.strictObject({
  by: PersonAnswer,
  value: z.int().min(0).max(10),
  why: Words,
  /** What would raise it by one. */
  next: Words,
});

/** Somebody of the network: the circle they stand in, what they know, what they will do. */
const Helper = z.strictObject({
  who: PersonAnswer,
  circle: z.enum(['inner', 'middle', 'outer']),
  knows: Words,
  does: Words,
});

/** One way that could be taken, with an answer under each of the columns of the table. */
const Choice = z.strictObject({
  words: Words,
  cells: z.record(z.string().max(60), Words),
  chosen: z.boolean(),
});
/** A column of the table of choices, in the words of this family or office. */
const Column = z.strictObject({ words: Words });

export const NEXT_STEPS = { note: Note, rating: Rating } as const;
export const THREE_HOUSES = { note: Note } as const;
export const SAFETY_HOUSE = { note: Note, helper: Helper } as const;
export const NETWORK = { helper: Helper } as const;
export const SWOT = { note: Note } as const;
export const PERSONAL_CHOICE = { choice: Choice, column: Column } as const;

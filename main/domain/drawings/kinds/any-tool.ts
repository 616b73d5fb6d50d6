// What any drawing may hold: a free drawing in ink, the paper it was drawn on, words in quotation.
import { z } from 'zod';
import { PersonAnswer } from '../../forms/answers.ts';
import { Id } from '../../ids.ts';
import { LONGEST_WORDS } from '../drawing.ts';

/** A line or two of somebody's words. */
export const Words = z.string().max(LONGEST_WORDS);

/** One stroke of a pen over one view: points with pressure, x and y from 0 to 1000 across its picture. */
export const Ink = z.strictObject({
  view: z.string().max(40),
  points: z.array(z.tuple([z.number(), z.number(), z.number()])).max(4_000),
  width: z.number().min(1).max(40),
});
export type Ink = z.infer<typeof Ink>;

/** The scan or photograph of the paper drawing: a document of the same case. */
export const Paper = z.strictObject({ documentId: Id });
export type Paper = z.infer<typeof Paper>;

/** What somebody said while drawing, as they said it. */
export const Quote = z.strictObject({ by: PersonAnswer.nullable(), words: Words });
export type Quote = z.infer<typeof Quote>;

export const COMMON = { ink: Ink, paper: Paper, quote: Quote } as const;

// What a problem tree holds: one core problem, its causes with their causes, its effects with theirs.
import { z } from 'zod';
import { PersonAnswer } from '../../forms/answers.ts';
import { Words } from './any-tool.ts';

export const Side = z.enum(['core', 'cause', 'effect']);
export type Side = z.infer<typeof Side>;
export const Changeable = z.enum(['yes', 'with-help', 'not-now']);
export type Changeable = z.infer<typeof Changeable>;

/** `good`: the same statement turned to good, its twin in the objective tree. */
const Statement = z.strictObject({
  side: Side,
  words: Words,
  good: Words,
  by: PersonAnswer.nullable(),
  quote: Words,
  /** 1 light, 3 heavy. */
  weight: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  changeable: Changeable.nullable(),
});

/** A problem card that was not put into the tree: its place in the family's order is `ord`. */
const Card = z.strictObject({ words: Words, by: PersonAnswer.nullable() });

export const PROBLEM_TREE = { statement: Statement, card: Card } as const;

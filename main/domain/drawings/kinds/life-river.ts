// What a life river and its timeline hold: the same events, seen in two ways.
import { z } from 'zod';
import { PersonAnswer } from '../../forms/answers.ts';
import { PartialDateSchema } from '../../people/partial-date.ts';
import { Words } from './any-tool.ts';

export const EventKind = z.enum([
  'source',
  'calm',
  'bend',
  'rock',
  'rapids',
  'waterfall',
  'tributary',
  'bridge',
  'island',
  'now',
  'hope',
]);
export type EventKind = z.infer<typeof EventKind>;

/** `fact`: what of the records it was taken from, so that it is not offered twice. */
const Event = z.strictObject({
  kind: EventKind,
  when: PartialDateSchema.nullable(),
  words: Words,
  /** How it felt, from -3 to 3. */
  mood: z.int().min(-3).max(3),
  helper: PersonAnswer.nullable(),
  private: z.boolean(),
  fact: z.string().max(120).nullable(),
});

export const LIFE_RIVER = { event: Event } as const;

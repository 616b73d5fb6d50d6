// What a body map holds: which outline, and marks with a feeling, a strength and the child's words.
import { z } from 'zod';
import { Words } from './any-tool.ts';

export const Outline = z.enum(['girl', 'boy', 'neutral']);
export type Outline = z.infer<typeof Outline>;
const Body = z.strictObject({ outline: Outline });

export const PinKind = z.enum(['feeling', 'pain', 'strength', 'safe', 'unsafe']);
export type PinKind = z.infer<typeof PinKind>;

/** `x` and `y` from 0 to 1 on the outline of its side. */
const Pin = z.strictObject({
  view: z.enum(['front', 'back']),
  x: z.number().min(0).max(1),
  y: z.number().min(0).max(1),
  region: z.string().max(40),
  kind: PinKind,
  feeling: z.string().max(200),
  /** 1 a little, 3 strong. */
  strength: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  words: Words,
});

export const BODY_MAP = { body: Body, pin: Pin } as const;

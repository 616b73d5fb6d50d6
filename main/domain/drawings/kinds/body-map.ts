// What a body map holds: which outline, and marks with a feeling, a strength and the child's words.
import { z } from 'zod';
import { Words } from './any-tool.ts';

export const Outline = z.enum(['girl', 'boy', 'neutral']);
export type Outline = z.infer<typeof Outline>;
const Body = z.strictObject({ outline: Outline });

export const PinKind = z.enum(['feeling', 'pain', 'strength', 'safe', 'unsafe']);
export type PinKind = z.infer<typeof PinKind>;

export const BodySide = z.enum(['front', 'back']);
export type BodySide = z.infer<typeof BodySide>;

/** Parts of a body in words that a child can hear read aloud. */
export const BodyRegion = z.enum([
  'head',
  'eyes',
  'mouth',
  'ears',
  'neck',
  'shoulder',
  'chest',
  'belly',
  'back',
  'lower-body',
  'arm',
  'hand',
  'leg',
  'feet',
]);
export type BodyRegion = z.infer<typeof BodyRegion>;

/** 1 a little, 3 strong. */
const Strength = z.union([z.literal(1), z.literal(2), z.literal(3)]);
export type Strength = z.infer<typeof Strength>;

/** `x` and `y` from 0 to 1 on the outline of its side, seen by who looks at the picture. */
const Pin = z.strictObject({
  view: BodySide,
  x: z.number().min(0).max(1),
  y: z.number().min(0).max(1),
  region: BodyRegion,
  kind: PinKind,
  feeling: z.string().max(200),
  strength: Strength,
  words: Words,
});

export const BODY_MAP = { body: Body, pin: Pin } as const;

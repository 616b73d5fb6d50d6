// The empty sheet of a form as it was printed, page by page: kept with what is written on it, so that every
// stroke stays on its line when a later version of the app would print the form otherwise.
import { z } from 'zod';

const Px = z.number().min(-2_000).max(4_000);

/** One line of letters: where it begins, on its base line. */
const Letters = z.tuple([
  Px.describe('x'),
  Px.describe('y'),
  z.number().min(1).max(100).describe('size'),
  z.union([z.literal(400), z.literal(600), z.literal(700)]).describe('weight'),
  z.string().max(600),
  z.string().max(32).describe('colour'),
]);

/** Something filled: a rule, the side of a box, a band; x, y, width, height and colour, and whether it is dotted. */
const Band = z.tuple([Px, Px, Px, Px, z.string().max(32), z.boolean()]);

/** A shape with its own units, such as the code of the sheet: its place, how much larger it is, its path. */
const Shape = z.tuple([Px, Px, z.number().min(0).max(100), z.string().max(60_000)]);

/** One page, in px of 1/96 inch inside of its margins. */
export const SheetPage = z.strictObject({
  number: z.int().min(1).max(60),
  language: z.enum(['km', 'en']),
  width: z.number().min(1).max(4_000),
  height: z.number().min(1).max(4_000),
  letters: z.array(Letters).max(4_000),
  bands: z.array(Band).max(6_000),
  shapes: z.array(Shape).max(20),
});
export type SheetPage = z.infer<typeof SheetPage>;

export const FORM_SHEET = { page: SheetPage } as const;

// What a family tree holds besides the people of the case and their relations: what was drawn between
// them, children not born, twins, and around the household the eco-map.
import { z } from 'zod';
import { Id } from '../../ids.ts';
import { PartialDateSchema } from '../../people/partial-date.ts';
import { Words } from './any-tool.ts';

/** How two people feel for each other; the last ones go from the first to the second. */
export const TieLine = z.enum([
  'close',
  'fused',
  'distant',
  'hostile',
  'close-hostile',
  'cutoff',
  'repaired',
  'focused-on',
  'caretaker',
  'physical-abuse',
  'emotional-abuse',
  'sexual-abuse',
]);
export type TieLine = z.infer<typeof TieLine>;
const Tie = z.strictObject({ from: Id, to: Id, line: TieLine });

/** A child who is not born, or was not born alive. */
export const Unborn = z.enum(['pregnancy', 'miscarriage', 'stillbirth', 'abortion']);
export type Unborn = z.infer<typeof Unborn>;
const Expected = z.strictObject({
  /** People of the case; one parent may be unknown. */
  parents: z.array(Id).min(1).max(2),
  what: Unborn,
  when: PartialDateSchema.nullable(),
});

/** Children of one birth. */
const Twins = z.strictObject({ people: z.array(Id).min(2).max(5), identical: z.boolean() });

/** How this family wishes that its dead are shown. */
export const DeadAs = z.enum(['cross', 'small-cross', 'grey']);
export type DeadAs = z.infer<typeof DeadAs>;
const Wish = z.strictObject({ dead: DeadAs });

/** What stands around a household. */
export const SystemKind = z.enum([
  'school',
  'authority',
  'pagoda',
  'health',
  'prison',
  'employer',
  'lender',
  'neighbours',
  'organisation',
  'other',
]);
export type SystemKind = z.infer<typeof SystemKind>;
export const Strength = z.enum(['strong', 'ordinary', 'weak', 'stressful']);
export type Strength = z.infer<typeof Strength>;
/** Who gives support: it comes in, goes out, or both. */
export const Flow = z.enum(['in', 'out', 'both', 'none']);
export type Flow = z.infer<typeof Flow>;
/** `person` null: the whole household. */
const System = z.strictObject({
  kind: SystemKind,
  name: Words,
  /** The address of the office's directory that it was chosen from; its name stays when that is let go. */
  entry: Id.optional(),
  bonds: z
    .array(z.strictObject({ person: Id.nullable(), strength: Strength, flow: Flow }))
    .min(1)
    .max(20),
});

/** Somebody stands a little further left or right than the app would put them; a hint, never a fact. */
const Nudge = z.strictObject({ person: Id, dx: z.number().min(-2_000).max(2_000) });

export const FAMILY_TREE = {
  tie: Tie,
  expected: Expected,
  twins: Twins,
  wish: Wish,
  system: System,
  nudge: Nudge,
} as const;

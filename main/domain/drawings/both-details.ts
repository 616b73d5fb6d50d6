// What two people say about one drawing at the same time: nothing is lost, and no machine chooses.
import { z } from 'zod';
import { Agreed, DrawingDetails } from './drawing.ts';

const PURPOSES = ['keep', 'print', 'share'] as const;

/** What is told of a session and can be told in two ways. */
export const ToldDetails = DrawingDetails.pick({
  held: true,
  place: true,
  present: true,
  drawnBy: true,
  worker: true,
}).partial();
export type ToldDetails = z.infer<typeof ToldDetails>;
const FIELDS = ToldDetails.keyof().options;

/**
 * What somebody says now. A drawing can be closed like this, and never opened: that is an act of its own with
 * a reason.
 */
export const SaidDetails = ToldDetails.extend({
  agreed: z.strictObject({ keep: Agreed, print: Agreed, share: Agreed }).partial().optional(),
  restricted: z.literal(true).optional(),
});
export type SaidDetails = z.infer<typeof SaidDetails>;

/** What this person saw of the same fields when they began to say it. */
export const StoodDetails = SaidDetails.omit({ restricted: true });
export type StoodDetails = z.infer<typeof StoodDetails>;

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Did somebody else say something else of it meanwhile? */
const isTaken = (stood: unknown, stands: unknown, said: unknown) =>
  stood !== undefined && !same(stood, stands) && !same(stands, said);

/**
 * `next` is what stands from now on, `beside` what is kept next to it until a person chooses. Of what a family
 * agreed to nothing is kept beside: a "no" that somebody heard meanwhile holds until it is asked again.
 * `isOther`: not everything stands as it was said.
 */
export function bothDetails(
  stands: DrawingDetails,
  said: SaidDetails,
  stood: StoodDetails,
): { next: DrawingDetails; beside: ToldDetails; isOther: boolean } {
  const next = { ...stands, agreed: { ...stands.agreed } };
  const beside: ToldDetails = {};
  let isOther = false;
  for (const field of FIELDS) {
    if (said[field] === undefined) continue;
    const taken = isTaken(stood[field], stands[field], said[field]);
    Object.assign(taken ? beside : next, { [field]: said[field] });
    isOther ||= taken;
  }
  for (const purpose of PURPOSES) {
    const answer = said.agreed?.[purpose];
    const now = stands.agreed[purpose];
    if (answer === undefined) continue;
    const holds = now === 'no' && isTaken(stood.agreed?.[purpose], now, answer);
    if (!holds) next.agreed[purpose] = answer;
    isOther ||= holds;
  }
  if (said.restricted) next.restricted = true;
  return { next, beside, isOther };
}

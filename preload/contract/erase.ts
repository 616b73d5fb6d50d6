// Calls of erasing old copies for good: planned, left alone for days of grace, and only then carried out.
import { z } from 'zod';
import { Id } from '#domain/ids.ts';
import { call, changing, Nothing } from './call.ts';

/** What would go, in numbers. */
export const ErasePlanShown = z.strictObject({
  /** Copies made before this day. */
  beforeDay: z.string(),
  snapshots: z.int(),
  keptSnapshots: z.int(),
  bytes: z.number(),
  totalBytes: z.number(),
  /** Bytes that only old copies used and that stay: they share a pack with what is needed. */
  sharedBytes: z.number(),
  plannedAt: z.number(),
  /** Not before, by the clock of the place. */
  dueAt: z.number(),
});
export type ErasePlanShown = z.infer<typeof ErasePlanShown>;

export const eraseCalls = {
  'erase.plan': call(
    ['administrator'],
    z.strictObject({ ...changing, id: Id, beforeDay: z.iso.date() }),
    ErasePlanShown,
  ),
  'erase.look': call(
    ['administrator'],
    z.strictObject({ id: Id }),
    z.strictObject({ plan: ErasePlanShown.nullable() }),
  ),
  'erase.cancel': call(['administrator'], z.strictObject({ ...changing, id: Id }), Nothing),
  /** `key` may delete, is used for this alone and kept nowhere; null for a folder. */
  'erase.carryOut': call(
    ['administrator'],
    z.strictObject({
      ...changing,
      id: Id,
      name: z.string().max(80),
      key: z
        .strictObject({ accessKey: z.string().max(200), secretKey: z.string().max(200) })
        .nullable(),
    }),
    z.strictObject({ snapshots: z.int(), bytes: z.number(), heldBack: z.int() }),
  ),
} as const;

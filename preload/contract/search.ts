// Search over everything a person may read: cases, forms, drawings and the text of scanned pages.
import { z } from 'zod';
import { Id } from '#domain/ids.ts';
import { call, filingRoles } from './call.ts';

/** A box on the upright page, all four from 0 to 1. */
export const Box = z.strictObject({ x: z.number(), y: z.number(), w: z.number(), h: z.number() });
export const Hit = z.strictObject({
  kind: z.enum(['case', 'form', 'drawing', 'page']),
  id: Id,
  caseId: Id.nullable(),
  code: z.string(),
  nameKm: z.string(),
  nameLatin: z.string(),
  /** Form id, tool of a drawing or kind of paper. */
  form: z.string(),
  /** False: one cluster differs from what was typed. */
  exact: z.boolean(),
  snippet: z.string(),
  /** [from, to) in `snippet`, in UTF-16 units. */
  marks: z.array(z.tuple([z.int(), z.int()])),
  boxes: z.array(Box),
  unverified: z.boolean(),
});
export type Hit = z.infer<typeof Hit>;

export const searchCalls = {
  'search.find': call(
    filingRoles,
    z.strictObject({
      text: z.string().min(1).max(200),
      kinds: z.array(z.enum(['case', 'form', 'drawing', 'page'])).max(4),
      caseId: Id.optional(),
      limit: z.int().min(1).max(50),
    }),
    z.strictObject({ hits: z.array(Hit), behind: z.int() }),
  ),
} as const;

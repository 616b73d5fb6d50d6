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
  /** Path of the answer of a form that was found, within rows too; else empty. */
  field: z.string(),
  /** As it was typed; a name that sounds the same; one cluster differs from what was typed. */
  how: z.enum(['exact', 'sounds', 'near']),
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
      /** Empty: all that passes the filter, of each kind the newest first; nothing without one. */
      text: z.string().max(200),
      kinds: z.array(z.enum(['case', 'form', 'drawing', 'page'])).max(4),
      caseId: Id.optional(),
      /** Id of a form, tool of a drawing or kind of paper. */
      form: z.string().min(1).max(60).optional(),
      /** Of the paper's date or of when it happened; `none`: without a date. Cases have no year. */
      year: z.union([z.int().min(1900).max(2200), z.literal('none')]).optional(),
      limit: z.int().min(1).max(50),
    }),
    /** `more`: there is more than `limit` that this person may read. */
    z.strictObject({ hits: z.array(Hit), more: z.boolean(), behind: z.int() }),
  ),
} as const;

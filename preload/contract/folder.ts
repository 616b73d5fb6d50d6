// The papers that lie in the folder of a case, and which part of their pages is shown.
import { z } from 'zod';
import { Id } from '#domain/ids.ts';
import { PartialDateSchema } from '#domain/people/partial-date.ts';
import { Box } from './search.ts';

export const FolderDocument = z.strictObject({
  id: Id,
  kind: z.string(),
  step: z.int().min(1).max(7),
  paperDate: PartialDateSchema.nullable(),
  restricted: z.boolean(),
  hidden: z.boolean(),
  pages: z.array(Id),
  rev: Id,
});
/** The part that is shown of each page that was cropped. */
export const Crops = z.record(Id, Box);

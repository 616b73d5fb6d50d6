// One line of what happened in a case, as its page and a past day of it show it.
import { z } from 'zod';
import { TimeAnswer } from '#domain/forms/answers.ts';
import { Id } from '#domain/ids.ts';
import { PartialDateSchema } from '#domain/people/partial-date.ts';

/** One line of the chronology: when it happened and when it was entered are two things. */
export const Happening = z.strictObject({
  id: Id,
  kind: z.enum(['form', 'document', 'note', 'case', 'task', 'line', 'drawing']),
  /** The form, kind of paper or tool; of a fact that changed, its kind of line. */
  form: z.string(),
  /** 0: belongs to no step. */
  step: z.int().min(0).max(7),
  happened: PartialDateSchema.nullable(),
  /** The time of that day where it is told ("14:30"), and whether it was only about then. */
  time: TimeAnswer.optional(),
  isAbout: z.boolean().optional(),
  enteredAt: z.number(),
  by: Id.nullable(),
  state: z.enum(['draft', 'final', 'pencil', 'picture']),
  version: z.int(),
  pages: z.int(),
  restricted: z.boolean(),
  hidden: z.boolean(),
  snippet: z.string(),
});

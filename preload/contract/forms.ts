// Calls of forms: a draft that is kept with every key, and completing it, which is a separate act.
import { z } from 'zod';
import { Id } from '#domain/ids.ts';
import { call, caseRoles, changing, onTopOf } from './call.ts';

/** Answers by field id, as the form's own revision defines them; at most 1 MiB as JSON. */
export const Answers = z.record(z.string().max(60), z.json());

export const FormView = z.strictObject({
  id: Id,
  caseId: Id,
  form: z.string(),
  revision: z.int(),
  step: z.int(),
  state: z.enum(['draft', 'final']),
  version: z.int(),
  restricted: z.boolean(),
  answers: Answers,
  /** Field where the person stopped. */
  placeInForm: z.string(),
  author: Id,
  enteredAt: z.number(),
  changedAt: z.number(),
  amends: Id.nullable(),
  rev: Id,
  mayEdit: z.boolean(),
  /** Pages of the same document kind in this case, to lie beside the form. */
  scanPages: z.array(Id),
  /** A second text somebody wrote at the same time, kept until a person settles it. */
  kept: z.array(z.strictObject({ id: Id, by: Id, at: z.number(), answers: Answers })),
});
export type FormView = z.infer<typeof FormView>;

export const formCalls = {
  'forms.start': call(
    caseRoles,
    z.strictObject({ ...changing, id: Id, caseId: Id, form: z.string().max(40) }),
    FormView,
  ),
  'forms.view': call(caseRoles, z.strictObject({ formId: Id }), FormView),
  /** `conflict` carries the other text in `detail.answers` and its `detail.rev`. */
  'forms.save': call(
    caseRoles,
    z.strictObject({
      ...changing,
      ...onTopOf,
      formId: Id,
      answers: Answers,
      placeInForm: z.string().max(120),
    }),
    z.strictObject({ rev: Id, savedAt: z.number() }),
  ),
  /** Answers what is missing instead of an error; nothing is completed then, the draft is kept. */
  'forms.complete': call(
    caseRoles,
    z.strictObject({ ...changing, ...onTopOf, formId: Id, answers: Answers }),
    z.strictObject({
      rev: Id,
      version: z.int(),
      problems: z.array(z.strictObject({ field: z.string(), code: z.string() })),
    }),
  ),
  /** A correction of a final form: a new draft that begins with its answers. */
  'forms.amend': call(caseRoles, z.strictObject({ ...changing, id: Id, formId: Id }), FormView),
  /** Keeps this text beside the one that was saved first. */
  'forms.keepBoth': call(
    caseRoles,
    z.strictObject({ ...changing, ...onTopOf, formId: Id, answers: Answers }),
    z.strictObject({ keptId: Id }),
  ),
  'forms.settle': call(
    caseRoles,
    z.strictObject({ ...changing, formId: Id, keptId: Id }),
    z.strictObject({ keptId: Id }),
  ),
} as const;

// Calls of the app itself: jobs, printing, the language a person chose.
import { z } from 'zod';
import { Id } from '#domain/ids.ts';
import { call, everyRole, Nothing } from './call.ts';
import { JobState } from './events.ts';

export const Language = z.enum(['km', 'en']);
export type Language = z.infer<typeof Language>;

export const appCalls = {
  'jobs.list': call('anyone', Nothing, z.array(JobState)),
  'jobs.cancel': call(
    'anyone',
    z.strictObject({ jobId: Id }),
    z.strictObject({ found: z.boolean() }),
  ),
  'app.language': call('anyone', Nothing, z.strictObject({ language: Language })),
  'app.setLanguage': call('anyone', z.strictObject({ language: Language }), Nothing),
  /**
   * Prints what the window shows as a sheet right now (its print view) and records that it was
   * printed. `pdf` asks for a file; `printer` opens the system's own dialog. A PDF of a drawing that its
   * family refused to share is `not-agreed`, unless a coordinator says why in `reason`.
   */
  'app.print': call(
    everyRole,
    z.strictObject({
      to: z.enum(['printer', 'pdf']),
      what: z.enum(['form', 'recovery-sheet', 'report', 'case', 'drawing']),
      id: Id.nullable(),
      caseId: Id.nullable(),
      landscape: z.boolean(),
      size: z.enum(['A4', 'A3']).default('A4'),
      reason: z.string().trim().max(1_000).default(''),
    }),
    z.strictObject({ done: z.boolean() }),
  ),
} as const;

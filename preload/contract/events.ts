// What main tells the window without being asked. Ids and counts only, never case content.
import { z } from 'zod';
import { Id } from '#domain/ids.ts';
import { ErrorCode } from './errors.ts';

export const JobKind = z.enum([
  'import',
  'reading',
  'backup',
  'restore',
  'arrival',
  'proof',
  'past',
  'export',
  'index',
]);
export const JobState = z.strictObject({
  jobId: Id,
  kind: JobKind,
  state: z.enum(['running', 'done', 'failed', 'cancelled']),
  /** A short code of what is happening now, translated in the window. */
  stage: z.string().max(40),
  done: z.number(),
  total: z.number().nullable(),
  error: ErrorCode.optional(),
});
export type JobState = z.infer<typeof JobState>;

export const events = {
  job: JobState,
  /** Rows of this kind changed; who shows them asks again. */
  changed: z.strictObject({
    entity: z.enum([
      'case',
      'person',
      'form',
      'source',
      'page',
      'document',
      'user',
      'backup',
      'drawing',
      'cabinet',
    ]),
    id: Id.nullable(),
    caseId: Id.nullable(),
  }),
  /** The office locks by itself in a moment: the window saves what was typed last and says so. */
  locking: z.strictObject({}),
  /** The app was asked to end and first copies what changed: this job, until then at the latest. */
  leaving: z.strictObject({ jobId: Id, until: z.number() }),
  locked: z.strictObject({ why: z.enum(['key', 'idle', 'suspend', 'closed']) }),
} as const;
export type EventName = keyof typeof events;
export type EventOf<N extends EventName> = z.infer<(typeof events)[N]>;
export type Emit = <N extends EventName>(name: N, event: EventOf<N>) => void;

// Calls of the app itself: jobs, language, printing.
import type { appCalls } from '#contract/app.ts';
import { isGivenOut } from '#domain/drawings/giving-out.ts';
import { AppError } from '../ipc/errors.ts';
import type { Jobs } from '../ipc/jobs.ts';
import type { Handlers } from '../ipc/router.ts';
import { noteGivenOut } from '../storage/drawing-reasons.ts';
import { findDrawing } from '../storage/drawings.ts';
import type { Entity } from '../storage/events.ts';
import type { Store } from '../storage/store.ts';
import { readPreferences, writePreferences } from './preferences.ts';

type PrintJob = { to: 'printer' | 'pdf'; name: string; landscape: boolean; size: 'A4' | 'A3' };
type Deps = {
  profile: string;
  jobs: Jobs;
  store: () => Store;
  print: (job: PrintJob) => Promise<boolean>;
};

const PRINTED: Record<string, Entity> = {
  form: 'form',
  case: 'case',
  drawing: 'drawing',
  'recovery-sheet': 'office',
};

export function appHandlers({ profile, jobs, store, print }: Deps): Handlers<typeof appCalls> {
  return {
    'jobs.list': () => jobs.running(),
    'jobs.cancel': ({ jobId }) => ({ found: jobs.cancel(jobId) }),
    'app.language': () => readPreferences(profile),
    'app.setLanguage': ({ language }) => {
      writePreferences(profile, { language });
      return {};
    },
    'app.print': async (input, session) => {
      const name = `samnum-${input.what}-${(input.id ?? '').slice(-6) || 'office'}.pdf`;
      const { to, landscape, size, reason } = input;
      // A PDF can be sent on as a picture can; a sheet from the printer stays with who holds it.
      const isFile = input.what === 'drawing' && to === 'pdf' && input.id !== null;
      const drawing = isFile && input.id ? findDrawing(store().db, input.id) : null;
      if (drawing && !isGivenOut(drawing.details.agreed.share, session.role, reason))
        throw new AppError('not-agreed');
      const done = await print({ to, name, landscape, size });
      if (done && drawing) noteGivenOut(store(), session, drawing, { op: 'printed', reason });
      else if (done) {
        store().note(session, {
          op: 'printed',
          entity: PRINTED[input.what] ?? 'office',
          entityId: input.id,
          caseId: input.caseId,
        });
      }
      return { done };
    },
  };
}

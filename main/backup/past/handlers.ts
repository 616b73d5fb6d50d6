// Calls of a past day: which days there are, one of them fetched, a case of it beside today's, and bringing back.
import type { z } from 'zod';
import type { Emit } from '#contract/events.ts';
import type { FormView } from '#contract/forms.ts';
import type { pastCalls } from '#contract/past.ts';
import type { Session } from '#domain/roles.ts';
import { AppError } from '../../ipc/errors.ts';
import type { Job, Jobs } from '../../ipc/jobs.ts';
import type { Handlers } from '../../ipc/router.ts';
import { findTarget, type TargetRow } from '../../storage/backups.ts';
import type { Db } from '../../storage/database.ts';
import type { Store } from '../../storage/store.ts';
import { type BringBackForm, bringBack, originalsToFetch, putOriginals } from './bring-back.ts';
import { compareCase, viewPastCase } from './compare.ts';
import type { OpenPast } from './open-past.ts';

type Deps = {
  store: () => Store;
  past: () => OpenPast;
  jobs: Jobs;
  emit: Emit;
  /** What forms do for a past day; backup and forms do not know each other. */
  forms: {
    show(db: Db, session: Session, formId: string): z.input<typeof FormView>;
    bringBack: BringBackForm;
  };
};

export function pastHandlers({ store, past, jobs, emit, forms }: Deps): Handlers<typeof pastCalls> {
  const targetOf = (id: string): TargetRow => {
    const row = findTarget(store().db, id);
    if (!row) throw new AppError('not-found');
    return row;
  };

  return {
    'past.days': async ({ placeId }) => {
      const copies = await past().days(targetOf(placeId));
      return { days: copies.map(({ id, at, complete }) => ({ snapshot: id, at, complete })) };
    },
    'past.fetch': ({ placeId, snapshot }) => {
      const target = targetOf(placeId);
      const here = past();
      return { jobId: jobs.start('past', (job) => here.fetch(target, snapshot, job)) };
    },
    'past.open': () => {
      const day = past().opened();
      return day && { pastId: day.id, placeId: day.target.id, snapshot: day.snapshot, at: day.at };
    },
    'past.case': ({ pastId, caseId }, session) => {
      const view = viewPastCase(store(), session, past().require(pastId), caseId);
      store().note(session, { op: 'viewed-past', entity: 'case', entityId: caseId, caseId });
      return view;
    },
    'past.form': ({ pastId, caseId, formId }, session) => {
      const day = past().require(pastId);
      const { differing } = compareCase(store(), session, day, caseId).forms;
      const pair = differing.find(({ stood }) => stood.id === formId);
      if (!pair) throw new AppError('not-found');
      store().note(session, { op: 'viewed-past', entity: 'form', entityId: formId, caseId });
      return {
        stood: forms.show(day.db, session, formId),
        now: pair.now && forms.show(store().db, session, pair.now.id),
      };
    },
    'past.bringBack': async (input, session) => {
      const day = past().require(input.pastId);
      const originals = await fetchOriginals(store(), past(), jobs, session, day.id, input);
      const deps = { store: store(), bringBackForm: forms.bringBack };
      const done = bringBack(deps, session, past().require(input.pastId), input, originals);
      emit('changed', { entity: 'case', id: input.caseId, caseId: input.caseId });
      return done;
    },
    'past.close': () => {
      past().close();
      return {};
    },
  };
}

type Chosen = { caseId: string; pages: string[] };

/** Fetches what lacks of the chosen pages as a job of its own, which a person can stop. */
async function fetchOriginals(
  store: Store,
  past: OpenPast,
  jobs: Jobs,
  session: Session,
  pastId: string,
  chosen: Chosen,
): Promise<{ put: number; lost: string[] }> {
  const names = originalsToFetch(store, session, past.require(pastId), chosen);
  if (names.length === 0) return { put: 0, lost: [] };
  const fetched = await finish(jobs, (job) => past.originals(past.require(pastId), names, job));
  putOriginals(store, fetched);
  return { put: fetched.size, lost: names.filter((name) => !fetched.has(name)) };
}

/** Runs a job and waits for what it gives. */
function finish<T>(jobs: Jobs, work: (job: Job) => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    jobs.start('past', async (job) => {
      try {
        resolve(await work(job));
      } catch (thrown) {
        reject(thrown);
        throw thrown;
      }
    });
  });
}

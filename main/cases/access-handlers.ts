// The calls about access, handing over, sameness and late work: each is one use case of its own file.
import type { accessCalls } from '#contract/access.ts';
import type { Emit } from '#contract/events.ts';
import type { Handlers, Route } from '../ipc/router.ts';
import type { Store } from '../storage/store.ts';
import {
  answerAccess,
  askForAccess,
  listAccess,
  listRequests,
  openAgain,
  openNote,
  restrict,
} from './access.ts';
import { finishHandover, viewHandover } from './handover.ts';
import { listLateWork, settleLate } from './late.ts';
import { joinCases, linkPeople, partCases, unlinkPeople } from './merge.ts';

/** `again`: the door itself, for work that is done once more. */
type Deps = { store: () => Store; emit: Emit; again: Route };

export function accessHandlers({ store, emit, again }: Deps): Handlers<typeof accessCalls> {
  /** Tells the windows that show this case, or (null) any case, to ask again. */
  const told = <T>(caseId: string | null, done: T): T => {
    emit('changed', { entity: 'case', id: caseId, caseId });
    return done;
  };
  return {
    'access.list': (input, session) => listAccess(store().db, session, input),
    'access.restrict': (input, session) => told(input.caseId, restrict(store(), session, input)),
    'access.open': (input, session) => told(input.caseId, openAgain(store(), session, input)),
    'access.ask': (input, session) => told(input.caseId, askForAccess(store(), session, input)),
    'access.openNote': (input, session) => told(input.caseId, openNote(store(), session, input)),
    'access.requests': (_, session) => listRequests(store().db, session),
    'access.answer': (input, session) => told(null, answerAccess(store(), session, input)),
    'handover.view': ({ from }, session) => viewHandover(store().db, session, from),
    'handover.finish': (input, session) => told(null, finishHandover(store(), session, input)),
    'late.list': (_, session) => listLateWork(store().db, session),
    'late.settle': async (input, session) =>
      told(input.caseId, await settleLate({ store: store(), again }, session, input)),
    'people.same': (input, session) => told(input.caseId, linkPeople(store(), session, input)),
    'people.notSame': (input, session) => told(input.caseId, unlinkPeople(store(), session, input)),
    'cases.join': (input, session) => told(input.caseId, joinCases(store(), session, input)),
    'cases.part': (input, session) => told(input.caseId, partCases(store(), session, input)),
  };
}

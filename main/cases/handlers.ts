// The calls of cases: each is one use case of its own file.
import { BegunCase, type caseCalls } from '#contract/cases.ts';
import type { Emit } from '#contract/events.ts';
import type { Handlers } from '../ipc/router.ts';
import { begunCaseOf, keepBegunCase } from '../storage/begun-cases.ts';
import type { Store } from '../storage/store.ts';
import { assignCase, changeCase } from './change.ts';
import { createCase } from './create.ts';
import { writeHousehold } from './households.ts';
import { listCases } from './list.ts';
import { findMatches } from './matches.ts';
import { relatePeople, savePerson, unrelatePeople } from './people.ts';
import { viewToday } from './today.ts';
import { viewCase } from './view.ts';

type Deps = { store: () => Store; emit: Emit };

export function caseHandlers({ store, emit }: Deps): Handlers<typeof caseCalls> {
  /** Tells the windows that show this case to ask again. */
  const told = <T>(caseId: string, done: T): T => {
    emit('changed', { entity: 'case', id: caseId, caseId });
    return done;
  };
  return {
    'cases.today': (_, session) => viewToday(store().db, session),
    'cases.list': (input, session) => listCases(store().db, session, input),
    'cases.view': ({ caseId }, session) => viewCase(store(), session, caseId),
    'cases.matches': (input, session) => ({ matches: findMatches(store().db, session, input) }),
    'cases.begun': (_, { user }) => {
      const begun = begunCaseOf(store().db, user);
      return { begun: begun && { ...begun, content: BegunCase.parse(begun.content) } };
    },
    'cases.keepBegun': ({ content }, { user }) => {
      keepBegunCase(store().db, user, content, Date.now());
      return {};
    },
    'cases.create': (input, session) => told(input.caseId, createCase(store(), session, input)),
    'cases.change': (input, session) => told(input.caseId, changeCase(store(), session, input)),
    'cases.assign': (input, session) => told(input.caseId, assignCase(store(), session, input)),
    'people.save': (input, session) => told(input.caseId, savePerson(store(), session, input)),
    'people.relate': (input, session) => told(input.caseId, relatePeople(store(), session, input)),
    'people.unrelate': (input, session) =>
      told(input.caseId, unrelatePeople(store(), session, input)),
    'households.save': (input, session) =>
      told(input.caseId, writeHousehold(store(), session, input)),
  };
}

// The calls of the register of people.
import type { Emit } from '#contract/events.ts';
import type { peopleCalls } from '#contract/people.ts';
import type { Handlers } from '../ipc/router.ts';
import type { Store } from '../storage/store.ts';
import { keepApart } from './merge.ts';
import { putBackIntoTree, takeOutOfTree } from './out-of-tree.ts';
import { findPeople, viewPerson } from './register.ts';

type Deps = { store: () => Store; emit: Emit };

export function peopleHandlers({ store, emit }: Deps): Handlers<typeof peopleCalls> {
  /** Tells the windows that show this case to ask again. */
  const told = <T>(caseId: string, done: T): T => {
    emit('changed', { entity: 'case', id: caseId, caseId });
    return done;
  };
  return {
    'people.find': (asked, session) => findPeople(store().db, session, asked),
    'people.view': ({ personId }, session) => viewPerson(store().db, session, personId),
    'people.differ': (input, session) => {
      const done = keepApart(store(), session, input);
      emit('changed', { entity: 'person', id: input.personId, caseId: null });
      return done;
    },
    'people.takeOut': (input, session) =>
      told(input.caseId, takeOutOfTree(store(), session, input)),
    'people.putBack': (input, session) =>
      told(input.caseId, putBackIntoTree(store(), session, input)),
  };
}

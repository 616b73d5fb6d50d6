// The calls about the office itself: its settings and its directory.
import type { officeCalls } from '#contract/office.ts';
import type { Handlers } from '../ipc/router.ts';
import type { Store } from '../storage/store.ts';
import { viewDirectory, writeEntry } from './directory.ts';
import { listSettings, setSetting } from './settings.ts';

/** `today` is the ISO day on this computer's calendar. */
type Deps = { store: () => Store; today: () => string };

export function officeHandlers({ store, today }: Deps): Handlers<typeof officeCalls> {
  return {
    'office.settings': () => listSettings(store().db, today()),
    'office.set': (input, session) => setSetting(store(), session, input),
    'office.directory': () => viewDirectory(store().db),
    'office.saveEntry': (input, session) => writeEntry(store(), session, input),
  };
}

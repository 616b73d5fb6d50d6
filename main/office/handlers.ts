// The calls about the office itself: its settings, its directory, the forms it made, the places it knows.
import { basename } from 'node:path';
import type { officeCalls } from '#contract/office.ts';
import { AppError } from '../ipc/errors.ts';
import type { PathTokens } from '../ipc/path-tokens.ts';
import type { Handlers } from '../ipc/router.ts';
import type { Store } from '../storage/store.ts';
import { viewDirectory, writeEntry } from './directory.ts';
import { checkForm, releaseForm, viewForms } from './forms.ts';
import { checkPlaces, takePlaces, viewPlaces } from './places.ts';
import { listSettings, setSetting } from './settings.ts';

/** `today` is the ISO day on this computer's calendar. */
type Deps = {
  store: () => Store;
  today: () => string;
  tokens: PathTokens;
  dialogs: { pickForm(): Promise<string | null>; pickTable(): Promise<string | null> };
};

export function officeHandlers(deps: Deps): Handlers<typeof officeCalls> {
  const { store, today, tokens, dialogs } = deps;
  const pathOf = (token: string) => {
    const path = tokens.pathOf(token);
    if (path === null) throw new AppError('not-found');
    return path;
  };
  return {
    'office.settings': () => listSettings(store().db, today()),
    'office.set': (input, session) => setSetting(store(), session, input),
    'office.directory': () => viewDirectory(store().db),
    'office.saveEntry': (input, session) => writeEntry(store(), session, input),
    'office.forms': () => viewForms(store().db),
    'office.pickForm': async () => {
      const path = await dialogs.pickForm();
      return { file: path === null ? null : { token: tokens.give(path), name: basename(path) } };
    },
    'office.places': () => viewPlaces(store().db),
    'office.pickPlaces': async () => {
      const path = await dialogs.pickTable();
      return { file: path === null ? null : { token: tokens.give(path), name: basename(path) } };
    },
    'office.checkPlaces': ({ token }) => checkPlaces(pathOf(token)),
    'office.takePlaces': (input, session) =>
      takePlaces(store(), session, input, pathOf(input.token)),
    'office.checkForm': ({ token }) => checkForm(store().db, pathOf(token)),
    'office.releaseForm': (input, session) =>
      releaseForm(store(), session, input, pathOf(input.token)),
  };
}

// Settings of the office: what holds today, and setting it from a day on.
import type { z } from 'zod';
import type { officeCalls, SettingView } from '#contract/office.ts';
import { isOwnMeansTest } from '#domain/office/means-test.ts';
import { readSetting, SETTINGS, type SettingKey } from '#domain/office/settings.ts';
import type { Session } from '#domain/roles.ts';
import { AppError } from '../ipc/errors.ts';
import type { Json } from '../storage/columns.ts';
import type { Db } from '../storage/database.ts';
import { insertSetting, settingHistory, settingOn } from '../storage/settings.ts';
import type { Store } from '../storage/store.ts';
import { openForms, releaseOwnLines } from './forms.ts';

type SetInput = z.output<(typeof officeCalls)['office.set']['input']>;

/** Every setting as it holds on `today`, an ISO day. */
export function listSettings(db: Db, today: string): { settings: z.input<typeof SettingView>[] } {
  const settings = (Object.keys(SETTINGS) as SettingKey[]).map((key) => {
    const stored = settingOn(db, key, today);
    const history = settingHistory(db, key).map(({ value, validFrom, at, user }) => {
      return { value: value as Json, validFrom, at, user };
    });
    return { key, value: readSetting(key, stored) as Json, initial: stored === undefined, history };
  });
  return { settings };
}

/** Sets a value from a day on; what held before stays in the history. */
export function setSetting(store: Store, session: Session, input: SetInput): { rev: string } {
  const { cmd, key, value, validFrom } = input;
  const parsed = SETTINGS[key].schema.safeParse(value);
  if (!parsed.success) throw new AppError('invalid-input', { key });
  const set = store.act(session, cmd, (act) => {
    const { at } = act;
    const json = parsed.data as Json;
    insertSetting(store.db, { key, value: json, validFrom, at, user: session.user, rev: cmd });
    act.event({ op: 'changed', entity: 'setting', fields: [key] });
    if (key === 'means-test' && isOwnMeansTest(json)) releaseOwnLines(store.db, act, session, json);
    return { rev: cmd };
  });
  if (key === 'means-test') openForms(store.db);
  return set;
}

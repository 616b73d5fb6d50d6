// A recovery sheet is proved again from time to time: by its words, never by anything that is kept here.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '#domain/ids.ts';
import { daysWithoutProof, sheetProvedAt } from '../../../main/storage/sheet-proof.ts';
import { makeRecoveryWords } from '../../../main/vault/recovery-words.ts';
import { makeOffice, type Office, removeProfiles } from './office.ts';

const DAY_MS = 86_400_000;

let office: Office & { words: string[] };
beforeAll(async () => {
  office = await makeOffice();
});
afterAll(removeProfiles);

const db = () => {
  const store = office.vault.store();
  if (!store) throw new Error('locked');
  return store.db;
};
const prove = (words: readonly string[]) =>
  office.call('vault.proveSheet', { cmd: newId(), words: words.join(' ') });

it('a new office begins proved, and after more than ninety days it says for how long nobody did it', () => {
  const at = sheetProvedAt(db()) ?? 0;
  expect(Date.now() - at).toBeLessThan(60_000);
  expect(daysWithoutProof(db(), at + 90 * DAY_MS)).toBe(0);
  expect(daysWithoutProof(db(), at + 97 * DAY_MS)).toBe(97);
});

it('the words of the office prove it and are written down as an event; they are kept nowhere', async () => {
  db().prepare(`UPDATE meta SET value = '1' WHERE key = 'sheet_proved_at'`).run();
  expect(daysWithoutProof(db(), Date.now())).toBeGreaterThan(1000);
  expect(await prove(office.words)).toMatchObject({ ok: true });
  expect(daysWithoutProof(db(), Date.now())).toBe(0);
  const last = db().prepare('SELECT op FROM events ORDER BY n DESC LIMIT 1').pluck();
  expect(last.get()).toBe('words.prove');
});

it('good words of another office, and words that do not fit together, prove nothing', async () => {
  db().prepare(`UPDATE meta SET value = '1' WHERE key = 'sheet_proved_at'`).run();
  expect(await prove(makeRecoveryWords())).toMatchObject({ ok: false, code: 'words-wrong' });
  const swapped = office.words.toReversed();
  expect(await prove(swapped)).toMatchObject({ ok: false });
  expect(sheetProvedAt(db())).toBe(1);
});

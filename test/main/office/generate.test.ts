// The made-up office that benches and tests use: the same each time, and whole.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { verifyEvents } from '../../../main/storage/events.ts';
import { openOriginal } from '../../../main/storage/sealed-files.ts';
import { describeNewStore, openStore, type Store } from '../../../main/storage/store.ts';
import { generateOffice } from '../../office/generate.ts';
import { openOffice, TEST_KEY, TEST_STORE_ID } from '../../support/office-on-disk.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

async function make(
  seed: number,
  cases = 12,
  scans = 0,
): Promise<{ folder: string; store: Store }> {
  const folder = mkdtempSync(join(tmpdir(), 'samnum-made-'));
  folders.push(folder);
  const store = openStore(folder, TEST_KEY, TEST_STORE_ID);
  describeNewStore(store.db, { id: TEST_STORE_ID, name: 'Made', device: TEST_STORE_ID });
  await generateOffice(store, { cases, seed, scans });
  return { folder, store };
}

/** Everything a person would read in it. */
function content({ db }: Store): string {
  const all = (sql: string) => JSON.stringify(db.prepare(sql).all());
  return [
    all('SELECT id, name_km, name_latin, other_names, birth FROM people ORDER BY id'),
    all('SELECT id, code, place_text FROM cases ORDER BY id'),
    all('SELECT text, words FROM page_texts ORDER BY id'),
    all('SELECT answers FROM forms ORDER BY id'),
  ].join('\n');
}

describe('A made-up office', () => {
  test('is the same for the same seed and another one for another seed', async () => {
    const [one, same, other] = [await make(1), await make(1), await make(2)];
    expect(content(same.store)).toBe(content(one.store));
    expect(content(other.store)).not.toBe(content(one.store));
    for (const { store } of [one, same, other]) store.close();
  });

  test('has five people and twenty pages a case, families that hang together, an unbroken journal', async () => {
    const { store } = await make(3, 20);
    const count = (table: string) =>
      Number(store.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
    expect([count('cases'), count('people'), count('pages')]).toEqual([20, 100, 400]);
    expect(count('relations')).toBeGreaterThan(20);
    expect(store.db.pragma('foreign_key_check')).toEqual([]);
    expect(verifyEvents(store.db, store.keys.events).ok).toBe(true);
    store.close();
  });

  test('can be worked in: its people are found and its pages searched', async () => {
    const { folder, store } = await make(4, 10);
    store.close();
    const office = openOffice(folder);
    const session = { user: newId(), device: newId(), role: 'coordinator' as const };
    const first = await office.call(session, 'cases.list', {
      ...{ text: '', filter: {}, offset: 0, limit: 5 },
    });
    const row = first.groups[0]?.rows.find((each) => each.nameKm !== '');
    const list = { text: row?.nameKm ?? '', filter: {}, offset: 0, limit: 5 };
    expect((await office.call(session, 'cases.list', list)).groups[0]?.why).toBe('exact');
    await office.search.caughtUp();
    const input = { text: 'គ្រួសារ', kinds: ['page' as const], limit: 5 };
    expect((await office.call(session, 'search.find', input)).hits).toHaveLength(5);
    office.close();
  });

  test('each scan that was asked for is a sealed picture of its own', async () => {
    const { folder, store } = await make(5, 6, 4);
    type Row = { sealed_name: string; sealed_key: Buffer; sealed_bytes: number };
    const rows = store.db.prepare('SELECT * FROM sources').all() as Row[];
    const pictures = rows.map(({ sealed_name: name, sealed_key: key, sealed_bytes: bytes }) =>
      openOriginal(folder, store.keys, { name, key, bytes }),
    );
    expect(new Set(rows.map((row) => row.sealed_name)).size).toBe(5);
    for (const picture of pictures) expect(picture.subarray(0, 2).toString('hex')).toBe('ffd8');
    expect(pictures.filter((picture) => picture.length > 290_000)).toHaveLength(4);
    store.close();
  });
});

// An act of a person: rows and events together or not at all, and once however often it is sent.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#domain/ids.ts';
import type { Session } from '#domain/roles.ts';
import { verifyEvents } from '../../../main/storage/events.ts';
import { deriveKeys, forgetKeys } from '../../../main/storage/keys.ts';
import { describeNewStore, openStore, readMeta, type Store } from '../../../main/storage/store.ts';
import { temporaryFolder } from './temporary.ts';

const who: Session = { user: newId(), device: newId(), role: 'social-worker' };
let storeKey: Buffer;
let folder: string;
let store: Store;
const id = newId();

beforeEach(() => {
  storeKey = randomBytes(32);
  folder = temporaryFolder();
  store = openStore(folder, storeKey, id);
});
afterEach(() => store.close());

const count = (table: string) =>
  store.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;
const addDevice = (name: string) => {
  const device = newId();
  store.db.prepare('INSERT INTO devices VALUES(?, ?, 0)').run(device, name);
  return { device };
};

describe('an act', () => {
  it('writes its rows, its events and its id in one step, and then says so', () => {
    const cmd = newId();
    const told: number[] = [];
    store.onCommit((newest) => {
      expect(store.db.inTransaction).toBe(false);
      told.push(newest);
    });
    const answer = store.act(who, cmd, (act) => {
      act.event({ op: 'office.device', entity: 'office', fields: ['name'] });
      act.event({ op: 'office.device', entity: 'office' });
      return addDevice('one');
    });
    expect(answer.device).toHaveLength(36);
    expect(told).toEqual([2]);
    const rows = store.db.prepare('SELECT user, device, cmd, rev FROM events').all();
    expect(rows).toEqual(Array(2).fill({ user: who.user, device: who.device, cmd, rev: cmd }));
    expect(verifyEvents(store.db, store.keys.events)).toEqual({ ok: true, n: 2 });
  });

  it('that fails in its middle leaves nothing: no row, no event, no id', () => {
    const cmd = newId();
    const told: number[] = [];
    store.onCommit((newest) => void told.push(newest));
    const failing = () =>
      store.act(who, cmd, (act) => {
        act.event({ op: 'office.device', entity: 'office' });
        addDevice('half');
        throw new Error('in the middle');
      });
    expect(failing).toThrow('in the middle');
    expect([count('devices'), count('events'), count('commands'), told.length]).toEqual([
      0, 0, 0, 0,
    ]);
    expect(store.act(who, cmd, () => addDevice('whole')).device).toHaveLength(36);
  });

  it('that is sent again is not done again; its first answer comes back', () => {
    const cmd = newId();
    const work = () => addDevice('once');
    const first = store.act(who, cmd, work);
    let told = 0;
    store.onCommit(() => {
      told += 1;
    });
    expect(store.act(who, cmd, work)).toEqual(first);
    expect([count('devices'), told]).toEqual([1, 0]);
    store.close();
    store = openStore(folder, storeKey, id);
    expect(store.act(who, cmd, work)).toEqual(first);
  });

  it('that was answered is in the store after the program was ended without a goodbye', () => {
    store.act(who, newId(), () => addDevice('kept'));
    const reader = openStore(folder, storeKey, id);
    expect(reader.db.prepare('SELECT name FROM devices').pluck().all()).toEqual(['kept']);
    reader.close();
  });

  it('tells nobody who stopped listening', () => {
    let told = 0;
    const stop = store.onCommit(() => {
      told += 1;
    });
    store.note(who, { op: 'case.view', entity: 'case' });
    stop();
    store.note(who, { op: 'case.view', entity: 'case' });
    expect(told).toBe(1);
  });
});

describe('what was only looked at', () => {
  it('is an event too, also when nobody was signed in', () => {
    describeNewStore(store.db, { id, name: 'Chhouk', device: who.device });
    store.close();
    store = openStore(folder, storeKey, id);
    store.note(who, { op: 'case.view', entity: 'case', caseId: id });
    store.note(null, { op: 'call.refuse', entity: 'call', entityId: 'cases.list' });
    const rows = store.db.prepare('SELECT user, device, cmd, op FROM events').all();
    expect(rows).toEqual([
      { user: who.user, device: who.device, cmd: null, op: 'case.view' },
      { user: null, device: who.device, cmd: null, op: 'call.refuse' },
    ]);
  });
});

describe('a store', () => {
  it('knows its office, its epoch and its first computer', () => {
    describeNewStore(store.db, { id, name: 'ឈូក', device: who.device });
    expect(readMeta(store.db, 'office')).toBe('ឈូក');
    expect(readMeta(store.db, 'office_id')).toBe(id);
    expect(readMeta(store.db, 'epoch')).toHaveLength(36);
    expect(readMeta(store.db, 'nothing')).toBeUndefined();
    expect(count('devices')).toBe(1);
  });

  it('opens with its own key and its own id only, and is not touched by another', () => {
    store.close();
    const before = readFileSync(join(folder, 'cases.db'));
    for (const [key, storeId] of [
      [randomBytes(32), id],
      [storeKey, newId()],
    ] as const) {
      expect(() => openStore(folder, key, storeId)).toThrow(
        expect.objectContaining({ code: 'SQLITE_NOTADB' }),
      );
    }
    expect(readFileSync(join(folder, 'cases.db')).equals(before)).toBe(true);
    store = openStore(folder, storeKey, id);
  });

  it('forgets its keys when it is closed, and can be closed twice', () => {
    const { keys } = store;
    store.close();
    store.close();
    for (const key of Object.values(keys)) expect(key.every((byte) => byte === 0)).toBe(true);
    expect(() => store.act(who, newId(), () => 1)).toThrow('not open');
  });
});

describe('the keys of a store', () => {
  it('are six different ones, always the same for the same store and others for another', () => {
    const [one, same] = [deriveKeys(storeKey, id), deriveKeys(storeKey, id)];
    const others = [deriveKeys(storeKey, newId()), deriveKeys(randomBytes(32), id)];
    expect(one).toEqual(same);
    const all = [one, ...others].flatMap((keys) =>
      Object.values(keys).map((key) => key.toString('hex')),
    );
    expect(new Set(all).size).toBe(18);
    expect(all.every((key) => key.length === 64)).toBe(true);
  });

  it('are part of the format: the same store key gives these keys in every version', () => {
    const keys = deriveKeys(Buffer.alloc(32, 1), '01930000-0000-7000-8000-000000000000');
    expect(
      Object.fromEntries(
        Object.entries(keys).map(([name, key]) => [name, key.toString('hex').slice(0, 16)]),
      ),
    ).toMatchInlineSnapshot(`
      {
        "cache": "6aac6aa5febd054f",
        "database": "23157a9186123933",
        "digest": "7cfe5a0e3290f576",
        "events": "228c7a0cd641c4a2",
        "files": "356997cd1eadcac6",
        "search": "ff4c4f6173cdfdd0",
      }
    `);
    forgetKeys(keys);
    expect(Object.values(keys).every((key) => key.equals(Buffer.alloc(32)))).toBe(true);
  });
});

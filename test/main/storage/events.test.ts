// The list of what happened: append-only, and no change, gap or cut end of it goes unseen.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#domain/ids.ts';
import type { Session } from '#domain/roles.ts';
import { type Db, openDatabase } from '../../../main/storage/database.ts';
import { appendEvent, eventsHead, verifyEvents } from '../../../main/storage/events.ts';
import { migrate } from '../../../main/storage/migrate.ts';
import { temporaryFolder } from './temporary.ts';

const key = randomBytes(32);
const who: Session = { user: newId(), device: newId(), role: 'coordinator' };
const caseId = newId();
let db: Db;

beforeEach(() => {
  db = openDatabase(join(temporaryFolder(), 'events.db'), randomBytes(32));
  migrate(db);
  for (let at = 0; at < 50; at++) {
    const fields = at % 2 ? ['address', 'phone'] : [];
    const event = { op: 'case.change', entity: 'case', entityId: caseId, caseId, fields } as const;
    appendEvent(db, key, who, newId(), event);
  }
});

const tamper = (sql: string) => {
  db.exec('DROP TRIGGER events_stay; DROP TRIGGER events_remain');
  db.exec(sql);
};

describe('the list of what happened', () => {
  it('says who, on which computer, when, what, and which fields, and never what stood in them', () => {
    const row = db.prepare('SELECT * FROM events WHERE n = 50').get();
    expect(row).toMatchObject({
      ...{ n: 50, user: who.user, device: who.device, device_n: 50, op: 'case.change' },
      ...{ entity: 'case', entity_id: caseId, case_id: caseId, fields: 'address phone' },
    });
    expect(db.prepare('SELECT fields FROM events WHERE n = 1').pluck().get()).toBeNull();
  });

  it('cannot be changed or shortened through the database', () => {
    expect(() => db.exec(`UPDATE events SET user = 'x' WHERE n = 3`)).toThrow('never changed');
    expect(() => db.exec('DELETE FROM events WHERE n = 50')).toThrow('never deleted');
    expect(() => db.exec('REPLACE INTO events SELECT * FROM events WHERE n = 50')).toThrow(
      'never deleted',
    );
  });

  it('is whole as it was written', () => {
    expect(verifyEvents(db, key)).toEqual({ ok: true, n: 50 });
    expect(verifyEvents(db, key, eventsHead(db))).toEqual({ ok: true, n: 50 });
    expect(eventsHead(db).n).toBe(50);
  });

  it.each([
    ['at', 'at + 1'],
    ['device', `'other'`],
    ['device_n', 'device_n + 1'],
    ['device_at', 'device_at - 1'],
    ['user', `'other'`],
    ['cmd', 'NULL'],
    ['op', `'case.view'`],
    ['entity', `'person'`],
    ['entity_id', 'NULL'],
    ['case_id', 'NULL'],
    ['fields', `'address'`],
    ['rev', `'other'`],
    ['mac', 'randomblob(32)'],
  ])('shows at which event somebody changed its %s', (column, value) => {
    tamper(`UPDATE events SET ${column} = ${value} WHERE n = 30`);
    expect(verifyEvents(db, key)).toEqual({ ok: false, n: 30 });
  });

  it('shows a gap, also when the numbers were closed up', () => {
    tamper('DELETE FROM events WHERE n = 20');
    expect(verifyEvents(db, key)).toEqual({ ok: false, n: 20 });
    db.exec('UPDATE events SET n = n - 1 WHERE n > 20');
    expect(verifyEvents(db, key)).toEqual({ ok: false, n: 20 });
  });

  it('shows an event that was put in by somebody without the key', () => {
    appendEvent(db, randomBytes(32), who, null, { op: 'case.view', entity: 'case' });
    expect(verifyEvents(db, key)).toEqual({ ok: false, n: 51 });
  });

  it('shows a cut end with the head that was kept outside, and an end that was written anew', () => {
    const head = eventsHead(db);
    tamper('DELETE FROM events WHERE n > 40');
    expect(verifyEvents(db, key)).toEqual({ ok: true, n: 40 });
    expect(verifyEvents(db, key, head)).toEqual({ ok: false, n: 41 });
    for (let n = 41; n <= 50; n++) appendEvent(db, key, who, null, { op: 'x', entity: 'call' });
    expect(verifyEvents(db, key)).toEqual({ ok: true, n: 50 });
    expect(verifyEvents(db, key, head)).toEqual({ ok: false, n: 50 });
  });

  it('is empty in an empty store', () => {
    const empty = openDatabase(join(temporaryFolder(), 'empty.db'), key);
    migrate(empty);
    expect(eventsHead(empty)).toEqual({ n: 0, mac: '0'.repeat(64) });
    expect(verifyEvents(empty, key, eventsHead(empty))).toEqual({ ok: true, n: 0 });
    empty.close();
  });
});

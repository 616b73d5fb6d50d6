// Opening and locking: a wrong passphrase touches nothing and costs time, locking closes everything.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { newId } from '#domain/ids.ts';
import type { Session } from '#domain/roles.ts';
import { watchFiles } from '../storage/watch-files.ts';
import {
  copyProfile,
  makeOffice,
  type Office,
  openVault,
  PASSPHRASE,
  removeProfiles,
} from './office.ts';

let model: Awaited<ReturnType<typeof makeOffice>>;
let office: Office;

beforeAll(async () => {
  model = await makeOffice();
  await model.vault.lock('closed');
});
beforeEach(() => {
  office = openVault(copyProfile(model.profile));
});
afterEach(async () => {
  vi.useRealTimers();
  await office.vault.lock('closed');
});
afterAll(removeProfiles);

const unlock = (passphrase = PASSPHRASE, at = office) =>
  at.call('vault.unlock', { userId: model.userId, passphrase });
const ops = () =>
  office.vault.store()?.db.prepare('SELECT op FROM events ORDER BY n').pluck().all() as string[];

describe('unlocking', () => {
  it('opens the office with the passphrase, however the spaces were typed', async () => {
    expect(await unlock(`  ${PASSPHRASE.replaceAll(' ', '  ')} `)).toMatchObject({
      ok: true,
      value: { state: 'unlocked', wordsProved: true, me: { id: model.userId } },
    });
    expect(office.vault.session()).toMatchObject({ user: model.userId, role: 'coordinator' });
    expect(ops().at(-1)).toBe('office.unlock');
  });

  it('with a wrong passphrase says only that, and the store is not touched', async () => {
    const file = join(office.folder, 'cases.db');
    const before = readFileSync(file);
    const ring = readFileSync(join(office.folder, 'keyring.json'));
    const result = await unlock('mango river kettle ninety 48');
    expect(result).toMatchObject({ ok: false, code: 'wrong-passphrase', detail: { waitMs: 0 } });
    expect(await unlock('')).toMatchObject({ ok: false, code: 'wrong-passphrase' });
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readFileSync(join(office.folder, 'keyring.json')).equals(ring)).toBe(true);
    expect(office.vault.store()).toBeNull();
  });

  it('makes a guesser wait longer and longer, also after a restart, also with the right passphrase', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
    for (const waitMs of [0, 0, 1000]) {
      expect(await unlock('x')).toMatchObject({ code: 'wrong-passphrase', detail: { waitMs } });
    }
    expect(await unlock()).toMatchObject({ code: 'wait', detail: { waitMs: 1000 } });
    const restarted = openVault(office.profile);
    expect(await unlock(PASSPHRASE, restarted)).toMatchObject({ code: 'wait' });
    expect(await restarted.get('vault.status')).toMatchObject({ waitMs: 1000 });
    vi.setSystemTime(Date.now() + 1000);
    expect(await unlock('y')).toMatchObject({ detail: { waitMs: 2000 } });
    vi.setSystemTime(Date.now() + 2000);
    expect(await unlock()).toMatchObject({ ok: true, value: { waitMs: 0 } });
    const told = office.vault
      .store()
      ?.db.prepare('SELECT fields FROM events ORDER BY n DESC LIMIT 1');
    expect(told?.pluck().get()).toBe('wrong-passphrases:4');
  });

  it('of somebody who is not there is refused', async () => {
    const input = { userId: newId(), passphrase: PASSPHRASE };
    expect(await office.call('vault.unlock', input)).toMatchObject({ code: 'not-found' });
  });

  it('repairs a damaged or lost copy of the keyring', async () => {
    const good = readFileSync(join(office.folder, 'keyring.json'));
    for (const [spoil, file] of [
      [(path: string) => writeFileSync(path, good.subarray(0, 50)), 'keyring.json'],
      [(path: string) => rmSync(path), 'keyring.copy.json'],
    ] as const) {
      spoil(join(office.folder, file));
      expect(await unlock()).toMatchObject({ ok: true });
      await office.vault.lock('key');
      const copies = ['keyring.json', 'keyring.copy.json'].map((name) =>
        readFileSync(join(office.folder, name), 'utf8'),
      );
      expect(copies[0]).toBe(copies[1]);
    }
  });

  it('is refused while another program has the office open, and works when that program is gone', async () => {
    const holder = `
      import { holdOffice } from ${JSON.stringify(join(process.cwd(), 'main/storage/office-lock.ts'))};
      import { spawnSync } from 'node:child_process';
      holdOffice(${JSON.stringify(join(office.profile, 'office.lock'))});
      process.kill(process.pid, 'SIGKILL');`;
    const other = openVault(office.profile);
    expect(await unlock(PASSPHRASE, other)).toMatchObject({ ok: true });
    expect(await unlock()).toMatchObject({ ok: false, code: 'store-in-use' });
    await other.vault.lock('closed');
    // A program that died with the lock in its hands leaves none behind.
    expect(() =>
      execFileSync(process.execPath, ['--input-type=module', '-e', holder], { stdio: 'ignore' }),
    ).toThrow();
    expect(await unlock()).toMatchObject({ ok: true });
  });

  it('that was under way when the computer was suspended does not open the office', async () => {
    const under = unlock();
    await new Promise((resolve) => setTimeout(resolve, 20));
    await office.vault.lock('suspend');
    expect(await under).toMatchObject({ ok: false, code: 'locked' });
    expect(office.vault.store()).toBeNull();
    expect(await unlock()).toMatchObject({ ok: true });
  });

  it('twice at the same time is answered once', async () => {
    const [first, second] = await Promise.all([unlock(), unlock()]);
    expect([first, second]).toMatchObject([{ ok: true }, { ok: false, code: 'busy' }]);
  });

  it('on a full disk says so, and works again when there is room', async () => {
    const unwatch = watchFiles(['writeSync'], () => {
      throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    });
    const result = await unlock().finally(unwatch);
    expect(result).toMatchObject({ ok: false, code: 'disk-full' });
    expect(office.vault.session()).toBeNull();
    expect(await unlock()).toMatchObject({ ok: true });
  });

  it('that cannot be written down does not happen', async () => {
    let writes = 0;
    const unwatch = watchFiles(['writeSync'], () => {
      writes += 1;
      if (writes === 2) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    });
    expect(await unlock().finally(unwatch)).toMatchObject({ ok: false, code: 'disk-full' });
    expect(office.vault.store()).toBeNull();
    expect(await unlock()).toMatchObject({ ok: true });
  });

  it('shuts the door again when the work of the office cannot begin', async () => {
    let begun = 0;
    office.vault.onUnlocked(() => {
      begun += 1;
      if (begun === 1) throw Object.assign(new Error('index'), { code: 'SQLITE_CORRUPT' });
    });
    expect(await unlock()).toMatchObject({ ok: false, code: 'damaged-store' });
    expect(office.vault.store()).toBeNull();
    expect(await unlock()).toMatchObject({ ok: true });
    expect(begun).toBe(2);
  });

  it('of a store from a later version is refused by name', async () => {
    await unlock();
    office.vault.store()?.db.exec(`INSERT INTO migrations VALUES('999912312359-later', 0)`);
    await office.vault.lock('key');
    const file = join(office.folder, 'cases.db');
    const before = readFileSync(file);
    // However often it is tried: the passphrase was right, so nobody has to wait.
    for (let time = 0; time < 6; time++)
      expect(await unlock()).toMatchObject({ ok: false, code: 'newer-store' });
    expect(office.vault.store()).toBeNull();
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});

describe('locking', () => {
  it('closes the database, forgets the keys, tells the window, and refuses every call', async () => {
    await unlock();
    const store = office.vault.store();
    const why: string[] = [];
    office.vault.onLocked((told) => void why.push(told));
    await office.vault.lock('suspend');
    expect(store?.db.open).toBe(false);
    for (const key of Object.values(store?.keys ?? {}))
      expect(key.every((byte) => byte === 0)).toBe(true);
    expect(office.told).toEqual([['locked', { why: 'suspend' }]]);
    expect(why).toEqual(['suspend']);
    expect(office.vault.session()).toBeNull();
    expect(await office.call('vault.users')).toMatchObject({ code: 'locked' });
    expect(await office.get('vault.status')).toMatchObject({ state: 'locked', me: null });
  });

  it('lets work come to its end, but does not wait for work that hangs', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const hanging = openVault(copyProfile(model.profile), {
      stopWork: () => new Promise(() => {}),
    });
    await unlock(PASSPHRASE, hanging);
    const store = hanging.vault.store();
    const locking = hanging.vault.lock('key');
    expect(store?.db.open).toBe(true);
    await vi.advanceTimersByTimeAsync(1000);
    await locking;
    expect(store?.db.open).toBe(false);
  });

  it('that comes by itself lets the window save what was typed last', async () => {
    const told: string[] = [];
    const asked = openVault(copyProfile(model.profile), {
      isWindowOpen: () => true,
      emit: (name) => {
        told.push(name);
        if (name !== 'locking') return;
        const [store, session] = [asked.vault.store(), asked.vault.session()];
        store?.act(session as Session, newId(), (act) =>
          act.event({ op: 'saved', entity: 'form', entityId: newId() }),
        );
        void asked.call('vault.readyToLock');
      },
    });
    await unlock(PASSPHRASE, asked);
    await Promise.all([asked.vault.lock('suspend'), asked.vault.lock('suspend')]);
    expect(told).toEqual(['locking', 'locked']);
    await unlock(PASSPHRASE, asked);
    const written = asked.vault
      .store()
      ?.db.prepare('SELECT op FROM events ORDER BY n')
      .pluck()
      .all();
    expect(written?.slice(-3)).toEqual(['saved', 'office.lock', 'office.unlock']);
    await asked.vault.lock('key');
    expect(told.filter((name) => name === 'locking')).toHaveLength(1);
  });

  it('does not wait for a window that says nothing', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const silent = openVault(copyProfile(model.profile), { isWindowOpen: () => true });
    await unlock(PASSPHRASE, silent);
    const store = silent.vault.store();
    const locking = silent.vault.lock('suspend');
    await vi.advanceTimersByTimeAsync(300);
    expect(store?.db.open).toBe(true);
    await vi.advanceTimersByTimeAsync(100);
    await locking;
    expect(store?.db.open).toBe(false);
  });

  it('happens by itself after five idle minutes, and later when somebody is at the keyboard', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await unlock();
    await vi.advanceTimersByTimeAsync(4 * 60_000);
    await office.get('vault.active');
    await vi.advanceTimersByTimeAsync(4 * 60_000);
    expect(office.vault.store()).not.toBeNull();
    await vi.advanceTimersByTimeAsync(60_001);
    expect(office.vault.store()).toBeNull();
    expect(office.told).toEqual([['locked', { why: 'idle' }]]);
  });

  it('loses nothing that was answered before it', async () => {
    await unlock();
    const { db } = office.vault.store() ?? {};
    const store = office.vault.store();
    const session = office.vault.session();
    if (!store || !session || !db) throw new Error('locked');
    const caseId = newId();
    store.act(session, newId(), (act) => {
      act.event({ op: 'case.open', entity: 'case', entityId: caseId, caseId });
    });
    await office.vault.lock('suspend');
    await unlock();
    expect(ops().slice(-3)).toEqual(['case.open', 'office.lock', 'office.unlock']);
  });
});

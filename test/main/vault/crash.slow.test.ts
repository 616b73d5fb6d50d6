// A power failure or a killed program at any moment: everything before it, or everything after it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#domain/ids.ts';
import { everyMoment } from './every-moment.ts';
import {
  addPerson,
  copyProfile,
  makeOffice,
  makeProfile,
  OFFICE,
  openVault,
  PASSPHRASE,
  proveWords,
  removeProfiles,
} from './office.ts';

let model: Awaited<ReturnType<typeof makeOffice>>;
type Person = { id: string; active: boolean };

beforeAll(async () => {
  model = await makeOffice();
  await model.vault.lock('closed');
});
afterAll(removeProfiles);

/** What the next start finds: the people, once of the unlock screen and once of the store. */
async function nextStart(profile: string, userId = model.userId, passphrase = PASSPHRASE) {
  const office = openVault(profile);
  await office.get('vault.unlock', { userId, passphrase });
  const { users } = await office.get<{ users: Person[] }>('vault.status');
  const people = (await office.get<Person[]>('vault.users')).filter((one) => one.active);
  await office.vault.lock('closed');
  const ids = (all: Person[]) => all.map(({ id }) => id).sort();
  return { onScreen: ids(users), inStore: ids(people) };
}

async function openCopy() {
  const office = openVault(copyProfile(model.profile));
  await office.get('vault.unlock', { userId: model.userId, passphrase: PASSPHRASE });
  return office;
}

/** Does `work` in an open copy of the office; the profile as it was at each moment. */
async function momentsOf(work: (office: ReturnType<typeof openVault>) => Promise<unknown>) {
  const office = await openCopy();
  const moments = await everyMoment(office.profile, async () => void (await work(office)));
  await office.vault.lock('closed');
  return moments;
}

describe('a program that dies', () => {
  it('while an office is made leaves no office or a whole one, and a new try works', async () => {
    const profile = makeProfile();
    const office = openVault(profile);
    const moments = await everyMoment(profile, async () => {
      await office.get('vault.create', { cmd: newId(), ...OFFICE });
    });
    const userId = office.vault.session()?.user ?? '';
    await office.vault.lock('closed');
    expect(moments.length).toBeGreaterThan(10);
    const states = [];
    for (const moment of moments) {
      const again = openVault(moment);
      const { state } = await again.get<{ state: string }>('vault.status');
      states.push(state);
      if (state === 'none') {
        expect(existsSync(join(moment, 'office'))).toBe(false);
        if (states.length % 5 === 0) await again.get('vault.create', { cmd: newId(), ...OFFICE });
      } else {
        await again.get('vault.unlock', { userId, passphrase: PASSPHRASE });
        expect(await proveWords(again)).toHaveLength(24);
      }
      await again.vault.lock('closed');
    }
    expect(new Set(states)).toEqual(new Set(['none', 'locked']));
  });

  it('while a person is added has added them or not, and never half', async () => {
    let added = '';
    const moments = await momentsOf(async (office) => {
      added = (await addPerson(office, 'scan-clerk')).id;
    });
    expect(moments.length).toBeGreaterThan(5);
    const seen = new Set<boolean>();
    for (const moment of moments) {
      const { onScreen, inStore } = await nextStart(moment);
      expect(onScreen).toEqual(inStore);
      seen.add(inStore.includes(added));
    }
    expect(seen).toEqual(new Set([false, true]));
  });

  it('while a person is removed has removed them or not, and never half', async () => {
    const office = await openCopy();
    const { id } = await addPerson(office, 'scan-clerk');
    const moments = await everyMoment(office.profile, async () => {
      await office.get('vault.removeUser', { cmd: newId(), id });
    });
    await office.vault.lock('closed');
    const seen = [];
    for (const moment of moments) {
      const { onScreen, inStore } = await nextStart(moment);
      expect(onScreen).toEqual(inStore);
      seen.push(inStore.includes(id));
    }
    expect(seen[0]).toBe(true);
    expect(seen.at(-1)).toBe(false);
    expect(seen.indexOf(false)).toBe(seen.lastIndexOf(true) + 1);
  });

  it('while a passphrase is changed leaves the old or the new one working, never none', async () => {
    const next = 'cotton lizard river dune 62';
    const moments = await momentsOf((office) =>
      office.get('vault.changePassphrase', { cmd: newId(), old: PASSPHRASE, passphrase: next }),
    );
    let changed = 0;
    for (const moment of moments) {
      const office = openVault(moment);
      const open = (passphrase: string) =>
        office.call('vault.unlock', { userId: model.userId, passphrase });
      const results = [await open(PASSPHRASE), await open(next)];
      expect(results.filter((result) => result.ok)).toHaveLength(1);
      if (results[1]?.ok) changed++;
      await office.vault.lock('closed');
    }
    expect(changed).toBeGreaterThan(0);
    expect(changed).toBeLessThan(moments.length);
  });

  it('by kill -9 in the middle of adding people keeps every person that was acknowledged', async () => {
    const profile = copyProfile(model.profile);
    const script = join(import.meta.dirname, 'add-people.ts');
    const child = spawn(process.execPath, [script, profile, model.userId, PASSPHRASE], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let acknowledged = '';
    child.stdout.on('data', (line) => {
      acknowledged += String(line);
      if (acknowledged.split('\n').length > 8) child.kill('SIGKILL');
    });
    await once(child, 'close');
    const ids = acknowledged.split('\n').filter((line) => line.length === 36);
    expect(ids.length).toBeGreaterThanOrEqual(8);
    const { onScreen, inStore } = await nextStart(profile);
    expect(onScreen).toEqual(inStore);
    expect(inStore).toEqual(expect.arrayContaining(ids));
    expect(inStore.length - 1 - ids.length).toBeLessThanOrEqual(1);
  });

  it('when the disk is full: the act is refused, the office stays as it was and works on', async () => {
    const office = await openCopy();
    const db = office.vault.store()?.db;
    const pages = db?.pragma('page_count', { simple: true }) as number;
    const before = await office.get('vault.status');
    db?.pragma(`max_page_count=${pages}`);
    db?.exec(`CREATE TEMP TRIGGER full AFTER INSERT ON commands BEGIN
      INSERT INTO devices VALUES('x', hex(randomblob(99999)), 0); END`);
    await expect(addPerson(office, 'scan-clerk')).rejects.toMatchObject({ code: 'disk-full' });
    expect(await office.get('vault.status')).toEqual(before);
    db?.exec('DROP TRIGGER full');
    db?.pragma('max_page_count=1000000');
    const { id } = await addPerson(office, 'scan-clerk');
    await office.vault.lock('closed');
    expect((await nextStart(office.profile)).onScreen).toContain(id);
  });
});

// People come and leave: who may do that, what it changes, and that each of it is written down.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#domain/ids.ts';
import { mayManage } from '../../../main/vault/users.ts';
import {
  addPerson,
  copyProfile,
  makeOffice,
  type Office,
  openVault,
  PASSPHRASE,
  removeProfiles,
} from './office.ts';

let office: Office;
let first: string;
type Person = Awaited<ReturnType<typeof addPerson>>;
const people: Record<string, Person> = {};

beforeAll(async () => {
  const made = await makeOffice();
  office = made;
  first = made.userId;
  for (const role of ['social-worker', 'administrator', 'scan-clerk']) {
    people[role] = await addPerson(office, role);
  }
});
afterAll(async () => {
  await office.vault.lock('closed');
  removeProfiles();
});

const person = (role: string): Person => people[role] as Person;
const cmd = () => newId();
const comeIn = (userId: string, passphrase: string) =>
  office.call('vault.unlock', { userId, passphrase });
const lastEvents = (count: number) =>
  office.vault
    .store()
    ?.db.prepare('SELECT op, user, entity_id FROM events ORDER BY n DESC LIMIT ?')
    .raw()
    .all(count);

describe('the people of an office', () => {
  it('are on the unlock screen after they were added, by name and role', async () => {
    const status = await office.get<{ users: { role: string }[] }>('vault.status');
    expect(status.users.map((user) => user.role)).toEqual([
      'coordinator',
      'social-worker',
      'administrator',
      'scan-clerk',
    ]);
    expect(await office.get('vault.users')).toHaveLength(4);
    const [newest] = lastEvents(1) ?? [];
    expect(newest).toEqual(['user.add', first, person('scan-clerk').id]);
  });

  it('are not added twice: a retry answers the same, another person cannot take the id', async () => {
    const { passphrase, ...who } = person('scan-clerk');
    const before = office.vault.keybag().toString();
    const sent = { cmd: cmd(), ...who, id: newId(), passphrase };
    const once = await office.get('vault.addUser', sent);
    expect(await office.get('vault.addUser', sent)).toEqual(once);
    expect(await office.get('vault.users')).toHaveLength(5);
    const taken = await office.call('vault.addUser', { ...sent, cmd: cmd() });
    expect(taken).toMatchObject({ ok: false, code: 'already-exists' });
    await office.get('vault.removeUser', { cmd: cmd(), id: sent.id });
    expect(office.vault.keybag().toString()).not.toBe(before);
  });

  it('choose a passphrase that is not weak and not their own name', async () => {
    const who = { id: newId(), nameKm: '', nameLatin: 'Keo Rattanak Visal', role: 'scan-clerk' };
    const input = { cmd: cmd(), ...who, passphrase: 'Keo Rattanak Visal' };
    expect(await office.call('vault.addUser', input)).toMatchObject({
      code: 'weak-passphrase',
      detail: { reason: 'name-or-date' },
    });
    expect(await office.get('vault.users')).toHaveLength(5);
  });

  it('change their passphrase with the old one; then only the new one opens', async () => {
    const { id, passphrase } = person('social-worker');
    expect(await comeIn(id, passphrase)).toMatchObject({ ok: true });
    const next = 'cotton lizard river dune 62';
    const wrong = await office.call('vault.changePassphrase', {
      cmd: cmd(),
      old: 'x',
      passphrase: next,
    });
    expect(wrong).toMatchObject({ code: 'wrong-passphrase' });
    await office.get('vault.changePassphrase', { cmd: cmd(), old: passphrase, passphrase: next });
    expect(lastEvents(1)).toEqual([['user.change-passphrase', id, id]]);
    expect(await comeIn(id, passphrase)).toMatchObject({ code: 'wrong-passphrase' });
    expect(await comeIn(id, next)).toMatchObject({ ok: true });
    person('social-worker').passphrase = next;
  });

  it('are not managed by a social worker, and the attempt is written down', async () => {
    const { id } = person('scan-clerk');
    const refused = await office.call('vault.removeUser', { cmd: cmd(), id });
    expect(refused).toMatchObject({ ok: false, code: 'not-allowed' });
    expect(lastEvents(1)).toEqual([
      ['call.refuse', person('social-worker').id, 'vault.removeUser'],
    ]);
  });

  it('who read cases cannot be taken over by an administrator', async () => {
    const admin = person('administrator');
    await comeIn(admin.id, admin.passphrase);
    const passphrase = 'gravel onion trumpet mimic 20';
    const coordinator = { id: newId(), nameKm: '', nameLatin: 'X', role: 'coordinator' };
    for (const [name, input] of [
      ['vault.addUser', { ...coordinator, passphrase }],
      ['vault.resetPassphrase', { id: first, passphrase }],
      ['vault.resetPassphrase', { id: person('social-worker').id, passphrase }],
      ['vault.removeUser', { id: first }],
      ['vault.removeUser', { id: admin.id }],
    ] as const) {
      const refused = await office.call(name, { cmd: cmd(), ...input });
      expect(refused, name).toMatchObject({ ok: false, code: 'not-allowed' });
      expect(lastEvents(1)).toEqual([['call.refuse', admin.id, name]]);
    }
  });

  it('who forgot their passphrase get a new one from somebody who manages them', async () => {
    const clerk = person('scan-clerk');
    const passphrase = 'velvet anchor piano noble 83';
    await office.get('vault.resetPassphrase', { cmd: cmd(), id: clerk.id, passphrase });
    expect(lastEvents(1)).toEqual([
      ['user.reset-passphrase', person('administrator').id, clerk.id],
    ]);
    expect(await comeIn(clerk.id, clerk.passphrase)).toMatchObject({ code: 'wrong-passphrase' });
    expect(await comeIn(clerk.id, passphrase)).toMatchObject({ ok: true });
    clerk.passphrase = passphrase;
  });

  it('who left cannot come in any more, also with the keyring of yesterday', async () => {
    await comeIn(first, PASSPHRASE);
    const clerk = person('scan-clerk');
    const { copyFileSync } = await import('node:fs');
    const ring = `${office.folder}/keyring.json`;
    copyFileSync(ring, `${office.profile}/yesterday`);
    await office.get('vault.removeUser', { cmd: cmd(), id: clerk.id });
    expect(lastEvents(1)).toEqual([['user.remove', first, clerk.id]]);
    const { users } = await office.get<{ users: { id: string }[] }>('vault.status');
    expect(users.map((user) => user.id)).not.toContain(clerk.id);
    expect(await comeIn(clerk.id, clerk.passphrase)).toMatchObject({ code: 'not-found' });

    for (const name of ['keyring.json', 'keyring.copy.json']) {
      copyFileSync(`${office.profile}/yesterday`, `${office.folder}/${name}`);
    }
    const before = office.vault.session();
    expect(before).toBeNull();
    expect(await comeIn(clerk.id, clerk.passphrase)).toMatchObject({ code: 'not-allowed' });
    expect(office.vault.session()).toBeNull();
    expect(await comeIn(clerk.id, clerk.passphrase)).toMatchObject({ code: 'not-found' });
    await comeIn(first, PASSPHRASE);
  });

  it('who left can still open a copy of the files that was taken before: SECURITY.md says so', async () => {
    const leaver = await addPerson(office, 'social-worker', 'violet harbour candle mosaic 52');
    const copy = openVault(copyProfile(office.profile));
    await office.get('vault.removeUser', { cmd: cmd(), id: leaver.id });
    const asked = { userId: leaver.id, passphrase: leaver.passphrase };
    expect(await office.call('vault.unlock', asked)).toMatchObject({ code: 'not-found' });
    expect(await copy.call('vault.unlock', asked)).toMatchObject({ ok: true });
    await copy.vault.lock('closed');
    await office.get('vault.unlock', { userId: first, passphrase: PASSPHRASE });
    const securityPage = readFileSync('SECURITY.md', 'utf8');
    expect(securityPage).toContain('an old copy still opens with their old passphrase');
  });

  it('always keep one coordinator: nobody removes themself', async () => {
    const refused = await office.call('vault.removeUser', { cmd: cmd(), id: first });
    expect(refused).toMatchObject({ ok: false, code: 'not-allowed' });
    expect(await office.get('vault.users')).toContainEqual(
      expect.objectContaining({ id: first, active: true }),
    );
  });

  it('stay in the list after they left, because old cases name them', async () => {
    const users = await office.get<{ id: string; active: boolean }[]>('vault.users');
    expect(users.find((user) => user.id === person('scan-clerk').id)).toMatchObject({
      active: false,
    });
  });

  it('are managed by a coordinator; an administrator manages only those who open no case', () => {
    const session = (role: 'coordinator' | 'administrator' | 'social-worker' | 'scan-clerk') =>
      ({ user: newId(), device: newId(), role }) as const;
    const roles = ['coordinator', 'social-worker', 'scan-clerk', 'administrator'] as const;
    const table = roles.map((who) => roles.filter((whom) => mayManage(session(who), whom)));
    expect(table).toEqual([[...roles], [], [], ['scan-clerk', 'administrator']]);
  });

  it('find the same office from another program start', async () => {
    await office.vault.lock('closed');
    const again = openVault(office.profile);
    const { id, passphrase } = person('social-worker');
    await again.get('vault.unlock', { userId: id, passphrase });
    expect(again.vault.session()).toMatchObject({ role: 'social-worker', user: id });
    await again.vault.lock('closed');
  });
});

// Two entries that are one person, two cases that are one; and taking it back.
import { afterAll, describe, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { addPerson, openCase } from '../../support/open-case.ts';

const office = openOffice();
const coordinator = office.person('coordinator');
const worker = office.person('social-worker');
const other = office.person('social-worker');
afterAll(() => office.close());

describe('Two entries of the register', () => {
  test('that are one person show all cases together, until it is taken back', async () => {
    const one = await openCase(office, worker, { nameLatin: 'Sok Rithy' });
    const two = await openCase(office, other, { nameLatin: 'Sok Ritthi' });
    const id = newId();
    const linking = {
      cmd: newId(),
      id,
      caseId: one.caseId,
      personId: one.personId,
      reason: 'Same mother',
    };
    await office.call(worker, 'people.same', { ...linking, otherId: two.personId });
    const known = await office.call(worker, 'people.view', { personId: two.personId });
    expect(known.person.nameLatin).toBe('Sok Ritthi');
    const [said] = known.same;
    expect(said).toMatchObject({ nameLatin: 'Sok Rithy', reason: 'Same mother', by: worker.user });
    expect(known.cases.map(({ code }) => code).sort()).toEqual([one.code, two.code].sort());
    const again = { ...linking, cmd: newId(), id: newId(), otherId: two.personId };
    expect((await office.refused(worker, 'people.same', again)).code).toBe('already-exists');
    await office.call(worker, 'people.notSame', { cmd: newId(), id, caseId: one.caseId });
    const apart = await office.call(worker, 'people.view', { personId: one.personId });
    expect(apart).toMatchObject({ cases: [{ code: one.code }], same: [] });
    const row = office.store.db.prepare('SELECT undone_at FROM person_links WHERE id = ?').get(id);
    expect(row).toMatchObject({ undone_at: expect.any(Number) });
  });

  test('are not joined by somebody for whom one of them is closed; only a number is told', async () => {
    const one = await openCase(office, worker);
    const closed = await openCase(office, other, { restricted: true, nameLatin: 'Chan Mony' });
    const linking = { cmd: newId(), id: newId(), caseId: one.caseId, personId: one.personId };
    const asked = { ...linking, otherId: closed.personId, reason: 'Same mother' };
    expect((await office.refused(worker, 'people.same', asked)).code).toBe('not-allowed');
    await office.call(coordinator, 'people.same', { ...asked, cmd: newId() });
    const known = await office.call(worker, 'people.view', { personId: one.personId });
    expect(known.cases.find(({ caseId }) => caseId === closed.caseId)?.hidden).toBe(true);
    expect(JSON.stringify(known)).not.toContain('Mony');
  });
});

describe('Two people who look alike', () => {
  test('and are two are not asked about again, until that is taken back', async () => {
    const names = { nameKm: 'ទូច បូផា', nameLatin: 'Touch Bopha' };
    const one = await openCase(office, worker, names);
    const two = await openCase(office, worker, names);
    const matched = async () => {
      const { matches } = await office.call(worker, 'people.view', { personId: one.personId });
      return matches.map(({ personId }) => personId);
    };
    expect(await matched()).toEqual([two.personId]);
    const [id, { caseId, personId }] = [newId(), one];
    const apart = { cmd: newId(), id, caseId, personId, otherId: two.personId };
    await office.call(worker, 'people.differ', apart);
    expect(await matched()).toEqual([]);
    const { notSame } = await office.call(worker, 'people.view', { personId: two.personId });
    expect(notSame).toMatchObject([{ personId, linkId: id, by: worker.user }]);
    await office.call(worker, 'people.notSame', { cmd: newId(), id, caseId });
    expect(await matched()).toEqual([two.personId]);
  });

  test('are not asked about again when a case was opened for somebody else', async () => {
    const names = { nameKm: 'ប៊ុន ណារី', nameLatin: 'Bun Nary' };
    const known = await openCase(office, worker, names);
    const fresh = await openCase(office, worker, { ...names, notSame: [known.personId] });
    const page = await office.call(worker, 'people.view', { personId: fresh.personId });
    expect(page).toMatchObject({ matches: [], notSame: [{ personId: known.personId }] });
  });
});

describe('Somebody who stands in two cases', () => {
  test('is found by another spelling with both, and each case names the other', async () => {
    const one = await openCase(office, worker);
    const two = await openCase(office, worker);
    const granny = await addPerson(office, worker, one.caseId, { nameLatin: 'Keo Sarun' });
    const part = { id: newId(), personId: granny.personId, roles: ['caregiver'] };
    const again = { cmd: newId(), baseRev: null, caseId: two.caseId, person: {}, ...part };
    await office.call(worker, 'people.save', { ...again, relation: 'grandmother' });
    const { people } = await office.call(worker, 'people.find', { text: 'Keo Saroun' });
    expect(people[0]?.cases.map(({ code }) => code)).toEqual([one.code, two.code]);
    const view = await office.call(other, 'cases.view', { caseId: two.caseId });
    const seen = view.people.find(({ personId }) => personId === granny.personId);
    expect(seen?.elsewhere).toEqual([{ caseId: one.caseId, code: one.code, hidden: false }]);
    expect(view.people[0]?.elsewhere).toBeUndefined();
  });

  test('only in closed cases is not found by those for whom these are closed', async () => {
    const names = { nameKm: 'អ៊ុក វាសនា', nameLatin: 'Ouk Veasna' };
    await openCase(office, worker, { ...names, restricted: true });
    const find = async (who: typeof worker) =>
      (await office.call(who, 'people.find', { text: 'Ouk Veasna' })).people.length;
    expect([await find(other), await find(worker)]).toEqual([0, 1]);
  });
});

describe('Two cases of one child', () => {
  test('stand in one chronology, forms where they are, until they are parted', async () => {
    const first = await openCase(office, worker);
    const copy = await openCase(office, worker);
    const id = newId();
    const joining = { id, caseId: copy.caseId, into: first.caseId, reason: 'Opened twice' };
    const alone = await office.refused(worker, 'cases.join', { cmd: newId(), ...joining });
    expect(alone.code).toBe('not-allowed');
    await office.call(coordinator, 'cases.join', { cmd: newId(), ...joining });
    const formsIn = async (caseId: string) =>
      (await office.call(worker, 'cases.view', { caseId })).chronology.map((line) => line.id);
    expect(await formsIn(first.caseId)).toEqual(
      expect.arrayContaining([first.formId, copy.formId]),
    );
    const second = await office.call(worker, 'cases.view', { caseId: copy.caseId });
    expect(second.joinedTo).toEqual({ linkId: id, caseId: first.caseId, code: first.code });
    expect((await office.call(worker, 'forms.view', { formId: copy.formId })).caseId).toBe(
      copy.caseId,
    );
    const listed = { text: '', filter: {}, offset: 0, limit: 50 };
    expect((await office.call(worker, 'cases.list', listed)).joined).toEqual({
      [copy.caseId]: first.code,
    });
    await office.call(coordinator, 'cases.part', { cmd: newId(), id, caseId: copy.caseId });
    expect((await office.call(worker, 'cases.list', listed)).joined).toEqual({});
    expect(await formsIn(first.caseId)).not.toContain(copy.formId);
  });

  test('cannot be joined in a ring, nor to itself', async () => {
    const [a, b] = [await openCase(office, worker), await openCase(office, worker)];
    const join = (caseId: string, into: string) => ({
      ...{ cmd: newId(), id: newId(), caseId, into, reason: 'Same child' },
    });
    await office.call(coordinator, 'cases.join', join(a.caseId, b.caseId));
    const back = await office.refused(coordinator, 'cases.join', join(b.caseId, a.caseId));
    expect(back.code).toBe('already-exists');
    const self = await office.refused(coordinator, 'cases.join', join(b.caseId, b.caseId));
    expect(self.code).toBe('invalid-input');
  });

  test('a closed case that was joined shows nothing to those it is closed for', async () => {
    const first = await openCase(office, other);
    const closed = await openCase(office, worker, { restricted: true });
    const joining = { cmd: newId(), id: newId(), caseId: closed.caseId, into: first.caseId };
    await office.call(coordinator, 'cases.join', { ...joining, reason: 'Opened twice' });
    const { chronology } = await office.call(other, 'cases.view', { caseId: first.caseId });
    expect(chronology.map(({ id }) => id)).not.toContain(closed.formId);
  });
});

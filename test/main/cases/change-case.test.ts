// Changing a case and its people while somebody else does the same.
import { afterAll, describe, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import { lateWorkOf, markErased } from '../../../main/storage/kept.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { addPerson, CHILD, openCase } from '../../support/open-case.ts';

const office = openOffice();
const coordinator = office.person('coordinator');
const worker = office.person('social-worker');
const successor = office.person('social-worker');
const stranger = office.person('social-worker');
afterAll(() => office.close());

const cmd = newId;
const PART = { roles: ['main-child', 'child'], relation: 'self' };

describe('Two people change one case', () => {
  test('different fields both hold', async () => {
    const { caseId, rev } = await openCase(office, worker);
    await office.call(worker, 'cases.change', { cmd: cmd(), baseRev: rev, caseId, step: 3 });
    await office.call(coordinator, 'cases.change', {
      cmd: cmd(),
      baseRev: rev,
      caseId,
      module: 'fp',
    });
    const { row } = await office.call(worker, 'cases.view', { caseId });
    expect(row).toMatchObject({ step: 3, module: 'fp' });
  });

  test('the same field is a conflict that shows both values, and nothing is overwritten', async () => {
    const { caseId, rev } = await openCase(office, worker);
    const first = { cmd: cmd(), baseRev: rev, caseId, step: 3 };
    const saved = await office.call(worker, 'cases.change', first);
    const second = { cmd: cmd(), baseRev: rev, caseId, step: 4 };
    const { code, detail } = await office.refused(coordinator, 'cases.change', second);
    expect(code).toBe('conflict');
    expect(detail).toEqual({ rev: saved.rev, theirs: { step: 3 }, yours: { step: 4 } });
    expect((await office.call(worker, 'cases.view', { caseId })).row.step).toBe(3);
  });

  test('both meaning the same is no conflict', async () => {
    const { caseId, rev } = await openCase(office, worker);
    for (const session of [worker, coordinator]) {
      await office.call(session, 'cases.change', { cmd: cmd(), baseRev: rev, caseId, step: 2 });
    }
  });

  test('phone and name of one person, changed at two desks, are both kept', async () => {
    const { caseId, personId, memberId: id, rev } = await openCase(office, worker);
    const of = { caseId, personId, id, baseRev: rev, ...PART };
    await office.call(worker, 'people.save', {
      ...of,
      cmd: cmd(),
      person: { phone: '012 555 001' },
    });
    const name = { nameLatin: 'Sok Rithi' };
    await office.call(coordinator, 'people.save', { ...of, cmd: cmd(), person: name });
    const clash = { ...of, cmd: cmd(), person: { phone: '012 555 999' } };
    const { code, detail } = await office.refused(coordinator, 'people.save', clash);
    expect([code, detail?.theirs]).toEqual(['conflict', { phone: '012 555 001' }]);
    const { people } = await office.call(worker, 'cases.view', { caseId });
    expect(people[0]).toMatchObject({ phone: '012 555 001', nameLatin: 'Sok Rithi' });
  });

  test('a version that this office has never had is never taken for the present one', async () => {
    const { caseId } = await openCase(office, worker);
    const input = { cmd: cmd(), baseRev: newId(), caseId, step: 5 };
    expect((await office.refused(worker, 'cases.change', input)).code).toBe('conflict');
  });

  test('a wrong clock decides nothing: the later save wins no argument', async () => {
    const { caseId, rev } = await openCase(office, worker);
    const sql = 'UPDATE cases SET changed_at = ? WHERE id = ?';
    await office.call(worker, 'cases.change', { cmd: cmd(), baseRev: rev, caseId, step: 2 });
    office.store.db.prepare(sql).run(Date.now() - 1e12, caseId);
    const stale = { cmd: cmd(), baseRev: rev, caseId, step: 6 };
    expect((await office.refused(coordinator, 'cases.change', stale)).code).toBe('conflict');
  });
});

describe('A closed case', () => {
  test('is opened again where the work goes on; that it was stands in what happened, with who and when', async () => {
    const { caseId, rev } = await openCase(office, worker);
    const close = { cmd: cmd(), baseRev: rev, caseId, status: 'closed' as const, step: 7 };
    const closed = await office.call(worker, 'cases.change', close);
    const again = { cmd: cmd(), baseRev: closed.rev, caseId, status: 'open' as const, step: 5 };
    expect(await office.refused(stranger, 'cases.change', again)).toMatchObject({
      code: 'not-allowed',
    });
    await office.call(worker, 'cases.change', again);
    const { row, steps, chronology } = await office.call(worker, 'cases.view', { caseId });
    expect(row).toMatchObject({ status: 'open', step: 5 });
    expect(steps.find(({ state }) => state === 'now')?.step).toBe(5);
    const told = chronology.filter(({ kind }) => kind === 'case');
    expect(told.map(({ form, by }) => [form, by])).toEqual([
      ['reopened', worker.user],
      ['', null],
    ]);
  });
});

describe('A case given to somebody else', () => {
  test('work that comes too late is refused, kept whole, and waits for whoever has the case now', async () => {
    const { caseId, rev } = await openCase(office, worker);
    await office.call(coordinator, 'cases.assign', {
      cmd: cmd(),
      caseId,
      workers: [successor.user],
    });
    const late = { cmd: cmd(), baseRev: rev, caseId, step: 4 };
    const refused = await office.refused(worker, 'cases.change', late);
    expect(refused).toMatchObject({ code: 'not-allowed', detail: { late: true } });
    const [kept] = lateWorkOf(office.store.db, caseId);
    expect(kept).toMatchObject({ call: 'cases.change', user: worker.user });
    expect(JSON.parse(kept?.input ?? '')).toEqual(late);
    expect((await office.call(successor, 'cases.view', { caseId })).row.step).toBe(1);
  });

  test('the same late call made twice is kept once', async () => {
    const { caseId, rev } = await openCase(office, worker);
    await office.call(coordinator, 'cases.assign', {
      cmd: cmd(),
      caseId,
      workers: [successor.user],
    });
    const late = { cmd: cmd(), baseRev: rev, caseId, step: 4 };
    for (let i = 0; i < 2; i++) await office.refused(worker, 'cases.change', late);
    expect(lateWorkOf(office.store.db, caseId)).toHaveLength(1);
  });

  test('a change whose answer was lost before the case moved is answered again, not refused', async () => {
    const { caseId, rev } = await openCase(office, worker);
    const input = { cmd: cmd(), baseRev: rev, caseId, step: 4 };
    const first = await office.call(worker, 'cases.change', input);
    await office.call(coordinator, 'cases.assign', {
      cmd: cmd(),
      caseId,
      workers: [successor.user],
    });
    expect(await office.call(worker, 'cases.change', input)).toEqual(first);
  });

  test('somebody who never had the case is refused and nothing of theirs is kept', async () => {
    const { caseId, rev } = await openCase(office, worker);
    const input = { cmd: cmd(), baseRev: rev, caseId, step: 4 };
    const refused = await office.refused(stranger, 'cases.change', input);
    expect([refused.code, refused.detail]).toEqual(['not-allowed', undefined]);
    expect(lateWorkOf(office.store.db, caseId)).toEqual([]);
  });
});

describe('A case that was erased', () => {
  test('is answered as erased; that it was asked for is noted, what was sent is dropped', async () => {
    const caseId = newId();
    const stone = { id: caseId, kind: 'case', caseId, at: Date.now(), user: null, reason: 'asked' };
    markErased(office.store.db, stone);
    const input = {
      cmd: cmd(),
      baseRev: newId(),
      caseId,
      place: { placeId: null, placeText: 'Qwertz' },
    };
    expect((await office.refused(worker, 'cases.change', input)).code).toBe('erased');
    const ids = { caseId, personId: newId(), casePersonId: newId(), formId: newId() };
    const place = { placeId: null, placeText: '' };
    const opened = { typed: '', precision: 'unknown' as const, from: null, to: null };
    const asked = { cmd: cmd(), ...ids, child: CHILD, place, opened, module: 'none' as const };
    const again = { ...asked, restricted: false, matchAnswer: 'none' as const };
    expect((await office.refused(worker, 'cases.create', again)).code).toBe('erased');
    const sql = `SELECT op FROM events WHERE entity_id = ?`;
    expect(office.store.db.prepare(sql).pluck().all(caseId)).toEqual(['refused']);
    expect(JSON.stringify(office.store.db.prepare('SELECT * FROM late_work').all())).not.toContain(
      'Qwertz',
    );
  });
});

describe('People of a case', () => {
  test('a parent link is stored once, from the parent to the child, whichever way it was said', async () => {
    const { caseId, personId } = await openCase(office, worker);
    const mother = await addPerson(office, worker, caseId, { nameLatin: 'Nuon Saren' });
    const link = { cmd: cmd(), caseId, id: newId(), from: personId, to: mother.personId };
    await office.call(worker, 'people.relate', { ...link, kind: 'child-birth' });
    const { relations } = await office.call(worker, 'cases.view', { caseId });
    expect(relations).toMatchObject([
      { from: mother.personId, to: personId, kind: 'parent-birth' },
    ]);
    const turned = { ...link, cmd: cmd(), id: newId(), kind: 'parent-birth' as const };
    expect((await office.refused(worker, 'people.relate', turned)).detail).toEqual({
      problem: 'own-ancestor',
      tried: { from: personId, to: mother.personId, kind: 'parent-birth' },
    });
  });

  test('somebody comes with their ties in one act: both stand there, or neither', async () => {
    const { caseId, personId } = await openCase(office, worker);
    const add = (sister: string, from: string) => ({
      ...{ cmd: cmd(), baseRev: null, caseId, id: newId(), personId: sister, roles: [] },
      ...{ person: { nameLatin: 'Sok Nary' }, relation: 'elder-sister' },
      links: [{ id: newId(), from, to: personId, kind: 'sibling' as const }],
    });
    const [sister, other] = [newId(), newId()];
    await office.call(worker, 'people.save', add(sister, sister));
    const refusal = await office.refused(worker, 'people.save', add(other, newId()));
    expect(refusal.code).toBe('not-found');
    const { people, relations } = await office.call(worker, 'cases.view', { caseId });
    expect(people).toHaveLength(2);
    expect(relations).toHaveLength(1);
  });

  test('a couple is told to have separated: what was said before ends in the same act', async () => {
    const { caseId, personId } = await openCase(office, worker);
    const { personId: wife } = await addPerson(office, worker, caseId, { nameLatin: 'Chea Bopha' });
    const [married, parted] = [newId(), newId()];
    const couple = { caseId, from: personId, to: wife, start: exactDay('1998-04-14') };
    const told = { ...couple, cmd: cmd(), id: married, kind: 'partner-married' as const };
    await office.call(worker, 'people.relate', told);
    const end = exactDay('2015-01-02');
    const later = { ...couple, cmd: cmd(), id: parted, end, replaces: married };
    await office.call(worker, 'people.relate', { ...later, kind: 'partner-separated' });
    const { relations } = await office.call(worker, 'cases.view', { caseId });
    expect(relations).toMatchObject([
      { id: parted, kind: 'partner-separated', start: couple.start, end },
    ]);
    const again = { ...later, cmd: cmd(), id: newId(), kind: 'partner-divorced' as const };
    expect((await office.refused(worker, 'people.relate', again)).code).toBe('not-found');
  });

  test('a link can be taken back; that it was believed stays in the record', async () => {
    const { caseId, personId } = await openCase(office, worker);
    const uncle = await addPerson(office, worker, caseId, { nameLatin: 'Sok Vuth' });
    const link = { cmd: cmd(), caseId, id: newId(), from: uncle.personId, to: personId };
    await office.call(worker, 'people.relate', { ...link, kind: 'other' });
    await office.call(worker, 'people.unrelate', { cmd: cmd(), caseId, id: link.id });
    expect((await office.call(worker, 'cases.view', { caseId })).relations).toEqual([]);
    const row = office.store.db
      .prepare('SELECT ended_at FROM relations WHERE id = ?')
      .pluck()
      .get(link.id);
    expect(row).toBeGreaterThan(0);
  });

  test('a household is changed by name of field too, and who left is not forgotten', async () => {
    const { caseId, personId } = await openCase(office, worker);
    const { personId: aunt } = await addPerson(office, worker, caseId, { nameLatin: 'Sok Neang' });
    const place = { placeId: null, placeText: 'Chreav' };
    const card = { caseId, id: newId(), place, members: [personId, aunt] };
    const { rev } = await office.call(worker, 'households.save', {
      cmd: cmd(),
      baseRev: null,
      ...card,
    });
    const left = { ...card, members: [personId] };
    await office.call(worker, 'households.save', { cmd: cmd(), baseRev: rev, ...left });
    const { households } = await office.call(worker, 'cases.view', { caseId });
    expect(households).toMatchObject([{ members: [personId], placeText: 'Chreav' }]);
    const sql = 'SELECT to_date FROM household_members WHERE person_id = ?';
    expect(office.store.db.prepare(sql).pluck().get(aunt)).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  test('somebody from a case that is closed for me cannot be pulled into mine', async () => {
    const secret = await openCase(office, successor, { restricted: true });
    const mine = await openCase(office, worker);
    const input = { cmd: cmd(), baseRev: null, caseId: mine.caseId, id: newId(), person: {} };
    const part = { personId: secret.personId, roles: ['household'], relation: 'other' };
    expect((await office.refused(worker, 'people.save', { ...input, ...part })).code).toBe(
      'not-allowed',
    );
  });

  test('a person of two cases is one person: corrected in one, corrected in both', async () => {
    const one = await openCase(office, worker, { nameLatin: 'Uk Thida' });
    const two = await openCase(office, worker);
    const add = { cmd: cmd(), baseRev: null, caseId: two.caseId, id: newId(), person: {} };
    const part = { personId: one.personId, roles: ['household'], relation: 'cousin-elder' };
    await office.call(worker, 'people.save', { ...add, ...part });
    const fix = { cmd: cmd(), baseRev: one.rev, caseId: one.caseId, id: one.memberId, ...PART };
    const person = { nameLatin: 'Uk Thyda' };
    await office.call(worker, 'people.save', { ...fix, personId: one.personId, person });
    const { people } = await office.call(worker, 'cases.view', { caseId: two.caseId });
    expect(people.map((each) => each.nameLatin)).toContain('Uk Thyda');
  });
});

// Opening a case: its number, its child, its worker and its intake form come in one act.
import { afterAll, describe, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { addPerson, CHILD, openCase } from '../../support/open-case.ts';

const office = openOffice();
const worker = office.person('social-worker');
const coordinator = office.person('coordinator');
afterAll(() => office.close());

const year = new Date().getFullYear();
const countOf = (table: string) =>
  Number(office.store.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get());

describe('Opening a case', () => {
  test('the office gives the number, one after the other', async () => {
    const first = await openCase(office, worker);
    const second = await openCase(office, worker);
    expect(first.code).toBe(`SR-${year}-0001`);
    expect(second.code).toBe(`SR-${year}-0002`);
  });

  test('a number is not given again when the case with the highest one is gone', async () => {
    const last = await openCase(office, worker);
    const erase = (sql: string) => office.store.db.prepare(sql).run(last.caseId);
    for (const table of ['forms', 'list_texts', 'case_people', 'case_workers']) {
      erase(`DELETE FROM ${table} WHERE case_id = ?`);
    }
    erase('DELETE FROM cases WHERE id = ?');
    const next = await openCase(office, worker);
    expect(Number(next.code.slice(-4))).toBe(Number(last.code.slice(-4)) + 1);
  });

  test('an office can have letters of its own in front of the number', async () => {
    const meta = office.store.db.prepare('INSERT OR REPLACE INTO meta VALUES(?, ?)');
    meta.run('case_prefix', 'BB');
    expect((await openCase(office, worker)).code).toMatch(/^BB-\d{4}-\d{4}$/);
    meta.run('case_prefix', 'SR');
  });

  test('whoever opens the case is its worker, and the child stands in it as the main child', async () => {
    const { caseId, personId } = await openCase(office, worker);
    const view = await office.call(worker, 'cases.view', { caseId });
    expect(view.row.workers).toEqual([worker.user]);
    expect(view.people).toMatchObject([
      { personId, nameKm: CHILD.nameKm, roles: ['main-child', 'child'] },
    ]);
    expect(view.mayEdit).toBe(true);
  });

  test('the intake form begins with what was already told', async () => {
    const { formId, memberId, caseId } = await openCase(office, worker);
    const form = await office.call(worker, 'forms.view', { formId });
    expect(form).toMatchObject({ caseId, form: 'intake', revision: 2, state: 'draft', step: 1 });
    expect(form.answers).toMatchObject({
      home: { placeId: 'kh-17-10', placeText: 'ភូមិត្រពាំងរុន' },
      'match-answer': { option: 'new' },
      people: {
        rows: [{ id: memberId, answers: { 'name-km': CHILD.nameKm, sex: { option: 'm' } } }],
      },
    });
  });

  test('parents whose names were typed stand in the intake form, with what they are', async () => {
    const parents = [
      { relation: 'mother' as const, name: 'ប្រាក់ បុប្ផា' },
      { relation: 'father' as const, name: 'Sok Vannak' },
    ];
    const { formId } = await openCase(office, worker, { parents });
    const { answers } = await office.call(worker, 'forms.view', { formId });
    expect(answers.people).toMatchObject({
      rows: [
        {},
        {
          answers: { 'name-km': 'ប្រាក់ បុប្ផា', sex: { option: 'f' }, relation: { option: 'mother' } },
        },
        { answers: { 'name-latin': 'Sok Vannak', relation: { option: 'father' } } },
      ],
    });
  });

  test('when the answer is lost and the call is made again, there is still one case', async () => {
    const ids = { caseId: newId(), personId: newId(), casePersonId: newId(), formId: newId() };
    const input = {
      ...{ cmd: newId(), ...ids, child: CHILD, module: 'fp' as const, restricted: false },
      place: { placeId: null, placeText: '' },
      opened: { typed: '2026', precision: 'year' as const, from: '2026-01-01', to: '2026-12-31' },
      matchAnswer: 'unsure' as const,
    };
    const first = await office.call(worker, 'cases.create', input);
    const [cases, events] = [countOf('cases'), countOf('events')];
    expect(await office.call(worker, 'cases.create', input)).toEqual(first);
    expect([countOf('cases'), countOf('events')]).toEqual([cases, events]);
  });

  test('two children with the same name, sex and birth can both be registered', async () => {
    const one = await openCase(office, worker);
    const two = await openCase(office, worker);
    expect(one.personId).not.toBe(two.personId);
  });

  test('somebody can be added of whom nothing is known but that there is such a person', async () => {
    const { caseId } = await openCase(office, worker);
    await addPerson(office, worker, caseId, { relation: 'father' });
    const { people } = await office.call(worker, 'cases.view', { caseId });
    expect(people[1]).toMatchObject({ relation: 'father', nameKm: '', sex: 'u', birth: null });
  });

  test('an administrator and who pays cannot open a case', async () => {
    for (const role of ['finance', 'administrator'] as const) {
      const opening = openCase(office, office.person(role));
      await expect(opening).rejects.toThrow('not-allowed');
    }
  });

  test('what was written is told by field names in the journal, never by what stands in them', async () => {
    const { caseId } = await openCase(office, coordinator, {
      nameLatin: 'Zzyzx Unique',
      phone: '099 555 777',
    });
    const rows = office.store.db.prepare('SELECT * FROM events WHERE case_id = ?').all(caseId);
    const told = JSON.stringify(rows);
    expect(told).toContain('nameLatin');
    expect(told).not.toMatch(/Zzyzx|099 555|ឫទ្ធី|ត្រពាំងរុន/);
  });
});

describe('what is typed about a case that is not open yet', () => {
  const typed = {
    ...{ nameKm: 'សុខ ឫទ្ធី', nameLatin: '', sex: 'u' as const, birth: null },
    ...{ place: { placeId: null, placeText: 'ភូមិ' }, mother: 'Sok Chan', father: '' },
    ...{ module: 'none' as const, restricted: false },
  };

  test('is there again after a night, for who typed it and nobody else, until the case is open', async () => {
    const other = office.person('social-worker');
    await office.call(worker, 'cases.keepBegun', { content: typed });
    await office.call(worker, 'cases.keepBegun', { content: { ...typed, father: 'Sok Sam' } });
    office.reopen();
    expect(await office.call(worker, 'cases.begun', {})).toMatchObject({
      begun: { content: { ...typed, father: 'Sok Sam' } },
    });
    expect(await office.call(other, 'cases.begun', {})).toEqual({ begun: null });
    await openCase(office, worker);
    expect(await office.call(worker, 'cases.begun', {})).toEqual({ begun: null });
  });
});

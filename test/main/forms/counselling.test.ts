// A counsellor reads the cases she was given; her notes are her own, and who opens one says why.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import type { Session } from '#domain/roles.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { openCase } from '../../support/open-case.ts';

const office = openOffice();
const coordinator = office.person('coordinator');
const worker = office.person('social-worker');
const counsellor = office.person('counsellor');
const colleague = office.person('counsellor');
const others = ['focal-person', 'procurement', 'finance', 'director', 'researcher'] as const;
afterAll(() => office.close());

const SECRET = 'windflower';
let caseId = '';
let elsewhere = '';
beforeAll(async () => {
  ({ caseId } = await openCase(office, worker));
  ({ caseId: elsewhere } = await openCase(office, worker, { nameKm: 'ចាន់ សុភ័ក្ត្រ' }));
  await give([worker.user, counsellor.user]);
});
const give = (workers: string[]) =>
  office.call(coordinator, 'cases.assign', { cmd: newId(), caseId, workers });
const start = (form: string, of = caseId) => ({ cmd: newId(), id: newId(), caseId: of, form });
const codeOf = async (who: Session, call: string, input: unknown) => {
  const told = await office.route(who, call, input);
  return told.ok ? 'ok' : told.code;
};

/** A finished note of the counsellor. */
async function writeNote() {
  const begun = await office.call(counsellor, 'forms.start', start('counselling-note'));
  const answers = {
    ...begun.answers,
    ...{ mode: { option: 'one' }, told: `${SECRET} នឹកម្ដាយ`, 'event-date': exactDay('2026-11-19') },
  };
  await office.call(counsellor, 'forms.complete', {
    ...{ cmd: newId(), formId: begun.id, baseRev: begun.rev, answers: answers as never },
  });
  return begun.id;
}
const lineOf = async (who: Session, id: string) => {
  const { chronology } = await office.call(who, 'cases.view', { caseId });
  return chronology.find((line) => line.id === id);
};

describe('The cases of a counsellor', () => {
  const filter = {};
  const list = (who: Session) =>
    office.call(who, 'cases.list', { text: '', filter, offset: 0, limit: 20 });

  test('are those she was given; of another she is not even told the number', async () => {
    const { groups, total } = await list(counsellor);
    expect(groups.flatMap(({ rows }) => rows.map(({ id }) => id))).toEqual([caseId]);
    expect([total, (await list(colleague)).total]).toEqual([1, 0]);
    expect(await office.call(counsellor, 'cases.view', { caseId })).toMatchObject({
      ...{ mayEdit: false, row: { hidden: false, nameLatin: 'Sok Rithy' } },
    });
    const closed = await office.refused(counsellor, 'cases.view', { caseId: elsewhere });
    expect(closed).toEqual({ ok: false, code: 'not-allowed', ref: closed.ref });
  });

  test('are read and not changed: no case note, no fact, no task, no search of the office', async () => {
    expect(await codeOf(counsellor, 'forms.start', start('case-note'))).toBe('not-allowed');
    expect(await codeOf(counsellor, 'forms.start', start('counselling-note', elsewhere))).toBe(
      'not-allowed',
    );
    const changes = ['cases.change', 'lines.save', 'tasks.add', 'people.save', 'access.restrict'];
    for (const call of [...changes, 'search.find', 'reports.count'])
      expect(await codeOf(counsellor, call, {})).toBe('not-allowed');
    expect(await codeOf(counsellor, 'lines.list', { caseId })).toBe('ok');
    expect(await codeOf(counsellor, 'lines.list', { caseId: elsewhere })).toBe('not-allowed');
  });

  test('let her write down a worry about safety, which the workers read', async () => {
    const { id } = await office.call(counsellor, 'forms.start', start('concern'));
    expect(await codeOf(worker, 'forms.view', { formId: id })).toBe('ok');
  });
});

describe('A counselling note', () => {
  test('is hers: the workers and the coordinator see that a contact took place, and no more', async () => {
    const id = await writeNote();
    expect(await codeOf(counsellor, 'forms.view', { formId: id })).toBe('ok');
    for (const who of [worker, coordinator, colleague])
      expect(await codeOf(who, 'forms.view', { formId: id })).toBe('not-allowed');
    for (const who of [worker, coordinator]) {
      const line = await lineOf(who, id);
      expect(line).toMatchObject({ hidden: true, form: 'counselling-note', snippet: '' });
      expect(line?.happened?.from).toBe('2026-11-19');
      const seen = JSON.stringify(await office.call(who, 'cases.view', { caseId }));
      expect(seen).not.toContain(SECRET);
    }
    await office.search.caughtUp();
    for (const who of [worker, coordinator]) {
      const found = await office.call(who, 'search.find', { text: SECRET, kinds: [], limit: 5 });
      expect(found.hits).toEqual([]);
    }
    for (const role of others)
      expect(await codeOf(office.person(role), 'forms.view', { formId: id })).toBe('not-allowed');
  });

  test('is begun by a counsellor alone, and corrected by the one who wrote it', async () => {
    for (const who of [worker, coordinator])
      expect(await codeOf(who, 'forms.start', start('counselling-note'))).toBe('not-allowed');
    const formId = await writeNote();
    await give([worker.user, counsellor.user, colleague.user]);
    const amend = () => ({ cmd: newId(), id: newId(), formId });
    expect(await codeOf(colleague, 'forms.amend', amend())).toBe('not-allowed');
    expect(await codeOf(coordinator, 'forms.amend', amend())).toBe('not-allowed');
    expect(await codeOf(counsellor, 'forms.amend', amend())).toBe('ok');
    await give([worker.user, counsellor.user]);
  });

  test('is opened by the coordinator with a reason, which is on record and told to the counsellor', async () => {
    const formId = await writeNote();
    const open = (reason: string) => ({ cmd: newId(), caseId, formId, reason });
    expect(await codeOf(coordinator, 'access.openNote', open(' '))).toBe('invalid-input');
    expect(await codeOf(worker, 'access.openNote', open('ចង់ដឹង'))).toBe('not-allowed');
    await office.call(coordinator, 'access.openNote', open('អ្នកផ្ដល់ប្រឹក្សាឈឺ'));
    expect(await codeOf(coordinator, 'forms.view', { formId })).toBe('ok');
    expect(await codeOf(worker, 'forms.view', { formId })).toBe('not-allowed');
    const thing = { caseId, entity: 'form' as const, entityId: formId };
    const { named } = await office.call(counsellor, 'access.list', thing);
    expect(named).toMatchObject([{ user: coordinator.user, reason: 'អ្នកផ្ដល់ប្រឹក្សាឈឺ' }]);
    const told = office.store.db.prepare(`SELECT user FROM events WHERE op = 'opened-with-reason'`);
    expect(told.pluck().all()).toEqual([coordinator.user]);
    const { since } = await office.call(counsellor, 'cases.today', {});
    expect(since[0]).toMatchObject({ op: 'opened-with-reason', by: coordinator.user });
    const view = await office.call(coordinator, 'forms.view', { formId });
    expect(view.mayEdit).toBe(false);
    expect(await codeOf(coordinator, 'access.openNote', open('ម្ដងទៀត'))).toBe('conflict');
  });

  test('cannot be asked for: nobody but its counsellor could give it', async () => {
    const entityId = await writeNote();
    const ask = { cmd: newId(), id: newId(), caseId, entity: 'form', entityId, reason: 'ចង់ដឹង' };
    expect(await codeOf(worker, 'access.ask', ask)).toBe('not-allowed');
  });

  test('stays hers when the case is taken from her: what she still writes is told to nobody', async () => {
    const begun = await office.call(counsellor, 'forms.start', start('counselling-note'));
    await give([worker.user]);
    const answers = { ...begun.answers, mode: { option: 'phone' }, told: SECRET };
    const saved = { cmd: newId(), formId: begun.id, baseRev: begun.rev, answers, placeInForm: '' };
    expect(await codeOf(counsellor, 'forms.save', saved)).toBe('ok');
    const { works } = await office.call(worker, 'late.list', {});
    expect(works).toEqual([]);
    expect(await codeOf(counsellor, 'lines.list', { caseId })).toBe('not-allowed');
    await give([worker.user, counsellor.user]);
  });

  test('is read by those whom the office named, from that day on', async () => {
    const formId = await writeNote();
    const set = (value: string[]) =>
      office.call(coordinator, 'office.set', {
        ...{ cmd: newId(), key: 'counselling-readers', value: value as never },
        validFrom: '2026-01-01',
      });
    await set(['workers']);
    expect(await codeOf(worker, 'forms.view', { formId })).toBe('ok');
    expect(await codeOf(coordinator, 'forms.view', { formId })).toBe('not-allowed');
    expect(await codeOf(office.person('social-worker'), 'forms.view', { formId })).toBe(
      'not-allowed',
    );
    await set(['coordinator']);
    expect(await codeOf(coordinator, 'forms.view', { formId })).toBe('ok');
    expect(await codeOf(worker, 'forms.view', { formId })).toBe('not-allowed');
    expect((await office.call(coordinator, 'forms.view', { formId })).mayEdit).toBe(false);
    await set([]);
    expect(await codeOf(coordinator, 'forms.view', { formId })).toBe('not-allowed');
  });
});

// A rule refuses a worker something: the coordinator hears of it, says yes or no, and the worker reads why.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import type { Session } from '#domain/roles.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { openCase } from '../../support/open-case.ts';

const office = openOffice();
const worker = office.person('social-worker');
const other = office.person('social-worker');
const coordinator = office.person('coordinator');
afterAll(() => office.close());

const cmd = newId;
const folder = join(import.meta.dirname, '..', 'domain', 'forms', 'answers');
const saved = JSON.parse(readFileSync(join(folder, 'eligibility-r1.json'), 'utf8')).answers;
type Answers = Awaited<ReturnType<typeof read>>['answers'];
const read = (formId: string) => office.call(worker, 'forms.view', { formId });
const list = async (who: Session, formId?: string) =>
  (await office.call(who, 'exceptions.list', { ...(formId && { formId }) })).exceptions;
const decide = (id: string, says: 'yes' | 'no', why: string) =>
  office.call(coordinator, 'exceptions.decide', { cmd: cmd(), id, says, why });

const WHY = 'កុមារបួននាក់គ្មានអ្នកថែទាំ។';

/** Families whose time in prison is too short, admitted all the same. */
function judged(results: Record<string, string>, why = WHY): Answers {
  const cells = Object.entries(saved.criteria.cells).map(([row, cell]) => {
    const result = { option: results[row] ?? 'meets' };
    return [row, { ...(cell as object), result }] as const;
  });
  return { ...saved, criteria: { cells: Object.fromEntries(cells) }, 'override-why': why };
}
const TOO_SHORT = { 'sentence-left': 'does-not' };

async function begin(form: string) {
  const { caseId, personId } = await openCase(office, worker);
  const formId = newId();
  await office.call(worker, 'forms.start', { cmd: cmd(), id: formId, caseId, form });
  return { caseId, personId, formId };
}
async function finish(formId: string, answers: Answers) {
  const { rev } = await read(formId);
  const input = { cmd: cmd(), baseRev: rev, formId, answers };
  return (await office.call(worker, 'forms.complete', input)).problems;
}

const REFUSED = [{ field: 'decision', code: 'coordinator-only' }];

describe('A family that does not meet a criterion', () => {
  test('stands on the coordinator’s list with who asked, which criterion and why, once it is refused', async () => {
    const { formId } = await begin('eligibility');
    expect(await finish(formId, judged(TOO_SHORT))).toEqual(REFUSED);
    expect(await finish(formId, judged(TOO_SHORT, `${WHY} ជីដូនឈឺ។`))).toEqual(REFUSED);
    const waiting = (await list(coordinator)).filter((one) => one.formId === formId);
    expect(waiting).toMatchObject([
      {
        ...{ rule: 'criterion', askedBy: worker.user, says: null, reason: `${WHY} ជីដូនឈឺ។` },
        ...{ nameLatin: 'Sok Rithy', about: [{ en: expect.stringContaining('release') }] },
      },
    ]);
    expect(await list(worker)).toEqual([]);
    expect(await list(other, formId)).toEqual([]);
  });

  test('is asked about by nobody who wrote no reason, or took the admission back', async () => {
    const { formId } = await begin('eligibility');
    await finish(formId, judged(TOO_SHORT, ''));
    expect(await list(coordinator, formId)).toEqual([]);
    await finish(formId, judged(TOO_SHORT));
    expect(await list(coordinator, formId)).toHaveLength(1);
    const { rev } = await read(formId);
    const answers = { ...judged(TOO_SHORT), decision: { option: 'wait' } };
    const input = { cmd: cmd(), baseRev: rev, formId, answers, placeInForm: '' };
    await office.call(worker, 'forms.save', input);
    expect(await list(coordinator, formId)).toEqual([]);
  });

  test('is admitted by its worker once the coordinator allowed it, and for that criterion only', async () => {
    const { formId } = await begin('eligibility');
    await finish(formId, judged(TOO_SHORT));
    const [asked] = await list(coordinator, formId);
    await decide(asked?.id ?? '', 'yes', 'យល់ព្រម ព្រោះកុមារតូច។');
    expect(await list(worker)).toContainEqual(
      expect.objectContaining({ formId, says: 'yes', why: 'យល់ព្រម ព្រោះកុមារតូច។' }),
    );
    expect(await finish(formId, judged({ ...TOO_SHORT, 'target-commune': 'does-not' }))).toEqual(
      REFUSED,
    );
    expect(await finish(formId, judged(TOO_SHORT))).toEqual([]);
  });

  test('stays refused after a no; the same reason asks nobody again, another one does', async () => {
    const { formId } = await begin('eligibility');
    await finish(formId, judged(TOO_SHORT));
    const [asked] = await list(coordinator, formId);
    await decide(asked?.id ?? '', 'no', 'មានឪពុកមានលទ្ធភាព។');
    expect(await finish(formId, judged(TOO_SHORT))).toEqual(REFUSED);
    expect(await list(coordinator, formId)).toMatchObject([{ says: 'no' }]);
    await finish(formId, judged(TOO_SHORT, 'ឪពុកទើបបាត់ការងារ។'));
    expect(await list(coordinator, formId)).toMatchObject([{ says: null }, { says: 'no' }]);
  });

  test('is decided once, by a coordinator, with a reason', async () => {
    const { formId } = await begin('eligibility');
    await finish(formId, judged(TOO_SHORT));
    const [asked] = await list(coordinator, formId);
    const answer = { cmd: cmd(), id: asked?.id ?? '', says: 'yes' as const, why: 'បាន' };
    expect((await office.refused(worker, 'exceptions.decide', answer)).code).toBe('not-allowed');
    const silent = { ...answer, why: ' ' };
    expect((await office.refused(coordinator, 'exceptions.decide', silent)).code).toBe(
      'invalid-input',
    );
    await office.call(coordinator, 'exceptions.decide', answer);
    const again = { ...answer, cmd: cmd(), says: 'no' as const };
    expect((await office.refused(coordinator, 'exceptions.decide', again)).code).toBe('final');
    const ops = office.store.db
      .prepare("SELECT op FROM events WHERE entity_id = ? AND op LIKE 'exception%' ORDER BY n")
      .pluck()
      .all(formId);
    expect(ops).toEqual(['exception-asked', 'exception-allowed']);
  });
});

describe('A request for support outside of the rules', () => {
  const today = exactDay(dayOf(Date.now()));
  const riel = (amount: number) => ({ amount, currency: 'KHR' as const });

  async function send(service: string, anyway: string) {
    const { caseId, personId, formId } = await begin('support-request');
    const who = { id: personId, text: '' };
    const row = { service: { option: service }, who, quantity: 1, price: riel(40_000), anyway };
    const items = { rows: [{ id: newId(), answers: row }] };
    const answers = {
      ...{ 'event-date': today, items, need: 'ចាប់ផ្ដើមលក់នំ', 'needed-by': exactDay('2027-01-10') },
      ...{ goal: { honest: 'not-applicable' }, papers: { honest: 'not-applicable' } },
      'asked-on': today,
    };
    const { rev } = await read(formId);
    const input = { cmd: cmd(), baseRev: rev, formId, answers: answers as never, placeInForm: '' };
    await office.call(worker, 'forms.save', input);
    return { caseId, formId };
  }
  const stageOf = async (formId: string) =>
    (await office.call(coordinator, 'support.request', { formId })).stage;

  test('for a business without its plan waits until the coordinator opens the way', async () => {
    const { formId } = await send('iga-asset', 'ផ្សារបើកស្អែក');
    expect(await stageOf(formId)).toBe('writing');
    const [asked] = await list(coordinator, formId);
    expect(asked).toMatchObject({ rule: 'plan-first', reason: 'ផ្សារបើកស្អែក', says: null });
    await decide(asked?.id ?? '', 'yes', 'បាន តែផែនការត្រូវមកក្នុងសប្ដាហ៍នេះ។');
    expect(await stageOf(formId)).toBe('asked');
  });

  test('that another role may approve by its amount is the coordinator’s too', async () => {
    await office.call(coordinator, 'office.set', {
      ...{ cmd: cmd(), key: 'approvals', validFrom: '2018-01-01' },
      value: [{ upTo: null, roles: ['finance'] }],
    });
    const { formId } = await send('pens', 'ម្ដាយទើបដោះលែង');
    const { left } = await office.call(coordinator, 'support.request', { formId });
    expect(left).toEqual(['coordinator', 'finance']);
    expect((await list(coordinator)).find((one) => one.formId === formId)).toMatchObject({
      ...{ rule: 'item', askedBy: worker.user, reason: 'ម្ដាយទើបដោះលែង' },
      about: [{ en: 'The family can contribute this' }],
    });
  });
});

describe('A case that a worker wants to close', () => {
  const filled = JSON.parse(readFileSync(join(folder, 'closure-r1.json'), 'utf8')).answers;
  const statusOf = async (caseId: string) =>
    (await office.call(coordinator, 'cases.view', { caseId })).row.status;

  test('stays open until the coordinator agrees, and the coordinator is asked with the reason', async () => {
    const { caseId, formId } = await begin('closure');
    expect(await finish(formId, filled)).toEqual([{ field: 'coordinator', code: 'sign-off' }]);
    expect(await statusOf(caseId)).toBe('open');
    const [asked] = await list(coordinator, formId);
    expect(asked).toMatchObject({ rule: 'closing', askedBy: worker.user, says: null });
    await decide(asked?.id ?? '', 'yes', 'បានជួបគ្រួសារជាមួយគ្នា។');
    expect(await finish(formId, filled)).toEqual([]);
    expect(await statusOf(caseId)).toBe('closed');
  });

  test('stays open after a no, and a yes to one reason is none to another', async () => {
    const { caseId, formId } = await begin('closure');
    await finish(formId, filled);
    await decide((await list(coordinator, formId))[0]?.id ?? '', 'no', 'ម្ដាយមិនទាន់មានការងារ។');
    expect(await finish(formId, filled)).toMatchObject([{ code: 'sign-off' }]);
    const lost = { ...filled, reason: { option: 'lost' } };
    expect(await finish(formId, lost)).toMatchObject([{ code: 'sign-off' }]);
    expect(await list(coordinator, formId)).toMatchObject([{ says: null }, { says: 'no' }]);
    expect(await statusOf(caseId)).toBe('open');
  });

  test('is closed at once by the coordinator, whose word it is', async () => {
    const { caseId, formId } = await begin('closure');
    const { rev } = await read(formId);
    const input = { cmd: cmd(), baseRev: rev, formId, answers: filled };
    expect((await office.call(coordinator, 'forms.complete', input)).problems).toEqual([]);
    expect(await statusOf(caseId)).toBe('closed');
  });
});

test('a session of supervision shows what is asked for and was answered in each case it speaks of', async () => {
  const { caseId, formId } = await begin('eligibility');
  await finish(formId, judged(TOO_SHORT));
  const { code } = await office.call(worker, 'cases.view', { caseId }).then(({ row }) => row);
  const none = await openCase(office, worker);
  const begun = await office.call(coordinator, 'forms.start', {
    ...{ cmd: cmd(), id: newId(), caseId: none.caseId, form: 'supervision' },
  });
  const rows = [code.toLowerCase(), none.code, 'SR-1999-0001'].map((one) => {
    return { id: newId(), answers: { case: one } };
  });
  const { computed, rev } = await office.call(coordinator, 'forms.save', {
    ...{ cmd: cmd(), baseRev: begun.rev, formId: begun.id, placeInForm: '' },
    answers: { supervised: { id: worker.user, text: '' }, cases: { rows } },
  });
  const said = rows.map(({ id }) => computed[`case-exceptions.${id}`]?.map(({ en }) => en));
  expect(said[0]).toEqual([expect.stringMatching(/release.* · waits for an answer · /)]);
  expect(said.slice(1)).toEqual([['None'], undefined]);
  const [asked] = (await list(coordinator)).filter((one) => one.formId === formId);
  await decide(asked?.id ?? '', 'yes', 'ល្អ');
  const later = await office.call(coordinator, 'forms.save', {
    ...{ cmd: cmd(), baseRev: rev, formId: begun.id, placeInForm: '' },
    answers: { supervised: { id: other.user, text: '' }, cases: { rows } },
  });
  const [first] = rows;
  expect(later.computed[`case-exceptions.${first?.id}`]?.[0]?.km).toContain(' · យល់ព្រម · ');
});

// A request for support from the worker to the family: who sees it where, and who may take which step.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { addDays, dayOf } from '#domain/people/iso-day.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import type { Session } from '#domain/roles.ts';
import { fileDocument } from '../../support/file-document.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { openCase } from '../../support/open-case.ts';

const office = openOffice();
const worker = office.person('social-worker');
const other = office.person('social-worker');
const coordinator = office.person('coordinator');
const finance = office.person('finance');
afterAll(() => office.close());

const riel = (amount: number) => ({ amount, currency: 'KHR' as const });
const today = dayOf(Date.now());
let caseId = '';
let child = '';

beforeAll(async () => {
  const opened = await openCase(office, worker);
  ({ caseId, personId: child } = opened);
  const lines = [
    { upTo: riel(100_000), roles: ['coordinator'] },
    { upTo: null, roles: ['coordinator', 'finance'] },
  ];
  await office.call(coordinator, 'office.set', {
    ...{ cmd: newId(), key: 'approvals', value: lines, validFrom: '2018-01-01' },
  });
});

const asked = (price: number, more: object = {}) => ({
  'event-date': exactDay(today),
  items: {
    rows: [
      {
        id: newId(),
        answers: {
          ...{ service: { option: 'uniform' }, who: { id: child, text: '' }, quantity: 2 },
          price: riel(price),
        },
      },
    ],
  },
  need: 'ចូលរៀន ថ្នាក់ទី៤',
  'needed-by': exactDay('2027-01-10'),
  goal: { honest: 'not-applicable' },
  papers: { honest: 'not-applicable' },
  ...more,
});

/** A request as its worker wrote and sent it so many days ago. */
async function send(price: number, days = 0, more: object = {}) {
  const id = newId();
  const form = 'support-request';
  const { rev } = await office.call(worker, 'forms.start', { cmd: newId(), id, caseId, form });
  const sent = { 'asked-on': exactDay(addDays(today, -days)) };
  const answers = asked(price, { ...sent, ...more }) as never;
  await office.call(worker, 'forms.save', {
    ...{ cmd: newId(), formId: id, baseRev: rev, answers, placeInForm: '' },
  });
  return id;
}

const view = (who: Session, formId: string) => office.call(who, 'support.request', { formId });
const lineOf = async (who: Session, formId: string) => {
  const { requests } = await office.call(who, 'support.requests', {});
  return requests.find((one) => one.formId === formId);
};
const onForm = async (who: Session, formId: string) => {
  return { cmd: newId(), formId, baseRev: (await view(who, formId)).rev };
};
const decide = async (who: Session, formId: string, says: 'yes' | 'no' | 'ask', reason = '') =>
  office.call(who, 'support.decide', { ...(await onForm(who, formId)), says, reason });

describe('A request that was sent three days ago', () => {
  test('waits three days for the coordinator; its worker sees that, other workers see nothing', async () => {
    const id = await send(40_000, 3);
    expect(await lineOf(worker, id)).toMatchObject({
      ...{ stage: 'asked', days: 3, waits: 'deciders', left: ['coordinator'], mine: false },
      ...{ nameLatin: 'Sok Rithy', total: [riel(80_000)] },
    });
    expect(await lineOf(coordinator, id)).toMatchObject({ mine: true });
    expect(await lineOf(other, id)).toBeUndefined();
    const elsewhere = { caseId: newId() };
    expect(await office.call(worker, 'support.requests', elsewhere)).toEqual({ requests: [] });
  });

  test('is shown to who pays without a name, a goal or a note of the case', async () => {
    const id = await send(40_000, 1);
    expect(await lineOf(finance, id)).toMatchObject({ nameKm: '', nameLatin: '', mine: false });
    const told = JSON.stringify(await view(finance, id));
    for (const name of ['Rithy', 'ឫទ្ធី', child]) expect(told).not.toContain(name);
    const refused = await office.refused(finance, 'cases.view', { caseId });
    expect(refused.code).toBe('not-allowed');
  });

  test('is nobody else’s while an answer is missing', async () => {
    const id = await send(40_000, 1, { need: '' });
    expect(await lineOf(worker, id)).toMatchObject({ stage: 'writing', gaps: 1, mine: true });
    expect((await view(worker, id)).missing).toEqual([
      {
        ...{ en: 'Need, in one line for finance', km: 'តម្រូវការ (មួយបន្ទាត់សម្រាប់ហិរញ្ញវត្ថុ)' },
        at: 'need',
      },
    ]);
    expect(await lineOf(finance, id)).toBeUndefined();
    const step = { ...(await onForm(coordinator, id)), says: 'yes' as const, reason: '' };
    expect((await office.refused(coordinator, 'support.decide', step)).code).toBe('not-allowed');
  });
});

describe('A request that was decided', () => {
  test('tells of nothing that is missing before it can be sent', async () => {
    const id = await send(40_000);
    await decide(coordinator, id, 'yes');
    const { answers, rev } = await office.call(coordinator, 'forms.view', { formId: id });
    const without = { ...answers, need: '' };
    await office.call(coordinator, 'forms.save', {
      ...{ cmd: newId(), formId: id, baseRev: rev, answers: without, placeInForm: '' },
    });
    expect(await lineOf(worker, id)).toMatchObject({ stage: 'approved', gaps: 0 });
    expect((await view(worker, id)).missing).toEqual([]);
  });
});

describe('A decision', () => {
  test('needs everybody whom the office asks for that amount, and nobody else', async () => {
    const id = await send(90_000);
    expect(await lineOf(worker, id)).toMatchObject({ left: ['coordinator', 'finance'] });
    await decide(coordinator, id, 'yes');
    expect(await lineOf(finance, id)).toMatchObject({
      stage: 'asked',
      left: ['finance'],
      mine: true,
    });
    const again = { ...(await onForm(coordinator, id)), says: 'yes' as const, reason: '' };
    expect((await office.refused(coordinator, 'support.decide', again)).code).toBe('not-allowed');
    await decide(finance, id, 'yes');
    expect(await lineOf(finance, id)).toMatchObject({
      stage: 'approved',
      waits: 'buyer',
      mine: true,
    });
  });

  test('is not the worker’s: what a worker writes there is not kept', async () => {
    const id = await send(40_000, 0, { decision: { option: 'approved' } });
    expect((await lineOf(worker, id))?.stage).toBe('asked');
    const step = { ...(await onForm(worker, id)), says: 'yes' as const, reason: '' };
    expect((await office.refused(worker, 'support.decide', step)).code).toBe('not-allowed');
  });

  test('of no wants a reason and ends the way; needs more gives it back to the worker', async () => {
    const refused = await send(40_000);
    const step = { ...(await onForm(coordinator, refused)), says: 'no' as const, reason: ' ' };
    expect((await office.refused(coordinator, 'support.decide', step)).code).toBe('invalid-input');
    await decide(coordinator, refused, 'no', 'មានកាបូបចាស់នៅឡើយ');
    // It stays on the worker's list until the worker has read it and finished the form.
    expect(await lineOf(worker, refused)).toMatchObject({ stage: 'refused', mine: true });
    expect(await lineOf(finance, refused)).toMatchObject({ mine: false });
    const back = await send(40_000);
    await decide(coordinator, back, 'ask', 'សុំប័ណ្ណតម្លៃ');
    expect(await lineOf(worker, back)).toMatchObject({ stage: 'writing', mine: true });
    expect((await view(worker, back)).decisions).toMatchObject([{ says: 'ask' }]);
  });

  test('leaves what was asked as it was decided', async () => {
    const id = await send(40_000);
    await decide(coordinator, id, 'yes');
    const { rev } = await view(worker, id);
    const answers = asked(90_000) as never;
    await office.call(worker, 'forms.save', {
      ...{ cmd: newId(), formId: id, baseRev: rev, answers, placeInForm: '' },
    });
    expect((await view(worker, id)).total).toEqual([riel(80_000)]);
    expect((await lineOf(worker, id))?.stage).toBe('approved');
  });
});

describe('An approved request', () => {
  let id = '';

  beforeAll(async () => {
    id = await send(40_000);
    await decide(coordinator, id, 'yes');
  });

  test('is bought by who pays, and then waits for its receipt', async () => {
    const [item] = (await view(finance, id)).items;
    const purchase = { item: 'ឯកសណ្ឋាន', shop: 'ផ្សារលើ', on: today, price: riel(78_000) };
    const own = { ...(await onForm(finance, id)), itemId: item?.id ?? '', ...purchase };
    await office.call(finance, 'support.buy', own);
    expect(await lineOf(worker, id)).toMatchObject({ stage: 'bought', waits: 'buyer' });
    expect((await view(worker, id)).bought).toMatchObject([{ id: item?.id, price: riel(78_000) }]);
  });

  test('takes a scanned receipt of its own case only, and then waits for the worker', async () => {
    const near = await openCase(office, worker);
    const { documentId: elsewhere } = fileDocument(office, worker, near.caseId, {
      kind: 'receipt',
    });
    const { documentId: receipt } = fileDocument(office, worker, caseId, { kind: 'receipt' });
    fileDocument(office, worker, caseId, { kind: 'letter' });
    expect((await view(finance, id)).papers.map((paper) => paper.id)).toEqual([receipt]);
    const [row] = (await view(finance, id)).bought;
    const rowId = row?.id ?? '';
    const wrong = { ...(await onForm(finance, id)), rowId, documentId: elsewhere };
    expect((await office.refused(finance, 'support.receipt', wrong)).code).toBe('not-found');
    const right = { ...(await onForm(finance, id)), rowId, documentId: receipt };
    await office.call(finance, 'support.receipt', right);
    expect(await lineOf(worker, id)).toMatchObject({
      stage: 'receipt',
      waits: 'worker',
      mine: true,
    });
    expect(await lineOf(finance, id)).toMatchObject({ mine: false });
  });

  test('takes a receipt that who pays brought in, and no page of anybody else', async () => {
    const paper = { kind: 'receipt' };
    const { pages: others } = fileDocument(office, worker, null, paper);
    const { pages } = fileDocument(office, finance, null, paper);
    const { fresh, bought } = await view(finance, id);
    expect(fresh.map((file) => file.pages)).toEqual([pages]);
    expect((await view(worker, id)).fresh).toEqual([]);
    const rowId = bought[0]?.id ?? '';
    const wrong = { ...(await onForm(finance, id)), rowId, documentId: newId(), pages: others };
    expect((await office.refused(finance, 'support.fileReceipt', wrong)).code).toBe('not-found');
    const right = { ...(await onForm(finance, id)), rowId, documentId: newId(), pages };
    await office.call(finance, 'support.fileReceipt', right);
    const now = await view(finance, id);
    expect(now.bought[0]?.receipt).toBe(right.documentId);
    expect(now.papers.find((one) => one.id === right.documentId)?.pages).toEqual(pages);
    expect(now.fresh).toEqual([]);
  });

  test('is handed over by its worker, and stands in the ledger with what it cost', async () => {
    const { rev, answers } = await office.call(worker, 'forms.view', { formId: id });
    const on = exactDay(today);
    const signed = { who: { id: child, text: '' }, way: { option: 'signature' }, on };
    const handed = {
      ...answers,
      ...{ worker: { id: worker.user, text: '' }, funder: { honest: 'not-known-yet' } },
      ...{ 'handed-on': on, checked: { option: 'yes' }, decision: { option: 'withdrawn' } },
      'received-by': { rows: [{ id: newId(), answers: signed }] },
    };
    const input = { cmd: newId(), formId: id, baseRev: rev, answers: handed as never };
    expect((await office.call(worker, 'forms.complete', input)).problems).toEqual([]);
    expect(await view(worker, id)).toMatchObject({ stage: 'handed', waits: null });
    const { lines, mayAsk } = await office.call(worker, 'support.ledger', { caseId });
    expect(mayAsk).toBe(true);
    expect(lines).toMatchObject([{ service: 'uniform', quantity: 2, paid: riel(78_000) }]);
    const late = { cmd: newId(), formId: id, baseRev: input.cmd, says: 'no', reason: 'x' } as const;
    expect((await office.refused(coordinator, 'support.decide', late)).code).toBe('final');
  });

  test('is closed for who pays in a case that is restricted, and the coordinator decides alone', async () => {
    const closed = await openCase(office, worker, { restricted: true });
    const before = caseId;
    caseId = closed.caseId;
    const secret = await send(90_000);
    caseId = before;
    expect(await lineOf(finance, secret)).toBeUndefined();
    expect(await lineOf(coordinator, secret)).toMatchObject({ left: ['coordinator'] });
  });
});

test('in an office where nobody pays for others, the worker buys what was approved', async () => {
  const small = openOffice();
  try {
    const [own, head] = [small.person('social-worker'), small.person('coordinator')];
    const opened = await openCase(small, own);
    const id = newId();
    const begin = { cmd: newId(), id, caseId: opened.caseId, form: 'support-request' };
    const { rev } = await small.call(own, 'forms.start', begin);
    const answers = asked(5000, { 'asked-on': exactDay(today) }) as never;
    const input = { cmd: newId(), formId: id, baseRev: rev, answers, placeInForm: '' };
    await small.call(own, 'forms.save', input);
    const yes = { cmd: newId(), formId: id, baseRev: input.cmd, says: 'yes' as const, reason: '' };
    await small.call(head, 'support.decide', yes);
    const { requests } = await small.call(own, 'support.requests', {});
    expect(requests).toMatchObject([{ stage: 'approved', waits: 'buyer', mine: true }]);
  } finally {
    small.close();
  }
});

describe('The papers of a request', () => {
  test('that the office wants are told as missing beside the thing, in the form and where it is decided', async () => {
    const value = [{ service: 'uniform', papers: ['quotation', 'receipt'] }];
    await office.call(coordinator, 'office.set', {
      ...{ cmd: newId(), key: 'item-papers', value, validFrom: '2018-01-01' },
    });
    const id = await send(40_000);
    const [wanted] = (await view(coordinator, id)).items;
    const lacks = { en: 'Missing: Price offer of a shop', km: 'នៅខ្វះ៖ ប័ណ្ណតម្លៃរបស់ហាង' };
    expect(wanted?.lacks).toEqual(lacks);
    const { context } = await office.call(worker, 'forms.view', { formId: id });
    expect(context.computed[`papers-missing.${wanted?.id}`]).toEqual([lacks]);
    const kind = { option: 'quotation' };
    const offer = { rows: [{ id: newId(), answers: { kind, what: 'ហាងលោកតា' } }] };
    const again = await send(40_000, 0, { papers: offer });
    expect((await view(coordinator, again)).items[0]?.lacks).toBeNull();
  });
});

// Equal support, as an office lives it: what was given last year, the price list, the card for the poor.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { openCase } from '../../support/open-case.ts';

const office = openOffice();
const worker = office.person('social-worker');
const coordinator = office.person('coordinator');
afterAll(() => office.close());

const cmd = newId;
const folder = join(import.meta.dirname, '..', 'domain', 'forms', 'answers');
const saved = JSON.parse(readFileSync(join(folder, 'support-request-r1.json'), 'utf8')).answers;
type Answers = Awaited<ReturnType<typeof read>>['answers'];
const read = (formId: string) => office.call(worker, 'forms.view', { formId });
const riel = (amount: number) => ({ amount, currency: 'KHR' as const });

let caseId = '';
let child = '';

beforeAll(async () => {
  const opened = await openCase(office, worker);
  ({ caseId } = opened);
  child = (await read(opened.formId)).context.people[0]?.personId ?? '';
  const prices = [
    { service: 'uniform', price: riel(40_000) },
    { service: 'textbook', price: riel(20_000) },
  ];
  await office.call(coordinator, 'office.set', {
    ...{ cmd: cmd(), key: 'price-list', value: prices, validFrom: '2018-01-01' },
  });
  const household = { idpoor: { option: 'poor-1' } };
  await office.call(worker, 'lines.save', {
    ...{ cmd: cmd(), caseId, thread: newId(), kind: 'household', base: null, answers: household },
  });
});

function item(service: string, amount: number, more: object = {}) {
  const own = { service: { option: service }, who: { id: child, text: '' }, quantity: 1 };
  return { id: newId(), answers: { ...own, price: riel(amount), ...more } };
}

async function request(day: string, items: ReturnType<typeof item>[]) {
  const formId = newId();
  const start = { cmd: cmd(), id: formId, caseId, form: 'support-request' };
  await office.call(worker, 'forms.start', start);
  const date = exactDay(day);
  const dated = { ...saved, 'event-date': date, 'handed-on': date, items: { rows: items } };
  const { rev } = await read(formId);
  const input = { cmd: cmd(), baseRev: rev, formId, answers: dated as Answers };
  // A decision is the coordinator's to write.
  return { formId, ...(await office.call(coordinator, 'forms.complete', input)) };
}

describe('A child that got a school bag in the first year', () => {
  test('gets uniform and books at the listed price; bag, pencils and a clinic bill need a reason', async () => {
    expect((await request('2019-10-01', [item('bag', 30_000)])).problems).toEqual([]);
    const items = [
      item('bag', 30_000),
      item('pens', 5_000),
      item('uniform', 40_000),
      item('textbook', 25_000),
      item('clinic', 60_000),
    ];
    const second = await request('2020-10-01', items);
    const [bag, pens, uniform, books, clinic] = items;
    expect(second.problems).toEqual([
      { field: `items.${bag?.id}.anyway`, code: 'missing' },
      { field: `items.${pens?.id}.anyway`, code: 'missing' },
      { field: `items.${books?.id}.price-why`, code: 'missing' },
      { field: `items.${clinic?.id}.serious`, code: 'missing' },
      { field: `items.${clinic?.id}.anyway`, code: 'missing' },
    ]);
    const { computed } = (await read(second.formId)).context;
    const said = (row: typeof bag) => computed[`request-warnings.${row?.id}`]?.map(({ en }) => en);
    expect(said(bag)).toEqual([expect.stringContaining('1 October 2019')]);
    expect(said(pens)).toEqual(['The family can contribute this']);
    expect(said(uniform)).toEqual([]);
    expect(said(clinic)).toEqual(['Free at the health centre with the IDPoor card']);
    expect(computed[`standard-price.${books?.id}`]).toEqual([{ en: '20,000 ៛', km: '20,000 ៛' }]);
  });

  test('a serious illness the family cannot pay for is asked for with a reason', async () => {
    const reason = { serious: true, anyway: 'ត្រូវវះកាត់ មណ្ឌលសុខភាពមិនអាចធ្វើបាន' };
    expect((await request('2021-02-01', [item('clinic', 60_000, reason)])).problems).toEqual([]);
  });
});

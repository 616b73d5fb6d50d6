// The support ledger of a case: what was given, by whom, when, at which price, and what it is together.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { openCase } from '../../support/open-case.ts';

const office = openOffice();
const worker = office.person('social-worker');
const coordinator = office.person('coordinator');
afterAll(() => office.close());

const folder = join(import.meta.dirname, '..', 'domain', 'forms', 'answers');
const filled = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')).answers;
const riel = (amount: number) => ({ amount, currency: 'KHR' as const });

let caseId = '';
let child = '';
const read = (who = worker) => office.call(who, 'support.ledger', { caseId });

async function complete(form: string, answers: object) {
  const id = newId();
  const { rev } = await office.call(worker, 'forms.start', { cmd: newId(), id, caseId, form });
  const input = { cmd: newId(), baseRev: rev, formId: id, answers: answers as never };
  expect((await office.call(coordinator, 'forms.complete', input)).problems).toEqual([]);
}

beforeAll(async () => {
  const opened = await openCase(office, worker);
  caseId = opened.caseId;
  child = opened.personId;
  const prices = [{ service: 'uniform', price: riel(40_000) }];
  await office.call(coordinator, 'office.set', {
    ...{ cmd: newId(), key: 'price-list', value: prices, validFrom: '2018-01-01' },
  });
});

test('before anything was given the ledger is empty and needs no rate', async () => {
  expect(await read()).toMatchObject({ lines: [], sums: [], khr: 0, usd: 0, rates: [] });
});

test('a request that was handed over stands beside its standard price, a note keeps its dollars', async () => {
  const [uniform, bag] = [newId(), newId()];
  const who = { id: child, text: '' };
  const item = (id: string, service: string, quantity: number, price: number) => ({
    ...{ id, answers: { service: { option: service }, who, quantity, price: riel(price) } },
  });
  const saved = filled('support-request-r1.json');
  const receipt = saved.bought.rows[0].answers.receipt;
  const purchase = (id: string, price: number) => {
    const on = exactDay('2020-09-20');
    return { id, answers: { item: 'ខោអាវ', shop: 'ផ្សារលើ', on, price: riel(price), receipt } };
  };
  await complete('support-request', {
    ...saved,
    'event-date': exactDay('2020-09-01'),
    'handed-on': exactDay('2020-09-28'),
    worker: { id: worker.user, text: '' },
    items: { rows: [item(uniform, 'uniform', 2, 40_000), item(bag, 'bag', 1, 30_000)] },
    bought: { rows: [purchase(uniform, 90_000), purchase(newId(), 28_000)] },
  });
  const note = filled('case-note-r1.json');
  const credit = {
    service: { option: 'phone-credit' },
    'for-whom': { people: [{ id: child, text: '' }] },
    quantity: 1,
    value: { amount: 200, currency: 'USD' },
  };
  await complete('case-note', {
    ...note,
    'event-date': exactDay('2020-10-05'),
    services: { rows: [{ id: newId(), answers: credit }] },
  });

  const ledger = await read();
  const line = (service: string) => ledger.lines.find((one) => one.service === service);
  expect(ledger.lines.map(({ day }) => day)).toEqual([
    ...['2020-10-05', '2020-09-28', '2020-09-28', '2020-09-28'],
  ]);
  expect(line('uniform')).toMatchObject({
    ...{ quantity: 2, standard: riel(80_000), paid: riel(90_000), above: true },
    people: [{ nameKm: 'សុខ ឫទ្ធី', nameLatin: 'Sok Rithy' }],
    by: { nameKm: 'សុភា', nameLatin: 'Sophea' },
  });
  expect(line('bag')).toMatchObject({ standard: null, paid: null, above: false });
  expect(line('')).toMatchObject({ words: 'ខោអាវ', paid: riel(28_000) });
  expect(line('phone-credit')?.paid).toEqual({ amount: 200, currency: 'USD' });
  expect(ledger.sums).toEqual([riel(118_000), { amount: 200, currency: 'USD' }]);
  expect(ledger).toMatchObject({ khr: null, usd: null, rates: [] });
});

test('with a rate of that time everything is one sum in riel and one in dollars', async () => {
  const key = 'riel-per-dollar' as const;
  const set = { cmd: newId(), key, value: 4000, validFrom: '2020-01-01' };
  await office.call(coordinator, 'office.set', set);
  expect(await read()).toMatchObject({
    ...{ khr: 126_000, usd: 3150, rates: [{ riel: 4000, validFrom: '2020-01-01' }] },
  });
});

test('who pays, and a worker for whom the case is closed, see no ledger', async () => {
  const finance = office.person('finance');
  expect((await office.refused(finance, 'support.ledger', { caseId })).code).toBe('not-allowed');
  const other = office.person('social-worker');
  const closed = await openCase(office, worker, { restricted: true });
  const asked = { caseId: closed.caseId };
  expect((await office.refused(other, 'support.ledger', asked)).code).toBe('not-allowed');
});

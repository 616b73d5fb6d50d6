// Procurement buys, finance agrees and counts; an office without procurement goes on as before.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Calls } from '#contract/call.ts';
import { calls } from '#contract/calls.ts';
import { newId } from '#domain/ids.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import { buyingRole, type Session } from '#domain/roles.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { openCase } from '../../support/open-case.ts';

const office = openOffice();
const worker = office.person('social-worker');
const coordinator = office.person('coordinator');
const finance = office.person('finance');
afterAll(() => office.close());

const today = dayOf(Date.now());
const price = { amount: 40_000, currency: 'KHR' as const };
let caseId = '';
let child = '';
beforeAll(async () => {
  ({ caseId, personId: child } = await openCase(office, worker));
});

/** A request that was sent and that the coordinator agreed to. */
async function approved() {
  const [id, item] = [newId(), newId()];
  const { rev } = await office.call(worker, 'forms.start', {
    ...{ cmd: newId(), id, caseId, form: 'support-request' },
  });
  const answers = {
    ...{ 'event-date': exactDay(today), 'asked-on': exactDay(today) },
    items: {
      rows: [
        {
          id: item,
          answers: {
            ...{ service: { option: 'uniform' }, who: { id: child, text: '' }, quantity: 1, price },
          },
        },
      ],
    },
    ...{ need: 'ចូលរៀន ថ្នាក់ទី៤', 'needed-by': exactDay('2027-01-10') },
    ...{ goal: { honest: 'not-applicable' }, papers: { honest: 'not-applicable' } },
  };
  await office.call(worker, 'forms.save', {
    ...{ cmd: newId(), formId: id, baseRev: rev, answers: answers as never, placeInForm: '' },
  });
  const step = { cmd: newId(), formId: id, baseRev: (await view(coordinator, id)).rev };
  await office.call(coordinator, 'support.decide', { ...step, says: 'yes', reason: '' });
  return { id, item };
}
const view = (who: Session, formId: string) => office.call(who, 'support.request', { formId });
const purchase = async (who: Session, { id, item }: { id: string; item: string }) => ({
  ...{ cmd: newId(), formId: id, baseRev: (await view(who, id)).rev, itemId: item },
  ...{ item: 'ឯកសណ្ឋាន', shop: 'ហាងសាកល្បង', on: today, price },
});

describe('An office without procurement', () => {
  test('lets finance buy, as it did before there was such a role', async () => {
    const request = await approved();
    expect((await view(finance, request.id)).may.buy).toBe(true);
    await office.call(finance, 'support.buy', await purchase(finance, request));
    expect((await view(finance, request.id)).bought).toHaveLength(1);
  });

  test('and whoever works on the case where there is neither', () => {
    expect(buyingRole(['coordinator', 'social-worker'])).toBeNull();
    expect(buyingRole(['finance', 'social-worker'])).toBe('finance');
  });
});

describe('An office with somebody for procurement', () => {
  let procurement: Session;
  beforeAll(() => {
    procurement = office.person('procurement');
  });

  test('leaves buying to them: finance agrees and reads, and is refused a purchase', async () => {
    expect(buyingRole(['finance', 'procurement'])).toBe('procurement');
    const request = await approved();
    const { requests } = await office.call(procurement, 'support.requests', {});
    const line = requests.find(({ formId }) => formId === request.id);
    expect(line).toMatchObject({ mine: true, nameKm: '', nameLatin: '' });
    expect((await view(finance, request.id)).may.buy).toBe(false);
    const tried = await office.refused(finance, 'support.buy', await purchase(finance, request));
    expect(tried.code).toBe('not-allowed');
    await office.call(procurement, 'support.buy', await purchase(procurement, request));
    expect((await view(finance, request.id)).bought).toHaveLength(1);
  });

  test('procurement agrees to nothing, counts nothing, and reads no case, note or name', async () => {
    const request = await approved();
    const step = { cmd: newId(), formId: request.id, baseRev: newId() };
    const options = { from: null, to: null, module: null, district: null, public: false };
    const refused = await Promise.all([
      office.refused(procurement, 'support.decide', { ...step, says: 'yes', reason: '' }),
      office.refused(procurement, 'reports.count', { report: 'costs', options }),
      office.refused(procurement, 'cases.view', { caseId }),
      office.refused(procurement, 'search.find', { text: 'សុខ', kinds: [], limit: 5 }),
      office.refused(procurement, 'tasks.list', { whose: 'mine' } as never),
    ]);
    expect(refused.map(({ code }) => code)).toEqual(refused.map(() => 'not-allowed'));
    const noteId = newId();
    await office.call(worker, 'forms.start', {
      cmd: newId(),
      id: noteId,
      caseId,
      form: 'case-note',
    });
    for (const who of [procurement, finance]) {
      expect((await office.refused(who, 'forms.view', { formId: noteId })).code).toBe(
        'not-allowed',
      );
      const told = JSON.stringify([
        await view(who, request.id),
        await office.call(who, 'forms.view', { formId: request.id }),
      ]);
      for (const name of ['Rithy', 'ឫទ្ធី']) expect(told).not.toContain(name);
    }
  });

  test('keeps the addresses of services and shops, and no prison and no funder', async () => {
    const entry = (kind: 'providers' | 'facilities' | 'funders', id = newId()) => ({
      ...{ cmd: newId(), baseRev: null, id, kind, nameKm: 'ហាង', nameLatin: '', details: {} },
      active: true,
    });
    await office.call(procurement, 'office.saveEntry', entry('providers'));
    for (const kind of ['facilities', 'funders'] as const) {
      const { code } = await office.refused(procurement, 'office.saveEntry', entry(kind));
      expect(code).toBe('not-allowed');
    }
    const prison = newId();
    const { rev } = await office.call(worker, 'office.saveEntry', entry('facilities', prison));
    const turned = { ...entry('providers', prison), baseRev: rev };
    expect((await office.refused(procurement, 'office.saveEntry', turned)).code).toBe(
      'not-allowed',
    );
  });
});

describe('Finance', () => {
  const options = { from: null, to: null, module: null, district: null, public: false };

  test('counts what was spent, with no case behind a number', async () => {
    const { tables } = await office.call(finance, 'reports.count', { report: 'costs', options });
    expect(tables.length).toBeGreaterThan(0);
    expect(JSON.stringify(tables)).not.toMatch(/"cases":\[[^\]]/u);
  });

  test('is refused what tells of families', async () => {
    for (const report of ['funnel', 'problems', 'children'] as const) {
      const { code } = await office.refused(finance, 'reports.count', { report, options });
      expect(code).toBe('not-allowed');
    }
    const may = Object.entries(calls as Calls).flatMap(([name, { who }]) =>
      who !== 'anyone' && who.includes('finance') ? [name] : [],
    );
    expect(
      may.filter((name) => !/^(app|backup|office|vault|support)\./u.test(name)).sort(),
    ).toEqual([
      'cases.today',
      'forms.view',
      'reports.count',
      'reports.export',
      'scans.pick',
      'scans.whyNoPicture',
    ]);
  });
});

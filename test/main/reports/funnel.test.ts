// A report that adds up: every referral is counted once, and what was not recorded is said aloud.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import { hideSmall } from '#domain/reports/hide-small.ts';
import type { ReportOptions } from '#domain/reports/report.ts';
import { countFunnel } from '../../../main/reports/funnel.ts';
import { insertCase, type Module } from '../../../main/storage/cases.ts';
import { saveFormValues } from '../../../main/storage/form-values.ts';
import { insertForm } from '../../../main/storage/forms.ts';
import { openOffice } from '../../support/office-on-disk.ts';

const office = openOffice();
const worker = office.person('social-worker');
afterAll(() => office.close());

const ALL: ReportOptions = { from: null, to: null, module: null, district: null, public: false };

/** A referral with the decision that stands in its final form; null when there is none. */
function refer(decision: string | null, module: Module, step: number): void {
  const { db } = office.store;
  const id = newId();
  const opened = exactDay('2019-05-01');
  insertCase(db, {
    ...{ id, code: `SR-2019-${id.slice(-4)}`, module, step, status: 'open', restricted: false },
    ...{ opened, enteredAt: 1, changedAt: 1, placeId: '1710', placeText: '', mainPerson: null },
    rev: newId(),
  });
  if (decision === null) return;
  const formId = newId();
  insertForm(db, {
    ...{ id: formId, caseId: id, form: 'eligibility', revision: 1, step: 1, state: 'final' },
    ...{ version: 1, restricted: false, event: opened, enteredAt: 1, changedAt: 1 },
    ...{ author: worker.user, answers: {}, placeInForm: '', amends: null, rev: newId() },
  });
  const value = { concept: 'eligibility.decision', path: 'decision', value: decision };
  const form = { id: formId, caseId: id, amends: null, day: '2019-06-01' };
  saveFormValues(db, form, [{ ...value, personId: null }]);
}

beforeAll(() => {
  office.store.db.transaction(() => {
    const times = (count: number, work: () => void) => Array.from({ length: count }, work);
    times(133, () => refer('not-admit', 'none', 1));
    times(215, () => refer('admit', 'fp', 2));
    times(194, () => refer('admit', 'fs', 2));
    times(4, () => refer(null, 'none', 4));
    times(1, () => refer('wait', 'none', 1));
  })();
});

const asked = (options: ReportOptions) => ({
  ...{ db: office.store.db, options, today: '2026-11-22', names: true },
});
const tables = () => countFunnel(asked(ALL));
const countsOf = (at: number) =>
  Object.fromEntries((tables()[at]?.rows ?? []).map(({ label, values }) => [label.en, values[0]]));

describe('The funnel of 547 referrals', () => {
  test('adds up: 547 = 133 + 413 + 1, and 24.3 % were not eligible', () => {
    expect(tables()[0]?.sum).toBe('547 = 133 + 413 + 1');
    const share = tables()[0]?.rows[0]?.values[1];
    expect(share && 'share' in share && (share.share * 100).toFixed(1)).toBe('24.3');
  });

  test('says that four of the 413 have no module recorded, never a silent 409', () => {
    expect(tables()[1]?.sum).toBe('413 = 215 + 194 + 4');
    expect(countsOf(1)['Module not recorded']).toEqual({ count: 4 });
  });

  test('tells what became of the one who is not enrolled, and leads to the cases behind a number', () => {
    expect(countsOf(3)['Waiting for facts']).toEqual({ count: 1 });
    expect(
      tables()[3]?.rows.find(({ label }) => label.en === 'Waiting for facts')?.cases[0],
    ).toHaveLength(1);
  });

  test('for the public hides the four, and one more so that nobody can subtract', () => {
    const shown = hideSmall(tables()[1] as ReturnType<typeof tables>[number], 5);
    expect(shown.rows.map(({ values }) => values[0])).toEqual([
      { count: 215 },
      { hidden: true },
      { hidden: true },
      { count: 413 },
    ]);
    expect(shown.rows.map(({ values }) => values[1])).toMatchObject([
      { of: 413 },
      { hidden: true },
      { hidden: true },
      { of: 413 },
    ]);
    expect(shown.rows.every(({ cases }) => cases.length === 0)).toBe(true);
    expect(shown.sum).toBe('');
  });

  test('of another year holds none of them', () => {
    const [first] = countFunnel(asked({ ...ALL, from: '2020-01-01' }));
    expect(first?.sum).toBe('0 = 0 + 0 + 0');
  });
});

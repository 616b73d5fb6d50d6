// Referrals out: every one has an answer or a gap that is said, and needs nobody met lead to their cases.
import { afterAll, expect, test } from 'vitest';
import { openOffice } from '../../support/office-on-disk.ts';
import { openCase, tablesOf, tell } from './tell.ts';

const office = openOffice();
afterAll(() => office.close());

test('refusals, silence and services that never came are needs not met, with the cases behind them', () => {
  const refer = (area: string, more: Record<string, string>) => {
    const caseId = openCase(office);
    const said = Object.entries({ area, ...more });
    tell(
      office,
      { caseId, form: 'referral-out', day: '2026-06-01' },
      said.map(([field, value]) => [field, `refout.${field}`, value] as const),
    );
    return caseId;
  };
  refer('health', { answer: 'accepted', received: 'full' });
  const refused = refer('health', { answer: 'refused' });
  refer('disability', { answer: 'waiting', received: 'no' });
  refer('disability', { answer: 'none' });
  refer('school', {});
  refer('school', { answer: 'not-recorded' });

  const { referrals, unmet } = tablesOf(office, 'referrals');
  expect(referrals?.sum).toBe('6 = 2 + 2 + 2 + 0');
  const counts = referrals?.rows.at(-1)?.values.map((value) => 'count' in value && value.count);
  expect(counts).toEqual([6, 1, 1, 1, 1, 1, 1]);
  expect(unmet?.rows.map(({ label, values }) => [label.en, values[0]])).toEqual([
    ['Health of the body', { count: 1 }],
    ['Disability support', { count: 2 }],
    ['Not recorded', { count: 0 }],
    ['Together', { count: 3 }],
  ]);
  expect(unmet?.rows[0]?.cases[0]).toEqual([refused]);
});

// How quickly families were answered: from the referral to the first contact, and to the decision.
import type { Bilingual } from '#domain/forms/form.ts';
import { daysBetween } from '#domain/people/iso-day.ts';
import type { ReportTable } from '#domain/reports/report.ts';
import type { Counting } from './counting.ts';
import { type StandingCase, standingCases } from './standing.ts';
import { CASES, countOf, partition, plainRow, shareOf } from './table.ts';
import { newestBy, toldOf } from './values.ts';

const SPANS: readonly (readonly [from: number, to: number, label: Bilingual])[] = [
  [0, 0, { en: 'On the same day', km: 'ថ្ងៃដដែល' }],
  [1, 3, { en: '1 to 3 days', km: '១ ដល់ ៣ ថ្ងៃ' }],
  [4, 7, { en: '4 to 7 days', km: '៤ ដល់ ៧ ថ្ងៃ' }],
  [8, 30, { en: '8 to 30 days', km: '៨ ដល់ ៣០ ថ្ងៃ' }],
  [31, 90, { en: '31 to 90 days', km: '៣១ ដល់ ៩០ ថ្ងៃ' }],
  [91, Number.POSITIVE_INFINITY, { en: 'More than 90 days', km: 'លើសពី ៩០ ថ្ងៃ' }],
];

type Timed = { id: string; days: number | null };

/** A day before the referral is a slip of the pen: it counts as not recorded. */
function spanOf(from: string | null | undefined, to: string | null | undefined): number | null {
  if (!isDay(from) || !isDay(to)) return null;
  const days = daysBetween(from, to);
  return days < 0 ? null : days;
}
const isDay = (value: string | null | undefined): value is string =>
  /^\d{4}-\d{2}-\d{2}$/.test(value ?? '');

function timed(id: string, title: Bilingual, items: readonly Timed[]): ReportTable {
  const table = partition({
    ...{ id, title, items },
    parts: SPANS.map(([from, to, label]) => ({
      label,
      has: ({ days }: Timed) => days !== null && days >= from && days <= to,
    })),
    columns: [countOf<Timed>(CASES), shareOf<Timed>()],
    caseOf: (one) => one.id,
  });
  const known = items
    .flatMap(({ days }) => (days === null ? [] : [days]))
    .toSorted((a, b) => a - b);
  const middle = known[Math.floor((known.length - 1) / 2)];
  const label = { en: 'Half of them within (days)', km: 'ពាក់កណ្ដាលក្នុងរយៈពេល (ថ្ងៃ)' };
  const row = plainRow(label, [
    { none: true },
    middle === undefined ? { none: true } : { days: middle },
  ]);
  return { ...table, rows: [...table.rows, row] };
}

export function countResponse({ db, options }: Counting): ReportTable[] {
  const cases = standingCases(db, options);
  const newest = (concept: string) => newestBy(toldOf(db, concept), ({ caseId }) => caseId);
  const received = newest('referral.received-on');
  const answered = newest('referral.first-response');
  const contacts = new Map<string, string>();
  for (const { caseId, day } of toldOf(db, 'contact.type'))
    if (day !== null && !contacts.has(caseId)) contacts.set(caseId, day);
  const cameOn = ({ id, opened }: StandingCase) =>
    isDay(received.get(id)?.value) ? received.get(id)?.value : opened;
  const firstOn = ({ id }: StandingCase) =>
    isDay(answered.get(id)?.value) ? answered.get(id)?.value : contacts.get(id);
  return [
    timed(
      'first-contact',
      { en: 'From referral to first contact', km: 'ពីការបញ្ជូន ដល់ការទាក់ទងដំបូង' },
      cases.map((one) => ({ id: one.id, days: spanOf(cameOn(one), firstOn(one)) })),
    ),
    timed(
      'decision',
      { en: 'From referral to the decision', km: 'ពីការបញ្ជូន ដល់ការសម្រេចចិត្ត' },
      cases.map((one) => ({ id: one.id, days: spanOf(cameOn(one), one.decidedOn) })),
    ),
  ];
}

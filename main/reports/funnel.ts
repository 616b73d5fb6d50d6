// The funnel: every referral is admitted, not admitted, or neither yet, and the parts add up.
import type { Bilingual } from '#domain/forms/form.ts';
import type { ReportTable } from '#domain/reports/report.ts';
import type { Counting } from './counting.ts';
import { type StandingCase, standingCases } from './standing.ts';
import {
  CASES,
  countOf,
  countsRow,
  countWhere,
  FAMILY_PRESERVATION,
  FAMILY_SUPPORT,
  type Partition,
  partition,
  plainRow,
  shareOf,
} from './table.ts';
import { groupBy, rowOfPath, toldOf } from './values.ts';
import { rowsOfConcept } from './words.ts';

const REFERRED: Bilingual = { en: 'Referred', km: 'បានបញ្ជូន' };
const ENROLLED: Bilingual = { en: 'Enrolled', km: 'បានទទួល' };
const NOT_ELIGIBLE: Bilingual = { en: 'Not eligible', km: 'មិនគ្រប់លក្ខខណ្ឌ' };
const NOT_YET: Bilingual = { en: 'Not enrolled yet', km: 'មិនទាន់បានទទួល' };

const shared = {
  columns: [countOf<StandingCase>(CASES), shareOf<StandingCase>()],
  caseOf: ({ id }: StandingCase) => id,
};
const decided = (decision: StandingCase['decision']) => (one: StandingCase) =>
  one.decision === decision;

function referred(cases: readonly StandingCase[]): ReportTable {
  return partition({
    ...shared,
    id: 'referred',
    title: { en: 'From referral to enrolment', km: 'ពីការបញ្ជូន ដល់ការទទួល' },
    items: cases,
    parts: [
      { label: NOT_ELIGIBLE, has: decided('ineligible') },
      { label: ENROLLED, has: decided('enrolled') },
      { label: NOT_YET, has: decided('pending') },
    ],
    gap: null,
    total: REFERRED,
  });
}

function enrolled(cases: readonly StandingCase[]): ReportTable {
  const own = cases.filter(decided('enrolled'));
  const table = partition({
    ...shared,
    id: 'enrolled',
    title: { en: 'Enrolled, by module', km: 'បានទទួល តាមម៉ូឌុល' },
    items: own,
    parts: [
      {
        label: FAMILY_PRESERVATION,
        has: ({ module }) => module === 'fp',
      },
      {
        label: FAMILY_SUPPORT,
        has: ({ module }) => module === 'fs',
      },
    ],
    gap: { en: 'Module not recorded', km: 'មិនបានកត់ត្រាម៉ូឌុល' },
    total: ENROLLED,
  });
  const exceptions = own.filter(({ exception }) => exception);
  const label = {
    en: 'Of these, admitted as an exception',
    km: 'ក្នុងនោះ ទទួលជាករណីលើកលែង',
  };
  const row = plainRow(
    label,
    [{ count: exceptions.length }, { none: true }],
    [exceptions.map(({ id }) => id)],
  );
  return exceptions.length === 0 ? table : { ...table, rows: [...table.rows, row] };
}

function standing(cases: readonly StandingCase[]): ReportTable {
  return partition({
    ...shared,
    id: 'standing',
    title: { en: 'Enrolled, active and closed', km: 'បានទទួល៖ កំពុងដំណើរការ និងបានបិទ' },
    items: cases.filter(decided('enrolled')),
    parts: [
      { label: { en: 'Active', km: 'កំពុងដំណើរការ' }, has: ({ status }) => status === 'open' },
      { label: { en: 'Closed', km: 'បានបិទ' }, has: ({ status }) => status === 'closed' },
    ],
    gap: null,
    total: ENROLLED,
  });
}

const WAITS: readonly (readonly [why: string, en: string, km: string])[] = [
  ['wait', 'Waiting for facts', 'រង់ចាំព័ត៌មាន'],
  ['waiting-list', 'On the waiting list', 'ក្នុងបញ្ជីរង់ចាំ'],
  ['to-eligibility', 'Criteria being checked', 'កំពុងពិនិត្យលក្ខខណ្ឌ'],
  ['elsewhere', 'Sent elsewhere', 'បញ្ជូនទៅអង្គភាពផ្សេង'],
  ['not-found', 'Family not found', 'រកគ្រួសារមិនឃើញ'],
  ['declined', 'Family declined', 'គ្រួសារមិនចង់'],
  ['duplicate', 'Entered twice', 'បញ្ចូលស្ទួន'],
  ['other', 'Other', 'ផ្សេងៗ'],
];

/** Where every referral stands, by the year it came in or by district; across and down the same sum. */
function crossed(
  asked: Pick<Partition<StandingCase>, 'id' | 'title' | 'parts'>,
  cases: readonly StandingCase[],
): ReportTable {
  return partition({
    ...asked,
    items: cases,
    columns: [
      countOf<StandingCase>(REFERRED),
      countWhere(NOT_ELIGIBLE, decided('ineligible')),
      countWhere(ENROLLED, decided('enrolled')),
      countWhere(NOT_YET, decided('pending')),
    ],
    adds: [{ from: 1, to: 3, total: 0 }],
    caseOf: ({ id }) => id,
    total: REFERRED,
  });
}

function byYear(cases: readonly StandingCase[]): ReportTable {
  const years = new Set(cases.flatMap(({ opened }) => (opened ? [opened.slice(0, 4)] : [])));
  return crossed(
    {
      id: 'funnel-by-year',
      title: { en: 'By the year of referral', km: 'តាមឆ្នាំនៃការបញ្ជូន' },
      parts: [...years].toSorted().map((year) => ({
        label: { en: year, km: year },
        has: ({ opened }) => opened?.slice(0, 4) === year,
      })),
    },
    cases,
  );
}

function byDistrict(cases: readonly StandingCase[]): ReportTable {
  const districts = new Map(
    cases.flatMap(({ district }) => (district ? [[district.id, district]] : [])),
  );
  return crossed(
    {
      id: 'funnel-by-district',
      title: { en: 'By district', km: 'តាមស្រុក' },
      parts: [...districts.values()]
        .toSorted((a, b) => a.id.localeCompare(b.id, 'en-GB'))
        .map(({ id, en, km }) => ({
          label: { en, km },
          has: ({ district }) => district?.id === id,
        })),
    },
    cases,
  );
}

/** What stands of those who were not enrolled, "not recorded" said aloud. */
function pending(cases: readonly StandingCase[]): ReportTable {
  return partition({
    ...shared,
    id: 'pending',
    title: NOT_YET,
    items: cases.filter(decided('pending')),
    parts: WAITS.map(([why, en, km]) => ({
      label: { en, km },
      has: (one: StandingCase) => one.why === why,
    })),
    total: NOT_YET,
    onlyFilled: true,
  });
}

/** The criteria that were not met; a family can miss several, so these do not add up. */
function reasons({ db }: Counting, cases: readonly StandingCase[]): ReportTable {
  const own = new Set(cases.filter(decided('ineligible')).map(({ id }) => id));
  const missed = toldOf(db, 'eligibility.criterion').filter(
    ({ caseId, value }) => own.has(caseId) && value === 'does-not',
  );
  const byCriterion = groupBy(missed, ({ path }) => rowOfPath(path) ?? '');
  const told = new Set(missed.map(({ caseId }) => caseId));
  const rows = rowsOfConcept('eligibility.criterion').map(({ id, label }) => {
    const behind = [...new Set((byCriterion.get(id) ?? []).map(({ caseId }) => caseId))];
    return countsRow(label, behind);
  });
  const silent = [...own].filter((id) => !told.has(id));
  return {
    id: 'reasons',
    title: { en: 'Criteria that were not met', km: 'លក្ខខណ្ឌដែលមិនគ្រប់' },
    columns: [CASES],
    rows: [...rows, countsRow({ en: 'Reason not recorded', km: 'មិនបានកត់ត្រាមូលហេតុ' }, silent)],
    sum: '',
    adds: [],
    notes: [
      {
        en: 'A family can miss several criteria, so these do not add up to the families.',
        km: 'គ្រួសារមួយអាចខ្វះលក្ខខណ្ឌច្រើន ដូច្នេះលេខទាំងនេះមិនបូកស្មើចំនួនគ្រួសារទេ។',
      },
    ],
  };
}

/** Referred = not eligible + enrolled + not yet, enrolled by module, and what became of the rest. */
export function countFunnel(counting: Counting): ReportTable[] {
  const cases = standingCases(counting.db, counting.options);
  const open = [referred(cases), enrolled(cases), standing(cases)];
  // For the public no more: the reasons could give back what was kept back of those who were not admitted.
  if (counting.options.public) return open;
  return [...open, pending(cases), reasons(counting, cases), byYear(cases), byDistrict(cases)];
}

// The funnel: every referral is admitted, not admitted, or neither yet, and the parts add up.
import type { Bilingual } from '#domain/forms/form.ts';
import {
  type ReportOptions,
  type ReportRow,
  type ReportTable,
  spellSum,
} from '#domain/reports/report.ts';
import type { Db } from '../storage/database.ts';
import { type StandingCase, standingCases } from './standing.ts';

const CASES: Bilingual = { en: 'Cases', km: 'ករណី' };
const SHARE: Bilingual = { en: 'Share', km: 'ភាគរយ' };

function rowFor(
  label: Bilingual,
  kind: ReportRow['kind'],
  cases: readonly StandingCase[],
  of: number,
): ReportRow {
  const share = of === 0 ? ({ none: true } as const) : { share: cases.length / of, of };
  return {
    label,
    kind,
    values: [{ count: cases.length }, share],
    cases: cases.map(({ id }) => id),
  };
}

const where = (cases: readonly StandingCase[], decision: StandingCase['decision']) =>
  cases.filter((one) => one.decision === decision);

function referred(cases: readonly StandingCase[]): ReportTable {
  const all = cases.length;
  const parts = [
    rowFor({ en: 'Not eligible', km: 'មិនគ្រប់លក្ខខណ្ឌ' }, 'part', where(cases, 'ineligible'), all),
    rowFor({ en: 'Enrolled', km: 'បានទទួល' }, 'part', where(cases, 'enrolled'), all),
    rowFor({ en: 'Not enrolled yet', km: 'មិនទាន់បានទទួល' }, 'part', where(cases, 'pending'), all),
  ];
  return {
    id: 'referred',
    title: { en: 'From referral to enrolment', km: 'ពីការបញ្ជូន ដល់ការទទួល' },
    columns: [CASES, SHARE],
    rows: [...parts, rowFor({ en: 'Referred', km: 'បានបញ្ជូន' }, 'total', cases, all)],
    sum: spellSum(
      all,
      parts.map(({ cases: own }) => own.length),
    ),
    notes: [],
  };
}

function enrolled(cases: readonly StandingCase[]): ReportTable {
  const own = where(cases, 'enrolled');
  const inModule = (module: StandingCase['module']) => own.filter((one) => one.module === module);
  const parts = [
    rowFor(
      { en: 'Family Preservation', km: 'ការទប់ស្កាត់ការបែកចេញពីគ្រួសារ' },
      'part',
      inModule('fp'),
      own.length,
    ),
    rowFor({ en: 'Family Support', km: 'ការគាំទ្រគ្រួសារ' }, 'part', inModule('fs'), own.length),
    rowFor({ en: 'Module not recorded', km: 'មិនបានកត់ត្រាម៉ូឌុល' }, 'gap', inModule(null), own.length),
  ];
  const exceptions = own.filter(({ exception }) => exception).length;
  return {
    id: 'enrolled',
    title: { en: 'Enrolled, by module', km: 'បានទទួល តាមម៉ូឌុល' },
    columns: [CASES, SHARE],
    rows: [...parts, rowFor({ en: 'Enrolled', km: 'បានទទួល' }, 'total', own, own.length)],
    sum: spellSum(
      own.length,
      parts.map(({ cases: part }) => part.length),
    ),
    notes:
      exceptions === 0
        ? []
        : [
            {
              en: `${exceptions} admitted by the coordinator as an exception`,
              km: `${exceptions} ករណី ទទួលដោយអ្នកសម្របសម្រួលជាករណីលើកលែង`,
            },
          ],
  };
}

/** What stands of those who were not enrolled, "not recorded" said aloud. */
function pending(cases: readonly StandingCase[]): ReportTable {
  const own = where(cases, 'pending');
  const kinds: readonly [string | null, Bilingual, ReportRow['kind']][] = [
    ['wait', { en: 'Waiting for facts', km: 'រង់ចាំព័ត៌មាន' }, 'part'],
    ['waiting-list', { en: 'On the waiting list', km: 'ក្នុងបញ្ជីរង់ចាំ' }, 'part'],
    ['to-eligibility', { en: 'Criteria being checked', km: 'កំពុងពិនិត្យលក្ខខណ្ឌ' }, 'part'],
    ['elsewhere', { en: 'Sent elsewhere', km: 'បញ្ជូនទៅអង្គភាពផ្សេង' }, 'part'],
    ['not-found', { en: 'Family not found', km: 'រកគ្រួសារមិនឃើញ' }, 'part'],
    ['declined', { en: 'Family declined', km: 'គ្រួសារមិនចង់' }, 'part'],
    ['duplicate', { en: 'Entered twice', km: 'បញ្ចូលស្ទួន' }, 'part'],
    ['other', { en: 'Other', km: 'ផ្សេងៗ' }, 'part'],
    [null, { en: 'Not recorded', km: 'មិនបានកត់ត្រា' }, 'gap'],
  ];
  const rows = kinds
    .map(([why, label, kind]) =>
      rowFor(
        label,
        kind,
        own.filter((one) => one.why === why),
        own.length,
      ),
    )
    .filter(({ cases: part, kind }) => part.length > 0 || kind === 'gap');
  return {
    id: 'pending',
    title: { en: 'Not enrolled yet', km: 'មិនទាន់បានទទួល' },
    columns: [CASES, SHARE],
    rows: [
      ...rows,
      rowFor({ en: 'Not enrolled yet', km: 'មិនទាន់បានទទួល' }, 'total', own, own.length),
    ],
    sum: spellSum(
      own.length,
      rows.map(({ cases: part }) => part.length),
    ),
    notes: [],
  };
}

/** Referred = not eligible + enrolled + not yet, enrolled by module, and what became of the rest. */
export function countFunnel(db: Db, options: ReportOptions): ReportTable[] {
  const cases = standingCases(db, options);
  return [referred(cases), enrolled(cases), pending(cases)];
}

// Counts one report over an open case file, and hides what is too small to be told outside.
import type { Bilingual } from '#domain/forms/form.ts';
import { readSetting } from '#domain/office/settings.ts';
import { hideSmall } from '#domain/reports/hide-small.ts';
import type { Report, ReportId, ReportTable } from '#domain/reports/report.ts';
import { settingOn } from '../storage/settings.ts';
import { countCaseload } from './caseload.ts';
import { countChildren } from './children.ts';
import { listClosedCases } from './closed-cases.ts';
import { countCosts } from './costs.ts';
import type { Counting } from './counting.ts';
import { countFeedback } from './feedback.ts';
import { countFiles } from './files.ts';
import { countFunnel } from './funnel.ts';
import { countIncome } from './income.ts';
import { countMonthly } from './monthly.ts';
import { countOwnForms } from './own-forms.ts';
import { countPrices } from './prices.ts';
import { countProblems } from './problems.ts';
import { countReferrals } from './referrals.ts';
import { countResponse } from './response.ts';
import { countScale } from './scale.ts';
import { countWhatIf } from './what-if.ts';
import { countWorkforce } from './workforce.ts';

type Counter = { title: Bilingual; count: (counting: Counting) => ReportTable[] };

const counter = (en: string, km: string, count: Counter['count']): Counter => ({
  ...{ title: { en, km }, count },
});

const COUNTERS: Readonly<Record<ReportId, Counter>> = {
  funnel: counter('From referral to closing', 'ពីការបញ្ជូន ដល់ការបិទ', countFunnel),
  'what-if': counter('If the limits were others', 'បើកម្រិតផ្សេងពីនេះ', countWhatIf),
  children: counter('Children', 'កុមារ', countChildren),
  monthly: counter('Monthly look at the work', 'ការតាមដានការងារប្រចាំខែ', countMonthly),
  caseload: counter('Caseload', 'បន្ទុកករណី', countCaseload),
  response: counter('How quickly we answer', 'ល្បឿនឆ្លើយតប', countResponse),
  problems: counter('Results of problems', 'លទ្ធផលនៃបញ្ហា', countProblems),
  income: counter('Income activities', 'មុខរបរ និងប្រាក់ចំណូល', countIncome),
  scale: counter('Change of wellbeing', 'ការប្រែប្រួលសុខុមាលភាព', countScale),
  files: counter('How complete the folders are', 'ភាពពេញលេញនៃសំណុំឯកសារ', countFiles),
  costs: counter('Costs', 'ចំណាយ', countCosts),
  prices: counter('Standard prices and what was paid', 'តម្លៃកំណត់ និងតម្លៃបានបង់ពិត', countPrices),
  referrals: counter('Referrals and needs not met', 'ការបញ្ជូន និងតម្រូវការមិនបានបំពេញ', countReferrals),
  feedback: counter('What families say', 'មតិរបស់គ្រួសារ', countFeedback),
  workforce: counter('The people of the office', 'បុគ្គលិកការិយាល័យ', countWorkforce),
  'closed-cases': counter('Closed cases', 'ករណីដែលបានបិទ', listClosedCases),
  'own-forms': counter('Forms of the office', 'ទម្រង់របស់ការិយាល័យ', countOwnForms),
};

/** Throws nothing of its own; the same case file and day give the same report. */
export function countReport(counting: Counting, id: ReportId): Report {
  const { db, options, today } = counting;
  const { title, count } = COUNTERS[id];
  const names = counting.names && !options.public;
  const tables = db.transaction(() => count({ ...counting, names }))();
  const least = readSetting('small-cells', settingOn(db, 'small-cells', today));
  const shown = options.public ? tables.map((table) => hideSmall(table, least)) : tables;
  return { id, title, options, countedOn: today, tables: shown };
}

/** The same counts with no way to a case, for files and for those who read no cases. */
export function withoutCases(report: Report): Report {
  const tables = report.tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) => ({ ...row, cases: [] })),
  }));
  return { ...report, tables };
}

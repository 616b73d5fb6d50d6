// Counts one report over an open case file, and hides what is too small to be told outside.
import type { Bilingual } from '#domain/forms/form.ts';
import { readSetting } from '#domain/office/settings.ts';
import { hideSmall } from '#domain/reports/hide-small.ts';
import type { Report, ReportId, ReportTable } from '#domain/reports/report.ts';
import { settingOn } from '../storage/settings.ts';
import type { Counting } from './counting.ts';
import { countFunnel } from './funnel.ts';

type Counter = { title: Bilingual; count: (counting: Counting) => ReportTable[] };

const COUNTERS: Readonly<Record<ReportId, Counter>> = {
  funnel: { title: { en: 'From referral to closing', km: 'ពីការបញ្ជូន ដល់ការបិទ' }, count: countFunnel },
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

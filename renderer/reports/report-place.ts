// Where somebody was in the reports, to come back to from a case behind a number.
import type { ReportId, WhatIf } from '#domain/reports/report.ts';
import type { Filters } from './report-filters.tsx';

export type ReportPlace = {
  report: ReportId;
  filters: Filters;
  whatIf: WhatIf;
  /** The number whose cases were listed, and the case that was opened. */
  number: string;
  caseId: string;
  /** How far the report was scrolled, in px. */
  scroll: number;
};

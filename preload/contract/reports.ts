// Calls of the reports: counts whose parts add up, the cases behind a number, a file without names.
import { z } from 'zod';
import { Id } from '#domain/ids.ts';
import { MOST_CASES, Report, ReportId, ReportOptions } from '#domain/reports/report.ts';
import { Language } from './app.ts';
import { call, caseRoles, countingRoles } from './call.ts';

/** A case behind a number; without names where this person may not read it. */
const CountedCase = z.strictObject({
  id: Id,
  code: z.string(),
  nameKm: z.string(),
  nameLatin: z.string(),
  hidden: z.boolean(),
});
export type CountedCase = z.infer<typeof CountedCase>;

const asked = { report: ReportId, options: ReportOptions };

export const reportCalls = {
  /** Counted as the office stands now. */
  'reports.count': call(countingRoles, z.strictObject(asked), Report),
  'reports.cases': call(
    caseRoles,
    z.strictObject({ ids: z.array(Id).max(MOST_CASES) }),
    z.strictObject({ cases: z.array(CountedCase) }),
  ),
  /** Saves a table of counts where the person says; false when they closed the dialog. */
  'reports.export': call(
    countingRoles,
    z.strictObject({ ...asked, to: z.enum(['csv', 'xlsx']), language: Language }),
    z.strictObject({ done: z.boolean() }),
  ),
} as const;

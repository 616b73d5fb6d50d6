// The calls of the reports.
import { caseRoles } from '#contract/call.ts';
import type { reportCalls } from '#contract/reports.ts';
import { mayCount } from '#domain/reports/rights.ts';
import { AppError } from '../ipc/errors.ts';
import type { Handlers } from '../ipc/router.ts';
import { saveForPerson } from '../storage/save-for-person.ts';
import type { Store } from '../storage/store.ts';
import { casesBehindNumber } from './behind.ts';
import { withoutCases } from './count.ts';
import { flatten } from './flatten.ts';
import type { OpenReports } from './open-reports.ts';
import { writeCsv, writeWorkbook } from './table-files.ts';

type Deps = {
  store: () => Store;
  reports: () => OpenReports;
  dialogs: { saveAs(name: string): Promise<string | null> };
};

export function reportHandlers({ store, reports, dialogs }: Deps): Handlers<typeof reportCalls> {
  return {
    'reports.count': async ({ report, options }, { role }) => {
      if (!mayCount(role, report, options)) throw new AppError('not-allowed');
      const readsCases = caseRoles.includes(role);
      const counted = await reports().count(report, options, readsCases);
      return readsCases ? counted : withoutCases(counted);
    },
    'reports.export': async ({ report, options, to, language }, session) => {
      if (!mayCount(session.role, report, options)) throw new AppError('not-allowed');
      const rows = flatten(await reports().count(report, options, false), language);
      const path = await dialogs.saveAs(`samnum-${report}.${to}`);
      if (path === null) return { done: false };
      await saveForPerson(path, to === 'csv' ? writeCsv(rows) : await writeWorkbook(rows));
      store().note(session, { op: 'exported', entity: 'office', fields: [report] });
      return { done: true };
    },
    'reports.cases': ({ ids }, session) => ({
      cases: casesBehindNumber(store().db, session, ids),
    }),
  };
}

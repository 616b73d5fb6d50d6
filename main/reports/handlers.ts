// The calls of the reports.

import { caseRoles } from '#contract/call.ts';
import type { reportCalls } from '#contract/reports.ts';
import type { Handlers } from '../ipc/router.ts';
import type { Store } from '../storage/store.ts';
import { casesBehindNumber } from './behind.ts';
import { withoutCases } from './count.ts';
import type { OpenReports } from './open-reports.ts';

type Deps = { store: () => Store; reports: () => OpenReports };

export function reportHandlers({ store, reports }: Deps): Handlers<typeof reportCalls> {
  return {
    'reports.count': async ({ report, options }, { role }) => {
      const readsCases = caseRoles.includes(role);
      const counted = await reports().count(report, options, readsCases);
      return readsCases ? counted : withoutCases(counted);
    },
    'reports.cases': ({ ids }, session) => ({
      cases: casesBehindNumber(store().db, session, ids),
    }),
  };
}

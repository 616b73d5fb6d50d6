// Which figures a role is told, and how small. Who may count at all stands at the calls themselves.
import type { Role } from '../roles.ts';
import { ReportId, type ReportOptions } from './report.ts';

/** What an office asks of itself: other limits, and its own people. */
const OWN: readonly ReportId[] = ['what-if', 'workforce'];

/** A researcher comes from outside, so that small counts are hidden from them as from the public. */
export const isToldAsPublic = (role: Role): boolean => role === 'researcher';

/** Closed cases one by one, without names, are for research; the coordinator sees what is told of them. */
const LISTING: readonly Role[] = ['researcher', 'coordinator'];

/** What finance is told: what was spent, and how it stands to the standard prices. */
const MONEY: readonly ReportId[] = ['costs', 'prices'];

/** The reports of this role, in the order in which they are offered. */
export function reportsFor(role: Role): readonly ReportId[] {
  if (role === 'finance') return MONEY;
  const counts = ReportId.options.filter(
    (id) => id !== 'closed-cases' && (!isToldAsPublic(role) || !OWN.includes(id)),
  );
  if (!LISTING.includes(role)) return counts;
  return isToldAsPublic(role) ? ['closed-cases', ...counts] : [...counts, 'closed-cases'];
}

export function mayCount(role: Role, report: ReportId, options: ReportOptions): boolean {
  return reportsFor(role).includes(report) && (options.public || !isToldAsPublic(role));
}

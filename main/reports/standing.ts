// Where every referral stands: admitted, not admitted, or neither yet, from cases and their decisions.

import { placeWithin } from '#domain/places/find-place.ts';
import type { ReportOptions } from '#domain/reports/report.ts';
import type { Db } from '../storage/database.ts';
import { rowsOf } from '../storage/prepared.ts';

export type Decision = 'enrolled' | 'ineligible' | 'pending';
export type StandingCase = {
  id: string;
  module: 'fp' | 'fs' | null;
  decision: Decision;
  /** What was said of it: an outcome of the referral or of the decision; null when nothing was. */
  why: string | null;
  /** An exception the coordinator admitted though a criterion was not met. */
  exception: boolean;
  opened: string | null;
  placeId: string | null;
  status: 'open' | 'closed';
  step: number;
};

type Columns = {
  id: string;
  module: string;
  step: number;
  status: 'open' | 'closed';
  opened_from: string | null;
  place_id: string | null;
  decision: string | null;
  outcome: string | null;
  exception: string | null;
};

const newest = (
  concept: string,
) => `(SELECT value FROM form_values v JOIN forms f ON f.id = v.form_id
  WHERE v.case_id = cases.id AND v.concept = '${concept}' ORDER BY v.day DESC, f.changed_at DESC LIMIT 1)`;

/** An old folder may hold no decision: who got past the intake was taken on. */
function decide(row: Columns): Decision {
  if (row.decision === 'not-admit') return 'ineligible';
  if (row.decision === 'admit' || row.decision === 'other-module') return 'enrolled';
  if (row.decision !== null && row.decision !== 'not-recorded') return 'pending';
  return row.step > 1 ? 'enrolled' : 'pending';
}

function isWithin(placeId: string | null, district: string): boolean {
  return placeId !== null && placeWithin(placeId).some(({ id }) => id === district);
}

/** Every case that the options ask for, each once. A case without a date is in no year. */
export function standingCases(db: Db, options: ReportOptions): StandingCase[] {
  return rowsOf<Columns>(
    db,
    `SELECT id, module, step, status, opened_from, place_id, ${newest('eligibility.decision')} AS decision,
     ${newest('referral.outcome')} AS outcome, ${newest('eligibility.override')} AS exception
     FROM cases ORDER BY code`,
  )
    .map((row): StandingCase => {
      const module = row.module === 'fp' || row.module === 'fs' ? row.module : null;
      const told = row.decision ?? row.outcome;
      return {
        ...{ id: row.id, module, decision: decide(row), opened: row.opened_from },
        ...{ placeId: row.place_id, status: row.status, step: row.step },
        why: told === 'not-recorded' ? null : told,
        exception: row.exception !== null,
      };
    })
    .filter(
      (one) =>
        (options.from === null || (one.opened ?? '') >= options.from) &&
        (options.to === null || (one.opened !== null && one.opened <= options.to)) &&
        (options.module === null || one.module === options.module) &&
        (options.district === null || isWithin(one.placeId, options.district)),
    );
}

// Where every referral stands: admitted, not admitted, or neither yet, from cases and their decisions.

import { placeWithin } from '#domain/places/find-place.ts';
import type { Place } from '#domain/places/place.ts';
import type { ReportOptions } from '#domain/reports/report.ts';
import type { Db } from '../storage/database.ts';
import { rowsOf } from '../storage/prepared.ts';
import type { Counting } from './counting.ts';
import { sameIds } from './same.ts';
import { newestBy, type Told, toldOf, toldWithin } from './values.ts';

export type Decision = 'enrolled' | 'ineligible' | 'pending';
export type StandingCase = {
  id: string;
  module: 'fp' | 'fs' | null;
  decision: Decision;
  /** What was said of it: an outcome of the referral or of the decision; null when nothing was. */
  why: string | null;
  /** ISO day of that decision, null when it is not known. */
  decidedOn: string | null;
  /** An exception the coordinator admitted though a criterion was not met. */
  exception: boolean;
  opened: string | null;
  /** Where it was opened, and the district that lies in. */
  placeId: string | null;
  district: Place | null;
  status: 'open' | 'closed';
  step: number;
};

type Columns = {
  id: string;
  module: string;
  step: number;
  status: 'open' | 'closed';
  opened: string | null;
  placeId: string | null;
};

/** An old folder may hold no decision: who got past the intake was taken on. */
function decide(decision: string | undefined, step: number): Decision {
  if (decision === 'not-admit') return 'ineligible';
  if (decision === 'admit' || decision === 'other-module') return 'enrolled';
  if (decision !== undefined && decision !== 'not-recorded') return 'pending';
  return step > 1 ? 'enrolled' : 'pending';
}

/** The district a place lies in, or is; null when it is not known. */
export function districtOf(placeId: string | null): Place | null {
  if (placeId === null) return null;
  return placeWithin(placeId).find(({ level }) => level === 'district') ?? null;
}

/** Every case that the options ask for, each once; one that was joined to another is that other. A case without a date is in no year. */
export function standingCases(db: Db, options: ReportOptions): StandingCase[] {
  const newest = (concept: string) => newestBy(toldOf(db, concept), ({ caseId }) => caseId);
  const decisions = newest('eligibility.decision');
  const outcomes = newest('referral.outcome');
  const exceptions = newest('eligibility.override');
  const { caseOf } = sameIds(db);
  return rowsOf<Columns>(
    db,
    `SELECT id, module, step, status, opened_from AS opened, place_id AS placeId
     FROM cases ORDER BY code`,
  )
    .filter(({ id }) => caseOf(id) === id)
    .map(({ module, ...row }): StandingCase => {
      const decision = decisions.get(row.id);
      const told = decision?.value ?? outcomes.get(row.id)?.value ?? null;
      return {
        ...row,
        module: module === 'fp' || module === 'fs' ? module : null,
        decision: decide(decision?.value, row.step),
        why: told === 'not-recorded' ? null : told,
        decidedOn: decision?.day ?? null,
        exception: exceptions.has(row.id),
        district: districtOf(row.placeId),
      };
    })
    .filter(
      ({ opened, module, district }) =>
        (options.from === null || (opened ?? '') >= options.from) &&
        (options.to === null || (opened !== null && opened <= options.to)) &&
        (options.module === null || module === options.module) &&
        (options.district === null || district?.id === options.district),
    );
}

/** Facts of the period, of the cases of the module and district that are asked for. */
export function factsOf({ db, options }: Counting): (concept: string) => Told[] {
  const { module, district } = options;
  const everyCase = module === null && district === null;
  const own = everyCase ? null : new Set(casesEver({ db, options }).map(({ id }) => id));
  return (concept) => {
    const told = toldWithin(db, concept, options);
    return own === null ? told : told.filter(({ caseId }) => own.has(caseId));
  };
}

/** Cases of the module and district, opened by the end of the period: those at work in it. */
export function casesEver({ db, options }: Pick<Counting, 'db' | 'options'>): StandingCase[] {
  return standingCases(db, { ...options, from: null });
}

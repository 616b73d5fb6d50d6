// Who can join: each criterion worked out from the facts of the case, with the reason, and all together.
import { z } from 'zod';
import { addMonths } from '../people/iso-day.ts';
import type { PartialDate } from '../people/partial-date.ts';

export const CRITERIA = [
  'parent-prison',
  'law-conflict',
  'sentence-left',
  'target-commune',
  'poor',
  'child-school',
  'carer-commits',
  'child-commits',
] as const;
export type Criterion = (typeof CRITERIA)[number];
export const Standing = z.enum(['meets', 'does-not', 'cannot-yet']);
export type Standing = z.infer<typeof Standing>;
export type CaseModule = 'fp' | 'fs';

/** Family Support is for a parent in prison with time to go; Family Preservation for a fresh arrest. */
const ASKED: Readonly<Record<CaseModule, readonly Criterion[]>> = {
  fs: [
    'parent-prison',
    'sentence-left',
    'target-commune',
    'poor',
    'child-school',
    'carer-commits',
    'child-commits',
  ],
  fp: ['law-conflict', 'target-commune', 'poor', 'child-school', 'carer-commits', 'child-commits'],
};

/** The criteria of a module, in the order in which they are asked. */
export function criteriaOf(module: CaseModule): readonly Criterion[] {
  return ASKED[module];
}

/** One person who is held, as the newest line says. */
export type HeldPerson = {
  /** `parent`: of a child of the case; `carer`: whoever looks after them; `unknown`: only a name. */
  who: 'parent' | 'carer' | 'child' | 'other' | 'unknown';
  status: string | null;
  release: PartialDate | null;
};
export type SchoolFact = { status: string | null; grade: string | null };

/** `null` always means: not known yet. */
export type EligibilityFacts = {
  /** ISO day from which the time to release is counted. */
  day: string;
  held: readonly HeldPerson[];
  /** Is the home in a target commune? */
  inTarget: boolean | null;
  idPoor: string | null;
  /** Class of the means test: in-crisis, struggling or managing. */
  meansClass: string | null;
  schools: readonly SchoolFact[];
  carerCommits: 'yes' | 'no' | null;
  childCommits: 'yes' | 'no' | null;
};
/** Months from the day of assessment to release, both included. */
export type SentenceLimits = { min: number; max: number };

/** Before there is a sentence the family is at the point where it can still be kept together. */
const BEFORE_SENTENCE = ['police', 'pre-trial', 'appeal'] as const;
const HELD = [...BEFORE_SENTENCE, 'sentenced'] as const;
const IN_SCHOOL_AGE = new Set(['regular', 'irregular', 'dropped', 'vocational', 'in-prison']);
const ABOVE_12 = new Set(['uni', 'voc']);

/** A person of whom only a name is known may be the one: then nothing is certain. */
function anyHeld(
  held: readonly HeldPerson[],
  who: readonly HeldPerson['who'][],
  statuses: readonly string[],
): Standing {
  const asked = held.filter((one) => who.includes(one.who));
  if (asked.some(({ status }) => status !== null && statuses.includes(status))) return 'meets';
  const open =
    held.some((one) => one.who === 'unknown') ||
    asked.some(({ status }) => status === null || status === 'unknown');
  return open || held.length === 0 ? 'cannot-yet' : 'does-not';
}

/** A release day that may lie on either side of a limit decides nothing yet. */
function withinLimits(release: PartialDate | null, day: string, limits: SentenceLimits): Standing {
  const from = release?.from ?? null;
  const to = release?.to ?? null;
  const [first, last] = [addMonths(day, limits.min), addMonths(day, limits.max)];
  if (from !== null && to !== null && from >= first && to <= last) return 'meets';
  if ((to !== null && to < first) || (from !== null && from > last)) return 'does-not';
  return 'cannot-yet';
}

/** One parent, or child of the family, whose time fits is enough. */
function sentenceLeft(facts: EligibilityFacts, limits: SentenceLimits): Standing {
  const parents = facts.held.filter(
    ({ who, status }) => (who === 'parent' || who === 'child') && status !== 'released',
  );
  const standings = parents.map(({ release }) => withinLimits(release, facts.day, limits));
  if (standings.includes('meets')) return 'meets';
  return standings.length === 0 || standings.includes('cannot-yet') ? 'cannot-yet' : 'does-not';
}

/** IDPoor 1 or 2 is enough; without the card the means test says it. */
function poor({ idPoor, meansClass }: EligibilityFacts): Standing {
  if (idPoor === 'poor-1' || idPoor === 'poor-2') return 'meets';
  if (meansClass === 'in-crisis' || meansClass === 'struggling') return 'meets';
  return meansClass === 'managing' ? 'does-not' : 'cannot-yet';
}

/** A child in school, or one that dropped out of it, up to grade 12. */
function childInSchool(schools: readonly SchoolFact[]): Standing {
  const fits = ({ status, grade }: SchoolFact) =>
    status !== null && IN_SCHOOL_AGE.has(status) && !(grade !== null && ABOVE_12.has(grade));
  if (schools.some(fits)) return 'meets';
  const open = schools.some(({ status }) => status === null || status === 'u');
  return schools.length === 0 || open ? 'cannot-yet' : 'does-not';
}

const asStanding = (answer: 'yes' | 'no' | null): Standing =>
  answer === null ? 'cannot-yet' : answer === 'yes' ? 'meets' : 'does-not';

/** What the facts say of one criterion. */
export function judge(
  criterion: Criterion,
  facts: EligibilityFacts,
  limits: SentenceLimits,
): Standing {
  switch (criterion) {
    case 'parent-prison':
      return anyHeld(facts.held, ['parent', 'child'], HELD);
    case 'law-conflict':
      return anyHeld(facts.held, ['child', 'carer', 'parent'], BEFORE_SENTENCE);
    case 'sentence-left':
      return sentenceLeft(facts, limits);
    case 'target-commune':
      return facts.inTarget === null ? 'cannot-yet' : facts.inTarget ? 'meets' : 'does-not';
    case 'poor':
      return poor(facts);
    case 'child-school':
      return childInSchool(facts.schools);
    case 'carer-commits':
      return asStanding(facts.carerCommits);
    case 'child-commits':
      return asStanding(facts.childCommits);
  }
}

export type Judgement = {
  standing: Standing;
  criteria: readonly { criterion: Criterion; standing: Standing }[];
  /** Another module whose criteria are not already failed, when this one cannot be decided or is not met. */
  other: CaseModule | null;
};

/** One criterion that is not met decides; else one that is not known leaves it open. */
export function standingOfAll(all: readonly Standing[]): Standing {
  if (all.includes('does-not')) return 'does-not';
  return all.includes('cannot-yet') ? 'cannot-yet' : 'meets';
}

function judgeModule(module: CaseModule, facts: EligibilityFacts, limits: SentenceLimits) {
  const criteria = criteriaOf(module).map((criterion) => ({
    criterion,
    standing: judge(criterion, facts, limits),
  }));
  return { criteria, standing: standingOfAll(criteria.map(({ standing }) => standing)) };
}

/** All criteria of a module together; `limits` are those the office had set on the day of assessment. */
export function judgeEligibility(
  module: CaseModule,
  facts: EligibilityFacts,
  limits: SentenceLimits,
): Judgement {
  const own = judgeModule(module, facts, limits);
  const other = module === 'fs' ? 'fp' : 'fs';
  const fits = own.standing !== 'meets' && judgeModule(other, facts, limits).standing === 'meets';
  return { ...own, other: fits ? other : null };
}

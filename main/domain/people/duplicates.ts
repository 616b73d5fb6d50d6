// Could two records be one person? Says how likely and why, so that a worker can decide.
import { z } from 'zod';
import { placeWithin, readPlace } from '../places/find-place.ts';
import { addYears, daysBetween } from './iso-day.ts';
import {
  compareWritten,
  type PersonName,
  prepareName,
  prepareWritten,
  soundsAlike,
  type WrittenName,
} from './names.ts';
import { datesMayAgree, type PartialDate } from './partial-date.ts';

/** Why two records may be one person, in the order in which the reasons are shown. */
export const MatchReason = z.enum([
  'same-khmer-name',
  'same-latin-name',
  'sounds-alike',
  'spelled-nearly',
  'other-name',
  'name-parts-swapped',
  'same-birth',
  'birth-fits',
  'birth-near',
  'same-village',
  'same-district',
  'same-parent',
]);
export type MatchReason = z.infer<typeof MatchReason>;

/** What is compared. Whatever is not known is left empty or null and neither helps nor hurts. */
export type PersonTraits = {
  name: PersonName;
  sex: 'f' | 'm' | 'x' | 'u';
  birth: PartialDate | null;
  /** Id of the village or larger place, and the words typed for it. */
  placeId: string | null;
  placeText: string;
  /** Names of parents, each in either script. */
  parents: readonly string[];
  /** A child of a case, or about to become one; not a relative. */
  child: boolean;
};

export type DuplicateMatch = {
  /** 0 to 1; from 0.5 more than a name that sounds the same speaks for it. */
  score: number;
  reasons: MatchReason[];
};

type Evidence = { points: number; reasons: MatchReason[] };

const NO_EVIDENCE: Evidence = { points: 0, reasons: [] };
/** Points from which a warning is shown: an equal name alone is enough, a similar one is not. */
const WARN = 2.5;
/**
 * Between two children a name that sounds the same is enough, in any romanisation, until their births
 * say otherwise: while a name is typed nothing else is known. Chosen on an office of 5,000 cases.
 */
const WARN_OF_CHILD = 1.94;

/** A person's traits with the name made ready, for comparing one with many. */
export type PreparedPerson = PersonTraits & { forms: readonly WrittenName[] };

export function preparePerson(traits: PersonTraits): PreparedPerson {
  return { ...traits, forms: prepareName(traits.name) };
}

function judgeForms(one: WrittenName, two: WrittenName): Evidence {
  const found = compareWritten(one, two, 0.8);
  if (found.score < 0.8) return NO_EVIDENCE;
  const reasons: MatchReason[] = [];
  let points = 1.2;
  if (found.same) {
    points = 2.7;
    reasons.push(one.khmer ? 'same-khmer-name' : 'same-latin-name');
  } else if (found.sound >= 0.95) {
    points = 2 * found.sound;
    reasons.push('sounds-alike');
  } else reasons.push('spelled-nearly');
  if (one.other || two.other) reasons.push('other-name');
  if (found.swapped) reasons.push('name-parts-swapped');
  return { points: points - (found.swapped ? 0.3 : 0), reasons };
}

function judgeNames(one: PreparedPerson, two: PreparedPerson): Evidence {
  let best = NO_EVIDENCE;
  for (const form of one.forms)
    for (const other of two.forms) {
      const found = judgeForms(form, other);
      if (found.points > best.points) best = found;
    }
  return best;
}

/** Days that lie between two dates that cannot be one. */
function daysApart(one: PartialDate, two: PartialDate): number {
  const [first, second] = (one.to ?? '9999') < (two.from ?? '') ? [one, two] : [two, one];
  return first.to && second.from ? daysBetween(first.to, second.from) : 0;
}

const isNarrow = (date: PartialDate) =>
  date.from !== null && date.to !== null && date.to < addYears(date.from, 3);

/** Null: the births contradict each other so much that it is not one person. */
function judgeBirths(one: PartialDate | null, two: PartialDate | null): Evidence | null {
  if (!one || !two) return NO_EVIDENCE;
  if (!datesMayAgree(one, two)) {
    const apart = daysApart(one, two);
    if (apart > 3 * 366) return null;
    return apart <= 366 ? { points: -0.4, reasons: ['birth-near'] } : { points: -1.6, reasons: [] };
  }
  if (one.precision === 'day' && two.precision === 'day')
    return { points: 3, reasons: ['same-birth'] };
  if (isNarrow(one) && isNarrow(two)) return { points: 1, reasons: ['birth-fits'] };
  return NO_EVIDENCE;
}

function districtOf({ placeId, placeText }: PersonTraits): string | null {
  const id = placeId ?? readPlace(placeText)?.id ?? null;
  return placeWithin(id ?? '').find(({ level }) => level === 'district')?.id ?? null;
}

/** Many children live in one district: it is told, and only helps when nothing is known of villages. */
function judgePlaces(one: PersonTraits, two: PersonTraits): Evidence {
  const said = one.placeText !== '' && two.placeText !== '';
  if (said && soundsAlike(one.placeText, two.placeText))
    return { points: 1, reasons: ['same-village'] };
  const [first, second] = [districtOf(one), districtOf(two)];
  if (first === null || first !== second) return NO_EVIDENCE;
  return { points: said ? 0 : 0.3, reasons: ['same-district'] };
}

function judgeParents(one: PersonTraits, two: PersonTraits): Evidence {
  const shared = one.parents.some((parent) =>
    two.parents.some((other) => {
      const [first, second] = [prepareWritten(parent), prepareWritten(other)];
      return first !== null && second !== null && compareWritten(first, second).score >= 0.9;
    }),
  );
  return shared ? { points: 1.5, reasons: ['same-parent'] } : NO_EVIDENCE;
}

/**
 * Compares two people by names in both scripts (other names, swapped order and other romanisations
 * included), birth, village and parents. Null when they are not alike enough to disturb anybody,
 * and always when sex differs or births lie more than three years apart.
 */
export function matchPeople(one: PreparedPerson, two: PreparedPerson): DuplicateMatch | null {
  const sexes = one.sex + two.sex;
  if (sexes === 'fm' || sexes === 'mf') return null;
  const births = judgeBirths(one.birth, two.birth);
  if (!births) return null;
  const names = judgeNames(one, two);
  if (names.points === 0) return null;
  const found = [names, births, judgePlaces(one, two), judgeParents(one, two)];
  const points = found.reduce((sum, evidence) => sum + evidence.points, 0);
  if (points < (one.child && two.child ? WARN_OF_CHILD : WARN)) return null;
  const reasons = new Set(found.flatMap((evidence) => evidence.reasons));
  return {
    score: Math.min(1, points / (2 * WARN)),
    reasons: MatchReason.options.filter((reason) => reasons.has(reason)),
  };
}

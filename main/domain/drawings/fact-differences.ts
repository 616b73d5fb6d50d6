// What changed in a family since it was drawn the last time: people and ties as they are known now, beside
// those that were frozen with the drawing before.
import type { PartialDate } from '../people/partial-date.ts';
import { AWAY, CARERS } from './case-parts.ts';
import { type KinLink, kinLinks, type SaidLink } from './kin.ts';
import type { KinPerson } from './kin-family.ts';

/** In the order in which they matter: where there is room for one word, it is the first. */
export const PERSON_CHANGES = [
  ...(['new', 'died', 'prison', 'released', 'left', 'home', 'moved'] as const),
  ...(['carer', 'not-carer', 'away', 'back', 'release-day', 'ties'] as const),
  ...(['name', 'birth', 'death-day', 'sex', 'word'] as const),
] as const;
export type PersonChange = (typeof PERSON_CHANGES)[number];

/**
 * `sure`: it stood in pencil and was said since. `before` null: new; `now` null: ended. Both are as the tree
 * reads them, from the parent to the child.
 */
export type TieChange = {
  what: 'new' | 'changed' | 'sure' | 'gone';
  before: KinLink | null;
  now: KinLink | null;
};

/** What a tree knows of a person; names are told by whoever shows them. */
export type FactPerson = KinPerson & {
  nameKm: string;
  nameLatin: string;
  birth: PartialDate | null;
  died: PartialDate | null;
  recordingWish: string;
  prison: { until: PartialDate | null } | null;
};
export type FactsOf<P extends FactPerson> = {
  people: readonly P[];
  relations: readonly SaidLink[];
  households: readonly {
    id: string;
    placeId: string | null;
    placeText: string;
    members: readonly string[];
  }[];
};
export type FactDifferences = {
  /** By person; who did not change is left out. */
  people: ReadonlyMap<string, readonly PersonChange[]>;
  /** Ids of people who were of the case then and are not now. */
  gone: readonly string[];
  /** Of people who are of the case then and now. */
  ties: readonly TieChange[];
};

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const isCarer = ({ roles }: FactPerson) => roles.some((role) => CARERS.includes(role));
const isAway = ({ roles }: FactPerson) => roles.includes(AWAY);
/** Of who asks not to be recorded nothing is told but that they are there. */
const isTold = ({ recordingWish }: FactPerson) => recordingWish !== 'not-record';

type Homes = Pick<FactsOf<FactPerson>, 'households'>;
const homeOf = ({ households }: Homes, id: string | null) =>
  households.find(({ members }) => id !== null && members.includes(id));

function housing(id: string, child: string | null, before: Homes, now: Homes) {
  const livesWith = (facts: Homes) => homeOf(facts, child)?.members.includes(id) === true;
  const [was, is] = [livesWith(before), livesWith(now)];
  const [old, own] = [homeOf(before, id), homeOf(now, id)];
  const place = (one: typeof old) => [one?.id, one?.placeId, one?.placeText];
  return {
    left: id !== child && was && !is,
    home: id !== child && !was && is,
    moved: (id === child || was === is) && own !== undefined && !isSame(place(old), place(own)),
  };
}

/** What is known of one person now that was not known, or otherwise, then. */
function changesOf(before: FactPerson, now: FactPerson): Record<string, boolean> {
  return {
    died: !before.died && now.died !== null,
    prison: !before.prison && now.prison !== null,
    released: before.prison !== null && !now.prison && !now.died,
    carer: !isCarer(before) && isCarer(now),
    'not-carer': isCarer(before) && !isCarer(now),
    away: !isAway(before) && isAway(now),
    back: isAway(before) && !isAway(now),
    'release-day':
      before.prison !== null &&
      now.prison !== null &&
      !isSame(before.prison.until, now.prison.until),
    name: before.nameKm !== now.nameKm || before.nameLatin !== now.nameLatin,
    birth: !isSame(before.birth, now.birth),
    'death-day': before.died !== null && !isSame(before.died, now.died),
    sex: before.sex !== now.sex,
    word: before.relation !== now.relation,
  };
}

/** One tie between two people is the same one however it is said: how they are parent, how they live. */
function nameOf({ from, to, kind }: KinLink): string {
  const [family] = kind.split('-');
  const ends = family === 'parent' ? [from, to] : [from, to].toSorted();
  return [family, ...ends].join(' ');
}

const byName = (links: readonly KinLink[]) =>
  new Map(
    links
      .filter(({ kind }) => kind !== 'same-household')
      // What was said wins over the pencil.
      .toSorted((a, b) => Number(b.pencil) - Number(a.pencil))
      .map((link) => [nameOf(link), link]),
  );

function tieChange(before: KinLink | null, now: KinLink | null): TieChange | null {
  if (!before) return now && !now.pencil ? { what: 'new', before, now } : null;
  if (!now || (now.pencil && !before.pencil))
    return before.pencil ? null : { what: 'gone', before, now: null };
  if (now.pencil) return null;
  const what = ({ kind, start, end }: KinLink) => [kind, start, end];
  if (!isSame(what(before), what(now))) return { what: 'changed', before, now };
  return before.pencil ? { what: 'sure', before, now } : null;
}

function tiesOf<P extends FactPerson>(
  now: FactsOf<P>,
  before: FactsOf<P>,
  child: string | null,
): TieChange[] {
  const told = (facts: FactsOf<P>) =>
    new Set(facts.people.filter(isTold).map(({ personId }) => personId));
  const [old, own] = [told(before), told(now)];
  const both = ({ from, to }: KinLink) => [from, to].every((id) => old.has(id) && own.has(id));
  const links = (facts: FactsOf<P>) =>
    byName(kinLinks(facts.people, facts.relations, child).filter(both));
  const [then, here] = [links(before), links(now)];
  return [...new Set([...here.keys(), ...then.keys()])].flatMap(
    (name) => tieChange(then.get(name) ?? null, here.get(name) ?? null) ?? [],
  );
}

/** Whose own place in the tree a tie tells of: the child of a parent, both of brothers and sisters. */
function tiedBy({ before, now }: TieChange): string[] {
  const link = now ?? before;
  if (!link || link.kind.startsWith('partner-')) return [];
  return link.kind.startsWith('parent-') ? [link.to] : [link.from, link.to];
}

/** `child`: whose tree it is; who lives with them is told of as at home. */
export function factDifferencesOf<P extends FactPerson>(
  now: FactsOf<P>,
  before: FactsOf<P>,
  child: string | null,
): FactDifferences {
  const ties = tiesOf(now, before, child);
  const tied = new Set(ties.filter(({ what }) => what !== 'sure').flatMap(tiedBy));
  const old = new Map(before.people.map((one) => [one.personId, one]));
  const people = new Map<string, readonly PersonChange[]>();
  for (const person of now.people) {
    const { personId } = person;
    const was = old.get(personId);
    const isOpen = isTold(person) && (!was || isTold(was));
    const found: Record<string, boolean> = was
      ? {
          ...changesOf(was, person),
          ...housing(personId, child, before, now),
          ties: tied.has(personId),
        }
      : { new: true };
    const changes = PERSON_CHANGES.filter((each) => found[each] && (isOpen || each === 'new'));
    if (changes.length > 0) people.set(personId, changes);
    old.delete(personId);
  }
  return { people, gone: [...old.keys()], ties };
}

// Two entries that are one count once: their values stand with the case, or the person, that is kept.
import type { Db } from '../storage/database.ts';
import { caseLinks, personLinks } from '../storage/sameness.ts';

export type SameIds = {
  /** The case that this one was joined to, or itself. */
  caseOf(id: string): string;
  /** The entry that was made first of all that are this person. */
  personOf(id: string): string;
};

function firstOfEach(links: readonly { one: string; other: string }[]): Map<string, string> {
  const groups = new Map<string, readonly string[]>();
  for (const { one, other } of links) {
    const all = [...(groups.get(one) ?? [one]), ...(groups.get(other) ?? [other])];
    for (const id of all) groups.set(id, all);
  }
  // Ids begin with the time at which they were made.
  return new Map([...groups].map(([id, all]) => [id, all.toSorted()[0] ?? id]));
}

/** What was joined, as it is now. */
export function sameIds(db: Db): SameIds {
  const cases = new Map(caseLinks(db).map(({ caseId, into }) => [caseId, into]));
  const people = firstOfEach(personLinks(db));
  return {
    caseOf: (id) => cases.get(id) ?? id,
    personOf: (id) => people.get(id) ?? id,
  };
}

// Words of the relation list (what somebody is to the child) by what they say of a family tree.
import type { RelationKind } from '../people/relations.ts';

type ParentWord = { kind: RelationKind; sex: 'f' | 'm' };
export const PARENT_WORDS: Readonly<Record<string, ParentWord>> = {
  father: { kind: 'parent-birth', sex: 'm' },
  mother: { kind: 'parent-birth', sex: 'f' },
  stepfather: { kind: 'parent-step', sex: 'm' },
  stepmother: { kind: 'parent-step', sex: 'f' },
  'adoptive-father': { kind: 'parent-adopted', sex: 'm' },
  'adoptive-mother': { kind: 'parent-adopted', sex: 'f' },
};

export const PARTNER_WORDS: Readonly<Record<string, RelationKind>> = {
  husband: 'partner-married',
  wife: 'partner-married',
  partner: 'partner-living-together',
  'ex-partner': 'partner-separated',
};

export const GREAT_GRANDPARENTS = ['great-grandfather', 'great-grandmother'];

export const WORDS = {
  sibling: [
    ...['elder-brother', 'elder-sister', 'younger-brother', 'younger-sister'],
    ...['twin', 'brother', 'sister'],
  ],
  grandparent: ['grandfather', 'grandmother'],
  unclesAndAunts: [
    ...['uncle-elder', 'aunt-elder', 'uncle-younger', 'aunt-younger'],
    ...['uncle', 'aunt'],
  ],
  child: ['son', 'daughter'],
  grandchild: ['grandson', 'granddaughter'],
  parentInLaw: ['father-in-law', 'mother-in-law'],
  childInLaw: ['son-in-law', 'daughter-in-law'],
  nephew: ['nephew', 'niece'],
  cousin: ['cousin-elder', 'cousin-younger', 'cousin'],
} as const;

/** Kin through somebody who is not told of. */
export const DISTANT = ['second-cousin', 'elder-in-law', 'younger-in-law'];

/** The sex a word says, for who is entered by it. */
const MEN = ['father', 'husband', 'brother', 'uncle', 'grandfather', 'son', 'grandson', 'nephew'];
const WOMEN = ['mother', 'wife', 'sister', 'aunt', 'grandmother', 'daughter', 'niece'];
export function sexOfWord(word: string): 'f' | 'm' | null {
  const parts = word.split('-');
  const says = (words: readonly string[]) =>
    words.some((one) => parts.includes(one) || word.endsWith(one));
  if (says(WOMEN)) return 'f';
  return says(MEN) ? 'm' : null;
}

// Finds people by name among many: exact, begun, misspelt, in the other script or another order.

import { soundLikeness } from './likeness.ts';
import {
  compareWritten,
  type PersonName,
  prepareName,
  prepareWritten,
  type WrittenName,
} from './names.ts';
import { soundKey } from './sound-code.ts';

export type FoundName = { id: string; score: number; how: 'exact' | 'sounds' | 'spelled' };

export type NameIndex = {
  /** Adds a person or replaces the name under the same id. */
  put: (id: string, name: PersonName) => void;
  remove: (id: string) => void;
  /** The people whose names are nearest to what was typed, best first. */
  find: (typed: string, limit: number) => FoundName[];
};

type Entry = { forms: readonly WrittenName[]; bits: readonly number[] };

const CONSONANTS = 'KGCNTPMRLSV';
const LEAST = 0.68;
/** The score of a name that begins as typed, and what part of its likeness a single word is worth. */
const BEGUN = 0.94;
const PART = 0.88;
/** At most this many strong consonants may be in one name and not in the other. */
const MISSING = 2;

/** Which strong consonants occur, one bit each: a cheap test before the costly comparison. */
function consonantBits(form: WrittenName): number {
  let bits = 0;
  for (const sound of soundKey(form.turns[0]?.sound ?? '')) bits |= 1 << CONSONANTS.indexOf(sound);
  return bits;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** Part of a name: a given name alone, or a name that is only half typed. */
function comparePart(typed: WrittenName, form: WrittenName): number {
  const query = typed.turns[0];
  if (!query) return 0;
  const begun = form.ends.some((end) => end.letters.startsWith(query.letters));
  if (typed.khmer === form.khmer && begun) return BEGUN;
  let best = 0;
  for (const part of form.parts)
    best = Math.max(best, PART * soundLikeness(query.sound, part.sound, LEAST / PART));
  return best;
}

function scoreEntry(typed: WrittenName, bits: number, entry: Entry): Omit<FoundName, 'id'> | null {
  let best: Omit<FoundName, 'id'> | null = null;
  let top = LEAST;
  entry.forms.forEach((form, at) => {
    const here = entry.bits[at] ?? 0;
    if (countBits(bits & ~here) > MISSING) return;
    const whole = countBits(here & ~bits) > MISSING ? null : compareWritten(typed, form, LEAST);
    const score = Math.max(whole?.score ?? 0, comparePart(typed, form));
    if (score <= top) return;
    top = score;
    const exact = whole?.same === true || score === BEGUN;
    best = { score, how: exact ? 'exact' : (whole?.sound ?? 0) >= 0.9 ? 'sounds' : 'spelled' };
  });
  return best;
}

/** An index of names held in memory: every name is looked at, tens of thousands in some tens of ms. */
export function createNameIndex(): NameIndex {
  const entries = new Map<string, Entry>();
  return {
    put(id, name) {
      const forms = prepareName(name);
      entries.set(id, { forms, bits: forms.map(consonantBits) });
    },
    remove(id) {
      entries.delete(id);
    },
    find(typed, limit) {
      const query = prepareWritten(typed);
      if (!query) return [];
      const bits = consonantBits(query);
      const found: FoundName[] = [];
      for (const [id, entry] of entries) {
        const score = scoreEntry(query, bits, entry);
        if (score) found.push({ id, ...score });
      }
      return found.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, limit);
    },
  };
}

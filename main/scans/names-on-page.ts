// Whose names stand on a page: words of names side by side, in Khmer by clusters, in Latin letters also by sound.
import { splitUnits } from '#domain/khmer/clusters.ts';
import { type Token, tokenise } from '#domain/khmer/tokens.ts';
import { prepareName } from '#domain/people/names.ts';
import { soundCode } from '#domain/people/sound-code.ts';
import { membershipsOf } from '../storage/case-list.ts';
import { findCase } from '../storage/cases.ts';
import type { Db } from '../storage/database.ts';
import { isNameWord, nameWords, peopleWithWord } from '../storage/names.ts';
import { findPerson } from '../storage/people.ts';

/** `weight`: 3 for the child of the case, 1 for each other person of it; the place is the first of them. */
export type NamedCase = { caseId: string; weight: number; start: number; end: number };

/** A word of a name is no longer than this many clusters. */
const LONGEST = 7;
/** A name that is written as one word stands for itself from this many clusters, or Latin letters, on. */
const WHOLE = { clusters: 3, letters: 7 };
/** Sounds of a Latin word shorter than this are those of too many other words. */
const LEAST_SOUND = 3;

/** A word of a name on the page: from token `from` to before token `to`. */
type Hit = { from: number; to: number; letters: string[]; khmer: boolean };

const isKhmer = (token: Token) => splitUnits(token.text)[0]?.khmer === true;

/** Words of Latin names by how they sound. */
function latinBySound(db: Db): Map<string, string[]> {
  const words = new Map<string, string[]>();
  for (const { letters, khmer, sound } of nameWords(db)) {
    if (khmer || sound.length < LEAST_SOUND) continue;
    words.set(sound, [...(words.get(sound) ?? []), letters]);
  }
  return words;
}

function hitsIn(db: Db, tokens: readonly Token[]): Hit[] {
  const sounds = latinBySound(db);
  const hits: Hit[] = [];
  tokens.forEach((token, from) => {
    if (!isKhmer(token)) {
      const heard = sounds.get(soundCode(token.text)) ?? [];
      const exact = isNameWord(db, token.text) ? [token.text] : [];
      const letters = [...new Set([...exact, ...heard])];
      if (letters.length > 0) hits.push({ from, to: from + 1, letters, khmer: false });
      return;
    }
    let letters = '';
    for (let to = from + 1; to <= Math.min(from + LONGEST, tokens.length); to++) {
      const next = tokens[to - 1];
      if (!next || !isKhmer(next)) break;
      letters += next.text;
      if (isNameWord(db, letters)) hits.push({ from, to, letters: [letters], khmer: true });
    }
  });
  return hits;
}

/** The people whose whole name is this one word. */
function peopleCalled(db: Db, hit: Hit, people: (word: string) => ReadonlySet<string>): string[] {
  const [word = ''] = hit.letters;
  const isLong = hit.khmer ? hit.to - hit.from >= WHOLE.clusters : word.length >= WHOLE.letters;
  if (!isLong) return [];
  return [...people(word)].filter((id) => {
    const person = findPerson(db, id);
    return person && prepareName(person).some((form) => form.turns[0]?.letters === word);
  });
}

type Place = { start: number; end: number };

/** Everybody whose family and given name stand side by side in the text, with the first place. */
function peopleIn(db: Db, text: string): Map<string, Place> {
  const tokens = tokenise(text);
  const hits = hitsIn(db, tokens);
  const known = new Map<string, ReadonlySet<string>>();
  const people = (word: string) => {
    const ids = known.get(word) ?? new Set(peopleWithWord(db, word));
    known.set(word, ids);
    return ids;
  };
  const byStart = Map.groupBy(hits, (hit) => hit.from);
  const found = new Map<string, Place>();
  const tell = (id: string, from: number, to: number) => {
    const [start, end] = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
    if (!found.has(id) && !text.slice(start, end).includes('\n')) found.set(id, { start, end });
  };
  for (const first of hits) {
    for (const id of peopleCalled(db, first, people)) tell(id, first.from, first.to);
    for (const second of byStart.get(first.to) ?? []) {
      if (first.khmer !== second.khmer) continue;
      for (const one of first.letters)
        for (const two of second.letters) {
          if (one === two) continue;
          const others = people(two);
          for (const id of people(one)) if (others.has(id)) tell(id, first.from, second.to);
        }
    }
  }
  return found;
}

/** The cases whose people are named in a text, those with their child named first. Rights are asked elsewhere. */
export function casesNamedIn(db: Db, text: string): NamedCase[] {
  const people = peopleIn(db, text);
  const cases = new Map<string, NamedCase>();
  for (const { caseId, personId } of membershipsOf(db, people.keys())) {
    const place = people.get(personId) ?? { start: 0, end: 0 };
    const isChild = findCase(db, caseId)?.mainPerson === personId;
    const known = cases.get(caseId) ?? { caseId, weight: 0, ...place };
    const first = isChild || place.start < known.start ? place : known;
    const weight = known.weight + (isChild ? 3 : 1);
    cases.set(caseId, { caseId, weight, start: first.start, end: first.end });
  }
  return [...cases.values()].sort((a, b) => b.weight - a.weight || a.start - b.start);
}

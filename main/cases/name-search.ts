// Who could be meant by a name: people whose name sounds like what was typed or is spelled nearly so.
import { soundLikeness, spellingLikeness } from '#domain/people/likeness.ts';
import { prepareName, prepareWritten, type WrittenName } from '#domain/people/names.ts';
import type { Db } from '../storage/database.ts';
import {
  type NameWord,
  nameWords,
  peopleWithSound,
  peopleWithWord,
  readWord,
  wholeKey,
} from '../storage/names.ts';
import { findPerson } from '../storage/people.ts';

export type NameHit = { how: 'sounds' | 'spelled'; score: number };
type WordHit = NameHit & { word: string };

/** Less alike than this is another name. */
const LEAST = 0.78;
/** From here on one hears the same. */
const HEARD = 0.9;
/** One letter in five may be wrong, missing or too many. */
const SLIP = 0.8;
/** A name typed in more words than this is not tried with words run together. */
const MANY_WORDS = 5;

function missing(one: string, two: string): number {
  let count = 0;
  for (const sound of one) if (!two.includes(sound)) count++;
  return count;
}

/** How near a word of a name comes to a word that was typed; null when it is another word. */
function compareWords(typed: NameWord, word: NameWord): NameHit | null {
  if (Math.abs(typed.key.length - word.key.length) > 1) return null;
  if (missing(typed.key, word.key) > 1 || missing(word.key, typed.key) > 1) return null;
  if (typed.letters === word.letters) return { how: 'sounds', score: 1 };
  const sound = soundLikeness(typed.sound, word.sound, 0.5);
  if (sound >= HEARD) return { how: 'sounds', score: sound * 0.99 };
  if (typed.khmer !== word.khmer) return null;
  const spelled = spellingLikeness(typed.letters, word.letters, 0.5);
  const score = Math.max(0.4 * spelled + 0.6 * sound, spelled >= SLIP ? spelled : 0);
  return score < LEAST ? null : { how: 'spelled', score: score * HEARD };
}

/** People who have a word in their name that comes near the typed one, each with the best likeness. */
function peopleNear(db: Db, typed: NameWord): Map<string, WordHit> {
  const people = new Map<string, WordHit>();
  for (const word of nameWords(db)) {
    const hit = compareWords(typed, word);
    if (!hit) continue;
    for (const id of peopleWithWord(db, word.letters)) {
      if ((people.get(id)?.score ?? 0) < hit.score) people.set(id, { ...hit, word: word.letters });
    }
  }
  return people;
}

/** The people who come near every one of the words, with the mean of how near. */
function peopleNearAll(db: Db, words: readonly NameWord[]): Map<string, NameHit> {
  const sets = words.map((word) => peopleNear(db, word)).sort((a, b) => a.size - b.size);
  const [first, ...others] = sets;
  const people = new Map<string, NameHit>();
  for (const [id, hit] of first ?? []) {
    const hits = [hit, ...others.flatMap((set) => set.get(id) ?? [])];
    // Two typed words must not both mean the same word of the name.
    if (new Set(hits.map((each) => each.word)).size < sets.length) continue;
    people.set(id, {
      how: hits.every((each) => each.how === 'sounds') ? 'sounds' : 'spelled',
      score: hits.reduce((sum, each) => sum + each.score, 0) / hits.length,
    });
  }
  return people;
}

/** The words as they were typed, and with two neighbours run together: Sok Kha is also Sokkha. */
function readings(words: readonly string[]): string[][] {
  if (words.length > MANY_WORDS) return [[...words]];
  const joined = words
    .slice(1)
    .map((word, at) => [...words.slice(0, at), words[at] + word, ...words.slice(at + 2)]);
  return [[...words], ...joined];
}

/** How alike a name typed as one word sounds to the whole of a person's name, wherever its gaps are. */
function hearWhole(db: Db, typed: WrittenName, personId: string): number {
  const person = findPerson(db, personId);
  const sound = typed.turns[0]?.sound ?? '';
  const forms = person ? prepareName(person) : [];
  return Math.max(
    0,
    ...forms.map((form) => soundLikeness(sound, form.turns[0]?.sound ?? '', HEARD)),
  );
}

/**
 * Ids of people whose names come near a typed name, in either script, with any of its words in any
 * order. A name typed as one word is compared with whole names too: Khmer is written without gaps.
 */
export function findNames(db: Db, typed: string): Map<string, NameHit> {
  const people = new Map<string, NameHit>();
  const keep = (id: string, hit: NameHit) => {
    if ((people.get(id)?.score ?? 0) < hit.score) people.set(id, hit);
  };
  const words = typed.trim().split(/\s+/);
  for (const reading of readings(words)) {
    const read = reading.map(readWord).filter((word) => word !== null);
    for (const [id, hit] of peopleNearAll(db, read)) keep(id, hit);
  }
  const query = words.length === 1 ? prepareWritten(typed) : null;
  for (const id of query ? peopleWithSound(db, wholeKey(query)) : []) {
    const score = people.has(id) || !query ? 0 : hearWhole(db, query, id);
    if (score >= HEARD) keep(id, { how: 'sounds', score });
  }
  return people;
}

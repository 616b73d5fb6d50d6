// Other spellings of a name that was typed, in both scripts: Sothea finds សុធា, and the other way round.
import { soundLikeness } from '#domain/people/likeness.ts';
import { prepareWritten } from '#domain/people/names.ts';
import { membershipsOf } from '../storage/case-list.ts';
import type { Db } from '../storage/database.ts';
import { eachWithWord, nameWords, peopleWithSound, readWord, wholeKey } from '../storage/names.ts';
import { findPerson } from '../storage/people.ts';

/** From here on one hears the same name. */
const HEARD = 0.9;
/** A shorter sound is that of too many names. */
const LEAST_SOUND = 2;
/** Of one word: the spellings that sound most alike. */
const MOST = 12;

export type HeardAs = (word: string) => readonly string[];

/**
 * The spellings, in names of this office, that sound like a word somebody typed. Only names of people
 * whose case this person may know: a search must not tell that there is somebody of that name.
 */
export function hearNames(db: Db, mayKnow: (caseId: string) => boolean): HeardAs {
  const heard = new Map<string, readonly string[]>();
  const isKnown = (personId: string) =>
    membershipsOf(db, [personId]).some(({ caseId }) => mayKnow(caseId));

  function isKnownWord(letters: string): boolean {
    for (const personId of eachWithWord(db, letters)) if (isKnown(personId)) return true;
    return false;
  }

  function words(typed: string): string[] {
    const asked = readWord(typed);
    if (!asked || asked.sound.length < LEAST_SOUND) return [];
    const near: { letters: string; score: number }[] = [];
    for (const { letters, sound, key } of nameWords(db)) {
      if (letters === asked.letters || Math.abs(key.length - asked.key.length) > 1) continue;
      const score = soundLikeness(asked.sound, sound, HEARD);
      if (score >= HEARD) near.push({ letters, score });
    }
    near.sort((a, b) => b.score - a.score);
    const found: string[] = [];
    for (const { letters } of near) {
      if (found.length === MOST) break;
      if (isKnownWord(letters)) found.push(letters);
    }
    return found;
  }

  /** Khmer is written without gaps: a whole name may be one word. */
  function wholeNames(typed: string): string[] {
    const asked = prepareWritten(typed);
    const sound = asked?.turns[0]?.sound ?? '';
    if (!asked || sound.length < LEAST_SOUND) return [];
    const isHeard = (name: string) =>
      soundLikeness(sound, prepareWritten(name)?.turns[0]?.sound ?? '', HEARD) >= HEARD;
    return peopleWithSound(db, wholeKey(asked)).flatMap((id) => {
      const person = isKnown(id) ? findPerson(db, id) : null;
      return person ? [person.nameKm, person.nameLatin, ...person.otherNames].filter(isHeard) : [];
    });
  }

  return (word) => {
    let found = heard.get(word);
    if (!found) {
      found = [...new Set([...words(word), ...wholeNames(word)])].slice(0, 2 * MOST);
      heard.set(word, found);
    }
    return found;
  };
}

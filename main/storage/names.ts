// Finding people by name in the case file: by the words of the name, and by how the whole of it sounds.
import {
  type PersonName,
  prepareName,
  prepareWritten,
  type WrittenName,
} from '#domain/people/names.ts';
import { soundKey } from '#domain/people/sound-code.ts';
import type { Db } from './database.ts';
import { change, rowsOf } from './prepared.ts';

/** A word that stands in names of the office, made ready for comparing. */
export type NameWord = {
  letters: string;
  khmer: boolean;
  /** How it sounds, and the strong consonants of that. */
  sound: string;
  key: string;
};

// [Note: name keys] `w:` and a word (or words run together) in search form; `k:` and the strong
// consonants of a whole name. The words are few, because names repeat: what was typed is compared
// with every word, and only the people who have the words that came near are looked at.
const WORD = 'w:';
const SOUND = 'k:';

const known = new WeakMap<Db, Map<string, NameWord>>();

/** A word (no spaces) made ready for comparing; null when it has no letters. */
export function readWord(word: string): NameWord | null {
  const written = prepareWritten(word);
  const whole = written?.turns[0];
  if (!written || !whole) return null;
  return { ...whole, khmer: written.khmer, key: soundKey(whole.sound) };
}

/** The key of a whole name's sound; empty when nothing of it is strong. */
export function wholeKey(form: WrittenName): string {
  return soundKey(form.turns[0]?.sound ?? '');
}

/** Writes the keys a person is found by, in place of the old ones. */
export function saveNameKeys(db: Db, personId: string, name: PersonName): void {
  const keys = new Set<string>();
  const words = known.get(db);
  for (const form of prepareName(name)) {
    const whole = wholeKey(form);
    if (whole !== '') keys.add(SOUND + whole);
    for (const { letters } of form.parts.length > 0 ? form.parts : form.turns.slice(0, 1)) {
      keys.add(WORD + letters);
      const word = words?.has(letters) ? null : readWord(letters);
      if (word) words?.set(letters, word);
    }
  }
  change(db, 'DELETE FROM name_keys WHERE person_id = ?', personId);
  const sql = 'INSERT INTO name_keys(person_id, key) VALUES(?, ?)';
  for (const key of keys) change(db, sql, personId, key);
}

/** All words of all names; read once for each open office, then kept up by `saveNameKeys`. */
export function nameWords(db: Db): Iterable<NameWord> {
  return wordsOf(db).values();
}

/** Does this word, in search form, stand in a name? */
export function isNameWord(db: Db, letters: string): boolean {
  return wordsOf(db).has(letters);
}

function wordsOf(db: Db): ReadonlyMap<string, NameWord> {
  let words = known.get(db);
  if (!words) {
    words = new Map();
    const sql = `SELECT DISTINCT substr(key, 3) AS word FROM name_keys WHERE key >= 'w:' AND key < 'w;'`;
    for (const row of rowsOf<{ word: string }>(db, sql)) {
      const word = readWord(row.word);
      if (word) words.set(row.word, word);
    }
    known.set(db, words);
  }
  return words;
}

/** Ids of the people whose name has this word. */
export function peopleWithWord(db: Db, word: string): string[] {
  return peopleWith(db, WORD + word);
}

const SOME = 50;

/** The same, a few at a time: whoever looks for one of them need not read all. */
export function* eachWithWord(db: Db, word: string): Generator<string> {
  const sql = `SELECT person_id FROM name_keys WHERE key = ? AND person_id > ?
    ORDER BY person_id LIMIT ${SOME}`;
  for (let after = ''; ; ) {
    const rows = rowsOf<{ person_id: string }>(db, sql, WORD + word, after);
    for (const { person_id } of rows) yield person_id;
    if (rows.length < SOME) return;
    after = rows.at(-1)?.person_id ?? '';
  }
}

/** Ids of the people whose whole name has these strong consonants. */
export function peopleWithSound(db: Db, key: string): string[] {
  return key === '' ? [] : peopleWith(db, SOUND + key);
}

function peopleWith(db: Db, key: string): string[] {
  const sql = 'SELECT person_id FROM name_keys WHERE key = ?';
  return rowsOf<{ person_id: string }>(db, sql, key).map((row) => row.person_id);
}

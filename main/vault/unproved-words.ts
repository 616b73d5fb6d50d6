// The recovery words between the making of the office and the proof that they stand on paper.
import { randomInt } from 'node:crypto';
import type { Db } from '../storage/database.ts';
import { WORD_COUNT } from './recovery-words.ts';

const ROW = 'unproved-words';
const ASKED = 4;

/** `prove` are the four places that are asked, from 1 to 24, in order. They stay until they are proved. */
export type UnprovedWords = { words: string[]; prove: number[] };

/**
 * Keeps the words in the encrypted store, so that a power cut during set-up does not leave an office
 * without a way back. Inside the caller's transaction.
 */
export function keepUnprovedWords(db: Db, words: string[]): void {
  const places = new Set<number>();
  while (places.size < ASKED) places.add(1 + randomInt(WORD_COUNT));
  const kept: UnprovedWords = { words, prove: [...places].sort((a, b) => a - b) };
  db.prepare('INSERT INTO secrets VALUES(?, ?)').run(ROW, Buffer.from(JSON.stringify(kept)));
}

/** Null once they were proved: from then on they exist on paper only. */
export function readUnprovedWords(db: Db): UnprovedWords | null {
  const kept = db.prepare('SELECT value FROM secrets WHERE key = ?').pluck().get(ROW);
  return kept === undefined ? null : (JSON.parse(String(kept)) as UnprovedWords);
}

/** The row is overwritten with zeros (`secure_delete`). Inside the caller's transaction. */
export function forgetUnprovedWords(db: Db): void {
  db.prepare('DELETE FROM secrets WHERE key = ?').run(ROW);
}

/** The asked places whose word is missing or another one. */
export function wrongPlaces(
  kept: UnprovedWords,
  answers: readonly { place: number; word: string }[],
): number[] {
  const given = new Map(answers.map(({ place, word }) => [place, word.trim().toLowerCase()]));
  return kept.prove.filter((place) => given.get(place) !== kept.words[place - 1]);
}

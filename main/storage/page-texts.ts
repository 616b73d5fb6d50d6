// What is written on a page: each reading of the machine, each correction of a person, none overwritten.
import type { Db } from './database.ts';
import { rowOf } from './prepared.ts';

/** `box` on the upright page, all four from 0 to 1; `confidence` from 0 to 100. */
export type PageWord = {
  text: string;
  box: { x: number; y: number; w: number; h: number };
  confidence: number;
};
export type Reading = {
  text: string;
  words: PageWord[];
  /** Null: the machine read it. */
  author: string | null;
  accepted: boolean;
};
/** The newest of each; `person` is shown when there is one, `machine` knows where each word stands. */
export type PageReadings = { machine: Reading | null; person: Reading | null };

type TextColumns = {
  text: string;
  words: string;
  author: string | null;
  accepted_at: number | null;
};

function newest(
  db: Db,
  pageId: string,
  who: 'author IS NULL' | 'author IS NOT NULL',
): Reading | null {
  const row = rowOf<TextColumns>(
    db,
    `SELECT text, words, author, accepted_at FROM page_texts
     WHERE page_id = ? AND ${who} ORDER BY at DESC, id DESC LIMIT 1`,
    pageId,
  );
  if (!row) return null;
  const words = JSON.parse(row.words) as PageWord[];
  return { text: row.text, words, author: row.author, accepted: row.accepted_at !== null };
}

/** The newest reading and the newest correction of a page. */
export function readingsOf(db: Db, pageId: string): PageReadings {
  return {
    machine: newest(db, pageId, 'author IS NULL'),
    person: newest(db, pageId, 'author IS NOT NULL'),
  };
}

// What is written on a page: each reading of the machine, each correction of a person, none overwritten. The newest is
// the one written last (its rowid), whatever the clock said.
import type { Db } from './database.ts';
import { type PageWord, packWords, unpackWords } from './page-words.ts';
import { change, countOf, rowOf, rowsOf } from './prepared.ts';

export type { PageWord } from './page-words.ts';

export type Reading = {
  text: string;
  words: PageWord[];
  /** Null: the machine read it. */
  author: string | null;
  accepted: boolean;
};
/** Of the machine's readings the one a person accepted holds, or else the newest; of the corrections the newest. */
const HOLDS = 'accepted_at IS NULL, rowid DESC';
/** What holds of each; `person` is shown when there is one, `machine` knows where each word stands. */
export type PageReadings = { machine: Reading | null; person: Reading | null };

type TextColumns = {
  text: string;
  words: string;
  author: string | null;
  accepted_at: number | null;
};

function holding(
  db: Db,
  pageId: string,
  who: 'author IS NULL' | 'author IS NOT NULL',
): Reading | null {
  const row = rowOf<TextColumns>(
    db,
    `SELECT text, words, author, accepted_at FROM page_texts
     WHERE page_id = ? AND ${who} ORDER BY ${HOLDS} LIMIT 1`,
    pageId,
  );
  if (!row) return null;
  const words = unpackWords(row.text, row.words);
  return { text: row.text, words, author: row.author, accepted: row.accepted_at !== null };
}

/** The reading and the correction of a page that hold. */
export function readingsOf(db: Db, pageId: string): PageReadings {
  return {
    machine: holding(db, pageId, 'author IS NULL'),
    person: holding(db, pageId, 'author IS NOT NULL'),
  };
}

/** The correction and the reading that hold as words alone, for the search index. */
export function textsOf(db: Db, pageId: string): string[] {
  const text = (who: string) =>
    rowOf<{ text: string }>(
      db,
      `SELECT text FROM page_texts WHERE page_id = ? AND ${who} ORDER BY ${HOLDS} LIMIT 1`,
      pageId,
    )?.text;
  return [text('author IS NOT NULL'), text('author IS NULL')].filter((each) => each !== undefined);
}

/** When a page was last read or corrected; 0 when it never was. */
export function textChangedAt(db: Db, pageId: string): number {
  return countOf(db, 'SELECT max(at) FROM page_texts WHERE page_id = ?', pageId);
}

export type NewReading = {
  id: string;
  pageId: string;
  caseId: string | null;
  at: number;
  engine: string;
  /** Null: the machine read it. */
  author: string | null;
  text: string;
  words: PageWord[];
  confidence: number;
  needsEye: boolean;
};

/** Adds what was read or written; what stood there before stays. */
export function insertReading(db: Db, reading: NewReading): void {
  change(
    db,
    'INSERT INTO page_texts VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, NULL)',
    reading.id,
    reading.pageId,
    reading.caseId,
    reading.at,
    reading.engine,
    reading.author,
    reading.text,
    packWords(reading.text, reading.words),
    reading.confidence,
    reading.needsEye ? 1 : 0,
  );
}

/** What is shown of a page: the text that holds, a person's before the machine's, and who accepted it. */
export type ShownText = {
  id: string;
  text: string;
  confidence: number;
  needsEye: boolean;
  acceptedBy: string | null;
  author: string | null;
};

export function shownText(db: Db, pageId: string): ShownText | null {
  const row = rowOf<{
    id: string;
    text: string;
    confidence: number;
    needs_eye: number;
    accepted_by: string | null;
    author: string | null;
  }>(
    db,
    `SELECT id, text, confidence, needs_eye, accepted_by, author FROM page_texts
     WHERE page_id = ? ORDER BY author IS NULL, ${HOLDS} LIMIT 1`,
    pageId,
  );
  if (!row) return null;
  const { needs_eye, accepted_by, ...rest } = row;
  return { ...rest, needsEye: needs_eye === 1, acceptedBy: accepted_by };
}

/** One reading or correction, with when and how it was made. */
export type DatedText = {
  text: string;
  at: number;
  /** Name and models of the engine; empty for what a person wrote. */
  engine: string;
  author: string | null;
  confidence: number;
};
const NEWEST = 6;

/** The newest readings and corrections of a page, the newest first; none was overwritten. */
export function textsBeside(db: Db, pageId: string): DatedText[] {
  const sql = `SELECT text, at, engine, author, confidence FROM page_texts WHERE page_id = ?
    ORDER BY rowid DESC LIMIT ?`;
  return rowsOf<DatedText>(db, sql, pageId, NEWEST);
}

/** A person says that this text is what stands on the page. */
export function acceptReading(db: Db, id: string, user: string, at: number): void {
  const sql = 'UPDATE page_texts SET accepted_by = ?, accepted_at = ?, needs_eye = 0 WHERE id = ?';
  change(db, sql, user, at, id);
}

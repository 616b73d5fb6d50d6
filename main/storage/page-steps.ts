// What people did to the pages of a batch, step by step: how each page lay before, and how after.
import type { Db } from './database.ts';
import { findPage, type PageLay } from './pages.ts';
import { change, rowOf, rowsOf } from './prepared.ts';

export type StepWhat = 'show' | 'order' | 'split' | 'join' | 'file' | 'unfile' | 'sort' | 'mark';
/** What of a page changed; `was` and `now` have the same names. */
export type LayChange = { id: string; was: Partial<PageLay>; now: Partial<PageLay> };
/** `id` is the command that did it. */
export type PageStep = {
  id: string;
  batchId: string;
  what: StepWhat;
  user: string;
  at: number;
  pages: LayChange[];
};

/** More than this are not looked through for one that can still be undone. */
const NEWEST = 100;

export const sameLay = (one: unknown, two: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(two);

/** What differs between two ways a page lies, or null. */
function changeOf(id: string, was: PageLay, now: PageLay): LayChange | null {
  const names = (Object.keys(now) as (keyof PageLay)[]).filter(
    (name) => !sameLay(was[name], now[name]),
  );
  if (names.length === 0) return null;
  const pick = (lay: PageLay) => Object.fromEntries(names.map((name) => [name, lay[name]]));
  return { id, was: pick(was), now: pick(now) };
}

const laysOf = (db: Db, ids: readonly string[]) =>
  ids.map((id) => [id, findPage(db, id)?.lay] as const);

/** Does something to pages and keeps what it changed of how they lie; nothing is kept when nothing changed. */
export function keepStep<T>(
  db: Db,
  step: Omit<PageStep, 'pages'>,
  ids: readonly string[],
  work: () => T,
): T {
  const before = laysOf(db, ids);
  const done = work();
  const now = new Map(laysOf(db, ids));
  const pages = before.flatMap(([id, was]) => {
    const is = now.get(id);
    const one = was && is && changeOf(id, was, is);
    return one ? [one] : [];
  });
  if (pages.length > 0) {
    const { id, batchId, what, user, at } = step;
    const sql = 'INSERT INTO page_steps VALUES(?, ?, ?, ?, ?, NULL, ?)';
    change(db, sql, id, batchId, what, user, at, JSON.stringify(pages));
  }
  return done;
}

type StepColumns = Omit<PageStep, 'batchId' | 'pages'> & { batch_id: string; pages: string };

function toStep({ batch_id: batchId, pages, ...row }: StepColumns): PageStep {
  return { ...row, batchId, pages: JSON.parse(pages) as LayChange[] };
}

const STANDS = 'SELECT id, batch_id, what, user, at, pages FROM page_steps WHERE undone_at IS NULL';

/** Steps of a person in a batch that were not undone, the one written last first, whatever the clock said. */
export function stepsOf(db: Db, batchId: string, user: string): PageStep[] {
  const sql = `${STANDS} AND batch_id = ? AND user = ? ORDER BY rowid DESC LIMIT ?`;
  return rowsOf<StepColumns>(db, sql, batchId, user, NEWEST).map(toStep);
}

/** One step of a person that was not undone, or null. */
export function findStep(db: Db, id: string, user: string): PageStep | null {
  const row = rowOf<StepColumns>(db, `${STANDS} AND id = ? AND user = ?`, id, user);
  return row ? toStep(row) : null;
}

export function markUndone(db: Db, id: string, at: number): void {
  change(db, 'UPDATE page_steps SET undone_at = ? WHERE id = ?', at, id);
}

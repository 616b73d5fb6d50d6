// Rows of paper as the window gets them.
import type { z } from 'zod';
import type { Batch, Page, PageText, Source } from '#contract/scans.ts';
import type { Session } from '#domain/roles.ts';
import type { Db } from '../storage/database.ts';
import { readingsOf, shownText, textsBeside } from '../storage/page-texts.ts';
import { type PageRecord, pagesOfSource } from '../storage/pages.ts';
import {
  type BatchCounts,
  type BatchRecord,
  findSource,
  type SourceRecord,
} from '../storage/sources.ts';
import type { Store } from '../storage/store.ts';
import { LANGUAGES } from './languages.ts';
import { maySeePage } from './page-access.ts';
import { isReason } from './refusal.ts';

/**
 * Pages more (less than 0: fewer) than counted. All blank pages were counted or none was: a count between these is
 * too high by a sheet that the scanner swallowed, where both sides of sheets with empty backs came in.
 */
function differenceOf(expected: number, { pages, blank }: BatchCounts): number {
  if (expected === pages) return 0;
  return (pages < expected ? pages : pages - blank) - expected;
}

/** `coming`: files come into it at this moment. */
export function toBatch(row: BatchRecord & BatchCounts, coming: boolean): z.input<typeof Batch> {
  const { id, origin, at, user: by, sources, pages, filed, quarantined, duplicates } = row;
  const { left, missing, expected } = row;
  const isOpen = coming || row.sealed > 0;
  return {
    ...{ id, origin, at, by, sources, pages, filed, left, quarantined, duplicates, missing },
    ...{ coming, expected, short: row.short === 1 },
    differs: expected === null || isOpen ? null : differenceOf(expected, row),
  };
}

/** Where the first of two equal files is; null when this person may see none of its pages. */
function twinOf(store: Store, session: Session, source: SourceRecord) {
  const twin = source.twinId === null ? null : findSource(store.db, source.twinId);
  if (!twin) return null;
  const pages = pagesOfSource(store.db, twin.id);
  const seen = pages.find((page) => maySeePage(store, session, page));
  if (pages.length > 0 && !seen) return null;
  return { batchId: twin.batchId, pageId: seen?.id ?? null };
}

export function toSource(
  store: Store,
  session: Session,
  row: SourceRecord & { pages: number },
): z.input<typeof Source> {
  const { id, batchId, name, mime, bytes, state, pages, receivedAt } = row;
  const reason = isReason(row.reason) ? row.reason : null;
  const kept = row.sealed !== null;
  const settled = row.settledAt !== null;
  const twin = twinOf(store, session, row);
  return { id, batchId, name, mime, bytes, state, reason, kept, settled, twin, pages, receivedAt };
}

/** `number` is the place of the page in its batch, from 1. */
export function toPage(row: PageRecord, number: number): z.input<typeof Page> {
  const { id, sourceId, batchId, state, error, turn, crop, blank, pictureOnly } = row;
  const { width, height, accepted, documentId, byCode, begins, isSeparator, caseId, kind, rev } =
    row;
  return {
    ...{ id, sourceId, batchId, number, state, error, turn, crop, blank, pictureOnly },
    ...{ width, height, accepted, documentId, byCode, begins, isSeparator, caseId, kind, rev },
  };
}

/** What stands on a page, or null when nobody read it yet; words keep the places the machine found. */
export function toText(db: Db, pageId: string): z.input<typeof PageText> | null {
  const shown = shownText(db, pageId);
  if (!shown) return null;
  const { text, confidence, needsEye, acceptedBy } = shown;
  const words = readingsOf(db, pageId).machine?.words ?? [];
  const readings = textsBeside(db, pageId).map(({ engine, ...one }) => ({
    ...one,
    careful: engine.includes(LANGUAGES.careful),
  }));
  const corrected = shown.author !== null;
  return { text, words, confidence, needsEye, acceptedBy, corrected, readings };
}

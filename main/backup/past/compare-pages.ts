// Pages of a case's papers on a past day: which lie elsewhere today, and whose originals are not on this computer.
import { statSync } from 'node:fs';
import type { Session } from '#domain/roles.ts';
import { type PlacedPage, placedPages } from '../../storage/brought-back.ts';
import { readDate } from '../../storage/columns.ts';
import { placementOfPage } from '../../storage/documents.ts';
import { isErased } from '../../storage/kept.ts';
import { findPage } from '../../storage/pages.ts';
import { sealedPath } from '../../storage/sealed-files.ts';
import type { Store } from '../../storage/store.ts';
import { mayReadPaperBoth, type TwoDays, type TwoScopes } from './rights.ts';

export type Lies = 'there' | 'unfiled' | 'moved' | 'elsewhere' | 'missing';
export type PagePair = { stood: PlacedPage; lies: Lies; original: boolean };
export type ComparedPages = { differing: PagePair[]; same: number; since: number; closed: number };

/** `store` is the office of today, whose folder holds the originals. */
export function comparePages(
  store: Store,
  days: TwoDays,
  session: Session,
  scopes: TwoScopes,
  caseId: string,
): ComparedPages {
  const before = placedPages(days.stood, caseId);
  const compared: ComparedPages = { differing: [], same: 0, since: 0, closed: 0 };
  for (const stood of before) {
    const { id, documentId, sourceId, restricted } = stood;
    if ([id, documentId, sourceId].some((one) => isErased(days.now, one))) continue;
    const paper = { id: documentId, restricted: restricted === 1 };
    const pair = { stood, lies: whereNow(days, caseId, stood), original: isHere(store, stood) };
    if (!mayReadPaperBoth(days, session, scopes, paper)) compared.closed += 1;
    else if (pair.lies === 'there' && pair.original) compared.same += 1;
    else compared.differing.push(pair);
  }
  const known = new Set(before.map(({ id }) => id));
  compared.since = placedPages(days.now, caseId).filter(({ id }) => !known.has(id)).length;
  return compared;
}

function whereNow({ now }: TwoDays, caseId: string, { id, documentId }: PlacedPage): Lies {
  if (!findPage(now, id)) return 'missing';
  const placement = placementOfPage(now, id);
  if (!placement) return 'unfiled';
  if (placement.documentId === documentId) return 'there';
  return placement.caseId === caseId ? 'moved' : 'elsewhere';
}

/** As long as it should be; every byte is compared when it is read. */
export function isHere({ folder }: Store, { sealedName, sealedBytes }: PlacedPage): boolean {
  if (sealedName === '') return true;
  const found = statSync(sealedPath(folder, sealedName), { throwIfNoEntry: false });
  return found?.size === sealedBytes;
}

/** The number of a page in its paper, from 1. */
export function numbersOf(pages: readonly PlacedPage[]): Map<string, number> {
  const counts = new Map<string, number>();
  return new Map(
    pages.map(({ id, documentId }) => {
      const number = (counts.get(documentId) ?? 0) + 1;
      counts.set(documentId, number);
      return [id, number];
    }),
  );
}

export const paperDateOf = ({ paperDate }: PlacedPage) => readDate(paperDate);

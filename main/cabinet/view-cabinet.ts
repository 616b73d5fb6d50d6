// The cabinet as people see it: every folder with its state, worked out anew from rows each time.
import type { z } from 'zod';
import type { CabinetFolder, cabinetCalls } from '#contract/cabinet.ts';
import { paceOf, pagesToCome } from '#domain/cabinet/pace.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import { mayFile, mayRead, type Session } from '#domain/roles.ts';
import {
  arrivalsSince,
  type FolderRow,
  listFolders,
  paperOfFolders,
  whoScanned,
} from '../storage/cabinet.ts';
import { caseScope, findCase } from '../storage/cases.ts';
import { judgeFolder, placesAway } from '../storage/folder-standing.ts';
import { plannedFolders } from '../storage/separators.ts';
import type { Store } from '../storage/store.ts';

type View = z.input<(typeof cabinetCalls)['cabinet.view']['output']>;
type Folder = z.input<typeof CabinetFolder>;

/** The pace is that of the last days: people learn, and scanners change. */
const PACE_DAYS = 14;
const DAY_MS = 86_400_000;

/** The code of the case, for whoever may know that it is there; a name on a closed case's folder goes with it. */
function caseOf(store: Store, session: Session, caseId: string | null) {
  if (caseId === null) return { code: '', isClosed: false };
  const scope = caseScope(store.db, caseId);
  const isClosed = scope === null || !(mayRead(session, scope) || mayFile(session, scope));
  return { code: isClosed ? '' : (findCase(store.db, caseId)?.code ?? ''), isClosed };
}

/** May this person say that the folder was held against its pages? Never of what they scanned themselves. */
export const mayCheck = (session: Session, state: string, scannedBy: readonly string[]): boolean =>
  session.role === 'coordinator' && state === 'filed' && !scannedBy.includes(session.user);

export function viewCabinet(store: Store, session: Session): View {
  const { db } = store;
  const paper = paperOfFolders(db);
  const scanned = whoScanned(db);
  const places = placesAway(db);
  const planned = plannedFolders(db);
  const folders = listFolders(db).map((row): Folder => {
    const { state, lacks, pages, blank, unfiled, readBack } = judgeFolder(
      row,
      paper.get(row.id),
      places,
      planned.has(row.id),
    );
    const { code, isClosed } = caseOf(store, session, row.caseId);
    const scannedBy = scanned.get(row.id) ?? [];
    const { id, number, shelf, sheets, checkedBy, checkedAt, rev } = row;
    return {
      ...{ id, number, shelf, sheets, code, state, pages, blank, unfiled, readBack, scannedBy },
      ...{ name: isClosed ? '' : row.name, caseId: isClosed ? null : row.caseId },
      ...{ checkedBy, checkedAt, lacks, rev, mayCheck: mayCheck(session, state, scannedBy) },
    };
  });
  const arrivals = arrivalsSince(db, Date.now() - PACE_DAYS * DAY_MS);
  const plan = folders.map(({ sheets, pages, state }) => ({
    ...{ sheets, pages },
    isIn: state !== 'not-begun' && state !== 'scanning',
  }));
  return {
    folders,
    pace: { ...paceOf(arrivals, dayOf), toCome: pagesToCome(plan) },
    hasPlaceAway: places.length > 0,
  };
}

/** One folder as it stands now, for whoever is about to change it. */
export function standingOf(store: Store, row: FolderRow) {
  const { db } = store;
  const isPlanned = plannedFolders(db).has(row.id);
  const judged = judgeFolder(row, paperOfFolders(db).get(row.id), placesAway(db), isPlanned);
  return { ...judged, scannedBy: whoScanned(db).get(row.id) ?? [] };
}

// Lists folders and changes their lines: one by one, or a whole list at once.
import type { z } from 'zod';
import type { cabinetCalls } from '#contract/cabinet.ts';
import { sameNumber } from '#domain/cabinet/folder-list.ts';
import { newId } from '#domain/ids.ts';
import { toLatinDigits } from '#domain/khmer/digits.ts';
import { mayFile, mayRead, type Session } from '#domain/roles.ts';
import { AppError } from '../ipc/errors.ts';
import {
  type FolderDetails,
  findFolder,
  insertFolder,
  listFolders,
  markChecked,
  updateFolder,
} from '../storage/cabinet.ts';
import { caseScope, caseWithCode } from '../storage/cases.ts';
import { eventsHead } from '../storage/events.ts';
import { pagesOfFolder } from '../storage/pages.ts';
import type { Store } from '../storage/store.ts';
import { mayCheck, standingOf } from './view-cabinet.ts';

type Input<N extends keyof typeof cabinetCalls> = z.output<(typeof cabinetCalls)[N]['input']>;

/** Numbers of folders in the cabinet, as they are compared; without the one of this id. */
export function numbersThere(store: Store, but?: string): Set<string> {
  const others = listFolders(store.db).filter(({ id }) => id !== but);
  return new Set(others.map(({ number }) => sameNumber(number)));
}

/** Nobody learns by trying which cases there are that they may not know of. */
export function mayName(store: Store, session: Session, caseId: string | null): boolean {
  if (caseId === null) return true;
  const scope = caseScope(store.db, caseId);
  return scope !== null && (mayRead(session, scope) || mayFile(session, scope));
}

const detailsOf = ({ number, name, shelf, sheets, caseId }: FolderDetails): FolderDetails => ({
  ...{ number, name, shelf, sheets, caseId },
});

const FIELDS = ['number', 'name', 'shelf', 'sheets', 'caseId'] as const;

/**
 * Writes one line. Throws `already-exists` when another folder has this number, `conflict` when somebody else
 * changed the line meanwhile, `not-found` for a case this person may not know of.
 */
export function saveFolder(
  store: Store,
  session: Session,
  input: Input<'cabinet.save'>,
): { rev: string } {
  const { cmd, baseRev, id, code } = input;
  const { db } = store;
  const caseId = code === '' ? null : caseWithCode(db, toLatinDigits(code).trim().toUpperCase());
  if (code !== '' && caseId === null) throw new AppError('not-found');
  const line = { ...input, caseId };
  return store.act(session, cmd, (act) => {
    const before = findFolder(db, id);
    if ((before?.rev ?? null) !== baseRev) throw new AppError('conflict');
    if (numbersThere(store, id).has(sameNumber(input.number))) throw new AppError('already-exists');
    // Of a closed case they see neither its name nor its code, and what they send back says nothing of them.
    if (before && !mayName(store, session, before.caseId)) throw new AppError('not-allowed');
    if (!mayName(store, session, caseId)) throw new AppError('not-found');
    const by = { at: act.at, user: session.user, rev: act.cmd };
    if (before) updateFolder(db, before, detailsOf(line), by);
    else insertFolder(db, { id, ...detailsOf(line) }, by);
    const fields = FIELDS.filter((field) => before?.[field] !== line[field]);
    const op = before ? 'changed' : 'created';
    act.event({ op, entity: 'cabinet-folder', entityId: id, caseId, fields });
    return { rev: act.cmd };
  });
}

/** Takes a list over: all lines or none. */
export function takeList(
  store: Store,
  session: Session,
  { cmd, rows }: Input<'cabinet.takeList'>,
): { added: number } {
  return store.act(session, cmd, (act) => {
    const there = numbersThere(store);
    for (const row of rows) {
      const number = sameNumber(row.number);
      if (there.has(number)) throw new AppError('already-exists', { number: row.number });
      if (!mayName(store, session, row.caseId)) throw new AppError('not-found');
      there.add(number);
      const id = newId();
      insertFolder(store.db, { id, ...detailsOf(row) }, { at: act.at, rev: act.cmd });
      const { caseId } = row;
      act.event({ op: 'created', entity: 'cabinet-folder', entityId: id, caseId });
    }
    return { added: rows.length };
  });
}

/**
 * The second check, or taking it back. Throws `not-allowed` for whoever scanned the folder themselves and for a
 * folder that is not filed yet, `conflict` when its line has changed, or when they did not see all of its pages: what
 * is closed to them, or came in since they looked, nobody held against the paper.
 */
export function checkFolder(
  store: Store,
  session: Session,
  { cmd, baseRev, folderId, holds, seen = [] }: Input<'cabinet.check'>,
): Record<string, never> {
  const { db } = store;
  return store.act(session, cmd, (act) => {
    const row = findFolder(db, folderId);
    if (!row) throw new AppError('not-found');
    if (row.rev !== baseRev) throw new AppError('conflict');
    const { state, scannedBy, lastMovedAt } = standingOf(store, row);
    if (holds && !mayCheck(session, state, scannedBy)) throw new AppError('not-allowed');
    const known = new Set(seen);
    if (holds && pagesOfFolder(db, folderId).some(({ id }) => !known.has(id)))
      throw new AppError('conflict');
    const { caseId } = row;
    const op = holds ? 'checked' : 'unchecked';
    act.event({ op, entity: 'cabinet-folder', entityId: folderId, caseId });
    const event = eventsHead(db).n;
    // A clock that was ahead when the paper moved does not make the check older than it.
    const at = Math.max(act.at, lastMovedAt);
    markChecked(db, folderId, holds ? { at, user: session.user, event } : null);
    return {};
  });
}

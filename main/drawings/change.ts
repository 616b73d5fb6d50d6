// Drawing: items come, change and go, in one act; the draft is kept as it stands.
import type { z } from 'zod';
import type { drawingCalls } from '#contract/drawings.ts';
import {
  type DrawingDetails,
  type DrawingItem,
  isClosedAtFirst,
  LARGEST_ITEM,
  MOST_ITEMS,
} from '#domain/drawings/drawing.ts';
import { isSound } from '#domain/drawings/items.ts';
import { mayEdit, type Session } from '#domain/roles.ts';
import { answer } from '../ipc/answer.ts';
import { AppError } from '../ipc/errors.ts';
import { workOnCase } from '../storage/case-work.ts';
import type { JsonObject } from '../storage/columns.ts';
import type { Db } from '../storage/database.ts';
import {
  type DrawingRecord,
  dropItem,
  findDrawing,
  findItem,
  itemsOfDrawing,
  putItem,
  updateDrawing,
} from '../storage/drawings.ts';
import { findDocument, restrictDocument } from '../storage/placements.ts';
import type { Act, Store } from '../storage/store.ts';
import { caseOfDrawing, mayDrawOn, mayReadDrawing, requireDrawing } from './rights.ts';

type ChangeInput = z.output<(typeof drawingCalls)['drawings.change']['input']>;
type Put = ChangeInput['put'][number];

/** Throws `invalid-input` for an item that is not what it says, or whose paper is not of this case. */
function requireSound(db: Db, drawing: DrawingRecord, item: Put): void {
  const size = JSON.stringify(item.content).length;
  if (size > LARGEST_ITEM || !isSound(drawing.tool, item.kind, item.content))
    throw new AppError('invalid-input', { item: item.id });
  if (item.kind !== 'paper') return;
  const document = findDocument(db, String(item.content.documentId));
  if (document?.caseId !== drawing.caseId) throw new AppError('not-found');
}

/** What stands there already is the same command again; what somebody else wrote since is a conflict. */
function conflictsOf(db: Db, input: ChangeInput): DrawingItem[] {
  const bases = [...input.put, ...input.drop].map(({ id, base }) => ({ id, base }));
  return bases.flatMap(({ id, base }) => {
    const stands = findItem(db, input.drawingId, id);
    if (!stands || stands.rev === base) return [];
    const { gone, ...item } = stands;
    return gone ? [] : [item];
  });
}

function applyItems(db: Db, input: ChangeInput, drawing: DrawingRecord, at: number, user: string) {
  const { cmd, drawingId } = input;
  for (const put of input.put) {
    requireSound(db, drawing, put);
    const { base: _, ...item } = put;
    const stands = findItem(db, drawingId, put.id);
    const content = put.content as JsonObject;
    const next = { ...item, content, goal: stands?.goal ?? null, rev: cmd };
    putItem(db, next, { drawingId, caseId: drawing.caseId, at, user });
  }
  for (const { id } of input.drop) if (findItem(db, drawingId, id)) dropItem(db, id, at, cmd);
  if (itemsOfDrawing(db, drawingId).length > MOST_ITEMS)
    throw new AppError('invalid-input', { most: MOST_ITEMS });
}

/** The paper that a closed drawing was made on is as closed as it is, also when it is taken away from it. */
function closePapers(db: Db, act: Act, drawing: DrawingRecord, puts: readonly Put[]) {
  const { id: drawingId, tool, caseId, details } = drawing;
  if (!isClosedAtFirst(tool) && !details.restricted) return;
  for (const { kind, content } of [...puts, ...itemsOfDrawing(db, drawingId)]) {
    const id = kind === 'paper' ? String(content.documentId) : null;
    if (id === null || findDocument(db, id)?.restricted) continue;
    restrictDocument(db, id, act.cmd);
    const fields = ['restricted'];
    act.event({ op: 'restricted', entity: 'document', entityId: id, caseId, fields });
  }
}

/**
 * One act of drawing. Throws `final`, `conflict` (with the newest of the items it is about), `not-found`,
 * `invalid-input` or `not-allowed`; nothing is written then.
 */
export function changeDrawing(store: Store, session: Session, input: ChangeInput) {
  const { db } = store;
  const { cmd, drawingId, details } = input;
  const caseId = caseOfDrawing(db, drawingId);
  const call = { cmd, caseId, call: 'drawings.change', input };
  const outcome = workOnCase(
    store,
    session,
    call,
    (act) => {
      const drawing = requireDrawing(db, session, drawingId);
      if (drawing.state === 'final') throw new AppError('final', { rev: drawing.rev });
      const conflicts = conflictsOf(db, input);
      if (conflicts.length > 0) throw new AppError('conflict', { items: conflicts });
      applyItems(db, input, drawing, act.at, session.user);
      const next = withDetails(drawing.details, details ?? {});
      closePapers(db, act, { ...drawing, details: next }, input.put);
      updateDrawing(db, { ...drawing, details: next, changedAt: act.at, rev: cmd });
      const fields = [...Object.keys(details ?? {}), ...new Set(input.put.map(({ kind }) => kind))];
      act.event({ op: 'changed', entity: 'drawing', entityId: drawingId, caseId, fields });
      return { rev: cmd, savedAt: act.at, over: drawing.rev };
    },
    (who, scope) => mayEdit(who, scope) && mayStillDraw(db, who, drawingId),
  );
  return answer(outcome);
}

/** A finished drawing refuses with its own reason, not as something that one may not do. */
function mayStillDraw(db: Db, session: Session, id: string): boolean {
  const drawing = findDrawing(db, id);
  if (!drawing || !mayReadDrawing(db, session, drawing)) return false;
  return drawing.state === 'final' || mayDrawOn(db, session, drawing);
}

/** What two people say of different things stands both: each agreement is its own. */
function withDetails(details: DrawingDetails, part: NonNullable<ChangeInput['details']>) {
  const { agreed, ...others } = part;
  const said = (one: object) =>
    Object.fromEntries(Object.entries(one).filter((entry) => entry[1] !== undefined));
  const both = { ...details.agreed, ...said(agreed ?? {}) };
  return { ...details, ...said(others), agreed: both } as DrawingDetails;
}

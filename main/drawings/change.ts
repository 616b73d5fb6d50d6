// Drawing: items come, change and go, in one act; the draft is kept as it stands.
import type { z } from 'zod';
import type { drawingCalls } from '#contract/drawings.ts';
import { bothDetails } from '#domain/drawings/both-details.ts';
import {
  type DrawingItem,
  isClosedAtFirst,
  LARGEST_ITEM,
  LONGEST_WORDS,
  mostItems,
} from '#domain/drawings/drawing.ts';
import { isSound } from '#domain/drawings/items.ts';
import { loopFrom } from '#domain/drawings/loops.ts';
import { mayEdit, type Session } from '#domain/roles.ts';
import { answer } from '../ipc/answer.ts';
import { AppError } from '../ipc/errors.ts';
import { workOnCase } from '../storage/case-work.ts';
import type { JsonObject } from '../storage/columns.ts';
import type { Db } from '../storage/database.ts';
import { papersWithCode } from '../storage/drawing-sheets.ts';
import {
  countItems,
  type DrawingRecord,
  dropItem,
  findDrawing,
  findItem,
  itemsOfDrawing,
  papersOfDrawing,
  putItem,
  updateDrawing,
} from '../storage/drawings.ts';
import { findDocument, restrictDocument } from '../storage/placements.ts';
import type { Act, Store } from '../storage/store.ts';
import { keepBeside, keptDetails } from './kept-details.ts';
import { caseOfDrawing, mayDrawOn, mayReadDrawing, requireDrawing } from './rights.ts';

type ChangeInput = z.output<(typeof drawingCalls)['drawings.change']['input']>;
type Put = ChangeInput['put'][number];

/** What a person can mend of an item that is not taken. */
function problemOf({ content }: Put): 'long' | 'unknown' {
  const isLong = Object.values(content).some(
    (value) => typeof value === 'string' && value.length > LONGEST_WORDS,
  );
  return isLong ? 'long' : 'unknown';
}

/** Throws `invalid-input` for an item that is not what it says, or whose paper is not of this case. */
function requireSound(db: Db, drawing: DrawingRecord, item: Put): void {
  const size = JSON.stringify(item.content).length;
  if (size > LARGEST_ITEM || !isSound(drawing.tool, item.kind, item.content))
    throw new AppError('invalid-input', { item: item.id, problem: problemOf(item) });
  if (item.kind !== 'paper') return;
  const document = findDocument(db, String(item.content.documentId));
  if (document?.caseId !== drawing.caseId)
    throw new AppError('invalid-input', { item: item.id, problem: 'paper' });
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
  const most = mostItems(drawing.tool);
  if (countItems(db, drawingId) > most)
    throw new AppError('invalid-input', { problem: 'many', most });
  const hanging = input.put.filter(({ parent }) => parent !== null);
  const items = hanging.length > 0 ? itemsOfDrawing(db, drawingId) : [];
  for (const { id, thread } of hanging) {
    const chain = loopFrom(items, thread);
    if (chain) throw new AppError('invalid-input', { item: id, problem: 'loop', chain });
  }
}

/** The paper that a closed drawing was made on is as closed as it is, also when it is taken away from it. */
function closePapers(db: Db, act: Act, drawing: DrawingRecord, puts: readonly Put[]) {
  const { id: drawingId, tool, caseId, details } = drawing;
  if (!isClosedAtFirst(tool) && !details.restricted) return;
  const put = puts.flatMap(({ kind, content }) =>
    kind === 'paper' ? [String(content.documentId)] : [],
  );
  const papers = [...put, ...papersOfDrawing(db, drawingId), ...papersWithCode(db, drawing)];
  for (const id of new Set(papers)) {
    if (findDocument(db, id)?.restricted) continue;
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
  const { cmd, drawingId, details = {}, stood = {} } = input;
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
      const { next, beside, isOther } = bothDetails(drawing.details, details, stood);
      closePapers(db, act, { ...drawing, details: next }, input.put);
      keepBeside(db, act, drawing, session.user, { beside, stood });
      updateDrawing(db, { ...drawing, details: next, changedAt: act.at, rev: cmd });
      const fields = [...Object.keys(details), ...new Set(input.put.map(({ kind }) => kind))];
      act.event({ op: 'changed', entity: 'drawing', entityId: drawingId, caseId, fields });
      const done = { rev: cmd, savedAt: act.at, over: drawing.rev };
      if (!isOther) return done;
      return { ...done, beside: { details: next, kept: keptDetails(db, drawingId) } };
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

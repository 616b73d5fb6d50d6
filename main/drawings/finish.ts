// Finishing a drawing: frozen with the facts it showed and its picture, under one hash, and in the folder.
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { drawingCalls } from '#contract/drawings.ts';
import type { DrawingItem } from '#domain/drawings/drawing.ts';
import type { Session } from '#domain/roles.ts';
import { answer } from '../ipc/answer.ts';
import { AppError } from '../ipc/errors.ts';
import { workOnCase } from '../storage/case-work.ts';
import { type Json, type JsonObject, writeJson } from '../storage/columns.ts';
import { papersWithCode } from '../storage/drawing-sheets.ts';
import { type DrawingRecord, itemsOfDrawing, updateDrawing } from '../storage/drawings.ts';
import { keptVersions } from '../storage/kept.ts';
import type { Store } from '../storage/store.ts';
import { factsOf } from './facts.ts';
import { mayDrawOn, requireDrawing } from './rights.ts';

type FinishInput = z.output<(typeof drawingCalls)['drawings.finish']['input']>;

/** JSON with the names of every object in order, so that the same content always has the same hash. */
function canonical(value: Json): Json {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, one]) => [name, canonical(one)]));
}

/** SHA-256, as hex, over what a finished drawing says and how it looked. */
export function hashDrawing(
  drawing: DrawingRecord,
  drawn: readonly DrawingItem[],
  frozen: JsonObject,
): string {
  const { id, caseId, tool, form, thread, follows, version, personId, details } = drawing;
  // What became a goal of a plan later is no part of what was drawn.
  const items = drawn.map(({ goal: _, rev: __, ...item }) => item) as unknown as Json;
  const known = { id, caseId, tool, thread, follows, version, personId, details: details as Json };
  const head = form === null ? known : { ...known, form };
  return createHash('sha256')
    .update(writeJson(canonical({ head, items, frozen })))
    .digest('hex');
}

/**
 * Throws `final` when it is finished already, `conflict` when somebody drew on after `baseRev` or two texts
 * about it wait for a person, and `invalid-input` when they do not agree that it is kept.
 */
export function finishDrawing(store: Store, session: Session, input: FinishInput) {
  const { db } = store;
  const { cmd, drawingId, baseRev, pictures } = input;
  const stands = requireDrawing(db, session, drawingId);
  const { caseId } = stands;
  // Late work is kept to be done again by somebody else; a picture of then cannot be.
  if (stands.state === 'draft' && !mayDrawOn(db, session, stands))
    throw new AppError('not-allowed');
  const call = { cmd, caseId, call: 'drawings.finish', input: { cmd, drawingId } };
  const outcome = workOnCase(store, session, call, (act) => {
    const drawing = requireDrawing(db, session, drawingId);
    if (drawing.state === 'final') throw new AppError('final', { rev: drawing.rev });
    if (drawing.rev !== baseRev) throw new AppError('conflict', { rev: drawing.rev });
    if (keptVersions(db, drawingId).length > 0) throw new AppError('conflict', { kept: true });
    if (drawing.details.agreed.keep === 'no') throw new AppError('invalid-input', { keep: 'no' });
    // Papers that lie with it by the code they bear; what comes back on paper later is no part of it.
    const papers = papersWithCode(db, drawing);
    const frozen = { facts: factsOf(db, caseId), pictures, papers } as unknown as JsonObject;
    const hash = hashDrawing(drawing, itemsOfDrawing(db, drawingId), frozen);
    const state = 'final' as const;
    updateDrawing(db, { ...drawing, state, frozen, hash, changedAt: act.at, rev: act.cmd });
    act.event({ op: 'completed', entity: 'drawing', entityId: drawingId, caseId });
    return { version: drawing.version, hash };
  });
  return answer(outcome);
}

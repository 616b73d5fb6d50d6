// Two texts about one drawing: both are kept until a person takes the second one or leaves it.
import type { z } from 'zod';
import type { drawingCalls, KeptDetails } from '#contract/drawings.ts';
import { type StoodDetails, ToldDetails } from '#domain/drawings/both-details.ts';
import type { DrawingDetails } from '#domain/drawings/drawing.ts';
import { newId } from '#domain/ids.ts';
import type { Session } from '#domain/roles.ts';
import { answer } from '../ipc/answer.ts';
import { AppError } from '../ipc/errors.ts';
import { workOnCase } from '../storage/case-work.ts';
import { type JsonObject, writeJson } from '../storage/columns.ts';
import type { Db } from '../storage/database.ts';
import { type DrawingRecord, updateDrawing } from '../storage/drawings.ts';
import { keepVersion, keptVersions, settleVersion } from '../storage/kept.ts';
import type { Act, Store } from '../storage/store.ts';
import { mayDrawOn, requireDrawing } from './rights.ts';

type SettleInput = z.output<(typeof drawingCalls)['drawings.settle']['input']>;

/** What was said besides what stands, the oldest first; what a later version of the app wrote is left out. */
export function keptDetails(db: Db, drawingId: string): z.infer<typeof KeptDetails>[] {
  return keptVersions(db, drawingId).flatMap(({ id, by, at, content }) => {
    const { data: details } = ToldDetails.safeParse(content);
    return details ? [{ id, by, at, details }] : [];
  });
}

/**
 * Keeps what was said besides what somebody else had written, each field by itself. What the same person kept
 * of it a moment ago, and typed on, is put away.
 */
export function keepBeside(
  db: Db,
  act: Act,
  drawing: DrawingRecord,
  user: string,
  { beside, stood }: { beside: ToldDetails; stood: StoodDetails },
): void {
  const { id: entityId, caseId, rev: baseRev } = drawing;
  for (const [field, said] of Object.entries(beside)) {
    const before = keptDetails(db, entityId).find(({ by, details }) => {
      const kept = JSON.stringify(details);
      return by === user && kept === JSON.stringify({ [field]: stood[field as keyof ToldDetails] });
    });
    if (before) settleVersion(db, entityId, before.id, act.at);
    keepVersion(db, {
      ...{ id: newId(), entity: 'drawing', entityId, caseId, baseRev, user, at: act.at },
      content: writeJson({ [field]: said } as JsonObject),
    });
    act.event({ op: 'kept', entity: 'drawing', entityId, caseId, fields: [field] });
  }
}

/** Throws `final`, `not-allowed`, or `not-found` when it was settled before. It is put away, not deleted. */
export function settleDetails(store: Store, session: Session, input: SettleInput) {
  const { db } = store;
  const { cmd, drawingId, keptId, take } = input;
  const stands = requireDrawing(db, session, drawingId);
  const { caseId } = stands;
  if (stands.state === 'final') throw new AppError('final', { rev: stands.rev });
  if (!mayDrawOn(db, session, stands)) throw new AppError('not-allowed');
  const call = { cmd, caseId, call: 'drawings.settle', input };
  const outcome = workOnCase(store, session, call, (act) => {
    const drawing = requireDrawing(db, session, drawingId);
    const found = keptDetails(db, drawingId).find(({ id }) => id === keptId);
    if (!found || !settleVersion(db, drawingId, keptId, act.at)) throw new AppError('not-found');
    const taken = take ? found.details : {};
    const details = { ...drawing.details, ...taken } as DrawingDetails;
    updateDrawing(db, { ...drawing, details, changedAt: act.at, rev: act.cmd });
    const fields = Object.keys(taken);
    act.event({ op: 'settled', entity: 'drawing', entityId: drawingId, caseId, fields });
    const kept = keptDetails(db, drawingId);
    return { rev: act.cmd, over: drawing.rev, details, kept };
  });
  return answer(outcome);
}

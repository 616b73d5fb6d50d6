// A batch of paper: begun when files come in, counted by hand, settled when a person has dealt with the rest.
import type { Session } from '#domain/roles.ts';
import { AppError } from '../ipc/errors.ts';
import {
  expectPages,
  findBatch,
  insertBatch,
  type Origin,
  settleBatch,
} from '../storage/sources.ts';
import type { Act, Store } from '../storage/store.ts';

export type NewBatch = { cmd: string; batchId: string; origin: Origin };

/** Opens a batch inside an act. */
export function openBatch(store: Store, session: Session, act: Act, batch: NewBatch): void {
  const { batchId: id, origin } = batch;
  insertBatch(store.db, { id, origin, at: act.at, user: session.user });
  act.event({ op: 'began', entity: 'batch', entityId: id });
}

/** Opens a batch that files come into one by one. */
export function beginBatch(store: Store, session: Session, batch: NewBatch): void {
  store.act(session, batch.cmd, (act) => openBatch(store, session, act, batch));
}

/** A person has dealt with the files that did not come in or could not be read; their rows stay. */
export function settleFiles(
  store: Store,
  session: Session,
  { cmd, batchId }: { cmd: string; batchId: string },
): number {
  return store.act(session, cmd, (act) => {
    if (!findBatch(store.db, batchId)) throw new AppError('not-found');
    act.event({ op: 'settled', entity: 'batch', entityId: batchId });
    return settleBatch(store.db, batchId, act.at);
  });
}

/** Remembers how many pages a person counted by hand; null takes that back. */
export function countByHand(
  store: Store,
  session: Session,
  { cmd, batchId, expected }: { cmd: string; batchId: string; expected: number | null },
): void {
  store.act(session, cmd, (act) => {
    if (!findBatch(store.db, batchId)) throw new AppError('not-found');
    expectPages(store.db, batchId, expected);
    act.event({ op: 'changed', entity: 'batch', entityId: batchId, fields: ['expected'] });
  });
}

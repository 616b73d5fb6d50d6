// Separators before they are printed, the folders a batch should be, and a page whose code nobody could read.
import type { z } from 'zod';
import type { SeparatorSheet, separatorCalls } from '#contract/separators.ts';
import type { Separator } from '#domain/cabinet/sections.ts';
import { newId } from '#domain/ids.ts';
import type { Session } from '#domain/roles.ts';
import { AppError } from '../../ipc/errors.ts';
import { findFolder } from '../../storage/cabinet.ts';
import { findCase } from '../../storage/cases.ts';
import { keepStep } from '../../storage/page-steps.ts';
import {
  insertSeparator,
  lastSort,
  markSeparator,
  putPlan,
  sameSeparator,
} from '../../storage/separators.ts';
import type { Act, Store } from '../../storage/store.ts';
import { pageToMove } from '../page-access.ts';
import { mayFileIn } from '../place-of-code.ts';

type Input<N extends keyof typeof separatorCalls> = z.output<(typeof separatorCalls)[N]['input']>;
type Sheet = z.input<typeof SeparatorSheet>;

/** The sheet that says this: the one that was printed before, or a new one. */
function keepSheet(
  store: Store,
  act: Act,
  session: Session,
  sheet: Omit<Separator, 'id'>,
): Separator {
  const there = sameSeparator(store.db, sheet);
  if (there) return there;
  const made = { id: newId(), ...sheet };
  insertSeparator(store.db, made, { at: act.at, user: session.user, rev: act.cmd });
  return made;
}

/** Throws `not-found` for a folder that is not in the list, `not-allowed` for a case this person may not file in. */
export function makeSheets(
  store: Store,
  session: Session,
  { cmd, folders, papers }: Input<'separators.make'>,
): Sheet[] {
  const { db } = store;
  return store.act(session, cmd, (act) => {
    const wanted = [
      ...folders.map((folderId) => ({ folderId, caseId: null, kind: null, step: null })),
      ...papers,
    ];
    return wanted.map((one): Sheet => {
      const folder = one.folderId === null ? null : findFolder(db, one.folderId);
      if (one.folderId !== null && !folder) throw new AppError('not-found');
      const caseId = one.caseId ?? (one.kind === null ? null : (folder?.caseId ?? null));
      if (caseId !== null && !mayFileIn(store, session, caseId)) throw new AppError('not-allowed');
      const sheet = keepSheet(store, act, session, one);
      act.event({ op: 'printed', entity: 'separator', entityId: sheet.id, caseId });
      const code = caseId === null ? '' : (findCase(db, caseId)?.code ?? '');
      const { id, folderId, kind, step } = sheet;
      const { number = '', shelf = '' } = folder ?? {};
      return { id, folderId, number, shelf, code, kind, step };
    });
  });
}

/** Says which folders a batch is. Throws `conflict` when it was sorted already. */
export function planBatch(
  store: Store,
  session: Session,
  { cmd, batchId, folders }: Input<'separators.plan'>,
): Record<string, never> {
  const { db } = store;
  return store.act(session, cmd, (act) => {
    if (lastSort(db, batchId) !== null) throw new AppError('conflict');
    if (folders.some((id) => findFolder(db, id) === null)) throw new AppError('not-found');
    putPlan(db, batchId, [...new Set(folders)], { at: act.at, user: session.user });
    act.event({ op: 'planned', entity: 'batch', entityId: batchId });
    return {};
  });
}

/**
 * A person says what a page is: one step that can be undone. Throws `final` for a page that is filed: it is taken
 * out first.
 */
export function markPage(
  store: Store,
  session: Session,
  { cmd, pageId, folderId, paper }: Input<'separators.mark'>,
): { batchId: string } {
  const { db } = store;
  return store.act(session, cmd, (act) => {
    const page = pageToMove(store, session, pageId);
    if (page.caseId !== null) throw new AppError('final');
    if (folderId !== null && findFolder(db, folderId) === null) throw new AppError('not-found');
    const { kind = null, step = null } = paper ?? {};
    const isOne = folderId !== null || paper !== null;
    const sheet = isOne
      ? keepSheet(store, act, session, {
          folderId,
          caseId: null,
          kind,
          step,
        })
      : null;
    const { batchId } = page;
    const done = { id: cmd, batchId, what: 'mark', user: session.user, at: act.at } as const;
    keepStep(db, done, [pageId], () => markSeparator(db, pageId, sheet?.id ?? null));
    act.event({ op: 'changed', entity: 'page', entityId: pageId, fields: ['separator'] });
    return { batchId };
  });
}

// The steps of a request, each by whoever may do it: a decision, a purchase, its receipt, an end. All of them
// stand in the form itself, so that it can be printed and signed.
import type { z } from 'zod';
import type { supportCalls } from '#contract/support.ts';
import type { Row } from '#domain/forms/answers.ts';
import { newId } from '#domain/ids.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import type { CaseScope, Session } from '#domain/roles.ts';
import { type Decider, optionOfRole } from '#domain/support/request.ts';
import { answer } from '../../ipc/answer.ts';
import { AppError } from '../../ipc/errors.ts';
import { workOnCase } from '../../storage/case-work.ts';
import type { JsonObject } from '../../storage/columns.ts';
import { documentsOfCase } from '../../storage/documents.ts';
import { type FormRecord, updateForm } from '../../storage/forms.ts';
import { unfiledBy } from '../../storage/pages.ts';
import { insertDocument, placePage } from '../../storage/placements.ts';
import type { Act, Store } from '../../storage/store.ts';
import { rowsIn } from '../computed/case-forms.ts';
import { requireForm } from '../find.ts';
import { maySeeRequest, type Stand, standOf } from './stand.ts';

type Calls = typeof supportCalls;
type Input<N extends keyof Calls> = z.output<Calls[N]['input']>;
type Step = { cmd: string; baseRev: string; formId: string };
type Saved = { rev: string };

/**
 * One step in one transaction. Throws `final`, `conflict` when the form was saved after `baseRev`, and
 * `not-allowed` when the step is not this person's or the request does not stand there.
 */
function takeStep<N extends keyof Calls & `support.${string}`>(
  store: Store,
  session: Session,
  name: N,
  input: Input<N> & Step,
  step: {
    may: (stand: Stand) => boolean;
    op: string;
    change: (form: FormRecord, stand: Stand, act: Act) => JsonObject;
  },
): Saved {
  const { db } = store;
  const { cmd, formId, baseRev } = input;
  const { caseId } = requireForm(db, formId);
  const maySee = (who: Session, scope: CaseScope) =>
    maySeeRequest(db, who, scope, requireForm(db, formId));
  const call = { cmd, caseId, call: name, input: { ...input } };
  const work = (act: Act, scope: CaseScope): Saved => {
    const form = requireForm(db, formId);
    if (form.state === 'final') throw new AppError('final', { rev: form.rev });
    if (form.rev !== baseRev) throw new AppError('conflict', { rev: form.rev });
    const stand = standOf(db, session, scope, form);
    if (!step.may(stand)) throw new AppError('not-allowed');
    const answers = step.change(form, stand, act);
    updateForm(db, { ...form, answers, changedAt: act.at, rev: act.cmd });
    const fields = Object.keys({ ...form.answers, ...answers }).filter(
      (field) => JSON.stringify(form.answers[field]) !== JSON.stringify(answers[field]),
    );
    act.event({ op: step.op, entity: 'form', entityId: formId, caseId, fields });
    return { rev: act.cmd };
  };
  return answer(workOnCase(store, session, call, work, maySee));
}

const withRows = (answers: JsonObject, field: string, rows: readonly Row[]): JsonObject => ({
  ...answers,
  [field]: { rows: rows as unknown as JsonObject[] },
});

function withReceipt(answers: JsonObject, rowId: string, documentId: string | null): JsonObject {
  const next = rowsIn(answers, 'bought').map((row) => {
    if (row.id !== rowId) return row;
    const { receipt: _before, ...others } = row.answers;
    const own = documentId === null ? others : { ...others, receipt: { documentId, text: '' } };
    return { id: row.id, answers: own };
  });
  return withRows(answers, 'bought', next);
}

/** A no ends it; "needs more" gives it back to the worker, who sends it again. */
export function decide(store: Store, session: Session, input: Input<'support.decide'>): Saved {
  const { says } = input;
  const reason = input.reason.trim();
  if (says !== 'yes' && reason === '') throw new AppError('invalid-input', { missing: 'reason' });
  const OPS = { yes: 'approved', no: 'refused', ask: 'asked-back' } as const;
  return takeStep(store, session, 'support.decide', input, {
    may: (stand) => stand.may.decide,
    op: OPS[says],
    change: (form, stand, act) => {
      const row: Row = {
        id: newId(),
        answers: {
          by: { id: session.user, text: '' },
          role: { option: optionOfRole(session.role as Decider) },
          says: { option: says },
          on: exactDay(dayOf(act.at)),
          ...(says === 'yes' ? {} : { reason }),
        },
      };
      const { 'asked-on': sent, ...others } = form.answers;
      const kept = says === 'ask' || sent === undefined ? others : form.answers;
      const told = withRows(kept, 'approvals', [...rowsIn(form.answers, 'approvals'), row]);
      const isLast = stand.left.every((role) => role === session.role);
      if (says === 'no') return { ...told, decision: { option: 'not-approved' } };
      return says === 'yes' && isLast ? { ...told, decision: { option: 'approved' } } : told;
    },
  });
}

/** A purchase stands under the id of the item it is for; written again it is corrected. */
export function buy(store: Store, session: Session, input: Input<'support.buy'>): Saved {
  const { itemId, item, shop, on, price } = input;
  if (on > dayOf(Date.now())) throw new AppError('invalid-input', { later: 'on' });
  return takeStep(store, session, 'support.buy', input, {
    may: (stand) => stand.may.buy,
    op: 'bought',
    change: ({ answers }) => {
      const ids = rowsIn(answers, 'items').map(({ id }) => id);
      const rows = rowsIn(answers, 'bought');
      const before = rows.find(({ id }) => id === itemId);
      if (!before && !ids.includes(itemId)) throw new AppError('not-found');
      const told = { ...before?.answers, item, shop, on: exactDay(on), price };
      const row = { id: itemId, answers: told };
      const next = before ? rows.map((one) => (one === before ? row : one)) : [...rows, row];
      return withRows(answers, 'bought', next);
    },
  });
}

/** Only a receipt that lies in the folder of this very case. */
export function attachReceipt(
  store: Store,
  session: Session,
  input: Input<'support.receipt'>,
): Saved {
  const { rowId, documentId } = input;
  return takeStep(store, session, 'support.receipt', input, {
    may: (stand) => stand.may.buy,
    op: 'receipt',
    change: ({ caseId, answers }) => {
      const rows = rowsIn(answers, 'bought');
      const papers = documentsOfCase(store.db, caseId).filter(({ kind }) => kind === 'receipt');
      const isThere = documentId === null || papers.some(({ id }) => id === documentId);
      if (!isThere || !rows.some(({ id }) => id === rowId)) throw new AppError('not-found');
      return withReceipt(answers, rowId, documentId);
    },
  });
}

/** Only pages this person brought in themselves, and that lie in no folder yet. */
export function fileReceipt(
  store: Store,
  session: Session,
  input: Input<'support.fileReceipt'>,
): Saved {
  const { rowId, documentId, pages } = input;
  return takeStep(store, session, 'support.fileReceipt', input, {
    may: (stand) => stand.may.buy,
    op: 'receipt',
    change: ({ caseId, answers }, _stand, act) => {
      const own = new Set(unfiledBy(store.db, session.user).flatMap((file) => file.pages));
      const isBought = rowsIn(answers, 'bought').some(({ id }) => id === rowId);
      if (!isBought || !pages.every((page) => own.has(page))) throw new AppError('not-found');
      const placing = { caseId, rev: act.cmd };
      insertDocument(store.db, {
        ...{ id: documentId, kind: 'receipt', step: 5, paperDate: null, restricted: false },
        ...{ ...placing, filedBy: session.user, filedAt: act.at },
      });
      for (const [ix, page] of pages.entries())
        placePage(store.db, page, ix, { ...placing, documentId, at: act.at, user: session.user });
      act.event({ op: 'filed', entity: 'document', entityId: documentId, caseId });
      return withReceipt(answers, rowId, documentId);
    },
  });
}

export function withdraw(store: Store, session: Session, input: Input<'support.withdraw'>): Saved {
  return takeStep(store, session, 'support.withdraw', input, {
    may: (stand) => stand.may.withdraw,
    op: 'withdrawn',
    change: ({ answers }) => ({ ...answers, decision: { option: 'withdrawn' } }),
  });
}

// Beginning a session: with an empty sheet, a copy of what was drawn the last time, or the empty sheet of a form.
import type { z } from 'zod';
import type { drawingCalls } from '#contract/drawings.ts';
import {
  type DrawingDetails,
  FORM_SHEET,
  isClosedAtFirst,
  OF_ONE_VISIT,
  STEP_OF,
} from '#domain/drawings/drawing.ts';
import { isClosedSheet, sheetForm, stepOfSheet } from '#domain/drawings/form-sheet.ts';
import { newId } from '#domain/ids.ts';
import { readSetting } from '#domain/office/settings.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import type { Session } from '#domain/roles.ts';
import { answer } from '../ipc/answer.ts';
import { AppError } from '../ipc/errors.ts';
import { findRestriction, insertGrant, insertRestriction, namedFor } from '../storage/access.ts';
import { workOnCase } from '../storage/case-work.ts';
import type { Db } from '../storage/database.ts';
import {
  type DrawingRecord,
  drawingsOfCase,
  insertDrawing,
  itemsOfDrawing,
  putItem,
} from '../storage/drawings.ts';
import { settingOn } from '../storage/settings.ts';
import type { Act, Store } from '../storage/store.ts';
import { requireDrawing } from './rights.ts';

type BeginInput = z.output<(typeof drawingCalls)['drawings.begin']['input']>;

type Begun = {
  tool: DrawingRecord['tool'];
  step: number;
  form: DrawingRecord['form'];
  /** For the workers of the case alone, from the first mark on. */
  isClosed: boolean;
};

/** Throws `invalid-input` for a form that is not filled in by hand, and for one where a family draws. */
function toBegin({ tool, form: id }: BeginInput): Begun {
  if (tool !== FORM_SHEET) {
    if (id !== undefined) throw new AppError('invalid-input', { form: id });
    return { tool, step: STEP_OF[tool], form: null, isClosed: isClosedAtFirst(tool) };
  }
  const form = id === undefined ? null : sheetForm(id, dayOf(Date.now()));
  if (form === null) throw new AppError('invalid-input', { form: id ?? null });
  const { revision } = form;
  const step = stepOfSheet(form);
  return { tool, step, form: { id: form.id, revision }, isClosed: isClosedSheet(form) };
}

/** One's own draft in which nothing was drawn yet: it is taken up instead of a second one. */
function untouchedDraft(db: Db, session: Session, input: BeginInput): DrawingRecord | undefined {
  const { caseId, tool, form, personId, follows } = input;
  return drawingsOfCase(db, caseId).find(
    (one) =>
      one.tool === tool &&
      one.form?.id === form &&
      one.personId === personId &&
      one.follows === follows &&
      one.author === session.user &&
      one.state === 'draft' &&
      one.changedAt === one.enteredAt,
  );
}

function firstDetails(
  session: Session,
  today: string,
  { personId, isClosed }: { personId: string | null; isClosed: boolean },
): DrawingDetails {
  return {
    held: exactDay(today),
    place: '',
    present: [],
    drawnBy: personId === null ? null : { id: personId, text: '' },
    worker: { id: session.user, text: '' },
    agreed: { keep: 'not-asked', print: 'not-asked', share: 'not-asked' },
    restricted: isClosed,
  };
}

/** What stood in the earlier session, under the same threads. */
function copyItems(db: Db, act: Act, session: Session, from: string, to: DrawingRecord): void {
  for (const item of itemsOfDrawing(db, from)) {
    if (OF_ONE_VISIT.includes(item.kind)) continue;
    const copy = { ...item, id: newId(), rev: act.cmd };
    putItem(db, copy, { drawingId: to.id, caseId: to.caseId, at: act.at, user: session.user });
  }
}

/** A new table of choices begins with the columns as the office words them; others keep theirs. */
function putOfficeColumns(db: Db, act: Act, session: Session, to: DrawingRecord): void {
  const columns = readSetting('choice-columns', settingOn(db, 'choice-columns', dayOf(act.at)));
  for (const [at, office] of columns.entries()) {
    const item = {
      ...{ id: newId(), thread: newId(), kind: 'column', parent: null, ord: at + 1, goal: null },
      ...{ content: { words: '', standard: null, office }, rev: act.cmd },
    };
    putItem(db, item, { drawingId: to.id, caseId: to.caseId, at: act.at, user: session.user });
  }
}

/** Who was named for the earlier session, and nobody else, sees the copy too. */
function copyNaming(db: Db, act: Act, session: Session, from: string, to: DrawingRecord): void {
  const closed = findRestriction(db, from);
  if (!closed) return;
  const { reason } = closed;
  const why = { caseId: to.caseId, entity: 'drawing' as const, entityId: to.id, reason };
  const by = { user: session.user, at: act.at };
  insertRestriction(db, { id: newId(), ...why, ...by }, act.cmd);
  for (const userId of new Set([...namedFor(db, from), session.user]))
    insertGrant(db, { id: newId(), ...why, ...by, userId }, act.cmd);
}

/**
 * Throws `not-found` or `not-allowed` when there is nothing, or nothing for this person, to follow; a form is
 * always begun on a new sheet.
 */
export function beginDrawing(store: Store, session: Session, input: BeginInput) {
  const { db } = store;
  const { cmd, id, caseId, personId, follows } = input;
  const { tool, step, form, isClosed } = toBegin(input);
  const last = follows === null ? null : requireDrawing(db, session, follows);
  if (last && (last.caseId !== caseId || last.tool !== tool || form))
    throw new AppError('not-found');
  const call = { cmd, caseId, call: 'drawings.begin', input };
  const outcome = workOnCase(store, session, call, (act) => {
    const begun = untouchedDraft(db, session, input);
    if (begun) return { drawingId: begun.id };
    const details = firstDetails(session, dayOf(act.at), { personId, isClosed });
    const drawing: DrawingRecord = {
      ...{ id, caseId, tool, form, step, follows, state: 'draft' },
      ...{ thread: last?.thread ?? id, version: (last?.version ?? 0) + 1 },
      personId: last ? last.personId : personId,
      details: {
        ...details,
        restricted: details.restricted || (last?.details.restricted ?? false),
      },
      ...{ enteredAt: act.at, changedAt: act.at, author: session.user },
      ...{ frozen: null, hash: null, rev: act.cmd },
    };
    insertDrawing(db, drawing);
    if (last) {
      copyItems(db, act, session, last.id, drawing);
      copyNaming(db, act, session, last.id, drawing);
    } else if (tool === 'personal-choice') putOfficeColumns(db, act, session, drawing);
    act.event({ op: 'created', entity: 'drawing', entityId: id, caseId });
    return { drawingId: id };
  });
  return answer(outcome);
}

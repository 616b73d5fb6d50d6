// A goal made of something that was drawn: a row in the plan, and the mark on the drawing that it is one.
import type { z } from 'zod';
import type { formCalls } from '#contract/forms.ts';
import { isApart } from '#domain/drawings/drawing.ts';
import { Row } from '#domain/forms/answers.ts';
import { latestForm } from '#domain/forms/definitions/index.ts';
import { mayReadForm, mayWriteForm } from '#domain/forms/rights.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import { type CaseScope, mayEdit, mayReadPaper, type Session } from '#domain/roles.ts';
import { answer } from '../ipc/answer.ts';
import { AppError } from '../ipc/errors.ts';
import { formFacts, namingOf } from '../storage/access.ts';
import { workOnCase } from '../storage/case-work.ts';
import type { Json, JsonObject } from '../storage/columns.ts';
import type { Db } from '../storage/database.ts';
import { findDrawing, findItem, markGoal } from '../storage/drawings.ts';
import { type FormRecord, formsOfCase, insertForm, updateForm } from '../storage/forms.ts';
import type { Act, Store } from '../storage/store.ts';

type Who = { session: Session; scope: CaseScope };
type Input = z.output<(typeof formCalls)['forms.goalFromDrawing']['input']>;
const PLAN = 'case-plan';

/** Throws rather than to write a plan without goals that it cannot read. */
const goalsOf = ({ answers }: FormRecord): z.infer<typeof Row>[] => {
  const rows = (answers.goals as { rows?: unknown } | undefined)?.rows ?? [];
  return Row.array().parse(rows);
};

/**
 * The plan that is being written; else a new one, which goes on with the goals of the plan before. Throws
 * `not-allowed` when this person may not write on it, or not read what it would go on with.
 */
function planFor(db: Db, act: Act, who: Who, caseId: string, formId: string): FormRecord {
  const { session, scope } = who;
  const plans = formsOfCase(db, caseId).filter(({ form }) => form === PLAN);
  const draft = plans.findLast(({ state, amends }) => state === 'draft' && amends === null);
  if (draft && !mayWriteForm(session, scope, formFacts(db, draft)))
    throw new AppError('not-allowed');
  if (draft) return draft;
  const definition = latestForm(PLAN);
  if (!definition) throw new AppError('not-found');
  const last = plans.findLast(({ state }) => state === 'final');
  if (last && !mayReadForm(session, scope, formFacts(db, last))) throw new AppError('not-allowed');
  const { revision, step, restricted } = definition;
  const plan: FormRecord = {
    ...{ id: formId, caseId, form: PLAN, revision, step, restricted, state: 'draft', version: 0 },
    ...{ event: null, enteredAt: act.at, changedAt: act.at, author: session.user, placeInForm: '' },
    answers: {
      'event-date': exactDay(dayOf(act.at)),
      worker: { id: session.user, text: '' },
      ...(last ? { goals: { rows: goalsOf(last) as Json } } : {}),
    },
    amends: null,
    rev: act.cmd,
  };
  insertForm(db, plan);
  act.event({ op: 'created', entity: 'form', entityId: formId, caseId });
  return plan;
}

/**
 * Throws `not-found`, or `not-allowed` to whom the drawing is closed; and of a drawing that is kept apart
 * from the whole case and of what was said in private, because a plan is given to the family and others.
 */
export function goalFromDrawing(store: Store, session: Session, input: Input) {
  const { db } = store;
  const { cmd, drawingId, itemId, formId, row, words } = input;
  const drawing = findDrawing(db, drawingId);
  if (!drawing) throw new AppError('not-found');
  if (isApart(drawing.tool)) throw new AppError('not-allowed');
  const { caseId, details } = drawing;
  const call = { cmd, caseId, call: 'forms.goalFromDrawing', input };
  const outcome = workOnCase(
    store,
    session,
    call,
    (act, scope) => {
      const item = findItem(db, drawingId, itemId);
      if (!item || item.gone) throw new AppError('not-found');
      if (item.content.private === true) throw new AppError('not-allowed');
      const plan = planFor(db, act, { session, scope }, caseId, formId);
      const goals = goalsOf(plan);
      const known = item.goal && goals.findIndex(({ id }) => id === item.goal?.row);
      if (item.goal && typeof known === 'number' && known >= 0)
        return { formId: plan.id, row: item.goal.row, number: known + 1 };
      const rows = [...goals, { id: row, answers: { words } }] as unknown as Json;
      const answers = { ...plan.answers, goals: { rows } } as JsonObject;
      updateForm(db, { ...plan, answers, changedAt: act.at, rev: act.cmd });
      act.event({ op: 'saved', entity: 'form', entityId: plan.id, caseId, fields: ['goals'] });
      markGoal(db, itemId, { formId: plan.id, row });
      const fields = ['goal'];
      act.event({ op: 'changed', entity: 'drawing', entityId: drawingId, caseId, fields });
      return { formId: plan.id, row, number: goals.length + 1 };
    },
    (who, scope) => {
      const { restricted } = details;
      return (
        mayEdit(who, scope) && mayReadPaper(who, scope, { restricted, ...namingOf(db, drawingId) })
      );
    },
  );
  return answer(outcome);
}

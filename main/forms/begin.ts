// Beginning a form: a new one, or the correction of a final one.
import type { z } from 'zod';
import type { formCalls } from '#contract/forms.ts';
import type { Answers } from '#domain/forms/answers.ts';
import { formOn } from '#domain/forms/definitions/index.ts';
import type { FormDefinition } from '#domain/forms/form.ts';
import { mayBeginForm } from '#domain/forms/rights.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import { exactDay, PartialDateSchema } from '#domain/people/partial-date.ts';
import type { CaseScope, Session } from '#domain/roles.ts';
import { answer } from '../ipc/answer.ts';
import { AppError } from '../ipc/errors.ts';
import { workOnCase } from '../storage/case-work.ts';
import { findCase } from '../storage/cases.ts';
import type { Db } from '../storage/database.ts';
import { amendmentOf, formsOfCase, insertForm } from '../storage/forms.ts';
import { copySpots } from '../storage/paper-spots.ts';
import type { Act, Store } from '../storage/store.ts';
import { earlierOf } from './context.ts';
import { requireForm } from './find.ts';
import { workOnForm } from './form-work.ts';
import { showForm } from './view.ts';

type StartInput = z.output<(typeof formCalls)['forms.start']['input']>;
type AmendInput = z.output<(typeof formCalls)['forms.amend']['input']>;

/** What a new form says already: today, by whoever begins it, and what is as it was last time. */
function firstAnswers(db: Db, session: Session, caseId: string, definition: FormDefinition) {
  const asLast = definition.sheet?.asLast ?? [];
  const [last] = asLast.length > 0 ? earlierOf(db, session, caseId, definition.id) : [];
  const { answers = {} } = last ?? {};
  return Object.fromEntries(asLast.flatMap((id) => (answers[id] ? [[id, answers[id]]] : [])));
}

const dayIn = (answers: Answers) =>
  PartialDateSchema.safeParse(answers['event-date']).data?.from ?? null;

/** A draft of one's own, about that day, in which nothing was written yet: taken up instead of a second one. */
function untouchedDraft(
  db: Db,
  session: Session,
  { caseId, form }: StartInput,
  { revision, day }: { revision: number; day: string },
) {
  return formsOfCase(db, caseId).find(
    (one) =>
      one.form === form &&
      one.revision === revision &&
      dayIn(one.answers) === day &&
      one.author === session.user &&
      one.state === 'draft' &&
      one.amends === null &&
      one.changedAt === one.enteredAt,
  );
}

/**
 * A draft of the revision that held on the day it is about: of that day, by whoever begins it, until they
 * say otherwise.
 */
export function startForm(store: Store, session: Session, input: StartInput) {
  const { cmd, id, caseId, form } = input;
  const today = dayOf(Date.now());
  const { day = today } = input;
  if (day > today) throw new AppError('invalid-input', { field: 'day' });
  const definition = formOn(form, day);
  if (!definition) throw new AppError('not-found');
  const call = { cmd, caseId, call: 'forms.start', input };
  const mayBegin = (who: Session, scope: CaseScope) => mayBeginForm(who, scope, form);
  const begin = (act: Act) => {
    const { revision, restricted } = definition;
    const begun = definition.many && untouchedDraft(store.db, session, input, { revision, day });
    if (begun) return { formId: begun.id };
    // A form of any step is filed at the step that the case is in.
    const step = definition.step || (findCase(store.db, caseId)?.step ?? 1);
    insertForm(store.db, {
      ...{ id, caseId, form, revision, step, restricted, state: 'draft', version: 0, event: null },
      ...{ enteredAt: act.at, changedAt: act.at, author: session.user, placeInForm: '' },
      answers: {
        ...firstAnswers(store.db, session, caseId, definition),
        'event-date': exactDay(day),
        worker: { id: session.user, text: '' },
      },
      amends: null,
      rev: act.cmd,
    });
    act.event({ op: 'created', entity: 'form', entityId: id, caseId });
    return { formId: id };
  };
  const { formId } = answer(workOnCase(store, session, call, begin, mayBegin));
  return showForm(store.db, session, formId);
}

/**
 * A correction: a draft that begins with the answers of the final form and keeps its revision. Throws
 * `already-exists` (with its id) while another correction of the same form is being written.
 */
export function amendForm(store: Store, session: Session, input: AmendInput) {
  const { cmd, id, formId } = input;
  const { caseId } = requireForm(store.db, formId);
  const call = { cmd, caseId, call: 'forms.amend', input };
  const outcome = workOnForm(store, session, formId, call, (act) => {
    const form = requireForm(store.db, formId);
    if (form.state !== 'final') throw new AppError('conflict', { rev: form.rev });
    const other = amendmentOf(store.db, formId);
    if (other !== null) throw new AppError('already-exists', { formId: other });
    insertForm(store.db, {
      ...form,
      ...{ id, state: 'draft', placeInForm: '', amends: formId, author: session.user },
      ...{ enteredAt: act.at, changedAt: act.at, rev: act.cmd },
    });
    copySpots(store.db, formId, id);
    act.event({ op: 'amended', entity: 'form', entityId: id, caseId });
    return null;
  });
  answer(outcome);
  return showForm(store.db, session, id);
}

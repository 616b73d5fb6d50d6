// Saving a draft, and completing it, which is a separate act: a final form is never changed again.
import type { z } from 'zod';
import type { formCalls } from '#contract/forms.ts';
import type { Answers } from '#domain/forms/answers.ts';
import { checkAnswers, dropHidden, type FormProblem } from '#domain/forms/check.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import { type PartialDate, PartialDateSchema } from '#domain/people/partial-date.ts';
import type { Session } from '#domain/roles.ts';
import { answer } from '../ipc/answer.ts';
import { AppError } from '../ipc/errors.ts';
import type { JsonObject } from '../storage/columns.ts';
import type { Db } from '../storage/database.ts';
import { type FormRecord, findForm, updateForm } from '../storage/forms.ts';
import type { Act, Store } from '../storage/store.ts';
import { keepClosed } from './closed-fields.ts';
import { computeValues } from './computed.ts';
import { EFFECTS } from './effects/index.ts';
import { askExceptions } from './exceptions/ask.ts';
import { definitionOf, requireForm } from './find.ts';
import { followForm } from './follow.ts';
import { workOnForm } from './form-work.ts';
import { keepSpots } from './paper-beside.ts';
import { withPeople } from './with-people.ts';

type SaveInput = z.output<(typeof formCalls)['forms.save']['input']>;
type CompleteInput = z.output<(typeof formCalls)['forms.complete']['input']>;
type Completed = z.input<(typeof formCalls)['forms.complete']['output']>;

/** What a draft may not hold at all; that something is missing or odd is told when it is completed. */
const NOT_KEPT = new Set(['unknown-field', 'not-understood', 'unknown-option']);

const same = (one: unknown, two: unknown) => JSON.stringify(one) === JSON.stringify(two);

/** When it happened: what stands under "event date", or else when the news was received. */
function eventOf(answers: Answers): PartialDate | null {
  const date = PartialDateSchema.safeParse(answers['event-date']);
  return date.data ?? PartialDateSchema.safeParse(answers['received-on']).data ?? null;
}

function changedFields(before: Answers, after: Answers): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => !same(before[name], after[name]));
}

/** Throws `final`, or `conflict` with both texts when somebody saved after `baseRev` was read. */
function requireBase(form: FormRecord, baseRev: string, answers: Answers): void {
  if (form.state === 'final') throw new AppError('final', { rev: form.rev });
  if (form.rev === baseRev) return;
  throw new AppError('conflict', {
    rev: form.rev,
    by: form.author,
    at: form.changedAt,
    answers: form.answers,
    yours: answers,
    fields: changedFields(form.answers, answers),
  });
}

/** Throws `invalid-input` with the places that cannot be kept. */
function requireShapes(problems: readonly FormProblem[]): void {
  const refused = problems.filter((problem) => NOT_KEPT.has(problem.code));
  if (refused.length > 0) throw new AppError('invalid-input', { problems: refused });
}

/** A new version of the row and everything that follows from it. */
export function writeForm(
  db: Db,
  act: Act,
  session: Session,
  texts: { before: FormRecord; after: FormRecord; marked?: readonly string[] },
): FormRecord {
  const { before, after, marked = [] } = texts;
  const completed = after.state === 'final';
  const answers = completed ? withPeople(db, after) : after.answers;
  const next = { ...after, answers, event: eventOf(answers), changedAt: act.at, rev: act.cmd };
  updateForm(db, next);
  followForm(db, act, session, { before, after: next });
  act.event({
    op: completed ? 'completed' : 'saved',
    entity: 'form',
    entityId: next.id,
    caseId: next.caseId,
    fields: [...new Set([...changedFields(before.answers, next.answers), ...marked])],
  });
  return next;
}

/** Saving what is already there changes nothing and is never a conflict. */
export function saveForm(store: Store, session: Session, input: SaveInput) {
  const { db } = store;
  const { cmd, formId, baseRev, placeInForm } = input;
  const { caseId } = requireForm(db, formId);
  const asked = { cmd, caseId, call: 'forms.save', input };
  const outcome = workOnForm(store, session, formId, asked, (act) => {
    const form = requireForm(db, formId);
    const answers = keepClosed(session, form, input.answers);
    const marks = input.spots && keepSpots(db, session, form, input.spots);
    const unchanged = same(form.answers, answers) && !marks?.changed.length;
    if (unchanged && form.state === 'draft' && form.placeInForm === placeInForm) {
      return { rev: form.rev, savedAt: form.changedAt };
    }
    if (!unchanged || form.state === 'final') requireBase(form, baseRev, answers);
    requireShapes(
      checkAnswers(definitionOf(form), answers, { stage: 'draft', today: dayOf(act.at) }),
    );
    const next = { ...form, answers: answers as JsonObject, placeInForm };
    marks?.write();
    const { rev, changedAt } = writeForm(db, act, session, {
      ...{ before: form, after: next, marked: marks?.changed ?? [] },
    });
    askExceptions(db, act, session, next, false);
    return { rev, savedAt: changedAt };
  });
  const saved = answer(outcome);
  const form = requireForm(db, formId);
  return { ...saved, computed: computeValues(db, form, definitionOf(form), true) };
}

/** Completes a form when nothing is missing; otherwise keeps the draft and tells what is. */
export function completeForm(store: Store, session: Session, input: CompleteInput): Completed {
  const { db } = store;
  const { cmd, formId, baseRev } = input;
  const { caseId } = requireForm(db, formId);
  const call = { cmd, caseId, call: 'forms.complete', input };
  const outcome = workOnForm(store, session, formId, call, (act): Completed => {
    const form = requireForm(db, formId);
    const answers = keepClosed(session, form, input.answers);
    requireBase(form, baseRev, answers);
    const definition = definitionOf(form);
    const written = { ...form, answers: answers as JsonObject };
    const own = checkAnswers(definition, answers, { stage: 'complete', today: dayOf(act.at) });
    requireShapes(own);
    const more = EFFECTS[form.form]?.check?.({ db, session, form: written }) ?? [];
    const problems = [...own, ...more];
    if (problems.length > 0) {
      askExceptions(db, act, session, written, true);
      if (same(form.answers, answers)) return { rev: form.rev, version: form.version, problems };
      const kept = writeForm(db, act, session, { before: form, after: written });
      return { rev: kept.rev, version: kept.version, problems };
    }
    const corrected = form.amends === null ? null : findForm(db, form.amends);
    const { rev, version } = writeForm(db, act, session, {
      before: form,
      after: {
        ...form,
        state: 'final',
        version: (corrected?.version ?? 0) + 1,
        answers: dropHidden(definition, answers) as JsonObject,
        placeInForm: '',
      },
    });
    return { rev, version, problems: [] };
  });
  return answer(outcome);
}

// Taking back what was agreed: a finished form of its own, written in one act, so that it holds at once.
import type { z } from 'zod';
import type { consentCalls } from '#contract/consent.ts';
import { checkAnswers } from '#domain/forms/check.ts';
import { latestForm } from '#domain/forms/definitions/index.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import type { Session } from '#domain/roles.ts';
import { answer } from '../../ipc/answer.ts';
import { AppError } from '../../ipc/errors.ts';
import { workOnCase } from '../../storage/case-work.ts';
import { findCase } from '../../storage/cases.ts';
import type { JsonObject } from '../../storage/columns.ts';
import { type FormRecord, insertForm } from '../../storage/forms.ts';
import type { Store } from '../../storage/store.ts';
import { followForm } from '../follow.ts';

type Input = z.output<(typeof consentCalls)['consent.takeBack']['input']>;
const FORM = 'consent-withdrawal';

function answersOf(session: Session, input: Input): JsonObject {
  const { child, purposes, on, who, how, heardBy, words } = input;
  const stopped = { options: purposes };
  return {
    ...{ 'event-date': on, worker: { id: session.user, text: '' } },
    ...(child === null
      ? { whose: { option: 'family' }, 'taken-back': stopped }
      : {
          whose: { option: 'child' },
          child: { id: child, text: '' },
          'child-taken-back': stopped,
        }),
    ...{ who, how: { option: how }, 'heard-by': heardBy },
    ...(words.trim() !== '' && { words: words.trim() }),
  };
}

/** Throws `invalid-input` with what is missing or not understood; nothing is written then. */
export function takeBack(store: Store, session: Session, input: Input): { formId: string } {
  const { db } = store;
  const { cmd, id, caseId } = input;
  const definition = latestForm(FORM);
  if (!definition) throw new AppError('not-found');
  const call = { cmd, caseId, call: 'consent.takeBack', input };
  const outcome = workOnCase(store, session, call, (act) => {
    const answers = answersOf(session, input);
    const problems = checkAnswers(definition, answers, { stage: 'complete', today: dayOf(act.at) });
    if (problems.length > 0) throw new AppError('invalid-input', { problems });
    const { revision, restricted } = definition;
    const form: FormRecord = {
      ...{ id, caseId, form: FORM, revision, restricted, state: 'final', version: 1 },
      ...{ step: findCase(db, caseId)?.step ?? 1, event: input.on, answers, placeInForm: '' },
      ...{ enteredAt: act.at, changedAt: act.at, author: session.user, amends: null },
      rev: act.cmd,
    };
    insertForm(db, form);
    act.event({ op: 'created', entity: 'form', entityId: id, caseId });
    followForm(db, act, session, { before: { ...form, answers: {} }, after: form });
    act.event({ op: 'completed', entity: 'form', entityId: id, caseId });
    return { formId: id };
  });
  return answer(outcome);
}

// The calls of forms: each is one use case of its own file.
import type { Emit } from '#contract/events.ts';
import type { formCalls } from '#contract/forms.ts';
import type { Handlers } from '../ipc/router.ts';
import type { Store } from '../storage/store.ts';
import { amendForm, startForm } from './begin.ts';
import { photoConsent } from './consent/photo.ts';
import { listConsents } from './consent/standing.ts';
import { takeBack } from './consent/take-back.ts';
import { decideOnException } from './exceptions/decide.ts';
import { listExceptions } from './exceptions/list.ts';
import { requireForm } from './find.ts';
import { goalFromDrawing } from './goal-from-drawing.ts';
import { listChangedDecisions } from './judged-again.ts';
import { keepBoth, settleKept } from './keep-both.ts';
import { decideReading, readAgain } from './read-again.ts';
import { completeForm, saveForm } from './save.ts';
import { listTypedFromPaper } from './typed-from-paper.ts';
import { viewForm } from './view.ts';

type Deps = { store: () => Store; emit: Emit };

export function formHandlers({ store, emit }: Deps): Handlers<typeof formCalls> {
  /** Tells the windows that show this form or its case to ask again. */
  const told = <T>(formId: string, done: T): T => {
    const { caseId } = requireForm(store().db, formId);
    emit('changed', { entity: 'form', id: formId, caseId });
    return done;
  };
  return {
    'consent.standing': ({ caseId }, session) => listConsents(store().db, session, caseId),
    'consent.photo': ({ caseId }, session) => photoConsent(store().db, session, caseId),
    'consent.takeBack': (input, session) => told(input.id, takeBack(store(), session, input)),
    'exceptions.list': (input, session) => listExceptions(store(), session, input),
    'exceptions.decide': (input, session) => {
      const decided = decideOnException(store(), session, input);
      return told(decided.formId, decided);
    },
    'forms.start': (input, session) => {
      const started = startForm(store(), session, input);
      return told(started.id, started);
    },
    'forms.view': ({ formId }, session) => viewForm(store(), session, formId),
    'forms.save': (input, session) => told(input.formId, saveForm(store(), session, input)),
    'forms.complete': (input, session) => told(input.formId, completeForm(store(), session, input)),
    'forms.readAgain': (input, session) => told(input.formId, readAgain(store(), session, input)),
    'forms.decideReading': (input, session) =>
      told(input.formId, decideReading(store(), session, input)),
    'forms.typedFromPaper': (asked, session) => listTypedFromPaper(store().db, session, asked),
    'forms.amend': (input, session) => told(input.id, amendForm(store(), session, input)),
    'forms.goalFromDrawing': (input, session) => {
      const made = goalFromDrawing(store(), session, input);
      return told(made.formId, made);
    },
    'forms.keepBoth': (input, session) => told(input.formId, keepBoth(store(), session, input)),
    'eligibility.changed': (asked, session) => listChangedDecisions(store().db, session, asked),
    'forms.settle': (input, session) => told(input.formId, settleKept(store(), session, input)),
  };
}

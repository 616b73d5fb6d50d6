// The text of a form as a copy of a past day holds it, brought back as a draft; nothing of today is overwritten.
import { mayWriteForm } from '#domain/forms/rights.ts';
import { newId } from '#domain/ids.ts';
import type { Session } from '#domain/roles.ts';
import { AppError } from '../ipc/errors.ts';
import { formFacts } from '../storage/access.ts';
import { writeJson } from '../storage/columns.ts';
import type { Db } from '../storage/database.ts';
import {
  amendmentOf,
  type FormRecord,
  findForm,
  insertForm,
  nextVersionOf,
} from '../storage/forms.ts';
import { keepVersion } from '../storage/kept.ts';
import { copySpots } from '../storage/paper-spots.ts';
import type { Act } from '../storage/store.ts';
import { requireForm } from './find.ts';
import { writeForm } from './save.ts';
import { scopeOf } from './view.ts';

/** The version of a form that stands today: the last final correction, or the form itself. */
export function standingVersion(db: Db, form: FormRecord): FormRecord {
  const next = nextVersionOf(db, form.id);
  const corrected = next === null ? null : findForm(db, next);
  return corrected ? standingVersion(db, corrected) : form;
}

export type BroughtBackForm = {
  /** The draft that holds the text now. */
  formId: string;
  /** Was a text that somebody is writing today kept beside it? */
  kept: boolean;
};

/**
 * To be called inside an act; `nowId`: what stands for the form today. A draft of today takes the text of that day,
 * and its own is kept beside until a person settles it; a final form gets a correction with that text, which a person
 * reads and completes, so that what follows from a completed form follows by the same rules. Throws `not-allowed`.
 */
export function bringBackForm(
  db: Db,
  act: Act,
  session: Session,
  past: FormRecord,
  nowId: string,
): BroughtBackForm {
  const standing = standingVersion(db, requireForm(db, nowId));
  if (!mayWriteForm(session, scopeOf(db, standing.caseId), formFacts(db, standing))) {
    throw new AppError('not-allowed');
  }
  const draft = standing.state === 'draft' ? standing : correctionOf(db, standing);
  if (!draft) return { formId: beginCorrection(db, act, session, standing, past), kept: false };
  const kept = JSON.stringify(draft.answers) !== JSON.stringify(past.answers);
  if (kept) {
    keepVersion(db, {
      ...{ id: newId(), entity: 'form', entityId: draft.id, caseId: draft.caseId },
      ...{ baseRev: draft.rev, content: writeJson(draft.answers), user: draft.author, at: act.at },
    });
    act.event({ op: 'kept', entity: 'form', entityId: draft.id, caseId: draft.caseId });
    const after = { ...draft, answers: past.answers, placeInForm: '' };
    writeForm(db, act, session, { before: draft, after });
  }
  return { formId: draft.id, kept };
}

function correctionOf(db: Db, form: FormRecord): FormRecord | null {
  const id = amendmentOf(db, form.id);
  return id === null ? null : findForm(db, id);
}

function beginCorrection(
  db: Db,
  act: Act,
  session: Session,
  standing: FormRecord,
  past: FormRecord,
): string {
  const id = newId();
  insertForm(db, {
    ...standing,
    ...{ id, state: 'draft', placeInForm: '', amends: standing.id, author: session.user },
    ...{ answers: past.answers, event: past.event },
    ...{ enteredAt: act.at, changedAt: act.at, rev: act.cmd },
  });
  copySpots(db, standing.id, id);
  const { caseId } = standing;
  act.event({ op: 'amended', entity: 'form', entityId: id, caseId });
  return id;
}

// All released form revisions. A revision that an office has used stays here for ever, unchanged.
import type { FormDefinition } from '../form.ts';
import { assentR1 } from './assent/r1.ts';
import { assessmentR1 } from './assessment/r1.ts';
import { assessmentR2 } from './assessment/r2.ts';
import { caseNoteR1 } from './case-note/r1.ts';
import { caseNoteR2 } from './case-note/r2.ts';
import { casePlanR1 } from './case-plan/r1.ts';
import { caseStudyR1 } from './case-study/r1.ts';
import { childScaleR1 } from './child-scale/r1.ts';
import { childScaleR2 } from './child-scale/r2.ts';
import { closureR1 } from './closure/r1.ts';
import { concernR1 } from './concern/r1.ts';
import { consentR1 } from './consent/r1.ts';
import { consentR2 } from './consent/r2.ts';
import { consentWithdrawalR1 } from './consent-withdrawal/r1.ts';
import { counsellingNoteR1 } from './counselling-note/r1.ts';
import { eligibilityR1 } from './eligibility/r1.ts';
import { feedbackR1 } from './feedback/r1.ts';
import { igaMonitoringR1 } from './iga-monitoring/r1.ts';
import { igaPlanR1 } from './iga-plan/r1.ts';
import { igaTrialR1 } from './iga-trial/r1.ts';
import { intakeR1 } from './intake/r1.ts';
import { intakeR2 } from './intake/r2.ts';
import { minutesR1 } from './minutes/r1.ts';
import { observationR1 } from './observation/r1.ts';
import { isOwnRevision } from './own-revision.ts';
import { personalChoiceR1 } from './personal-choice/r1.ts';
import { postReleaseR1 } from './post-release/r1.ts';
import { prisonVisitR1 } from './prison-visit/r1.ts';
import { referralOutR1 } from './referral-out/r1.ts';
import { reflectionR1 } from './reflection/r1.ts';
import { reviewR1 } from './review/r1.ts';
import { supervisionR1 } from './supervision/r1.ts';
import { supervisionR2 } from './supervision/r2.ts';
import { supportRequestR1 } from './support-request/r1.ts';
import { supportRequestR2 } from './support-request/r2.ts';

export const FORM_REVISIONS: readonly FormDefinition[] = [
  intakeR1,
  intakeR2,
  eligibilityR1,
  consentR1,
  consentR2,
  consentWithdrawalR1,
  assentR1,
  assessmentR1,
  assessmentR2,
  childScaleR1,
  childScaleR2,
  reflectionR1,
  casePlanR1,
  caseNoteR1,
  caseNoteR2,
  prisonVisitR1,
  minutesR1,
  observationR1,
  igaPlanR1,
  igaTrialR1,
  igaMonitoringR1,
  referralOutR1,
  supportRequestR1,
  supportRequestR2,
  reviewR1,
  closureR1,
  postReleaseR1,
  supervisionR1,
  supervisionR2,
  counsellingNoteR1,
  concernR1,
  feedbackR1,
  personalChoiceR1,
  caseStudyR1,
];

/** Forms that the open office made itself and released; none while it is locked. */
let loaded: readonly FormDefinition[] = [];

/** From an ISO day on a form is written with this revision, in which the office has lines of its own; null: the app's. */
export type HeldFrom = { form: string; revision: number | null; from: string };
/** The newest first. */
let held: readonly HeldFrom[] = [];

/**
 * Makes the forms of an office known beside those of the app, in place of those known before; `holding`,
 * the newest first: from when on it writes a form of the app with lines of its own.
 */
export function registerForms(
  forms: readonly FormDefinition[],
  holding: readonly HeldFrom[] = [],
): void {
  loaded = forms;
  held = holding;
}

/** Every form there is, all revisions: the app's own first, then those of the office. */
export function allForms(): readonly FormDefinition[] {
  return [...FORM_REVISIONS, ...loaded];
}

/** The definition with which a record was written, or null when this app does not know it. */
export function findForm(id: string, revision: number): FormDefinition | null {
  return allForms().find((form) => form.id === id && form.revision === revision) ?? null;
}

/** The newest revision of a form, without lines that an office put into it. */
export function latestForm(id: string): FormDefinition | null {
  const revisions = allForms().filter((form) => form.id === id && !isOwnRevision(form.revision));
  return revisions.toSorted((a, b) => b.revision - a.revision)[0] ?? null;
}

/** What a new record of that ISO day is written with: the newest revision, or the office's that holds then. */
export function formOn(id: string, day: string): FormDefinition | null {
  const { revision = null } = held.find(({ form, from }) => form === id && from <= day) ?? {};
  return (revision === null ? null : findForm(id, revision)) ?? latestForm(id);
}

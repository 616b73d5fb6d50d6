// What a family or a child has taken back, so that nobody goes on as before: told on the page of the case.
import type { CaseView } from '#contract/cases.ts';
import { standingForms } from '#domain/cases/consent.ts';
import { consentNow } from '#domain/cases/consent-now.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import type { FormRecord } from '../storage/forms.ts';

/**
 * `forms`: all those of the case, each with whether it is closed for this person. What was taken back in
 * a form that is closed is told all the same, without a way to the form.
 */
export function lostConsents(
  forms: readonly { form: FormRecord; hidden: boolean }[],
): CaseView['consent'] {
  const closed = new Set(forms.flatMap(({ form, hidden }) => (hidden ? [form.id] : [])));
  const standing = standingForms(forms.map(({ form }) => form));
  return consentNow(standing, dayOf(Date.now())).flatMap(({ child, label, stands }) => {
    if (stands?.says !== 'taken-back' && stands?.says !== 'ended') return [];
    const formId = closed.has(stands.formId) ? null : stands.formId;
    return [{ formId, child, purpose: label, says: stands.says, on: stands.on }];
  });
}

// What a family has taken back, so that nobody goes on as before: told on the page of the case.
import type { CaseView } from '#contract/cases.ts';
import { standingConsent } from '#domain/cases/consent.ts';
import { latestForm } from '#domain/forms/definitions/index.ts';
import { fieldsOf } from '#domain/forms/form.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import type { FormRecord } from '../storage/forms.ts';

const CONSENT = 'consent';

/** `forms`: those of the case that this person may read. */
export function lostConsents(forms: readonly FormRecord[]): CaseView['consent'] {
  const corrected = new Set(forms.map(({ amends }) => amends));
  const finals = forms
    .filter(({ form, state, id }) => form === CONSENT && state === 'final' && !corrected.has(id))
    .toSorted(
      (one, two) =>
        dayOfForm(two).localeCompare(dayOfForm(one), 'en-GB') || two.changedAt - one.changedAt,
    );
  const definition = latestForm(CONSENT);
  const purposes = definition && fieldsOf(definition).find(({ id }) => id === 'purposes');
  if (purposes?.type !== 'table') return [];
  return purposes.rows.flatMap(({ id, label }) => {
    const stands = standingConsent(finals, id, dayOf(Date.now()));
    if (stands?.says !== 'taken-back' && stands?.says !== 'ended') return [];
    return [{ formId: stands.formId, purpose: label, says: stands.says, on: stands.on }];
  });
}

const dayOfForm = ({ event }: FormRecord) => event?.from ?? event?.to ?? '';

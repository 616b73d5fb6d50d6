// Forms that rest on a consent: they are not finished while it is refused or taken back.
import { isRefused, strictestConsent } from '#domain/cases/consent.ts';
import type { FormProblem } from '#domain/forms/check.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import { consentForms } from '../../storage/consents.ts';
import type { Asked, Effect } from './effect.ts';

const standsRefused = ({ db, form }: Asked, purpose: string): boolean =>
  isRefused(strictestConsent(consentForms(db, form.caseId), { purpose }, dayOf(Date.now())));

const NO_CONSENT: FormProblem[] = [{ field: 'consent', code: 'no-consent' }];

/** "As recorded" needs a record that says yes; asked anew, or with a child in danger, it may go. */
export const referralOut: Effect = {
  check(asked) {
    const { consent } = asked.form.answers as { consent?: { option?: string } };
    return consent?.option === 'recorded' && standsRefused(asked, 'share-services')
      ? NO_CONSENT
      : [];
  },
};

/** A story is told by nobody once somebody in it does not agree any more. */
export const caseStudy: Effect = {
  check: (asked) => (standsRefused(asked, 'story') ? NO_CONSENT : []),
};

// What a family or a child has taken back, so that nobody goes on as before: told on the page of the case.
import type { CaseView } from '#contract/cases.ts';
import { consentNow } from '#domain/cases/consent-now.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import { consentForms } from '../storage/consents.ts';
import type { Db } from '../storage/database.ts';

/**
 * Of the case and of those that are joined to it. `open`: the forms that this person may read; what was taken
 * back in another is told all the same, without a way to the form.
 */
export function lostConsents(
  db: Db,
  caseId: string,
  open: ReadonlySet<string>,
): CaseView['consent'] {
  return consentNow(consentForms(db, caseId), dayOf(Date.now())).flatMap(
    ({ child, label, stands }) => {
      if (stands?.says !== 'taken-back' && stands?.says !== 'ended') return [];
      const formId = open.has(stands.formId) ? stands.formId : null;
      return [{ formId, child, purpose: label, says: stands.says, on: stands.on }];
    },
  );
}

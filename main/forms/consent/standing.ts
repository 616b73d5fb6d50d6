// How everything stands that a case may ask consent for, as this person may be told of it.
import type { z } from 'zod';
import type { ConsentLine } from '#contract/consent.ts';
import { consentNow } from '#domain/cases/consent-now.ts';
import { mayReadForm } from '#domain/forms/rights.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import { mayEdit, mayRead, type Session } from '#domain/roles.ts';
import { AppError } from '../../ipc/errors.ts';
import { formFacts } from '../../storage/access.ts';
import { findCase } from '../../storage/cases.ts';
import { consentForms, joinedCases } from '../../storage/consents.ts';
import type { Db } from '../../storage/database.ts';
import { nameIn } from '../support/names.ts';
import { scopeOf } from '../view.ts';

type Line = z.input<typeof ConsentLine>;
const HOW = ['said', 'written', 'shown'] as const;

/**
 * Throws `not-found` or `not-allowed`. What a closed form says is obeyed and told without its words; so is what
 * stands in a case that is joined to this one, whoever may read it.
 */
export function listConsents(
  db: Db,
  session: Session,
  caseId: string,
): { lines: Line[]; joined: string[]; mayEdit: boolean } {
  const scope = scopeOf(db, caseId);
  if (!mayRead(session, scope)) throw new AppError('not-allowed');
  const cases = consentForms(db, caseId);
  const open = new Set(
    cases
      .flat()
      .filter((form) => mayReadForm(session, scopeOf(db, form.caseId), formFacts(db, form)))
      .map(({ id }) => id),
  );
  const lines = consentNow(cases, dayOf(Date.now())).map(
    ({ child, purpose, label, stands }): Line => {
      const isOpen = stands !== null && open.has(stands.formId);
      return {
        ...{ child, purpose, label, says: stands?.says ?? null, on: stands?.on ?? null },
        childName: nameIn(db, child === null ? null : { id: child, text: '' }),
        who: nameIn(db, isOpen ? stands.who : null),
        how: (isOpen && HOW.find((how) => how === stands.how)) || null,
        formId: isOpen ? stands.formId : null,
      };
    },
  );
  const [, ...others] = joinedCases(db, caseId);
  const joined = others.flatMap((id) => findCase(db, id)?.code ?? []);
  return { lines, joined, mayEdit: mayEdit(session, scope) };
}

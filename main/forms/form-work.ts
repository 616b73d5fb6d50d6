// A change to one form: whoever may not read the form may not change it either.
import { INTAKE } from '#domain/cases/intake.ts';
import { mayWriteForm } from '#domain/forms/rights.ts';
import type { CaseScope, Session } from '#domain/roles.ts';
import { formFacts } from '../storage/access.ts';
import { type CaseCall, type Outcome, workOnCase } from '../storage/case-work.ts';
import type { Act, Store } from '../storage/store.ts';
import { requireForm } from './find.ts';

/**
 * As `workOnCase`, with the right to write this form in place of the right to change the case. What somebody
 * still writes into the referral they entered, when its case was given to a worker meanwhile, is late work.
 */
export function workOnForm<T>(
  store: Store,
  session: Session,
  formId: string,
  call: CaseCall,
  work: (act: Act) => T,
): Outcome<T> {
  const may = (who: Session, scope: CaseScope) =>
    mayWriteForm(who, scope, formFacts(store.db, requireForm(store.db, formId)));
  const form = requireForm(store.db, formId);
  const entered = form.form === INTAKE && form.author === session.user;
  return workOnCase(store, session, { ...call, entered }, work, may);
}

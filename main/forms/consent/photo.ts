// Whether photographs of a case may lie in its folder: one word, for whoever files one and reads nothing else.
import type { z } from 'zod';
import type { consentCalls } from '#contract/consent.ts';
import { strictestConsent } from '#domain/cases/consent.ts';
import { isRefusedByAny } from '#domain/cases/consent-now.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import { mayFile, type Session } from '#domain/roles.ts';
import { AppError } from '../../ipc/errors.ts';
import { consentForms } from '../../storage/consents.ts';
import type { Db } from '../../storage/database.ts';
import { scopeOf } from '../view.ts';

type Told = z.input<(typeof consentCalls)['consent.photo']['output']>;

/** Throws `not-found`, or `not-allowed` for who may not file in this case. */
export function photoConsent(db: Db, session: Session, caseId: string): Told {
  if (!mayFile(session, scopeOf(db, caseId))) throw new AppError('not-allowed');
  const cases = consentForms(db, caseId);
  const today = dayOf(Date.now());
  if (isRefusedByAny(cases, 'photo', today)) return { stands: 'refused' };
  const family = strictestConsent(cases, { purpose: 'photo' }, today);
  return { stands: family ? 'agreed' : 'not-asked' };
}

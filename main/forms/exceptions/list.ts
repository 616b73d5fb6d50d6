// Exceptions as lists: those that wait for the coordinator, those that were answered, those of one form.
import type { z } from 'zod';
import type { Exception } from '#contract/exceptions.ts';
import { readingOf } from '#domain/forms/rights.ts';
import type { Session } from '#domain/roles.ts';
import { sayWarning } from '#domain/support/rules.ts';
import { formFacts } from '../../storage/access.ts';
import { type CaseRecord, caseScope, findCase } from '../../storage/cases.ts';
import type { Db } from '../../storage/database.ts';
import {
  answeredExceptions,
  type ExceptionRecord,
  exceptionsOfForm,
  openExceptions,
} from '../../storage/exceptions.ts';
import { draftsOfKind, type FormRecord, findForm } from '../../storage/forms.ts';
import { findPerson } from '../../storage/people.ts';
import type { Store } from '../../storage/store.ts';
import { isOutsideRules, standOf } from '../support/stand.ts';
import { checkItems } from '../support-facts.ts';
import { aboutOf } from './about.ts';

type View = z.input<typeof Exception>;
/** So long an answer stands on the worker's page of the day. */
const TOLD_MS = 14 * 86_400_000;

function namesOf(db: Db, { code, mainPerson }: CaseRecord) {
  const main = mainPerson ? findPerson(db, mainPerson) : null;
  return { code, nameKm: main?.nameKm ?? '', nameLatin: main?.nameLatin ?? '' };
}

/** Only of forms this person may read. */
function toView(db: Db, session: Session, one: ExceptionRecord): View[] {
  const form = findForm(db, one.formId);
  const scope = caseScope(db, one.caseId);
  const record = findCase(db, one.caseId);
  if (!form || !scope || !record) return [];
  if (readingOf(session, scope, formFacts(db, form)) !== 'all') return [];
  const { place: _, rev: __, ...told } = one;
  return [{ ...told, ...namesOf(db, record), about: aboutOf(one) }];
}

const textIn = (answer: unknown) => (typeof answer === 'string' ? answer.trim() : '');

/** A request that was sent with something outside of the rules, and waits for the coordinator's word. */
function requestView(db: Db, session: Session, form: FormRecord): View[] {
  const { id, caseId, author: askedBy, changedAt: askedAt } = form;
  const scope = caseScope(db, caseId);
  const record = findCase(db, caseId);
  if (form.amends !== null || !scope || !record || !isOutsideRules(db, form)) return [];
  if (!standOf(db, session, scope, form).may.decide) return [];
  const items = checkItems(db, form).filter(({ warnings }) => warnings.length > 0);
  const about = items.flatMap(({ item, facts, prices, warnings }) =>
    warnings.map((warning) => sayWarning(warning, item, facts, prices)),
  );
  const reasons = items.flatMap(({ row: { answers } }) =>
    [textIn(answers['price-why']), textIn(answers.anyway)].filter(Boolean),
  );
  return [
    {
      ...{ id, caseId, formId: id, ...namesOf(db, record), rule: 'item', about, askedBy, askedAt },
      ...{ reason: reasons.join(' · '), says: null, why: '', decidedBy: null, decidedAt: null },
    },
  ];
}

export function listExceptions(
  { db }: Store,
  session: Session,
  { formId }: { formId?: string | undefined },
): { exceptions: View[] } {
  const toViews = (found: readonly ExceptionRecord[]) =>
    found.flatMap((one) => toView(db, session, one));
  if (formId !== undefined) return { exceptions: toViews(exceptionsOfForm(db, formId)) };
  if (session.role !== 'coordinator')
    return { exceptions: toViews(answeredExceptions(db, session.user, Date.now() - TOLD_MS)) };
  const requests = draftsOfKind(db, 'support-request').flatMap((form) =>
    requestView(db, session, form),
  );
  return { exceptions: [...toViews(openExceptions(db)), ...requests] };
}

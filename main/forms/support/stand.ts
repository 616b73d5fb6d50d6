// How a request stands: its stage, what is missing of it, and what this person may do with it now.
import { checkAnswers, type FormProblem } from '#domain/forms/check.ts';
import { readingOf } from '#domain/forms/rights.ts';
import { ratesFrom } from '#domain/money/exchange.ts';
import { readSetting } from '#domain/office/settings.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import { buyingRole, type CaseScope, mayEdit, type Role, type Session } from '#domain/roles.ts';
import {
  type Decider,
  decidersOf,
  isDecided,
  leftToDecide,
  type Stage,
  stageOf,
  totalAsked,
  waitsFor,
} from '#domain/support/request.ts';
import { formFacts } from '../../storage/access.ts';
import type { Db } from '../../storage/database.ts';
import type { FormRecord } from '../../storage/forms.ts';
import { rowsOf } from '../../storage/prepared.ts';
import { settingHistory, settingOn } from '../../storage/settings.ts';
import { supportRequest } from '../effects/support-request.ts';
import { definitionOf } from '../find.ts';
import { checkItems } from '../support-facts.ts';

export type Stand = {
  stage: Stage;
  since: string;
  waits: ReturnType<typeof waitsFor>;
  left: Decider[];
  /** What is missing before it can be sent; nothing of what was decided. */
  gaps: FormProblem[];
  may: { decide: boolean; buy: boolean; withdraw: boolean; open: boolean };
  mine: boolean;
};

/** Problems in what is asked, in the form's order; what comes later is not looked at. */
function gapsIn(db: Db, session: Session, form: FormRecord): FormProblem[] {
  const definition = definitionOf(form);
  const asked = definition.sections.find(({ id }) => id === 'asked')?.fields ?? [];
  const placeOf = ({ field }: FormProblem) =>
    asked.findIndex(({ id }) => id === field.split('.')[0]);
  const today = dayOf(Date.now());
  const problems = [
    ...checkAnswers(definition, form.answers, { stage: 'complete', today }),
    ...(supportRequest.check?.({ db, session, form }) ?? []),
  ];
  return problems
    .filter((problem) => placeOf(problem) >= 0)
    .toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** Does it ask for something outside of the rules, or for more than the standard price? */
export const isOutsideRules = (db: Db, form: FormRecord): boolean =>
  checkItems(db, form).some(({ warnings }) => warnings.length > 0);

/**
 * In a case that is closed for others the coordinator alone decides: nobody else may read the request.
 * What is outside of the rules is always the coordinator's to decide too, whoever else says yes to amounts.
 */
function decidersIn(db: Db, scope: CaseScope, form: FormRecord): readonly Decider[] {
  if (scope.restricted || formFacts(db, form).only) return ['coordinator'];
  const day = dayOf(Date.now());
  const rates = ratesFrom(settingHistory(db, 'riel-per-dollar'));
  const lines = readSetting('approvals', settingOn(db, 'approvals', day));
  const deciders = decidersOf(totalAsked(form.answers), lines, { rates, day });
  if (deciders.includes('coordinator') || !isOutsideRules(db, form)) return deciders;
  return ['coordinator', ...deciders];
}

/** May this person see the request at all? Who decides sees what was sent, though not the case. */
export function maySeeRequest(
  db: Db,
  session: Session,
  scope: CaseScope,
  form: FormRecord,
): boolean {
  if (form.form !== 'support-request') return false;
  const facts = formFacts(db, form);
  if (session.role === 'administrator') return !scope.restricted && !facts.only;
  return readingOf(session, scope, facts) !== 'none';
}

const buyerIn = (db: Db): Role | null =>
  buyingRole(
    rowsOf<{ role: Role }>(db, 'SELECT DISTINCT role FROM users WHERE active = 1').map(
      ({ role }) => role,
    ),
  );

/** Where it stands, for the one who asks. */
export function standOf(db: Db, session: Session, scope: CaseScope, form: FormRecord): Stand {
  const isFinal = form.state === 'final';
  const gaps = isFinal || isDecided(form.answers) ? [] : gapsIn(db, session, form);
  const { stage, since } = stageOf({
    ...{ answers: form.answers, isFinal, isWhole: gaps.length === 0 },
    begun: dayOf(form.enteredAt),
  });
  const left = stage === 'asked' ? leftToDecide(form.answers, decidersIn(db, scope, form)) : [];
  const works = mayEdit(session, scope);
  const buyer = buyerIn(db);
  const buys = session.role === buyer || works;
  const isOpen = form.state === 'draft';
  const may = {
    decide: left.some((role) => role === session.role),
    buy: isOpen && buys && ['approved', 'bought', 'receipt'].includes(stage),
    withdraw: isOpen && works && ['writing', 'asked', 'approved'].includes(stage),
    open: session.role === 'social-worker' || session.role === 'coordinator',
  };
  const waits = waitsFor(stage, isFinal);
  const isWorker = session.role === 'social-worker' && works;
  const mine =
    (waits === 'worker' && isWorker) ||
    (waits === 'deciders' && may.decide) ||
    (waits === 'buyer' && (buyer === null ? isWorker : session.role === buyer));
  return { stage, since, waits, left, gaps, may, mine };
}

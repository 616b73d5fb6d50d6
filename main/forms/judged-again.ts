// Decisions on who can join whose facts changed afterwards: judged again by the facts as they are now.
import type { z } from 'zod';
import type { ChangedDecision, formCalls } from '#contract/forms.ts';
import { criteriaOf, judge, standingOfAll } from '#domain/cases/eligibility.ts';
import { chosenOf } from '#domain/forms/answers.ts';
import { mayReadForm } from '#domain/forms/rights.ts';
import { mayRead, type Session } from '#domain/roles.ts';
import { formFacts } from '../storage/access.ts';
import { caseScope, findCase } from '../storage/cases.ts';
import type { Db } from '../storage/database.ts';
import { type FormRecord, findForm } from '../storage/forms.ts';
import { linesAt } from '../storage/lines.ts';
import { findPerson } from '../storage/people.ts';
import { rowsOf } from '../storage/prepared.ts';
import { judgedStanding, nameOf } from './computed/eligibility.ts';
import { gatherFacts } from './eligibility-facts.ts';

type View = z.input<typeof ChangedDecision>;
type Asked = z.output<(typeof formCalls)['eligibility.changed']['input']>;

/** Ids of the newest decision of each open case in which a fact was written or ended after it. */
function decisionsBeforeFacts(db: Db, caseId: string | null): string[] {
  const sql = `SELECT f.id, max(f.changed_at) FROM forms f JOIN cases c ON c.id = f.case_id
    WHERE f.form = 'eligibility' AND f.state = 'final' AND c.status = 'open'
    ${caseId === null ? '' : 'AND f.case_id = ?'} GROUP BY f.case_id
    HAVING EXISTS (SELECT 1 FROM lines l WHERE l.case_id = f.case_id
      AND l.kind IN ('prison', 'household', 'school') AND (l.at > f.changed_at OR l.ended_at > f.changed_at))`;
  return rowsOf<{ id: string }>(db, sql, ...(caseId === null ? [] : [caseId])).map(({ id }) => id);
}

/**
 * The criteria that the facts judge otherwise now than on the day of the decision, and all criteria
 * together then and now. What a worker judged against the facts stands, until those facts change.
 */
function judgeAgain(db: Db, form: FormRecord): Pick<View, 'criteria' | 'before' | 'now'> | null {
  const { caseId, answers } = form;
  const now = gatherFacts(db, caseId, answers);
  const then = gatherFacts(db, caseId, answers, linesAt(db, caseId, form.changedAt));
  if (!now.module) return null;
  const all = criteriaOf(now.module).map((criterion) => {
    const old = judge(criterion, then.facts, then.limits);
    const fresh = judge(criterion, now.facts, now.limits);
    const before = judgedStanding(answers, criterion) ?? old;
    return { name: nameOf(criterion), before, now: old === fresh ? before : fresh };
  });
  const criteria = all.filter(({ before, now }) => before !== now);
  if (criteria.length === 0) return null;
  return {
    criteria,
    before: standingOfAll(all.map(({ before }) => before)),
    now: standingOfAll(all.map(({ now }) => now)),
  };
}

function toView(db: Db, session: Session, formId: string, { whose }: Asked): View | null {
  const form = findForm(db, formId);
  const scope = form && caseScope(db, form.caseId);
  const record = form && findCase(db, form.caseId);
  if (!form || !scope || !record || !mayRead(session, scope)) return null;
  if (!mayReadForm(session, scope, formFacts(db, form))) return null;
  const all = whose === 'all' && session.role === 'coordinator';
  if (!all && whose !== undefined && !scope.workers.includes(session.user)) return null;
  const judged = judgeAgain(db, form);
  if (!judged) return null;
  const child = record.mainPerson === null ? null : findPerson(db, record.mainPerson);
  return {
    ...{ caseId: record.id, code: record.code, formId, decidedAt: form.changedAt, ...judged },
    ...{ nameKm: child?.nameKm ?? '', nameLatin: child?.nameLatin ?? '' },
    decision: chosenOf(form.answers.decision)[0] ?? '',
  };
}

/** Of one case, of the person's own cases, or (coordinator) of all. */
export function listChangedDecisions(
  db: Db,
  session: Session,
  asked: Asked,
): { decisions: View[] } {
  const decisions = decisionsBeforeFacts(db, asked.caseId ?? null);
  return { decisions: decisions.flatMap((id) => toView(db, session, id, asked) ?? []) };
}

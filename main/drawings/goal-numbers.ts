// Which number in the plan each goal has that was made of something drawn.
import type { DrawingView } from '#contract/drawings.ts';
import type { DrawingItem } from '#domain/drawings/drawing.ts';
import { Row } from '#domain/forms/answers.ts';
import { mayReadForm } from '#domain/forms/rights.ts';
import type { Session } from '#domain/roles.ts';
import { formFacts } from '../storage/access.ts';
import { caseScope } from '../storage/cases.ts';
import type { Db } from '../storage/database.ts';
import { type FormRecord, formsOfCase } from '../storage/forms.ts';

const PLAN = 'case-plan';

const rowsOf = ({ answers }: FormRecord) =>
  Row.array().safeParse((answers.goals as { rows?: unknown } | undefined)?.rows).data ?? [];

/** As the newest plan counts them that this person may read; of a goal that stands in none nothing is told. */
export function goalNumbersOf(
  db: Db,
  session: Session,
  caseId: string,
  items: readonly DrawingItem[],
): NonNullable<DrawingView['goals']> {
  const rows = new Set(items.flatMap(({ goal }) => goal?.row ?? []));
  const scope = caseScope(db, caseId);
  if (rows.size === 0 || !scope) return [];
  const plans = formsOfCase(db, caseId)
    .filter(({ form }) => form === PLAN)
    .filter((plan) => mayReadForm(session, scope, formFacts(db, plan)))
    .map(rowsOf);
  return [...rows].flatMap((row) => {
    const plan = plans.findLast((one) => one.some(({ id }) => id === row));
    return plan ? [{ row, number: plan.findIndex(({ id }) => id === row) + 1 }] : [];
  });
}

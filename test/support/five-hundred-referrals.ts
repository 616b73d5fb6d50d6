// 547 referrals of several years: 133 not eligible, 413 enrolled, four of these without a module, and one open.
import { newId } from '#domain/ids.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import { saveFormValues } from '../../main/storage/form-values.ts';
import { insertForm } from '../../main/storage/forms.ts';
import { change, rowsOf } from '../../main/storage/prepared.ts';
import type { Store } from '../../main/storage/store.ts';
import { generateOffice } from '../office/generate.ts';

type Part = {
  count: number;
  decision: string | null;
  module: 'fp' | 'fs' | 'none';
  step: number;
  missed?: string;
};

/** The last four are old folders: taken on, and neither decision nor module was ever written down. */
const PARTS: readonly Part[] = [
  { count: 88, decision: 'not-admit', module: 'none', step: 1, missed: 'sentence-left' },
  { count: 45, decision: 'not-admit', module: 'none', step: 1, missed: 'poor' },
  { count: 215, decision: 'admit', module: 'fp', step: 5 },
  { count: 194, decision: 'admit', module: 'fs', step: 5 },
  { count: 1, decision: 'wait', module: 'none', step: 1 },
  { count: 4, decision: null, module: 'none', step: 4 },
];
const PLAN = PARTS.flatMap((part) => Array.from({ length: part.count }, () => part));

/** Straight into the store; answers the names of everybody in these cases. */
export async function referFiveHundred(store: Store, worker: string): Promise<string[]> {
  const { db } = store;
  await generateOffice(store, { cases: PLAN.length, pages: 0, workers: [worker] });
  const cases = rowsOf<{ id: string; opened: string }>(
    db,
    'SELECT id, opened_from AS opened FROM cases ORDER BY code',
  );
  // Every part is spread over all years.
  const order = cases.map((_, at) => (at * 100) % cases.length);
  db.transaction(() => {
    order.forEach((at, place) => {
      const [one, part] = [cases[at], PLAN[place]];
      if (!one || !part) return;
      const sql = `UPDATE cases SET module = ?, step = ?, status = 'open' WHERE id = ?`;
      change(db, sql, part.module, part.step, one.id);
      if (part.decision === null) return;
      const id = newId();
      insertForm(db, {
        ...{ id, caseId: one.id, form: 'eligibility', revision: 1, step: 1, state: 'final' },
        ...{ version: 1, restricted: false, event: exactDay(one.opened), enteredAt: 1 },
        ...{ changedAt: 1, author: worker, answers: {}, placeInForm: '', amends: null },
        rev: newId(),
      });
      const values = [
        { path: 'decision', concept: 'eligibility.decision', value: part.decision },
        ...(part.missed === undefined
          ? []
          : [
              {
                path: `criteria.${part.missed}.result`,
                ...{ concept: 'eligibility.criterion', value: 'does-not' },
              },
            ]),
      ].map((value) => ({ ...value, personId: null }));
      saveFormValues(db, { id, caseId: one.id, amends: null, day: one.opened }, values);
    });
  })();
  const people = rowsOf<{ km: string; latin: string }>(
    db,
    'SELECT name_km AS km, name_latin AS latin FROM people',
  );
  return [...new Set(people.flatMap(({ km, latin }) => [km, latin]))].filter((name) => name !== '');
}

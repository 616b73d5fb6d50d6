// 547 referrals of several years: 133 not eligible, 413 enrolled, four of these without a module, and one
// open; with 52 children supported (18 of them to study and to visit), 30 in family care, 23 carers who earn.
import { newId } from '#domain/ids.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import { saveFormValues } from '../../main/storage/form-values.ts';
import { insertForm } from '../../main/storage/forms.ts';
import { writeLine } from '../../main/storage/lines.ts';
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

type Told = readonly [path: string, concept: string, value: string, personId?: string];

/** A final form with what it says to statistics. */
function tell(
  { db }: Store,
  author: string,
  about: { caseId: string; form: string; day: string },
  told: readonly Told[],
): void {
  const { caseId, form, day } = about;
  const id = newId();
  insertForm(db, {
    ...{ id, caseId, form, revision: 1, step: 1, state: 'final', version: 1, restricted: false },
    ...{ event: exactDay(day), enteredAt: 1, changedAt: 1, author, answers: {}, placeInForm: '' },
    ...{ amends: null, rev: newId() },
  });
  saveFormValues(
    db,
    { id, caseId, amends: null, day },
    told.map(([path, concept, value, personId = null]) => ({ path, concept, value, personId })),
  );
}

const missed = (criterion: string): Told => [
  `criteria.${criterion}.result`,
  'eligibility.criterion',
  'does-not',
];

/** Children and the others of enrolled cases. */
function peopleOf({ db }: Store, cases: readonly string[]) {
  const rows = rowsOf<{ caseId: string; personId: string; roles: string }>(
    db,
    `SELECT case_id AS caseId, person_id AS personId, roles FROM case_people ORDER BY id`,
  ).filter(({ caseId }) => cases.includes(caseId));
  const isChild = ({ roles }: { roles: string }) => roles.includes('"child"');
  return { children: rows.filter(isChild), adults: rows.filter((row) => !isChild(row)) };
}

function support(store: Store, author: string, cases: readonly string[]): void {
  const { children, adults } = peopleOf(store, cases);
  const day = '2026-02-03';
  for (const { caseId, personId } of children.slice(0, 40))
    for (const row of [newId(), newId()])
      tell(store, author, { caseId, form: 'case-note', day }, [
        [`services.${row}.service`, 'service.type', 'scholarship'],
        [`services.${row}.for-whom`, 'service.person', personId],
      ]);
  for (const { caseId, personId } of children.slice(22, 52))
    tell(store, author, { caseId, form: 'prison-visit', day }, [
      ['status', 'visit.status', 'held'],
      ['children', 'visit.child', personId],
    ]);
  for (const { caseId, personId } of children.slice(0, 30))
    writeLine(store.db, {
      ...{ thread: newId(), caseId, kind: 'living', personId, formId: null, at: 1, user: author },
      answers: { who: { id: personId, text: '' }, living: { option: 'grandparents' } },
      rev: newId(),
    });
  for (const { caseId, personId } of adults.slice(0, 23))
    tell(store, author, { caseId, form: 'iga-monitoring', day }, [
      ['status', 'iga.status', 'good', personId],
    ]);
}

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
      tell(store, worker, { caseId: one.id, form: 'eligibility', day: one.opened }, [
        ['decision', 'eligibility.decision', part.decision],
        ...(part.missed === undefined ? [] : [missed(part.missed)]),
      ]);
    });
    const enrolled = order.flatMap((at, place) =>
      PLAN[place]?.decision === 'admit' ? [cases[at]?.id ?? ''] : [],
    );
    support(store, worker, enrolled);
  })();
  const people = rowsOf<{ km: string; latin: string }>(
    db,
    'SELECT name_km AS km, name_latin AS latin FROM people',
  );
  return [...new Set(people.flatMap(({ km, latin }) => [km, latin]))].filter((name) => name !== '');
}

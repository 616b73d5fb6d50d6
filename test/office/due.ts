// What invented families have due: plans that are looked at again, things to do, agreements to ask again.
import { addDays, dayOf } from '#domain/people/iso-day.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import { saveFormValues } from '../../main/storage/form-values.ts';
import { insertForm } from '../../main/storage/forms.ts';
import { rowsOf } from '../../main/storage/prepared.ts';
import type { Store } from '../../main/storage/store.ts';
import { insertTask } from '../../main/storage/tasks.ts';
import { createIds } from './ids.ts';
import { createDice } from './random.ts';

type OpenCase = { id: string; worker: string };

/** Gives every open case of a made office a plan with two things to do, and an agreement of some time ago. */
export function tellDueOfOffice({ db }: Store, seed = 1): void {
  const dice = createDice(seed + 3000);
  const makeId = createIds(dice, Date.UTC(2027, 1, 1));
  const today = dayOf(Date.now());
  const around = (before: number, after: number) =>
    addDays(today, dice.between(0, before + after) - before);
  const cases = rowsOf<OpenCase>(
    db,
    `SELECT c.id, w.user_id AS worker FROM cases c
     JOIN case_workers w ON w.case_id = c.id AND w.to_at IS NULL WHERE c.status = 'open' ORDER BY c.id`,
  );
  db.transaction(() => {
    for (const { id: caseId, worker } of cases) {
      const rev = makeId();
      const tell = (form: string, day: string, concept: string, value: string) => {
        const id = makeId();
        insertForm(db, {
          ...{ id, caseId, form, revision: 1, step: 4, state: 'final', version: 1 },
          ...{ restricted: false, event: exactDay(day), enteredAt: 1, changedAt: 1 },
          ...{ author: worker, answers: {}, placeInForm: '', amends: null, rev },
        });
        const told = { concept, path: concept, value, personId: null };
        saveFormValues(db, { id, caseId, amends: null, day }, [told]);
        return id;
      };
      const planned = around(200, 0);
      const formId = tell('case-plan', planned, 'review.due', addDays(planned, 90));
      tell('consent', around(500, 0), 'consent.purpose', 'services');
      for (const what of ['ទៅជួបគ្រូរបស់កូន', 'នាំកូនៗទៅសួរប៉ា']) {
        insertTask(db, {
          ...{ id: makeId(), kind: 'step', caseId, formId, what, userId: worker, who: '' },
          ...{ due: exactDay(around(30, 90)), at: 1, rev, reason: '' },
          ...{ endedAt: null, endedOn: null, endedBy: null, outcome: null },
        });
      }
    }
  })();
}

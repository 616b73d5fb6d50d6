// What an income plan asks for by a day is the decision about its trial, not a step of it.
import type { Db } from '../database.ts';

export const trialDecisions = {
  id: '202611231600-trial-decisions',
  up(db: Db): void {
    db.exec(`UPDATE tasks SET kind = 'decision' WHERE kind = 'step'
      AND form_id IN (SELECT id FROM forms WHERE form = 'iga-plan')`);
  },
};

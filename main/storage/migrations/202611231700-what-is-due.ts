// The first screen of a large office, what is due above all, is told of indexes alone: rows lie scattered.
import type { Db } from '../database.ts';

export const whatIsDue = {
  id: '202611231700-what-is-due',
  up(db: Db): void {
    db.exec(`CREATE INDEX cases_open ON cases(id) WHERE status = 'open';
CREATE INDEX case_workers_now ON case_workers(user_id, case_id, to_at) WHERE to_at IS NULL;
CREATE INDEX tasks_due ON tasks(due_to, due_from, id, user_id, case_id, form_id, kind, ended_at) WHERE ended_at IS NULL;
CREATE INDEX forms_looked ON forms(form, case_id, event_from, id, amends)
  WHERE state = 'final' AND form IN ('case-plan', 'review', 'closure', 'post-release');
CREATE INDEX forms_closed ON forms(form, id)
  WHERE form IN ('concern', 'supervision', 'feedback', 'counselling-note');
CREATE INDEX form_values_asked ON form_values(concept, case_id, person_id, day)
  WHERE concept IN ('scale.occasion', 'consent.purpose');
CREATE INDEX lines_released ON lines(kind, json_extract(answers, '$."released-on".from'), case_id)
  WHERE kind = 'prison' AND replaced_by IS NULL AND ended_at IS NULL
    AND json_extract(answers, '$."released-on".from') IS NOT NULL;
CREATE INDEX pages_separating ON pages(id) WHERE separator_id IS NOT NULL`);
  },
};

// A thing to do that a form follows is named as that form is, in the language of whoever reads it.
import type { Db } from '../database.ts';

/** What a decision after a trial had asked for was known by the Khmer name of its form alone. */
const NAMES: Readonly<Record<string, string>> = {
  'support-request': 'សំណើជំនួយ និងការប្រគល់-ទទួល',
  'iga-plan': 'ផែនការបង្កើតប្រាក់ចំណូល',
  'iga-monitoring': 'ការតាមដានអាជីវកម្ម',
};

export const tasksByForm = {
  id: '202611231010-tasks-by-form',
  up(db: Db): void {
    db.exec('ALTER TABLE tasks ADD COLUMN follows TEXT');
    const name = db.prepare(
      `UPDATE tasks SET follows = ? WHERE what = ?
       AND form_id IN (SELECT id FROM forms WHERE form = 'iga-trial')`,
    );
    for (const [form, km] of Object.entries(NAMES)) name.run(form, km);
  },
};

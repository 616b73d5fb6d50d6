// Things to do of before: what followed a trial was known by the Khmer name of its form alone.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { latestForm } from '#domain/forms/definitions/index.ts';
import { openDatabase } from '../../../main/storage/database.ts';
import { MIGRATIONS, migrate } from '../../../main/storage/migrate.ts';
import { tasksByForm } from '../../../main/storage/migrations/202611231010-tasks-by-form.ts';
import { trialDecisions } from '../../../main/storage/migrations/202611231600-trial-decisions.ts';
import { temporaryFolder } from './temporary.ts';

it('names them after their form, and leaves alone what a person wrote in the same words', () => {
  const db = openDatabase(join(temporaryFolder(), 'cases.db'), randomBytes(32));
  const at = MIGRATIONS.indexOf(tasksByForm);
  migrate(db, MIGRATIONS.slice(0, at));
  db.exec(`PRAGMA foreign_keys = OFF`);
  const form =
    db.prepare(`INSERT INTO forms(id, case_id, form, revision, step, state, version, restricted,
    entered_at, changed_at, author, answers, place_in_form, rev)
    VALUES(?, 'k', ?, 1, 5, 'final', 1, 0, 1, 1, 'a', '{}', '', 'r')`);
  form.run('trial', 'iga-trial');
  form.run('note', 'case-note');
  const task = db.prepare(
    `INSERT INTO tasks(id, case_id, form_id, what, at, rev) VALUES(?, 'k', ?, ?, 1, 'r')`,
  );
  const kinds = ['support-request', 'iga-monitoring', 'iga-plan'];
  for (const kind of kinds) task.run(kind, 'trial', latestForm(kind)?.title.km);
  task.run('by hand', 'note', latestForm('iga-plan')?.title.km);
  migrate(db);
  const named = db.prepare('SELECT id, follows FROM tasks ORDER BY id').all();
  expect(named).toEqual([
    { id: 'by hand', follows: null },
    ...kinds.toSorted().map((kind) => ({ id: kind, follows: kind })),
  ]);
  db.close();
});

it('calls what an income plan asked for by a day a decision, and leaves the steps of other forms', () => {
  const db = openDatabase(join(temporaryFolder(), 'cases.db'), randomBytes(32));
  migrate(db, MIGRATIONS.slice(0, MIGRATIONS.indexOf(trialDecisions)));
  db.exec(`PRAGMA foreign_keys = OFF`);
  const form =
    db.prepare(`INSERT INTO forms(id, case_id, form, revision, step, state, version, restricted,
    entered_at, changed_at, author, answers, place_in_form, rev)
    VALUES(?, 'k', ?, 1, 5, 'final', 1, 0, 1, 1, 'a', '{}', '', 'r')`);
  const task = db.prepare(
    `INSERT INTO tasks(id, case_id, form_id, what, at, rev) VALUES(?, 'k', ?, 'w', 1, 'r')`,
  );
  for (const kind of ['iga-plan', 'case-plan', 'iga-trial']) {
    form.run(kind, kind);
    task.run(`of ${kind}`, kind);
  }
  migrate(db);
  const decisions = db.prepare(`SELECT id FROM tasks WHERE kind = 'decision'`).pluck().all();
  expect(decisions).toEqual(['of iga-plan']);
  db.close();
});

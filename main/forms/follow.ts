// What follows from a saved form, in its own transaction: the register, lines, tasks, values, the case.
import type { Session } from '#domain/roles.ts';
import type { Db } from '../storage/database.ts';
import { type FormRecord, findForm } from '../storage/forms.ts';
import type { Act } from '../storage/store.ts';
import { EFFECTS } from './effects/index.ts';
import { projectIntake } from './effects/intake.ts';
import { definitionOf } from './find.ts';
import { keepLines } from './keep-lines.ts';
import { keepTasks } from './keep-tasks.ts';
import { keepValues } from './keep-values.ts';
import { withPeople } from './with-people.ts';

/** `before` is the text that was saved last; what only a final form does waits until it is one. */
export function followForm(
  db: Db,
  act: Act,
  session: Session,
  texts: { before: FormRecord; after: FormRecord },
): void {
  const { before, after: form } = texts;
  const completed = form.state === 'final';
  projectIntake(db, act, form, { before: before.answers, after: form.answers, completed });
  if (!completed) return;
  const definition = definitionOf(form);
  // The intake has just made people of those whom it names.
  const named = { ...form, answers: withPeople(db, form) };
  const corrected = form.amends === null ? null : findForm(db, form.amends);
  keepLines(db, act, definition, named, corrected);
  keepTasks(db, act, definition, form);
  const effect = EFFECTS[form.form];
  const asked = { db, session, form };
  keepValues(db, definition, named, effect?.values?.(asked) ?? []);
  effect?.follow?.({ ...asked, act });
}

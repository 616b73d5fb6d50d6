// The form a call is about, and the definition it was written with.
import { findForm as findDefinition } from '#domain/forms/definitions/index.ts';
import type { FormDefinition } from '#domain/forms/form.ts';
import { AppError } from '../ipc/errors.ts';
import type { Db } from '../storage/database.ts';
import { type FormRecord, findForm } from '../storage/forms.ts';
import { isErased } from '../storage/kept.ts';

/** Throws `erased` or `not-found`. */
export function requireForm(db: Db, id: string): FormRecord {
  const form = findForm(db, id);
  if (!form) throw new AppError(isErased(db, id) ? 'erased' : 'not-found');
  return form;
}

/** Throws `newer-store` when a later version of the app wrote this form with a revision unknown here. */
export function definitionOf(form: FormRecord): FormDefinition {
  const definition = findDefinition(form.form, form.revision);
  if (!definition) throw new AppError('newer-store');
  return definition;
}

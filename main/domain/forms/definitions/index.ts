// All released form revisions. A revision that an office has used stays here for ever, unchanged.
import type { FormDefinition } from '../form.ts';
import { intakeR1 } from './intake/r1.ts';

export const FORM_REVISIONS: readonly FormDefinition[] = [intakeR1];

/** The definition with which a record was written, or null when this app does not know it. */
export function findForm(id: string, revision: number): FormDefinition | null {
  return FORM_REVISIONS.find((form) => form.id === id && form.revision === revision) ?? null;
}

/** The newest revision of a form: the one that a new record is written with. */
export function latestForm(id: string): FormDefinition | null {
  const revisions = FORM_REVISIONS.filter((form) => form.id === id);
  return revisions.toSorted((a, b) => b.revision - a.revision)[0] ?? null;
}

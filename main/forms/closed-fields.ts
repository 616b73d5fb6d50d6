// Answers that are not this person's to give: whatever a window sends, what stands there stays.
import type { Answers } from '#domain/forms/answers.ts';
import type { Session } from '#domain/roles.ts';
import { closedFields } from '#domain/support/request.ts';
import type { FormRecord } from '../storage/forms.ts';

/** The answers that were sent, with those of closed questions as the form has them. */
export function keepClosed(session: Session, form: FormRecord, sent: Answers): Answers {
  const closed = new Set(closedFields(form.form, session.role, form.answers));
  if (closed.size === 0) return sent;
  const own = Object.entries(sent).filter(([field]) => !closed.has(field));
  const kept = Object.entries(form.answers).filter(([field]) => closed.has(field));
  return Object.fromEntries([...own, ...kept]);
}

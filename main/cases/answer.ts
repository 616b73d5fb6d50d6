// What a use case answers when a change inside a case was done or refused.
import { AppError } from '../ipc/errors.ts';
import type { Outcome } from '../storage/case-work.ts';

/** The result, or the refusal as an error a person is told about. */
export function answer<T>(outcome: Outcome<T>): T {
  if ('done' in outcome) return outcome.done;
  throw new AppError(outcome.refused, outcome.late ? { late: true } : undefined);
}

// What a call answers when a change was done or refused.
import type { ErrorCode } from '#contract/errors.ts';
import { AppError } from './errors.ts';

/** The result, or the refusal as an error a person is told about. `late`: the work was kept. */
export function answer<T>(outcome: { done: T } | { refused: ErrorCode; late: boolean }): T {
  if ('done' in outcome) return outcome.done;
  throw new AppError(outcome.refused, outcome.late ? { late: true } : undefined);
}

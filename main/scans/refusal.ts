// A file that cannot be read, with the reason a person is told.
import type { z } from 'zod';
import { QuarantineReason } from '#contract/scans.ts';

export type RefusalReason = z.infer<typeof QuarantineReason>;

/** Thrown instead of pages. `reason` is a code of the closed list; the message holds no content of the file. */
export class Refusal extends Error {
  readonly reason: RefusalReason;
  /** True when it would be refused again however often it is tried; false when time or memory was short. */
  readonly isFinal: boolean;
  constructor(reason: RefusalReason, isFinal = false) {
    super(reason);
    this.reason = reason;
    this.isFinal = isFinal;
  }
}

/** The reason for anything a decoder threw: what we refused ourselves, otherwise `damaged`. */
export function toReason(thrown: unknown): RefusalReason {
  if (thrown instanceof Refusal) return thrown.reason;
  const text = thrown instanceof Error ? thrown.message : '';
  if (/pixel limit|too large/i.test(text)) return 'too-large';
  if (/password/i.test(text)) return 'password';
  if (thrown instanceof RangeError || /memory|Array buffer allocation/i.test(text))
    return 'too-hungry';
  return 'damaged';
}

const reasons: readonly string[] = QuarantineReason.options;

/** True for one of the closed list, for what comes from another process. */
export function isReason(value: unknown): value is RefusalReason {
  return typeof value === 'string' && reasons.includes(value);
}

// The closed list of things that can go wrong, as the window sees them. Each has a sentence in both languages.
import { z } from 'zod';

export const ErrorCode = z.enum([
  'invalid-input',
  'locked',
  'not-allowed',
  'not-agreed',
  'not-found',
  'erased',
  'conflict',
  'final',
  'disk-full',
  'disk-error',
  'cancelled',
  'busy',
  'already-exists',
  'newer-store',
  'damaged-store',
  'store-in-use',
  'wrong-passphrase',
  'wait',
  'weak-passphrase',
  'words-unknown',
  'words-checksum',
  'words-wrong',
  'words-not-proved',
  'file-unreadable',
  'reading-cannot-start',
  'scanner-away',
  'scanner-busy',
  'scanner-failed',
  'feeder-empty',
  'feeder-jam',
  'backup-unreachable',
  'backup-refused',
  'backup-clock',
  'backup-damaged',
  'backup-not-kept',
  'backup-not-empty',
  'backup-full',
  'backup-budget',
  'backup-two-computers',
  'backup-none',
  'copy-newer',
  'nothing-to-print',
  'contract-version',
  'unexpected',
]);
export type ErrorCode = z.infer<typeof ErrorCode>;

/** What every call answers. `ref` is the line in the log; `field` the input that was not understood. */
export type Result<T> =
  | { ok: true; value: T }
  | { ok: false; code: ErrorCode; ref: string; field?: string; detail?: Record<string, unknown> };

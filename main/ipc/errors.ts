// An error a person is told about: a code of the closed list. Everything else is 'unexpected'.
import { ErrorCode } from '#contract/errors.ts';

export class AppError extends Error {
  readonly code: ErrorCode;
  readonly detail: Record<string, unknown> | undefined;
  /** `detail` crosses to the window: ids and numbers for the sentence, never case content in logs. */
  constructor(code: ErrorCode, detail?: Record<string, unknown>) {
    super(code);
    this.code = code;
    this.detail = detail;
  }
}

const SYSTEM_CODES: Record<string, ErrorCode> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  SQLITE_FULL: 'disk-full',
  EIO: 'disk-error',
  EROFS: 'disk-error',
  EACCES: 'disk-error',
  EPERM: 'disk-error',
  SQLITE_IOERR: 'disk-error',
  SQLITE_READONLY: 'disk-error',
  SQLITE_CORRUPT: 'damaged-store',
  SQLITE_NOTADB: 'damaged-store',
  SQLITE_BUSY: 'store-in-use',
};

/** A call that was still at work when the office was locked finds its database closed. */
function isClosed(thrown: unknown): boolean {
  return thrown instanceof TypeError && thrown.message === 'The database connection is not open';
}

/** The code for any thrown value: ours, or what the operating system or SQLite named. */
export function toErrorCode(thrown: unknown): ErrorCode {
  if (thrown instanceof AppError) return thrown.code;
  const code = (thrown as { code?: unknown } | null)?.code;
  if (typeof code !== 'string') return isClosed(thrown) ? 'locked' : 'unexpected';
  const known = ErrorCode.safeParse(code);
  if (known.success) return known.data;
  return SYSTEM_CODES[code] ?? SYSTEM_CODES[code.split('_').slice(0, 2).join('_')] ?? 'unexpected';
}

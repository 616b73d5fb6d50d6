// What an S3 error means: a code of ours, and whether trying again may help.
import { BackupFailure, type FailureCode, systemCode } from '../failure.ts';

export interface Meaning {
  readonly code: FailureCode;
  readonly passing: boolean;
}

const lasting = (code: FailureCode): Meaning => ({ code, passing: false });
const passing = (code: FailureCode): Meaning => ({ code, passing: true });

const BY_NAME: Record<string, Meaning> = {
  NoSuchKey: lasting('object-missing'),
  NotFound: lasting('object-missing'),
  NoSuchVersion: lasting('object-missing'),
  InvalidRange: lasting('object-damaged'),
  NoSuchBucket: lasting('target-missing'),
  InvalidBucketName: lasting('target-missing'),
  AccessDenied: lasting('target-refused'),
  InvalidAccessKeyId: lasting('target-refused'),
  SignatureDoesNotMatch: lasting('target-refused'),
  AuthorizationHeaderMalformed: lasting('target-refused'),
  QuotaExceeded: lasting('target-full'),
  InsufficientStorage: lasting('target-full'),
  EntityTooLarge: lasting('target-full'),
  RequestTimeTooSkewed: passing('clock-wrong'),
  RequestExpired: passing('clock-wrong'),
  SlowDown: passing('target-busy'),
  BadDigest: passing('target-unreachable'),
  XAmzContentSHA256Mismatch: passing('target-unreachable'),
  IncompleteBody: passing('target-unreachable'),
  RequestTimeout: passing('target-unreachable'),
  TimeoutError: passing('target-unreachable'),
};

const BY_SYSTEM_CODE: Record<string, Meaning> = {
  ECONNRESET: passing('target-unreachable'),
  ECONNREFUSED: passing('target-unreachable'),
  EPIPE: passing('target-unreachable'),
  ETIMEDOUT: passing('target-unreachable'),
  EHOSTUNREACH: passing('target-unreachable'),
  ENETUNREACH: passing('target-unreachable'),
  EAI_AGAIN: passing('target-unreachable'),
  ENOTFOUND: passing('target-unreachable'),
  EPROTO: passing('target-unreachable'),
  ERR_STREAM_PREMATURE_CLOSE: passing('target-unreachable'),
};

/** The meaning of whatever the S3 client threw; an unknown one is taken as "no real answer". */
export function meaningOf(error: unknown): Meaning {
  if (error instanceof BackupFailure) return lasting(error.code);
  const { name, status, clockCorrected } = readError(error);
  if (name === 'AbortError') return lasting('cancelled');
  const known = BY_NAME[name] ?? BY_SYSTEM_CODE[systemCode(error) ?? ''];
  if (known !== undefined) return known;
  // An answer to HEAD has no name. The client has just learnt the server's time: signed anew, the same call
  // works. It says so of every failed call while the clock is wrong, also where nothing was found.
  if (clockCorrected && status === 403) return passing('clock-wrong');
  if (status === 404) return lasting('object-missing');
  if (status === 401 || status === 403) return lasting('target-refused');
  if (status === 507) return lasting('target-full');
  if (status === 429 || (status >= 500 && status !== 501)) return passing('target-busy');
  if (status >= 400) return lasting('target-refused');
  // Not understood: for example the HTML of a hotel's log-in page where XML was expected.
  return passing('target-unreachable');
}

/** HTTP status of an S3 error, 0 when there was no answer. */
export function statusOf(error: unknown): number {
  return readError(error).status;
}

function readError(error: unknown): { name: string; status: number; clockCorrected: boolean } {
  if (!(error instanceof Error)) return { name: '', status: 0, clockCorrected: false };
  const metadata: unknown = '$metadata' in error ? error.$metadata : undefined;
  const read = (key: string): unknown =>
    typeof metadata === 'object' && metadata !== null ? Reflect.get(metadata, key) : undefined;
  const status = read('httpStatusCode');
  return {
    name: error.name,
    status: typeof status === 'number' ? status : 0,
    clockCorrected: read('clockSkewCorrected') === true,
  };
}

/** Nobody stores pages with us: this is a hotel's log-in page, and passes like any bad line. */
export function refusePage(type: string | undefined): void {
  if (type?.startsWith('text/html')) throw new Error('a page instead of an object');
}

/**
 * The same for a list. Every server names the bucket or says whether there is more; the client reads a page that
 * says neither as a list of nothing, and a place with nothing in it would be filled anew.
 */
export function refuseNoList<
  List extends { Name?: string | undefined; IsTruncated?: boolean | undefined },
>(said: List): List {
  const { Name, IsTruncated } = said;
  if (Name === undefined && IsTruncated === undefined) throw new Error('a page instead of a list');
  return said;
}

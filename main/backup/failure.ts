// The closed list of ways a backup or a restore can fail, and the one error that carries them.

/** What went wrong, as a code that the renderer turns into a sentence in both languages. */
export type FailureCode =
  | 'words-wrong' // the words open nothing here: they are another office's sheet
  | 'repository-missing' // the target holds no backup
  | 'repository-foreign' // the target holds the backup of another office
  | 'repository-shared' // another computer with a copy of this office writes there too
  | 'repository-newer' // written by a later format than this program knows
  | 'object-missing' // a stored object that the backup needs is gone
  | 'object-damaged' // a stored object is not what its name says
  | 'target-missing' // no such folder (disk not plugged in) or bucket
  | 'target-refused' // the keys are wrong or may not do this
  | 'target-unreachable' // no connection
  | 'target-busy' // the server answers, but with errors
  | 'target-erasing' // old copies are being erased there, or an erasing was broken off
  | 'target-lies' // it said "stored", and it was not
  | 'target-full'
  // What a trial of a bucket finds out more exactly, while a person stands beside it who can mend it:
  | 'bucket-unknown' // the server knows no bucket of that name
  | 'region-wrong'
  | 'access-key-unknown'
  | 'secret-key-wrong'
  | 'address-unknown' // no server of that name
  | 'address-path' // the address goes on behind the server's name
  | 'scheme-wrong' // http where https is spoken, or the other way round
  | 'certificate-wrong' // nobody whom this computer trusts vouches for the server
  | 'clock-wrong' // this computer's clock is so wrong that the server refuses it
  // Why nothing is erased for good:
  | 'erase-nothing' // no copy is so old
  | 'erase-too-much' // more would go than ever goes at once
  | 'erase-too-early' // the days of grace are not over by the place's clock
  | 'erase-locked' // somebody else is at work there
  | 'erase-changed' // the place is not as it was when it was planned
  | 'erase-unproved' // the newest copy was not yet brought back in a test
  | 'erase-damaged' // not all that is there can be read
  | 'disk-full' // this computer's own disk
  | 'folder-in-use' // restoring into a folder that already holds something else
  | 'store-busy' // the case store did not hold still
  | 'store-damaged' // a local file is not what its name says
  | 'cancelled'
  | 'internal';

/** A named failure. `object` is a stored object's name (a hash, never case content). */
export class BackupFailure extends Error {
  readonly code: FailureCode;
  readonly object: string | undefined;

  constructor(code: FailureCode, object?: string, cause?: unknown) {
    super(object === undefined ? code : `${code}: ${object}`, { cause });
    this.name = 'BackupFailure';
    this.code = code;
    this.object = object;
  }
}

/** The failure behind any thrown value; what is not known becomes `internal`, its cause kept. */
export function toFailure(error: unknown): BackupFailure {
  if (error instanceof BackupFailure) return error;
  if (error instanceof Error && error.name === 'AbortError') return new BackupFailure('cancelled');
  if (systemCode(error) === 'ENOSPC') return new BackupFailure('disk-full', undefined, error);
  return new BackupFailure('internal', undefined, error);
}

/** Is this the loss or the damage of one stored object, for which another copy may be looked? */
export function isLoss(error: unknown): error is BackupFailure {
  return (
    error instanceof BackupFailure &&
    (error.code === 'object-missing' || error.code === 'object-damaged')
  );
}

/** Has the line or the server failed in a way that may be over the next time? */
export function isPassing(error: unknown): boolean {
  const codes: readonly FailureCode[] = ['target-unreachable', 'target-busy', 'clock-wrong'];
  return error instanceof BackupFailure && codes.includes(error.code);
}

/** For `catch`: a lost object as null, everything else thrown on. */
export function lossAsNull(error: unknown): null {
  if (isLoss(error)) return null;
  throw error;
}

/** The operating system's code (`ENOSPC`, `ENOENT`, …) of a thrown value, if it has one. */
export function systemCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

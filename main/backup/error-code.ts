// From the reasons of a backup to the error codes that the window has sentences for.
import type { ErrorCode } from '#contract/errors.ts';
import { AppError } from '../ipc/errors.ts';
import { BackupFailure, type FailureCode } from './failure.ts';

const CODES: Record<FailureCode, ErrorCode> = {
  'words-wrong': 'words-wrong',
  'repository-missing': 'backup-none',
  'repository-foreign': 'backup-not-empty',
  'repository-shared': 'backup-two-computers',
  'repository-newer': 'newer-store',
  'object-missing': 'backup-damaged',
  'object-damaged': 'backup-damaged',
  'target-missing': 'backup-unreachable',
  'target-refused': 'backup-refused',
  'target-unreachable': 'backup-unreachable',
  'target-busy': 'backup-unreachable',
  'target-erasing': 'backup-erasing',
  'target-lies': 'backup-not-kept',
  'target-full': 'backup-full',
  'bucket-unknown': 'backup-bucket',
  'region-wrong': 'backup-region',
  'access-key-unknown': 'backup-key',
  'secret-key-wrong': 'backup-secret',
  'address-unknown': 'backup-address',
  'address-path': 'backup-path',
  'scheme-wrong': 'backup-scheme',
  'certificate-wrong': 'backup-certificate',
  'erase-nothing': 'erase-nothing',
  'erase-too-much': 'erase-too-much',
  'erase-too-early': 'erase-too-early',
  'erase-locked': 'erase-locked',
  'erase-changed': 'erase-changed',
  'erase-unproved': 'erase-unproved',
  'erase-damaged': 'erase-damaged',
  'clock-wrong': 'backup-clock',
  'disk-full': 'disk-full',
  'folder-in-use': 'already-exists',
  'store-busy': 'busy',
  'store-damaged': 'damaged-store',
  cancelled: 'cancelled',
  internal: 'unexpected',
};

export function codeOf(failure: BackupFailure): ErrorCode {
  return CODES[failure.code];
}

/** Runs backup work for a call: its failures become errors that the window understands. */
export async function asAppError<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (thrown) {
    if (!(thrown instanceof BackupFailure) || thrown.code === 'internal') throw thrown;
    throw new AppError(codeOf(thrown));
  }
}

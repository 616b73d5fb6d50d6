// What exactly is wrong with the lines that a person typed about a bucket, where the plain failure tells too little.

import { BackupFailure, type FailureCode, systemCode } from '../failure.ts';
import type { Place } from '../messages.ts';

/** By the server's own name of the error. */
const BY_NAME: Record<string, FailureCode> = {
  NoSuchBucket: 'bucket-unknown',
  InvalidBucketName: 'bucket-unknown',
  AuthorizationHeaderMalformed: 'region-wrong',
  PermanentRedirect: 'region-wrong',
  IllegalLocationConstraintException: 'region-wrong',
  InvalidAccessKeyId: 'access-key-unknown',
  SignatureDoesNotMatch: 'secret-key-wrong',
};

const BY_SYSTEM_CODE: Record<string, FailureCode> = {
  ENOTFOUND: 'address-unknown',
  EAI_AGAIN: 'address-unknown',
  ERR_INVALID_URL: 'address-unknown',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'certificate-wrong',
  SELF_SIGNED_CERT_IN_CHAIN: 'certificate-wrong',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificate-wrong',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'certificate-wrong',
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificate-wrong',
  CERT_HAS_EXPIRED: 'certificate-wrong',
  CERT_NOT_YET_VALID: 'certificate-wrong',
};

/** Failures of which the address itself may be the cause. */
const OF_ADDRESS: readonly FailureCode[] = [
  'target-unreachable',
  'target-refused',
  'target-missing',
  'target-lies',
  'object-missing',
  'bucket-unknown',
];

const ANSWERS_WITHIN_MS = 4_000;

/** Runs `work` on a place; a failure that the typed lines explain is thrown under its more exact code. */
export async function diagnosed<T>(place: Place, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof BackupFailure) || place.kind === 'folder') throw error;
    const code = await diagnose(place.endpoint, error);
    throw code === error.code ? error : new BackupFailure(code, error.object, error);
  }
}

async function diagnose(endpoint: string, failure: BackupFailure): Promise<FailureCode> {
  const cause = failure.cause;
  const name = cause instanceof Error ? cause.name : '';
  const exact = BY_NAME[name] ?? BY_SYSTEM_CODE[systemCode(cause) ?? ''] ?? failure.code;
  if (!OF_ADDRESS.includes(exact)) return exact;
  if (!URL.canParse(endpoint)) return 'address-unknown';
  if (new URL(endpoint).pathname !== '/') return 'address-path';
  if (exact === 'bucket-unknown') return exact;
  return (await answersOtherwise(endpoint)) ? 'scheme-wrong' : exact;
}

/** Does a server speak https at this address where http was typed, or http where https was? */
async function answersOtherwise(endpoint: string): Promise<boolean> {
  const here = await answers(endpoint);
  const other = endpoint.startsWith('https:')
    ? endpoint.replace(/^https:/, 'http:')
    : endpoint.replace(/^http:/, 'https:');
  return !here && (await answers(other));
}

/** A certificate that nobody vouches for is an answer too; so is a refusal, but not of the way of speaking. */
async function answers(endpoint: string): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(ANSWERS_WITHIN_MS);
    const answer = await fetch(endpoint, { signal, redirect: 'manual' });
    return answer.status !== 400;
  } catch (error) {
    const cause = error instanceof Error ? systemCode(error.cause) : undefined;
    return BY_SYSTEM_CODE[cause ?? ''] === 'certificate-wrong';
  }
}

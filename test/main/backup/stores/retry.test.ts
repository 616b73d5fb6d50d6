// Passing troubles are tried again, lasting ones are not.
import { describe, expect, test } from 'vitest';
import { retry } from '../../../../main/backup/stores/retry.ts';
import { meaningOf } from '../../../../main/backup/stores/s3-failures.ts';

const HASTY = { attempts: 4, firstMs: 1, longestMs: 2 };
const NEVER = new AbortController().signal;

function failing(times: number, error: Error) {
  let calls = 0;
  return {
    calls: () => calls,
    work: async () => {
      calls += 1;
      if (calls <= times) throw error;
      return 'done';
    },
  };
}

describe('trying again', () => {
  test('goes on until it works', async () => {
    const { work, calls } = failing(3, new Error('passing'));
    expect(await retry(HASTY, NEVER, () => true, work)).toBe('done');
    expect(calls()).toBe(4);
  });

  test('gives up after the last attempt with the error as it came', async () => {
    const { work, calls } = failing(9, new Error('still'));
    await expect(retry(HASTY, NEVER, () => true, work)).rejects.toThrow('still');
    expect(calls()).toBe(4);
  });

  test('does not repeat what cannot work', async () => {
    const { work, calls } = failing(9, new Error('wrong key'));
    await expect(retry(HASTY, NEVER, () => false, work)).rejects.toThrow('wrong key');
    expect(calls()).toBe(1);
  });

  test('stops waiting when it is cancelled', async () => {
    const abort = new AbortController();
    const { work } = failing(9, new Error('passing'));
    const long = { attempts: 3, firstMs: 60_000, longestMs: 60_000 };
    const running = retry(long, abort.signal, () => true, work);
    abort.abort();
    await expect(running).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('what a server means', () => {
  const named = (name: string, httpStatusCode?: number) =>
    Object.assign(new Error(name), { name, $metadata: { httpStatusCode } });

  test.each([
    ['SlowDown', 503, 'target-busy', true],
    ['AnythingElse', 500, 'target-busy', true],
    ['TooManyRequests', 429, 'target-busy', true],
    ['NotImplemented', 501, 'target-refused', false],
    ['AccessDenied', 403, 'target-refused', false],
    ['SignatureDoesNotMatch', 403, 'target-refused', false],
    ['NoSuchKey', 404, 'object-missing', false],
    ['NoSuchBucket', 404, 'target-missing', false],
    ['InvalidRange', 416, 'object-damaged', false],
    ['QuotaExceeded', 403, 'target-full', false],
    ['RequestTimeTooSkewed', 403, 'clock-wrong', true],
    ['SyntaxError', 200, 'target-unreachable', true],
  ])('%s (%i) is %s', (name, status, code, passing) => {
    expect(meaningOf(named(name, status))).toEqual({ code, passing });
  });

  test('a line that breaks is passing', () => {
    const broken = Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
    expect(meaningOf(broken)).toEqual({ code: 'target-unreachable', passing: true });
  });
});

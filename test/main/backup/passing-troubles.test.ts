// Troubles that pass: a hotel's log-in page in the middle of a copy, an object that the line harmed once.
import { expect, onTestFinished, test, vi } from 'vitest';
import { openWithWords } from '../../../main/backup/restic/repository.ts';
import { openS3Store } from '../../../main/backup/stores/s3.ts';
import { meaningOf } from '../../../main/backup/stores/s3-failures.ts';
import { openBadLine } from './bad-line.ts';
import { backUp, makeOffice, temporaryFolder, WORDS } from './office.ts';
import { HASTY } from './stores/targets.ts';

async function openHasty() {
  const { place, ...scene } = await openBadLine();
  return { ...scene, store: openS3Store(place, { retry: HASTY }) };
}

test('a log-in page from the middle of a copy on is no connection, and not a place that lies', async () => {
  const { line, store } = await openHasty();
  const office = makeOffice(1);
  line.decide = (method, path) => {
    const begins = method === 'PUT' && path.includes('/data/');
    if (begins) line.decide = () => ({ kind: 'portal' });
    return begins ? { kind: 'portal' } : { kind: 'pass' };
  };
  await expect(backUp(office, store, temporaryFolder())).rejects.toMatchObject({
    code: 'target-unreachable',
  });
});

test('what came wrong is asked for once more before it counts as damaged', async () => {
  const { line, store } = await openHasty();
  await backUp(makeOffice(1), store, temporaryFolder());
  let harmed = 0;
  line.decide = (method, path) =>
    method === 'GET' &&
    /\/(keys|config)/.test(path) &&
    !path.includes('prefix=') &&
    harmed++ % 2 === 0
      ? { kind: 'flip', at: 40 }
      : { kind: 'pass' };
  const { history: _none, ...withoutVersions } = store;
  await openWithWords(withoutVersions, WORDS);
  expect(harmed).toBe(4);
});

test('a key that the server does not find at first is not told to be lost', async () => {
  const { line, store } = await openHasty();
  const [office, work] = [makeOffice(1), temporaryFolder()];
  await backUp(office, store, work);
  for (const object of ['keys/', 'config']) {
    let times = 0;
    line.decide = (method, path) =>
      method === 'HEAD' && path.includes(object) && times++ === 0
        ? { kind: 'status', status: 404, code: 'NoSuchKey' }
        : { kind: 'pass' };
    expect((await backUp(office, store, work)).lostObjects).toEqual([]);
    expect(times).toBeGreaterThan(1);
  }
});

test('what is not there is simply not there, also on a computer whose clock is a year ahead', async () => {
  const { fake, store } = await openHasty();
  const now = Date.now();
  let asked = 0;
  fake.clock = () => now + 1000 * asked++;
  vi.useFakeTimers({ toFake: ['Date'], now: now + 365 * 86_400_000 });
  onTestFinished(() => void vi.useRealTimers());
  expect(await store.size('keys/nobody')).toBeNull();
  expect(await store.size('config')).toBeNull();
  // The first was refused for the clock and asked again.
  expect(fake.log).toHaveLength(2);
  // Some servers look for the thing before they look at the clock.
  const told = { $metadata: { httpStatusCode: 404, clockSkewCorrected: true } };
  const meaning = meaningOf(Object.assign(new Error('UnknownError'), told));
  expect(meaning).toEqual({ code: 'object-missing', passing: false });
});

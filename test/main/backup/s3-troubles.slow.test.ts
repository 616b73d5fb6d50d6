// Bad lines and bad servers: a real Ceph server behind a proxy that misbehaves.
import { join } from 'node:path';
import {
  afterAll,
  beforeAll,
  beforeEach,
  describe,
  expect,
  onTestFinished,
  test,
  vi,
} from 'vitest';
import { openWithWords } from '../../../main/backup/restic/repository.ts';
import { restoreSnapshot } from '../../../main/backup/restore.ts';
import type { ObjectStore } from '../../../main/backup/stores/object-store.ts';
import { openS3Store } from '../../../main/backup/stores/s3.ts';
import { type Fault, type FaultProxy, startFaultProxy } from '../../support/s3/fault-proxy.ts';
import { whyNoServer } from '../../support/s3/server.ts';
import { backUp, fingerprint, makeOffice, scansOf, temporaryFolder, WORDS } from './office.ts';
import { HASTY, makeTarget } from './stores/targets.ts';

const why = whyNoServer('rgw');
if (why !== null) console.warn(`skipped: ${why}`);

const PASS: Fault = { kind: 'pass' };

/** The fault for the first `times` requests that match, then none. */
function first(times: number, match: (method: string, path: string) => boolean, fault: Fault) {
  let left = times;
  return (method: string, path: string): Fault =>
    match(method, path) && left-- > 0 ? fault : PASS;
}

const isPut = (method: string) => method === 'PUT';
const isPackPut = (method: string, path: string) => method === 'PUT' && path.includes('/data/');
const isPackGet = (method: string, path: string) => method === 'GET' && path.includes('/data/');

describe.skipIf(why !== null)('a backup over a bad line', () => {
  let proxy: FaultProxy;
  let store: ObjectStore;
  const openThrough = (
    endpoint: string,
    place: NonNullable<Awaited<ReturnType<typeof makeTarget>>['place']>,
  ) => openS3Store({ ...place, endpoint }, { retry: HASTY, silenceMs: 2_000 });

  beforeAll(async () => {
    const { place } = await makeTarget('rgw');
    proxy = await startFaultProxy(place?.endpoint ?? '');
  }, 120_000);
  afterAll(() => proxy.close());
  beforeEach(async () => {
    const { place } = await makeTarget('rgw');
    if (place === undefined) throw new Error('no bucket');
    proxy.decide = () => PASS;
    proxy.passed.length = 0;
    store = openThrough(proxy.endpoint, place);
  });

  async function expectRestorable(snapshotId: string, scans: Record<string, string>) {
    const { repository } = await openWithWords(store, WORDS);
    const into = join(temporaryFolder(), 'back');
    const signal = new AbortController().signal;
    const result = await restoreSnapshot({ repository, snapshotId, into, signal, progress() {} });
    expect(result.lost).toEqual([]);
    expect(fingerprint(join(into, 'sealed'))).toEqual(scans);
  }

  test.each<[string, Fault, (method: string, path: string) => boolean, number]>([
    ['answers 503 "slow down"', { kind: 'status', status: 503, code: 'SlowDown' }, isPut, 4],
    ['answers 500', { kind: 'status', status: 500, code: 'InternalError' }, () => true, 4],
    ['cuts the line in the middle of a pack', { kind: 'reset', afterBytes: 100_000 }, isPackPut, 4],
    ['stores a pack but never says so', { kind: 'mute' }, isPackPut, 3],
    ['says "stored" and loses the pack', { kind: 'lose' }, isPackPut, 2],
    ['shows a log-in page where a list should be', { kind: 'portal' }, (m) => m === 'GET', 3],
    ['keeps silent', { kind: 'slow', ms: 6_000 }, isPackPut, 1],
  ])('goes on when the server %s', async (_, fault, match, times) => {
    const office = makeOffice(12);
    proxy.decide = first(times, match, fault);
    const { snapshotId } = await backUp(office, store, temporaryFolder());
    await expectRestorable(snapshotId, scansOf(office));
  });

  test.each<[string, Fault]>([
    ['cut short', { kind: 'truncate', bytes: 500 }],
    ['changed', { kind: 'flip', at: 70_000 }],
    ['interrupted', { kind: 'reset', afterBytes: 0 }],
    ['answered 500', { kind: 'status', status: 500, code: 'InternalError' }],
  ])('a restore asks again for what was %s on the way', async (_, fault) => {
    const office = makeOffice(12);
    const { snapshotId } = await backUp(office, store, temporaryFolder());
    proxy.decide = first(2, isPackGet, fault);
    await expectRestorable(snapshotId, scansOf(office));
  });

  test.each<[string, Fault, string]>([
    ['always answers 500', { kind: 'status', status: 500, code: 'InternalError' }, 'target-busy'],
    ['always cuts the line', { kind: 'reset', afterBytes: 1 }, 'target-unreachable'],
    ['loses every pack', { kind: 'lose' }, 'target-lies'],
    ['is full', { kind: 'status', status: 507, code: 'InsufficientStorage' }, 'target-full'],
    ['refuses', { kind: 'status', status: 403, code: 'AccessDenied' }, 'target-refused'],
  ])('ends with a name when the server %s, and a later run finishes', async (_, fault, code) => {
    const office = makeOffice(12);
    const work = temporaryFolder();
    proxy.decide = (method, path) => (isPackPut(method, path) ? fault : PASS);
    await expect(backUp(office, store, work)).rejects.toMatchObject({ code });
    proxy.decide = () => PASS;
    const { snapshotId } = await backUp(office, store, work);
    await expectRestorable(snapshotId, scansOf(office));
  });

  test('a log-in page where a list should be is never taken for an empty place', async () => {
    await backUp(makeOffice(2), store, temporaryFolder());
    for (const list of [
      () => store.list('snapshots/'),
      () => store.history?.survey('snapshots/'),
    ]) {
      proxy.decide = first(2, (method) => method === 'GET', { kind: 'portal' });
      expect(await list()).toHaveLength(1);
    }
  });

  test('a snapshot is never visible before everything it names', async () => {
    const office = makeOffice(12);
    await backUp(office, store, temporaryFolder());
    const puts = proxy.passed.filter((line) => line.startsWith('PUT'));
    const kinds = puts.map((line) => /samnum\/(\w+)/.exec(line)?.[1]);
    expect(kinds.slice(0, 2)).toEqual(['keys', 'config']);
    expect(kinds.at(-1)).toBe('snapshots');
    expect(kinds.lastIndexOf('data')).toBeLessThan(kinds.lastIndexOf('index'));
    expect(kinds.filter((kind) => kind === 'snapshots')).toHaveLength(1);
  });

  test.each([20, -20, 525_600])(
    'a clock that is %i minutes wrong is set right and told',
    async (minutes) => {
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + minutes * 60_000 });
      onTestFinished(() => void vi.useRealTimers());
      const office = makeOffice(2);
      const { time, clockOffsetMs } = await backUp(office, store, temporaryFolder());
      expect(Math.round(clockOffsetMs / 60_000)).toBe(-minutes);
      vi.useRealTimers();
      expect(Math.abs(time.getTime() - Date.now())).toBeLessThan(60_000);
    },
  );
});

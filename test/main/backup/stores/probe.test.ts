// A person types the lines of a bucket: what is wrong is told exactly, and what is right is graded.
import { describe, expect, onTestFinished, test } from 'vitest';
import { BackupFailure } from '../../../../main/backup/failure.ts';
import { diagnosed } from '../../../../main/backup/stores/diagnose.ts';
import { probeTarget } from '../../../../main/backup/stores/probe.ts';
import { openS3Store } from '../../../../main/backup/stores/s3.ts';
import type { S3Place } from '../../../../main/backup/stores/s3-client.ts';
import { type FakeS3, startFakeS3 } from '../../../support/s3/fake-server.ts';

const ONCE = { attempts: 2, firstMs: 1, longestMs: 2 };

async function startOffice(): Promise<{ fake: FakeS3; place: S3Place }> {
  const fake = await startFakeS3(['office']);
  onTestFinished(() => fake.close());
  const { endpoint, region, accessKey, secretKey } = fake;
  return { fake, place: { endpoint, region, accessKey, secretKey, bucket: 'office', prefix: '' } };
}

const tryOut = (place: S3Place) =>
  diagnosed({ kind: 's3', ...place }, () => probeTarget(openS3Store(place, { retry: ONCE })));

const codeOf = (place: S3Place) =>
  tryOut(place).then(
    () => 'fine',
    (error: unknown) => (error instanceof BackupFailure ? error.code : String(error)),
  );

describe('the trial of a bucket', () => {
  test('says which of the lines is wrong', async () => {
    const { place } = await startOffice();
    expect(await codeOf({ ...place, bucket: 'ofice' })).toBe('bucket-unknown');
    expect(await codeOf({ ...place, secretKey: 'another' })).toBe('secret-key-wrong');
    expect(await codeOf({ ...place, accessKey: 'NOBODY' })).toBe('access-key-unknown');
    expect(await codeOf({ ...place, endpoint: `${place.endpoint}/office` })).toBe('address-path');
    expect(await codeOf({ ...place, endpoint: 'http://no-such-server.invalid' })).toBe(
      'address-unknown',
    );
    const https = place.endpoint.replace('http:', 'https:');
    expect(await codeOf({ ...place, endpoint: https })).toBe('scheme-wrong');
    expect(await codeOf({ ...place, region: '' })).toBe('fine');
  });

  test('grades by what a thief with this very key could destroy, and leaves nothing behind', async () => {
    const { fake, place } = await startOffice();
    const bucket = fake.buckets.get('office');
    if (!bucket) throw new Error('no bucket');
    expect(await tryOut(place)).toEqual({
      ...{ grade: 'plain', mayDelete: true, knowsConditions: true, lockDays: 0, clockMinutes: 0 },
    });
    expect(bucket.objects.size).toBe(0);
    bucket.versioned = true;
    expect(await tryOut(place)).toMatchObject({ grade: 'versioned', mayDelete: true });
    expect(bucket.objects.size).toBe(0);
    const onlyAdds = { ...place, ...fake.writer };
    expect(await tryOut(onlyAdds)).toMatchObject({ grade: 'locked', mayDelete: false });
    bucket.lockDays = 30;
    expect(await tryOut(place)).toMatchObject({ grade: 'locked', mayDelete: true });
  });

  test('believes no place that says a version is gone before it has looked', async () => {
    const { fake, place } = await startOffice();
    Object.assign(fake.buckets.get('office') ?? {}, { versioned: true });
    const { history, ...store } = openS3Store(place, { retry: ONCE });
    if (!history) throw new Error('no history');
    const believing = { ...history, erase: async () => true };
    expect(await probeTarget({ ...store, history: believing })).toMatchObject({ grade: 'locked' });
  });

  test.each(['gives back other bytes', 'keeps what was there before', 'lists nothing'])(
    'calls a place that %s a liar',
    async (how) => {
      const { place } = await startOffice();
      const store = openS3Store(place, { retry: ONCE });
      let puts = 0;
      const liar = {
        ...store,
        async put(name: string, bytes: Buffer) {
          if (!how.startsWith('keeps') || puts++ === 0) await store.put(name, bytes);
        },
        get: async (name: string) =>
          how.startsWith('gives') ? Buffer.from('another') : store.get(name),
        list: async (prefix: string) => (how.startsWith('lists') ? [] : store.list(prefix)),
      };
      await expect(probeTarget(liar)).rejects.toMatchObject({ code: 'target-lies' });
    },
  );

  test('tells how wrong the clock of this computer is, and works all the same', async () => {
    const { fake, place } = await startOffice();
    fake.clock = () => Date.now() - 40 * 60_000;
    expect(await tryOut(place)).toMatchObject({ grade: 'plain', clockMinutes: 40 });
  });
});

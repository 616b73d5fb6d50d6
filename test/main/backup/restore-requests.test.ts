// How often a restore asks a distant server: about once for each pack, however many folders of scans there are.
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openWithWords } from '../../../main/backup/restic/repository.ts';
import { restoreSnapshot } from '../../../main/backup/restore.ts';
import { openS3Store } from '../../../main/backup/stores/s3.ts';
import { startFakeS3 } from '../../support/s3/fake-server.ts';
import {
  addScans,
  backUp,
  fingerprint,
  makeOffice,
  scansOf,
  temporaryFolder,
  WORDS,
} from './office.ts';

/** Directories name others in their own packs, three levels of them, and the manifest is read alone. */
const BESIDES = 6;

test('a restore asks once for each pack and reads no other copy, also when scans lie in many folders', async () => {
  const fake = await startFakeS3(['office']);
  onTestFinished(() => fake.close());
  const { endpoint, region, accessKey, secretKey } = fake;
  const place = { endpoint, region, accessKey, secretKey, bucket: 'office', prefix: '' };
  const store = openS3Store(place);
  const work = temporaryFolder();
  const office = makeOffice(80);
  await backUp(office, store, work);
  addScans(office, 40);
  const { snapshotId } = await backUp(office, store, work);

  const { repository } = await openWithWords(store, WORDS);
  const into = join(temporaryFolder(), 'back');
  const signal = new AbortController().signal;
  fake.log.length = 0;
  await restoreSnapshot({ repository, snapshotId, into, signal, progress() {} });
  expect(fingerprint(join(into, 'sealed'))).toEqual(scansOf(office));

  const packs = (await store.list('data/')).length;
  const asked = (kind: string) =>
    fake.log.filter((line) => line.startsWith(`GET /office/${kind}/`));
  expect(asked('data').length).toBeLessThanOrEqual(packs + BESIDES);
  expect(asked('snapshots')).toHaveLength(1);
});

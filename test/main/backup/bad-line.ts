// A bucket of the strict fake behind a line that can be cut, for one test.
import { onTestFinished } from 'vitest';
import { startFakeS3 } from '../../support/s3/fake-server.ts';
import { startFaultProxy } from '../../support/s3/fault-proxy.ts';

/** `place` leads over the line; both end with the test. */
export async function openBadLine() {
  const fake = await startFakeS3(['office']);
  const line = await startFaultProxy(fake.endpoint);
  onTestFinished(async () => {
    await line.close();
    await fake.close();
  });
  const { region, accessKey, secretKey } = fake;
  const keys = { region, accessKey, secretKey, bucket: 'office', prefix: '' };
  return { fake, line, place: { kind: 's3' as const, ...keys, endpoint: line.endpoint } };
}

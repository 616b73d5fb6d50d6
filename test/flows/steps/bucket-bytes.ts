// Everything that lies in a bucket, as whoever owns the server sees it.
import { GetObjectCommand } from '@aws-sdk/client-s3';
import type { Cloud } from './backup.ts';

export async function readObjects({ bucket }: Cloud): Promise<Map<string, Buffer>> {
  const objects = new Map<string, Buffer>();
  for (const { name } of await bucket.list()) {
    const found = await bucket.client.send(
      new GetObjectCommand({ Bucket: bucket.name, Key: name }),
    );
    objects.set(name, Buffer.from((await found.Body?.transformToByteArray()) ?? []));
  }
  return objects;
}

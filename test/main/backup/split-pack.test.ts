// A pack that a bad line does not carry is cut into smaller ones that hold just what it held.
import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { createMasterKey, sha256, unseal } from '../../../main/backup/restic/crypto.ts';
import {
  createPackBuilder,
  readHeaderLength,
  readPackHeader,
} from '../../../main/backup/restic/pack.ts';
import { splitPack } from '../../../main/backup/restic/split-pack.ts';

test('every piece is a pack of its own, and together they hold all that was sealed, unchanged', () => {
  const key = createMasterKey();
  const builder = createPackBuilder(key);
  const blobs = Array.from({ length: 9 }, (_, n) => randomBytes(n === 4 ? 9_000 : 2_000));
  for (const blob of blobs) builder.add('data', sha256(blob), blob);
  const whole = builder.finish();
  const pieces = splitPack(key, whole.pack, Buffer.concat(whole.parts), 5_000);

  const found = pieces.flatMap(({ pack, parts, size }) => {
    const bytes = Buffer.concat(parts);
    expect([sha256(bytes), bytes.length]).toEqual([pack.id, size]);
    const end = bytes.length - 4;
    const header = bytes.subarray(end - readHeaderLength(bytes), end);
    expect(readPackHeader(key, pack.id, header)).toEqual(pack.blobs);
    return pack.blobs.map(({ offset, length }) =>
      unseal(key, bytes.subarray(offset, offset + length)),
    );
  });
  expect(found).toEqual(blobs);
  expect(pieces.map(({ pack }) => pack.blobs.length)).toEqual([2, 2, 1, 2, 2]);
});

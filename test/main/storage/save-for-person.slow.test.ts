// A file that a person saves: whole or not at all, on a disk that fills up half-way, and beside programs that hold it.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { saveForPerson } from '../../../main/storage/save-for-person.ts';
import { beforeCall } from '../../support/before-call.ts';
import { mountSmallDisk, whyNoSmallDisk } from '../../support/small-disk.ts';
import { temporaryFolder } from './temporary.ts';

const why = whyNoSmallDisk();
if (why !== null) console.warn(`the full stick is left out: ${why}`);

const failure = (code: string) => Object.assign(new Error(code), { code });
const OLDER = Buffer.alloc(300_000, 'older');
const NEWER = Buffer.alloc(900_000, 'newer');

function folderWithOlder(folder = temporaryFolder()): { folder: string; path: string } {
  const path = join(folder, 'ការងារ.pdf');
  writeFileSync(path, OLDER);
  return { folder, path };
}

describe('A file that a person saves', () => {
  test.runIf(why === null)(
    'takes no name on a stick that fills up half-way, and the older one stays whole',
    async () => {
      const stick = mountSmallDisk(2);
      onTestFinished(() => stick.unmount());
      const { folder, path } = folderWithOlder(stick.folder);
      stick.fill(500_000);
      const saving = saveForPerson(path, NEWER);
      await expect(saving).rejects.toMatchObject({ code: 'no-room-there' });
      expect(readFileSync(path).equals(OLDER)).toBe(true);
      expect(readdirSync(folder).sort()).toEqual(['ballast', 'ការងារ.pdf']);
    },
  );

  test('takes the place of the older one, with nothing left beside it', async () => {
    const { folder, path } = folderWithOlder();
    await saveForPerson(path, NEWER);
    expect(readFileSync(path).equals(NEWER)).toBe(true);
    expect(readdirSync(folder)).toEqual(['ការងារ.pdf']);
  });

  test.each(['EBUSY', 'EPERM', 'EIO'])(
    'is told as not saved when another program holds the older one, or its disk breaks: %s',
    async (code) => {
      const { folder, path } = folderWithOlder();
      beforeCall('rename', () => {
        throw failure(code);
      });
      await expect(saveForPerson(path, NEWER)).rejects.toMatchObject({ code: 'not-saved-there' });
      expect(readFileSync(path).equals(OLDER)).toBe(true);
      expect(readdirSync(folder)).toEqual(['ការងារ.pdf']);
    },
    20_000,
  );

  test('is told as not saved when the stick was pulled before', async () => {
    const folder = join(temporaryFolder(), 'stick');
    mkdirSync(folder);
    rmSync(folder, { recursive: true });
    const saving = saveForPerson(join(folder, 'a.pdf'), NEWER);
    await expect(saving).rejects.toMatchObject({ code: 'not-saved-there' });
  });

  test('stands beside the whole older one until it takes its name', async () => {
    const { folder, path } = folderWithOlder();
    const seen: unknown[] = [];
    beforeCall('rename', (from) => {
      const names = readdirSync(folder).filter((name) => /^samnum-[0-9a-f]{8}\.part$/.test(name));
      seen.push(names.length, readFileSync(from).equals(NEWER), readFileSync(path).equals(OLDER));
    });
    await saveForPerson(path, NEWER);
    expect(seen).toEqual([1, true, true]);
  });

  test.each(['EINVAL', 'EACCES'])(
    'is saved too where the names of a folder cannot be flushed: %s',
    async (code) => {
      const { path } = folderWithOlder();
      beforeCall('open', () => {
        throw failure(code);
      });
      await saveForPerson(path, NEWER);
      expect(readFileSync(path).equals(NEWER)).toBe(true);
    },
  );
});

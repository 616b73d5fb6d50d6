// One contract for every backup target: a folder, our strict fake, Ceph and Swift.
import { createHash, randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ObjectStore } from '../../../../main/backup/stores/object-store.ts';
import { availableKinds, makeTarget } from './targets.ts';

describe.each(availableKinds())('a backup target (%s)', (kind) => {
  let store: ObjectStore;
  beforeAll(async () => {
    store = (await makeTarget(kind)).open();
    await store.prepare();
  }, 120_000);

  const name = (bytes: Buffer) => {
    const id = createHash('sha256').update(bytes).digest('hex');
    return `data/${id.slice(0, 2)}/${id}`;
  };

  test('gives back what was stored, whole or a stretch of it', async () => {
    const bytes = randomBytes(600_001);
    await store.put(name(bytes), bytes);
    expect((await store.get(name(bytes))).equals(bytes)).toBe(true);
    const stretch = await store.get(name(bytes), { offset: 1000, length: 70_000 });
    expect(stretch.equals(bytes.subarray(1000, 71_000))).toBe(true);
    expect(await store.size(name(bytes))).toBe(600_001);
  });

  test('says by name that an object is missing', async () => {
    await expect(store.get('index/nothing')).rejects.toMatchObject({
      code: 'object-missing',
      object: 'index/nothing',
    });
    expect(await store.size('index/nothing')).toBeNull();
  });

  test('replaces an object put again, but never one put as new', async () => {
    expect(await store.putNew('config', Buffer.from('first'))).toBe(true);
    expect(await store.putNew('config', Buffer.from('second'))).toBe(false);
    expect((await store.get('config')).toString()).toBe('first');
    await store.put('config', Buffer.from('third'));
    expect((await store.get('config')).toString()).toBe('third');
  });

  test('tells whether it holds just these bytes, and not others of the same length', async () => {
    const [bytes, others] = [randomBytes(5000), randomBytes(5000)];
    expect(await store.holds('config', bytes)).toBe(false);
    await store.put('config', others);
    expect(await store.holds('config', bytes)).toBe(false);
    await store.put('config', bytes);
    expect(await store.holds('config', bytes)).toBe(true);
    expect(await store.holds('config', bytes.subarray(1))).toBe(false);
  });

  test('lists every object under a folder with its size, and no other', async () => {
    await store.put('snapshots/aa', Buffer.from('1'));
    await store.put('snapshots/bb', Buffer.from('22'));
    const listed = (await store.list('snapshots/')).sort((a, b) => (a.name < b.name ? -1 : 1));
    expect(listed).toEqual([
      { name: 'snapshots/aa', size: 1 },
      { name: 'snapshots/bb', size: 2 },
    ]);
    expect(await store.list('locks/')).toEqual([]);
  });

  test('forgets the canary', async () => {
    await store.put('canary-1', Buffer.from('x'));
    await store.remove('canary-1');
    expect(await store.size('canary-1')).toBeNull();
  });

  test('stores an empty prefix and names that need care in an address', async () => {
    await store.put('keys/a b+c', Buffer.from('odd'));
    expect((await store.get('keys/a b+c')).toString()).toBe('odd');
  });
});

describe.each(availableKinds().filter((kind) => kind !== 'folder'))('a bucket (%s)', (kind) => {
  test('refuses a wrong secret, an unknown bucket and bytes that are not their name', async () => {
    const target = await makeTarget(kind);
    const refused = target.open({ place: { secretKey: 'not this' } });
    await expect(refused.list('data/')).rejects.toMatchObject({ code: 'target-refused' });
    const nowhere = target.open({ place: { bucket: 'no-such-bucket' } });
    await expect(nowhere.list('data/')).rejects.toMatchObject({ code: 'target-missing' });
    const wrongName = `data/00/${'0'.repeat(64)}`;
    await expect(target.open().put(wrongName, Buffer.from('x'))).rejects.toThrow();
    expect(await target.open().size(wrongName)).toBeNull();
  });

  test.skipIf(kind === 'swift')(
    'lists more objects than one page holds',
    async () => {
      const store = (await makeTarget(kind)).open();
      const names = Array.from({ length: 1010 }, (_, i) => `index/${String(i).padStart(4, '0')}`);
      for (let at = 0; at < names.length; at += 20) {
        await Promise.all(names.slice(at, at + 20).map((n) => store.put(n, Buffer.from(n))));
      }
      const listed = await store.list('index/');
      expect(listed.map((object) => object.name).sort()).toEqual(names);
    },
    60_000,
  );
});

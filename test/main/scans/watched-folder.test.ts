// The folder a scanner writes into: only whole files are taken, and only what is safe is moved.
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { limits } from '../../../main/scans/limits.ts';
import { keyOf, moveToDone } from '../../../main/scans/move-to-done.ts';
import { openPages } from '../../../main/scans/page-file.ts';
import { type WatchedFolder, watchFolder } from '../../../main/scans/watched-folder.ts';
import { beforeCall } from '../../support/before-call.ts';
import { makeFolder, openOffice, removeOffices } from './office.ts';

let folder: string;
let watched: WatchedFolder;
let taken: string[];
let out: string[];
let failing = false;
const put = (name: string, text: string) => writeFileSync(join(folder, name), text);
const left = () => readdirSync(folder).filter((name) => name !== 'done');

function watch(
  isIn: (text: string) => boolean = () => false,
  patienceMs = 60_000,
  stillMs = 0,
): void {
  watched = watchFolder({
    folder,
    takeIn(name, bytes) {
      if (failing) throw Object.assign(new Error(), { code: 'ENOSPC' });
      taken.push(`${name}: ${bytes}`);
    },
    keepOut: (name, { reason }) => void out.push(`${name}: ${reason}`),
    isIn: (_, bytes) => isIn(String(bytes)),
    opens: async (bytes) => !String(bytes).includes('half'),
    onError: () => {},
    everyMs: 3_600_000,
    stillMs,
    patienceMs,
  });
}
const lookTwice = async () => {
  await watched.look();
  await watched.look();
};

beforeEach(() => {
  folder = makeFolder();
  taken = [];
  out = [];
  failing = false;
});
afterEach(() => watched.stop());
afterAll(removeOffices);

describe('A file in the watched folder', () => {
  test('is taken in when it no longer grows, and then lies in "done"', async () => {
    watch();
    put('scan.pdf', 'first');
    await watched.look();
    put('scan.pdf', 'first and second');
    await watched.look();
    expect(taken).toEqual([]);
    await watched.look();
    expect(taken).toEqual(['scan.pdf: first and second']);
    expect(left()).toEqual([]);
    expect(readdirSync(join(folder, 'done'))).toEqual(['scan.pdf']);
  });

  test('is taken in at once when it has an end, and is given time when it has none', async () => {
    watch(undefined, undefined, 60_000);
    put('half.pdf', '%PDF-1.5 the first pages of many');
    put('whole.pdf', '%PDF-1.5 all pages %%EOF');
    await lookTwice();
    expect(left()).toEqual(['half.pdf']);
  });

  test('with a name as long as names can be comes in again under it', async () => {
    watch();
    const name = `${'ខ'.repeat(83)}ab.jpg`;
    for (const paper of ['first', 'second', 'third']) {
      put(name, paper);
      await lookTwice();
    }
    expect(taken.map((one) => one.split(': ')[1])).toEqual(['first', 'second', 'third']);
    expect(left()).toEqual([]);
    const numbered = [2, 3].map((n) => `${'ខ'.repeat(60)}-${n}.jpg`);
    expect(readdirSync(join(folder, 'done')).sort()).toEqual([...numbered, name].sort());
  });

  /** An old scanner: the letter is one byte, which is none in UTF-8. */
  const putOld = (letter: number, text: string) =>
    writeFileSync(Buffer.from([...Buffer.from(`${folder}/page`), letter, 0x2e, 0x74]), text);

  test.runIf(process.platform === 'linux')(
    'whose name an old scanner wrote in letters of its own comes in under a name that can be read',
    async () => {
      putOld(0xe8, 'is in');
      watch((text) => text === 'is in', 0);
      await watched.cleared;
      expect([left(), readdirSync(join(folder, 'done'))]).toEqual([[], ['pageè.t']]);
      putOld(0xe9, 'the first');
      putOld(0x80, 'the second');
      putOld(0xea, 'half, and no paper');
      put('pageខ.t', 'the third');
      for (let look = 0; look < 3; look++) await watched.look();
      expect(taken).toEqual(['pageé.t: the first', 'pageខ.t: the third', 'page€.t: the second']);
      expect(readdirSync(join(folder, 'done')).sort()).toEqual(
        ['pageè.t', 'pageé.t', 'pageខ.t', 'page€.t'].sort(),
      );
      expect([out, left().length]).toEqual([['pageê.t: not-a-picture'], 1]);
    },
  );

  test.runIf(process.platform === 'linux')(
    'with such a name that cannot be moved away is not taken in twice',
    async () => {
      watch();
      put('done', 'half a file where the folder should be');
      putOld(0xe9, 'the first');
      for (let look = 0; look < 5; look++) await watched.look();
      expect(taken).toEqual(['pageé.t: the first']);
    },
  );

  test('that another computer took away meanwhile is no trouble, and is in', async () => {
    const troubles: unknown[] = [];
    watched = watchFolder({
      ...{ folder, everyMs: 3_600_000, stillMs: 0, isIn: () => false, opens: async () => true },
      takeIn(name) {
        taken.push(name);
        mkdirSync(join(folder, 'done'));
        renameSync(join(folder, name), join(folder, 'done', name));
      },
      keepOut() {},
      onError: (thrown) => void troubles.push(thrown),
    });
    put('scan.pdf', 'paper');
    await lookTwice();
    await watched.look();
    expect([taken, troubles, left()]).toEqual([['scan.pdf'], [], []]);
  });

  test('that a scanner writes anew under its name while it is taken in is taken in as well', async () => {
    const papers = ['the second', 'the third'];
    watched = watchFolder({
      ...{ folder, everyMs: 3_600_000, stillMs: 0, isIn: () => false, opens: async () => true },
      takeIn(name, bytes) {
        taken.push(`${name}: ${bytes}`);
        const next = papers.shift();
        if (next) put(name, next);
      },
      keepOut() {},
      onError: (thrown) => {
        throw thrown;
      },
    });
    put('scan.pdf', 'the first');
    for (let look = 0; look < 8; look++) await watched.look();
    expect(taken).toEqual(['scan.pdf: the first', 'scan.pdf: the second', 'scan.pdf: the third']);
    expect(left()).toEqual([]);
  });

  test('on a network drive that is off is told of once, and comes in when the drive is back', async () => {
    const told: string[] = [];
    watched = watchFolder({
      ...{ folder, everyMs: 3_600_000, stillMs: 0, isIn: () => false, opens: async () => true },
      takeIn: (name) => void taken.push(name),
      keepOut() {},
      onError: () => void told.push('trouble'),
      onReach: () => void told.push(watched.isAway() ? 'away' : 'back'),
    });
    put('scan.pdf', 'paper');
    await watched.cleared;
    renameSync(folder, `${folder}-off`);
    await lookTwice();
    expect([told, taken]).toEqual([['trouble', 'away'], []]);
    renameSync(`${folder}-off`, folder);
    await lookTwice();
    expect([told, taken]).toEqual([['trouble', 'away', 'back'], ['scan.pdf']]);
  });

  test('waits when it does not open yet, but not for ever', async () => {
    watch(undefined, 0);
    put('scan.pdf', '%PDF- half a file');
    await watched.look();
    expect(taken).toEqual([]);
    await watched.look();
    expect(taken).toEqual(['scan.pdf: %PDF- half a file']);
    watched.stop();
    watch();
    put('next.pdf', '%PDF- half a file');
    await lookTwice();
    expect(left()).toEqual(['next.pdf']);
  });

  test('that is no paper stays where it lies, and is told of once: it may be the office itself', async () => {
    openOffice(folder).close();
    for (const name of ['Thumbs.db', 'desktop.ini']) put(name, 'what Windows put there');
    put('list.xlsx', 'a table');
    const there = readdirSync(folder);
    watched = watchFolder({
      ...{ folder, everyMs: 3_600_000, stillMs: 0, patienceMs: 0, isIn: () => false },
      opens: (bytes) => openPages(bytes).then(Boolean, () => false),
      takeIn: (name) => void taken.push(name),
      keepOut: (name, { reason }) => void out.push(`${name}: ${reason}`),
      onError() {},
    });
    await lookTwice();
    await lookTwice();
    expect([taken, out]).toEqual([[], ['cases.db: not-a-picture', 'list.xlsx: not-a-picture']]);
    expect(readdirSync(folder)).toEqual(there);
  });

  test('comes in also when the clock is set back while it is waiting', async () => {
    watch(undefined, undefined, 20);
    put('scan.tif', 'II*\0 a picture whose end cannot be told');
    await watched.look();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 86_400_000 });
    try {
      await vi.waitFor(async () => expect(await watched.look()).toBe(1));
    } finally {
      vi.useRealTimers();
    }
    expect(left()).toEqual([]);
  });

  test('stays where it is when the disk is full', async () => {
    watch();
    failing = true;
    put('scan.pdf', 'paper');
    await lookTwice();
    expect(left()).toEqual(['scan.pdf']);
    failing = false;
    await watched.look();
    expect(left()).toEqual([]);
  });

  test('does not keep the others waiting when it cannot be moved, and is not taken in twice', async () => {
    watch();
    writeFileSync(join(folder, 'done'), 'a file where the folder should be');
    for (const name of ['a.pdf', 'b.pdf']) put(name, name);
    await lookTwice();
    await watched.look();
    expect(taken.filter((one) => !one.startsWith('done'))).toEqual([
      'a.pdf: a.pdf',
      'b.pdf: b.pdf',
    ]);
  });

  test('that is too large is told of once and stays where it is', async () => {
    watch(undefined, 0);
    put('large.pdf', '');
    truncateSync(join(folder, 'large.pdf'), limits.fileBytes + 1);
    await lookTwice();
    await watched.look();
    expect([out, left()]).toEqual([['large.pdf: too-large'], ['large.pdf']]);
  });

  test('that is safe already, because the app was killed before it moved it, is only moved', async () => {
    put('scan.pdf', 'paper');
    watch((text) => text === 'paper');
    await watched.cleared;
    expect([taken, left()]).toEqual([[], []]);
  });

  test('that was safe and is written over while it is looked at is another paper, and is not moved unread', async () => {
    put('gone.pdf', 'paper');
    put('scan.pdf', 'paper');
    watch((text) => {
      put('scan.pdf', 'the next paper');
      return text === 'paper';
    });
    rmSync(join(folder, 'gone.pdf'));
    const moved: string[] = [];
    beforeCall('rename', (path) => void moved.push(path));
    await watched.cleared;
    expect([left(), moved]).toEqual([['scan.pdf'], []]);
    await lookTwice();
    expect(taken).toEqual(['scan.pdf: the next paper']);
  });

  test('is left alone when a scanner still works on it, and folders are too', async () => {
    watch();
    mkdirSync(join(folder, 'old'));
    for (const name of ['.scan.pdf', '~scan.pdf', 'scan.pdf.part', 'scan.tmp']) put(name, 'x');
    await lookTwice();
    expect(taken).toEqual([]);
  });

  test('that is written anew in the very moment it is moved away is put back and taken in as well', async () => {
    watch();
    put('scan.pdf', 'the first');
    await watched.look();
    let isNext = true;
    beforeCall('rename', () => {
      if (isNext) put('scan.pdf', 'the second');
      isNext = false;
    });
    await watched.look();
    expect([taken, left()]).toEqual([['scan.pdf: the first'], ['scan.pdf']]);
    await lookTwice();
    expect(taken).toEqual(['scan.pdf: the first', 'scan.pdf: the second']);
    expect([left(), readdirSync(join(folder, 'done'))]).toEqual([[], ['scan.pdf']]);
  });

  test('that is safe and cannot be moved away is told of once, and keeps no other waiting', async () => {
    const troubles: unknown[] = [];
    put('done', 'a file where the folder should be');
    for (const name of ['a.pdf', 'b.pdf', 'new.pdf']) put(name, name);
    watched = watchFolder({
      ...{ folder, everyMs: 3_600_000, stillMs: 0, opens: async () => true },
      isIn: (name) => name !== 'new.pdf',
      takeIn: (name) => void taken.push(name),
      keepOut() {},
      onError: (thrown) => void troubles.push(thrown),
    });
    for (let look = 0; look < 5; look++) await watched.look();
    expect(taken).toEqual(['new.pdf']);
    expect(troubles.length).toBe(4);
  });

  test.for([
    ['comes in whole once it is still', 0, ['II*\0 one', 'II*\0 one, two, three']],
    ['is given time for the sheets that are to come', 60_000, ['II*\0 one']],
  ] as const)(
    'in which a slow feeder writes on after it was taken in %s',
    async ([, patienceMs, papers]) => {
      watch(undefined, patienceMs);
      put('scan.tif', 'II*\0 one');
      const scanner = openSync(join(folder, 'scan.tif'), 'a');
      await lookTwice();
      expect(left()).toEqual([]);
      for (const sheet of [', two', ', three']) {
        writeSync(scanner, sheet);
        await watched.look();
      }
      closeSync(scanner);
      await lookTwice();
      expect(taken).toEqual(papers.map((paper) => `scan.tif: ${paper}`));
      expect(left()).toEqual(patienceMs === 0 ? [] : ['scan.tif']);
    },
  );

  test('with the name of an earlier one does not replace it in "done"', async () => {
    watch();
    for (const text of ['a', 'b', 'c']) {
      put('scan.pdf', text);
      const key = keyOf(statSync(join(folder, 'scan.pdf')));
      await moveToDone(folder, 'scan.pdf', { key });
    }
    expect(readdirSync(join(folder, 'done'))).toEqual(['scan-2.pdf', 'scan-3.pdf', 'scan.pdf']);
    expect(existsSync(join(folder, 'scan.pdf'))).toBe(false);
  });
});

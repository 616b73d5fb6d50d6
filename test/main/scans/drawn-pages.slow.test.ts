// Whoever turns a page sees the next one at once: it was drawn while the one before was looked at.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createDrawnPages } from '../../../main/scans/drawn-pages.ts';
import type { Reader } from '../../../main/scans/reader.ts';
import { pagesOfBatch } from '../../../main/storage/pages.ts';
import { flatPicture } from '../../fixtures/hostile-files.ts';
import { makeFolder, openPaperOffice, removeOffices } from './office.ts';
import { testReader } from './spawn-reader.ts';

afterAll(removeOffices);

test('The page after the one that is looked at is drawn once, before anybody asks for it', async () => {
  const office = openPaperOffice();
  const viewer = testReader();
  const asked: string[] = [];
  const counting: Reader = {
    ...viewer,
    picture(file, ...rest) {
      asked.push(file.key);
      return viewer.picture(file, ...rest);
    },
  };
  try {
    const folder = makeFolder();
    const paths = [1, 2, 3, 4].map((n) => join(folder, `${n}.jpg`));
    for (const [n, path] of paths.entries())
      writeFileSync(path, await flatPicture(300 + n, 400, 'jpeg'));
    const pages = pagesOfBatch(office.store.db, await office.bringIn(paths));
    const [, second, third] = pages;
    if (!second || !third) throw new Error('no pages');
    const drawn = createDrawnPages(office.store, counting);
    const { mime } = await drawn.view(second);
    expect(mime).toBe('image/jpeg');
    const sources = (...at: number[]) => at.map((n) => pages[n]?.sourceId);
    await expect.poll(() => asked).toEqual(sources(1, 2, 0));
    await drawn.view(third);
    await expect.poll(() => asked).toEqual(sources(1, 2, 0, 3));
    drawn.forget();
    await drawn.view(third);
    expect(asked.slice(0, 5)).toEqual(sources(1, 2, 0, 3, 2));
  } finally {
    viewer.close();
    await office.close();
  }
}, 60_000);

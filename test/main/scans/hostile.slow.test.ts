// Files that mean harm end in a sentence or as a page, soon and in little memory; the app goes on. The whole
// collection is `npm run hostile`; here stand those that once needed care, and a sample of the rest.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reader } from '../../../main/scans/reader.ts';
import { isReason } from '../../../main/scans/refusal.ts';
import { cutFiles } from '../../fixtures/hostile/cut-files.ts';
import { hostilePdfs } from '../../fixtures/hostile/pdf.ts';
import { hostilePictures, oddPictures } from '../../fixtures/hostile/pictures.ts';
import { CUT, meet, meetHere } from './hostile.ts';
import { testReader } from './spawn-reader.ts';

const SECONDS_30 = 30_000;
const STEP = 211;

let reader: Reader;
beforeAll(() => {
  reader = testReader();
});
afterAll(() => reader.close());

async function endOf(name: string, make: (() => Buffer | Promise<Buffer>) | undefined) {
  const { end, ms } = await meet(reader, name, (await make?.()) ?? Buffer.alloc(0));
  expect(ms).toBeLessThan(SECONDS_30);
  return end;
}

describe('A file that means harm', () => {
  test.for([
    'pages that are their own parent',
    'a form that draws itself',
    'arrays in arrays without end',
    'a picture of four thousand million points',
  ])('%s: a PDF that is kept out, or comes in as a page', { timeout: 60_000 }, async (name) => {
    expect(await endOf(name, hostilePdfs[name])).toMatch(/^(page|damaged|empty|too-\w+)/);
  });

  test.for([
    ['a PNG that claims four thousand million points', 'too-large'],
    ['a TIFF whose pages go round', /^(page|damaged)$/],
    ['a JPEG that claims four thousand million points', 'too-large'],
    ['a GIF that is called a picture', 'not-a-picture'],
    ['a program', 'not-a-picture'],
  ] as const)('%s is told with its reason', { timeout: 60_000 }, async ([name, reason]) => {
    expect(await endOf(name, hostilePictures[name])).toMatch(reason);
  });
});

describe('An odd but honest picture comes in as a page', () => {
  test.for(['a JPEG in the colours of printing', 'a TIFF of sixteen bits', 'a WebP that moves'])(
    '%s',
    { timeout: 60_000 },
    async (name) =>
      expect(await meetHere((await oddPictures[name]?.()) ?? Buffer.alloc(0))).toBe('page'),
  );
});

test('A file cut off at any byte is a page or has a reason', async () => {
  for (const [kind, whole] of Object.entries(await cutFiles())) {
    for (let at = 0; at < Math.min(CUT, whole.length); at += STEP) {
      const end = await meetHere(whole.subarray(0, at));
      expect([kind, at, end === 'page' || isReason(end)]).toEqual([kind, at, true]);
    }
  }
}, 60_000);

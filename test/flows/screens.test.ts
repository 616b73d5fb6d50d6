// Every screen of the real app on the way of one folder, in both languages and at two sizes: axe is
// silent, nothing is clipped, no English is left on a Khmer screen. SAMNUM_PICTURES=DIR keeps pictures.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { lookForFaults } from '../renderer/support/checks.ts';
import { type Desk, makeFolder, removeFolders, speak } from './steps/desk.ts';
import { caseFolder } from './steps/papers.ts';
import { WORDS, walkTheWay } from './steps/way.ts';

const pictures = process.env.SAMNUM_PICTURES;
if (pictures) mkdirSync(pictures, { recursive: true });
afterAll(removeFolders);

/** A screen of 1366×768, and the same screen when the computer is set to 125 %. */
const SIZES = { '100': { width: 1366, height: 768 }, '125': { width: 1093, height: 614 } };
const PAPERS = ['IMG_0147.jpg', 'scan0006.jpg'];

const faults: string[] = [];
const looked = new Set<string>();

async function look(name: string, desk: Desk): Promise<void> {
  const { page, language } = desk;
  for (const [scale, size] of Object.entries(SIZES)) {
    await page.setViewportSize(size);
    for (const each of ['km', 'en'] as const) {
      await speak(desk, each);
      const shown = `${name}.${each}.${scale}`;
      for (const fault of await lookForFaults(page)) faults.push(`${shown}: ${fault}`);
      if (pictures) await page.screenshot({ path: join(pictures, `${shown}.png`) });
    }
  }
  looked.add(name);
  await page.setViewportSize(SIZES['100']);
  await speak(desk, language);
}

test('every screen can be read and used, in Khmer and English, at 100 % and 125 %', async () => {
  const whole = await caseFolder();
  const folder = {
    ...whole,
    files: PAPERS,
    pages: whole.pages.filter(({ file }) => PAPERS.includes(file)),
  };
  const [old = '', fresh = '', usb = '', out = ''] = ['old', 'fresh', 'usb', 'out'].map(makeFolder);
  await walkTheWay({
    ...{ folder, words: WORDS, cloud: null, old, fresh, usb, out, seen: look },
    step: (_, work) => work(),
  });
  expect(looked.size).toBeGreaterThan(25);
  expect(faults).toEqual([]);
}, 400_000);

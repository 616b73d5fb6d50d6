// Every screen of the real app on the way of one folder, in Khmer at 1366×768 and in English at 125 %: axe is
// silent, nothing is clipped, no English is left on a Khmer screen. SAMNUM_PICTURES=DIR keeps pictures.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { lookForFaults } from '../renderer/support/checks.ts';
import { type Desk, makeFolder, removeFolders, settle, speak } from './steps/desk.ts';
import { caseFolder } from './steps/papers.ts';
import { REASON, WORDS, walkTheWay } from './steps/way.ts';

const pictures = process.env.SAMNUM_PICTURES;
if (pictures) mkdirSync(pictures, { recursive: true });
afterAll(removeFolders);

/** A screen of 1366×768, and the same when the computer is set to 125 %. */
const LOOKS = [
  { language: 'km', scale: 100, size: { width: 1366, height: 768 } },
  { language: 'en', scale: 125, size: { width: 1093, height: 614 } },
] as const;
const PAPERS = ['IMG_0147.jpg', 'scan0006.jpg'];

const faults: string[] = [];
const looked = new Set<string>();
let onPaper = '';

/** What stands on paper or was written by a person may be English; a hit is cut short by its line. */
function isContent(fault: string): boolean {
  const english = /^English on a Khmer screen: (.*)$/.exec(fault)?.[1];
  return english ? onPaper.includes(english) : /^off the window: span\. «/.test(fault);
}

async function look(name: string, desk: Desk, asIs = false): Promise<void> {
  const { page, language: before } = desk;
  for (const { language, scale, size } of LOOKS) {
    if (asIs && language !== before) continue;
    await page.setViewportSize(size);
    await speak(desk, language);
    await settle(desk);
    const shown = `${name}.${language}.${scale}`;
    const seen = (await lookForFaults(page)).filter((fault) => !isContent(fault));
    faults.push(...seen.map((fault) => `${shown}: ${fault}`));
    if (pictures) await page.screenshot({ path: join(pictures, `${shown}.png`) });
  }
  looked.add(name);
  await page.setViewportSize(LOOKS[0].size);
  await speak(desk, before);
}

test('every screen can be read and used, in Khmer at 100 % and in English at 125 %', async () => {
  const whole = await caseFolder();
  onPaper = [...whole.pages.map(({ text }) => text), REASON].join(' ').replace(/\s+/g, ' ');
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

// The screens that the real app comes to by itself on the way of one folder, in both languages and at every size:
// axe is silent, nothing is clipped, no English is left on a Khmer screen. All others, in more states, are looked
// at in test/renderer/every-screen.slow.test.ts. SAMNUM_PICTURES=DIR keeps pictures of them all.
import { mkdirSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { lookEveryWay } from '../renderer/support/checks.ts';
import { screens } from '../renderer/support/screens.ts';
import {
  type Desk,
  hideToasts,
  makeFolder,
  removeFolders,
  speak,
  takePictures,
} from './steps/desk.ts';
import { caseFolder } from './steps/papers.ts';
import { REASON, WORDS, walkTheWay } from './steps/way.ts';

const pictures = process.env.SAMNUM_PICTURES;
if (pictures) mkdirSync(pictures, { recursive: true });
afterAll(removeFolders);

const PAPERS = ['IMG_0147.jpg', 'scan0006.jpg'];

const namesOf = (isOnTheWay: boolean) =>
  screens.filter(({ onTheWay = false }) => onTheWay === isOnTheWay).map(({ name }) => name);
const elsewhere = new Set(namesOf(false));
const faults: string[] = [];
const looked = new Set<string>();
let onPaper = '';

/** What stands on paper or was written by a person may be English; a hit is cut short by its line. */
function isContent(fault: string): boolean {
  const english = /: English on a Khmer screen: (.*)$/.exec(fault)?.[1];
  return english ? onPaper.includes(english) : /: off the window: span\. «/.test(fault);
}

async function look(name: string, desk: Desk, asIs = false): Promise<void> {
  if (pictures) await takePictures(pictures, name, desk, asIs);
  if (elsewhere.has(name)) return;
  const { page, language: before } = desk;
  await hideToasts(desk);
  await page.locator('.waiting').first().waitFor({ state: 'detached' });
  const languages = asIs ? [before] : (['km', 'en'] as const);
  const seen = await lookEveryWay(page, languages, (language) => speak(desk, language));
  faults.push(...seen.filter((fault) => !isContent(fault)).map((fault) => `${name}, ${fault}`));
  looked.add(name);
  await speak(desk, before);
}

test('every screen on the way can be read and used, in either language, on a small and on a large screen', async () => {
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
  expect(looked.size).toBeGreaterThan(15);
  expect(namesOf(true).filter((name) => !looked.has(name))).toEqual([]);
  expect(faults).toEqual([]);
}, 400_000);

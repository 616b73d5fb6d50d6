// What holds on every screen: nothing clipped, nothing too small to press, Khmer free to grow, axe silent.
import { readFileSync } from 'node:fs';
import type { CDPSession, Page } from '@playwright/test';
import type axe from 'axe-core';
import type { Language } from '#domain/khmer/format.ts';
import { AXE_PATH, axeFile } from './window.ts';

type Size = { width: number; height: number };

/** A screen of an office as it is, a large one, and where the system enlarges everything. */
const AS_IT_IS = ['100 %', { width: 1366, height: 768 }] as const;
const AT_125 = ['125 %', { width: 1093, height: 614 }] as const;
const SIZES = [
  AS_IT_IS,
  ['1920×1080', { width: 1920, height: 1080 }],
  ['150 %', { width: 911, height: 512 }],
  AT_125,
] as const;
/** Begins where Khmer ends, because every other size lays the whole screen out anew. */
const USUAL_SIZES = [AT_125, AS_IT_IS] as const;

/** Sentences about what is wrong on the page as it is now; empty when all is well. */
export async function lookForFaults(page: Page): Promise<string[]> {
  return [...(await findFaultsAtRest(page)), ...(await askAxe(page))];
}

/**
 * What is wrong in any of these languages at any size. The page stays in the last language and at 100 %.
 * Khmer takes more room than English, which is looked at in the two usual sizes only.
 */
export async function lookEveryWay(
  page: Page,
  languages: readonly Language[],
  speak: (language: Language) => Promise<void>,
): Promise<string[]> {
  const faults: string[] = [];
  for (const [place, language] of languages.entries()) {
    await speak(language);
    await settle(page);
    const note = (where: string, seen: string[]) =>
      faults.push(...seen.map((fault) => `${language}, ${where}: ${fault}`));
    for (const [name, size] of language === 'km' ? SIZES : USUAL_SIZES) {
      await resize(page, size);
      note(name, await findFaultsAtRest(page, AFTER_A_SIZE_MS));
      if (size === AS_IT_IS[1]) note('axe', await askAxe(page, { isSeenAgain: place > 0 }));
    }
  }
  await resize(page, AS_IT_IS[1]);
  return faults;
}

/** Nothing is fetched for another size: what answers to it does so in the next frame. */
const AFTER_A_SIZE_MS = 20;

const sized = new WeakMap<Page, { session: CDPSession; size: Size }>();

/**
 * Lays the page out at this size. The window around it keeps its own, and where it is another one the page is
 * painted small: what is looked for is where things stand, and painting costs more than laying out.
 */
async function resize(page: Page, size: Size): Promise<void> {
  const now = sized.get(page);
  if (now?.size === size) return;
  const session = now?.session ?? (await page.context().newCDPSession(page));
  const scale = size === AS_IT_IS[1] ? 1 : 0.1;
  const how = { deviceScaleFactor: 1, mobile: false, scale, dontSetVisibleSize: true };
  await session.send('Emulation.setDeviceMetricsOverride', { ...size, ...how });
  sized.set(page, { session, size });
}

/** Faults once the page is at rest, asked for in one go. */
const findFaultsAtRest = (page: Page, stillMs = STILL_MS): Promise<string[]> =>
  page.evaluate(`(${comeToRest})(${stillMs}).then(${findFaults})`);

const STILL_MS = 60;

/**
 * Waits until the screen is at rest: its pictures are there, nothing moves, and nothing has changed for
 * `stillMs`.
 */
export const settle = (page: Page, stillMs = STILL_MS): Promise<void> =>
  page.evaluate(comeToRest, stillMs);

/** Runs in the page. */
async function comeToRest(stillMs: number): Promise<void> {
  const AT_MOST_MS = 3000;
  const endMotion = () => {
    for (const motion of document.getAnimations())
      if (Number.isFinite(motion.effect?.getComputedTiming().endTime)) motion.finish();
  };
  await document.fonts.ready;
  await new Promise<void>((resolve) => {
    const done = () => {
      watch.disconnect();
      clearTimeout(latest);
      resolve();
    };
    const latest = setTimeout(done, AT_MOST_MS);
    let still = setTimeout(done, stillMs);
    const watch = new MutationObserver(() => {
      clearTimeout(still);
      still = setTimeout(done, stillMs);
    });
    watch.observe(document, { subtree: true, childList: true, attributes: true });
  });
  const shown = [...document.images].filter((image) => image.checkVisibility());
  // A picture that nobody answers for any more would be waited for without end.
  const decoded = Promise.all(shown.map((image) => image.decode().catch(() => {})));
  await Promise.race([decoded, new Promise((late) => setTimeout(late, AT_MOST_MS))]);
  endMotion();
  await new Promise((resolve) => requestAnimationFrame(resolve));
}

const AXE_SOURCE = readFileSync(axeFile, 'utf8');

/** A stage serves axe beside the window, so that the engine keeps it compiled; the app serves only its own files. */
const bringAxe = (page: Page): Promise<unknown> =>
  page.url().startsWith('http:') ? page.addScriptTag({ url: AXE_PATH }) : page.evaluate(AXE_SOURCE);

const AXE = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // The key bar and the words beside a field are part of the page, not content of its own.
  rules: { region: { enabled: false } },
  resultTypes: ['violations' as const],
};

/**
 * What another language can change on a screen whose structure, colours and sizes were looked at already: names,
 * languages, and what has to scroll.
 */
const OF_WORDS = {
  ...AXE,
  runOnly: [
    ...['html-has-lang', 'html-lang-valid', 'valid-lang', 'document-title', 'label', 'button-name'],
    ...['link-name', 'input-button-name', 'input-image-alt', 'select-name', 'summary-name'],
    ...['image-alt', 'svg-img-alt', 'role-img-alt', 'empty-heading', 'empty-table-header'],
    ...['aria-command-name', 'aria-dialog-name', 'aria-input-field-name', 'aria-meter-name'],
    ...['aria-progressbar-name', 'aria-toggle-field-name', 'aria-tooltip-name'],
    ...['aria-treeitem-name', 'frame-title', 'form-field-multiple-labels', 'label-title-only'],
    ...[
      'landmark-unique',
      'scope-attr-valid',
      'image-redundant-alt',
      'scrollable-region-focusable',
    ],
  ],
};

async function askAxe(page: Page, { isSeenAgain = false } = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await bringAxe(page);
  return page.evaluate(
    async (how) => {
      const { axe: inPage } = window as unknown as { axe: typeof axe };
      const off = { enabled: false };
      // Without the word axe guesses from a few points of the window whether a dialog lies over it.
      const dialogs = [...document.querySelectorAll('[role=dialog]')];
      for (const dialog of dialogs) dialog.setAttribute('aria-modal', 'true');
      // Letters that join, as in Khmer, look to axe like a font of icons, whose colours it passes over: here it
      // only ever sees the first letter of a text, and so no font of icons, of which we have none.
      const canvas = CanvasRenderingContext2D.prototype;
      const { fillText } = canvas;
      canvas.fillText = function (words, ...place) {
        fillText.call(this, words.charAt(0), ...place);
      };
      // Behind a dialog the page has no main part and no heading for anybody: axe should know, and does at times.
      const isCovered = document.querySelector('main')?.closest('[aria-hidden=true], [inert]');
      const ofThePage = { 'landmark-one-main': off, 'page-has-heading-one': off };
      const rules = { ...how.rules, ...(isCovered ? ofThePage : {}) };
      const { violations } = await inPage.run(document, { ...how, rules });
      canvas.fillText = fillText;
      for (const dialog of dialogs) dialog.removeAttribute('aria-modal');
      return violations.flatMap((violation) =>
        violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')} ${node.html}`),
      );
    },
    isSeenAgain ? OF_WORDS : AXE,
  );
}

/** Runs in the page. */
function findFaults(): string[] {
  const faults: string[] = [];
  const name = (element: Element) =>
    `${element.tagName.toLowerCase()}.${element.className} «${(element.textContent ?? '').trim().slice(0, 40)}»`;
  const shown = (element: Element) => {
    const box = element.getBoundingClientRect();
    // 1 px boxes are text for screen readers only.
    return box.width > 1.5 && box.height > 1.5 && getComputedStyle(element).visibility !== 'hidden';
  };
  const isHiddenText = (element: Element) =>
    element.closest('.hidden, [aria-hidden], svg') !== null;

  /** In a table that is wider than its place, and is scrolled there. */
  const isInWideTable = (element: Element) => {
    const place = element.closest('table')?.parentElement;
    return (
      place !== null &&
      place !== undefined &&
      getComputedStyle(place).overflowX === 'auto' &&
      place.getBoundingClientRect().right <= innerWidth
    );
  };

  const page = document.documentElement;
  if (page.scrollWidth > page.clientWidth || page.scrollHeight > page.clientHeight) {
    faults.push(`the page itself scrolls: ${page.scrollWidth}×${page.scrollHeight}`);
  }
  for (const element of document.querySelectorAll('body *')) {
    if (!shown(element) || isHiddenText(element)) continue;
    const style = getComputedStyle(element);
    const ownText = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    );
    if (ownText && /[\u1780-\u17ff]/.test(element.textContent ?? '')) {
      const ratio = Number.parseFloat(style.lineHeight) / Number.parseFloat(style.fontSize);
      if (ratio < 1.595 && !element.closest('.kbd, .tag')) {
        faults.push(`line height ${ratio.toFixed(2)}: ${name(element)}`);
      }
    }
    const mayCut =
      style.textOverflow === 'ellipsis' ||
      style.webkitLineClamp !== 'none' ||
      element.closest('.thumb, .mayclip') !== null;
    const scrolls =
      ['auto', 'scroll'].includes(style.overflowY) || ['auto', 'scroll'].includes(style.overflowX);
    if (ownText && !mayCut && !scrolls && element.scrollWidth > element.clientWidth + 1) {
      if (style.overflowX !== 'visible') faults.push(`cut at the side: ${name(element)}`);
    }
    if (
      !mayCut &&
      !scrolls &&
      style.overflowY !== 'visible' &&
      element.scrollHeight > element.clientHeight + 1
    ) {
      faults.push(
        `cut at the foot: ${name(element)} ${element.scrollHeight}>${element.clientHeight}`,
      );
    }
    // Text that leaves its nearest box sideways.
    const parent = element.parentElement;
    if (ownText && parent && style.position !== 'absolute' && !element.closest('.mayclip')) {
      const box = element.getBoundingClientRect();
      const outer = parent.getBoundingClientRect();
      if (
        box.right > outer.right + 2 &&
        style.display !== 'inline' &&
        !parent.closest('.mayclip')
      ) {
        faults.push(
          `sticks out of ${name(parent)}: ${name(element)} by ${Math.round(box.right - outer.right)}`,
        );
      }
      if (box.right > innerWidth + 1 && !isInWideTable(element))
        faults.push(`off the window: ${name(element)}`);
    }
  }
  const controls =
    'button, input:not([type=radio], [type=checkbox]), textarea, .choice, .chip.filter, .who-card';
  for (const control of document.querySelectorAll(controls)) {
    if (!shown(control) || isHiddenText(control)) continue;
    const inner = control.closest('.inp, .word');
    const { height, width } = (inner ?? control).getBoundingClientRect();
    if (height < 39.5) faults.push(`only ${height.toFixed(0)} px high: ${name(control)}`);
    if (width < 24) faults.push(`only ${width.toFixed(0)} px wide: ${name(control)}`);
  }
  if (document.documentElement.lang === 'km') {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const words = (node.textContent ?? '').match(/[A-Za-z]{3,}( [A-Za-z]{2,})+/)?.[0];
      const at = node.parentElement;
      if (!words || !at || !shown(at)) continue;
      if (
        at.closest('[lang=en], .selectable, input, script, style, kbd') ||
        /Caps Lock/.test(words)
      )
        continue;
      faults.push(`English on a Khmer screen: ${words}`);
    }
  }
  return faults;
}

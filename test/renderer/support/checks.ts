// What holds on every screen: nothing clipped, nothing too small to press, Khmer free to grow, axe silent.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Sentences about what is wrong on the page as it is now; empty when all is well. */
export async function lookForFaults(page: Page): Promise<string[]> {
  return [...(await lookForCuts(page)), ...(await askAxe(page))];
}

/** The same without axe: what depends on the size of the window. */
export async function lookForCuts(page: Page): Promise<string[]> {
  await page.waitForTimeout(250);
  return page.evaluate(findFaults);
}

async function askAxe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    // The key bar and the words beside a field are part of the page, not content of its own.
    .disableRules(['region'])
    .analyze();
  return violations.flatMap((violation) =>
    violation.nodes.map((node) => `axe ${violation.id}: ${node.target.join(' ')} ${node.html}`),
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
      if (box.right > innerWidth + 1) faults.push(`off the window: ${name(element)}`);
    }
  }
  const controls =
    'button, input:not([type=radio], [type=checkbox]), textarea, .choice, .chip.filter, .who-card';
  for (const control of document.querySelectorAll(controls)) {
    if (!shown(control) || isHiddenText(control)) continue;
    const inner = control.closest('.inp, .word');
    const height = (inner ?? control).getBoundingClientRect().height;
    if (height < 39.5) faults.push(`only ${height.toFixed(0)} px high: ${name(control)}`);
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

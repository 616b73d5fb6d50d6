// The browser of this computer, for tests of the window alone and for drawing invented paper.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { SHORT_LIVED } from './short-lived.ts';

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome'];
/** The same engine without a browser around it: opening a window takes a quarter less of the processor. */
const SHELL = 'chromium-headless-shell';

function findProgram(names: readonly string[]): string {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      try {
        accessSync(join(folder, name), constants.X_OK);
        return join(folder, name);
      } catch {}
    }
  }
  return chromium.executablePath();
}

/** Pages of the browser's own address bar would start beside each window. This takes the place of Playwright's list. */
const UNUSED = [
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'AimEnabled', 'LensOverlay', 'MediaRouter'],
  ...['OptimizationHints', 'NetworkTimeServiceQuerying', 'PreconnectToSearch', 'HttpsUpgrades'],
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'PaintHolding'],
];

/** `isShort`: for tests that look at a page once. What is measured runs in the browser as it ships. */
export function openBrowser(isShort = false): Promise<Browser> {
  return chromium.launch({
    executablePath: findProgram(isShort ? [SHELL, ...BROWSERS] : BROWSERS),
    args: [
      '--no-sandbox',
      `--disable-features=${UNUSED.join()}`,
      ...(isShort ? [`--js-flags=${SHORT_LIVED}`] : []),
    ],
  });
}

let shared: Promise<Browser> | undefined;

/**
 * One for all the test files of this process, short-lived pages in it: to start a browser takes longer than many a
 * file does. It ends with the process.
 */
export async function shareBrowser(): Promise<Browser> {
  if (!(await shared)?.isConnected()) shared = openBrowser(true);
  return shared as Promise<Browser>;
}

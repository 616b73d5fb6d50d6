// The browser of this computer, for tests of the window alone and for drawing invented paper.
import { type Browser, chromium } from '@playwright/test';
import { findProgram } from './find-program.ts';
import { SHELL, SHORT_LIVED } from './short-lived.ts';

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome'];

/** Pages of the browser's own address bar would start beside each window. This takes the place of Playwright's list. */
const UNUSED = [
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'AimEnabled', 'LensOverlay', 'MediaRouter'],
  ...['OptimizationHints', 'NetworkTimeServiceQuerying', 'PreconnectToSearch', 'HttpsUpgrades'],
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'PaintHolding'],
];

/** `isShort`: for tests that look at a page once. What is measured runs in the browser as it ships. */
export function openBrowser(isShort = false): Promise<Browser> {
  return chromium.launch({
    executablePath:
      findProgram(isShort ? [SHELL, ...BROWSERS] : BROWSERS) ?? chromium.executablePath(),
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

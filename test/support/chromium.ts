// The browser of this computer, for tests of the window alone and for drawing invented paper.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';

function findProgram(): string {
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      try {
        accessSync(join(folder, name), constants.X_OK);
        return join(folder, name);
      } catch {}
    }
  }
  return chromium.executablePath();
}

/**
 * A page lives for a second or two here: what the engine makes faster in other threads meanwhile is never used,
 * and takes a fifth of the processor. Pages do and show the same without it.
 */
const SHORT_LIVED = '--no-opt --no-maglev --single-threaded-gc';

/** `isShort`: for tests that look at a page once. What is measured runs in the engine as it ships. */
export function openBrowser(isShort = false): Promise<Browser> {
  return chromium.launch({
    executablePath: findProgram(),
    args: ['--no-sandbox', ...(isShort ? [`--js-flags=${SHORT_LIVED}`] : [])],
  });
}

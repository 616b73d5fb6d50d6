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

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findProgram(), args: ['--no-sandbox'] });
}

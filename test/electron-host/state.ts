// What the parts of the stand-in share while it runs.
import type { Cdp } from './cdp.ts';
import type { BrowserWindow } from './window.ts';

type PackageJson = { name?: string; productName?: string; version?: string };

let chromium: Cdp | undefined;

export const host = {
  appDir: process.cwd(),
  packageJson: {} as PackageJson,
  /** Switches of the command line and those the app appended: name → value. */
  switches: new Map<string, string>(),
  windows: new Map<number, BrowserWindow>(),
  chromeVersion: '',
  quitting: false,
  /** The tab a visible Chromium opens with; the first window takes it over. */
  firstTarget: undefined as string | undefined,
  get chromium(): Cdp {
    if (!chromium) throw new Error('the stand-in has not been started');
    return chromium;
  },
  set chromium(cdp: Cdp) {
    chromium = cdp;
  },
};

/** Says how far the start has come, when ELECTRON_HOST_TIMING is set. */
export function mark(what: string): void {
  if (process.env.ELECTRON_HOST_TIMING)
    console.error(`stand-in: ${what} at ${performance.now().toFixed(0)} ms`);
}

/** Electron's event object, as far as its listeners use it. */
export function makeEvent() {
  const event = {
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true;
    },
  };
  return event;
}

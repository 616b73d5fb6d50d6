// Starts Chromium for the stand-in: quiet, off the network, headless unless a person wants to see it.
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Cdp } from './cdp.ts';
import { host } from './state.ts';

export const isShown = () => Boolean(process.env.DISPLAY) && process.env.SAMNUM_SHOW === '1';

/** The last two are pages of the address bar, which no window here has; they would start in each one. */
const UNUSED = [
  ...['Translate', 'MediaRouter', 'HttpsUpgrades', 'OptimizationHints'],
  ...['SpareRendererForSitePerProcess', 'WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'],
];
const profiles = process.env.ELECTRON_HOST_PROFILES ?? tmpdir();
const prefix = 'electron-host-';
let profile = '';

/** A browser that is still ending may write meanwhile; the next start takes what is left then. */
function removeFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  } catch {
    // Never a reason not to start or to end.
  }
}

/** Profiles of stand-ins that were killed and could not clean up. */
function removeStaleProfiles(): void {
  for (const name of readdirSync(profiles)) {
    const pid = Number(new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1]);
    if (pid && !existsSync(`/proc/${pid}`)) removeFolder(join(profiles, name));
  }
}

export function removeProfile(): void {
  if (!process.env.ELECTRON_HOST_KEEP_PROFILE) removeFolder(profile);
}

export function startChromium(): Cdp {
  if (process.platform === 'linux') removeStaleProfiles();
  profile = mkdtempSync(join(profiles, `${prefix}${process.pid}-`));
  const port = host.switches.get('remote-debugging-port');
  const { ELECTRON_HOST_JS_FLAGS: engine } = process.env;
  return new Cdp(process.env.ELECTRON_HOST_CHROMIUM || '/usr/bin/chromium', [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-dev-shm-usage',
    '--disable-extensions',
    `--disable-features=${UNUSED.join()}`,
    '--disable-gpu',
    '--disable-quic',
    '--disable-sync',
    '--no-default-browser-check',
    '--no-first-run',
    '--no-service-autorun',
    '--password-store=basic',
    `--user-data-dir=${profile}`,
    '--remote-debugging-pipe',
    ...(engine === undefined ? [] : [`--js-flags=${engine}`]),
    ...(port === undefined ? [] : [`--remote-debugging-port=${port}`]),
    // Without these two, the first tab is not one that Playwright sees being made.
    ...(isShown() ? ['--app=data:text/html,'] : ['--headless=new', '--no-startup-window']),
  ]);
}

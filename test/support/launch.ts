// Opens the app for a test, in Electron where its runtime is installed, else in the stand-in.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { buildApp } from '../../build.ts';

const root = join(import.meta.dirname, '..', '..');
const standIn = join(root, 'test', 'electron-host');

export type Kind = 'electron' | 'stand-in';

/** Which of the two is used here; REQUIRE_REAL_ELECTRON=1 refuses the stand-in. */
export function whichElectron(): Kind {
  if (existsSync(join(root, 'node_modules', 'electron', 'dist', 'version'))) return 'electron';
  if (process.env.REQUIRE_REAL_ELECTRON === '1')
    throw new Error('Electron is not installed here: npx install-electron');
  return 'stand-in';
}

/** Environment that makes the `electron` package start the stand-in, or Electron itself. */
export function electronEnv(kind: Kind): Record<string, string> {
  if (kind === 'electron') return {};
  return { ELECTRON_OVERRIDE_DIST_PATH: standIn, ELECTRON_HOST_NODE: process.execPath };
}

type LaunchOptions = {
  /** Folder of this app's data (`userData`). */
  profile: string;
  /** Folder with the app's package.json; SAMNUM_APP_DIR or this repository when left out. */
  appDir?: string;
  env?: Record<string, string>;
  args?: string[];
};

export type LaunchedApp = {
  app: ElectronApplication;
  /** The first window. */
  page: Page;
  kind: Kind;
  /** What the app has written to stderr so far. */
  stderr(): string;
  /** Quits as a person would. */
  close(): Promise<void>;
  /** Ends the app's main process at once, as a power cut would; resolves when it is gone. */
  kill(): Promise<void>;
};

export async function launchApp(options: LaunchOptions): Promise<LaunchedApp> {
  const { profile, env = {}, args = [] } = options;
  const appDir = options.appDir ?? process.env.SAMNUM_APP_DIR ?? root;
  if (appDir === root) await buildApp();
  const kind = whichElectron();
  // Playwright asks the `electron` package for the executable, and that reads this process's own
  // environment; the tests' default is a path where nothing is, so that no test downloads it.
  if (kind === 'electron') delete process.env.ELECTRON_OVERRIDE_DIST_PATH;
  else process.env.ELECTRON_OVERRIDE_DIST_PATH = standIn;
  const inherited = Object.entries(process.env).filter((entry) => entry[1] !== undefined);
  const app = await _electron.launch({
    args: [`--user-data-dir=${profile}`, ...args, appDir],
    cwd: appDir,
    env: {
      ...(Object.fromEntries(inherited) as Record<string, string>),
      ...electronEnv(kind),
      ...env,
    },
  });
  return follow(app, kind);
}

async function follow(app: ElectronApplication, kind: Kind): Promise<LaunchedApp> {
  const child = app.process();
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let stderr = '';
  child.stderr?.on('data', (data) => {
    stderr += data;
  });
  const kill = async () => {
    child.kill('SIGKILL');
    await gone;
  };
  try {
    const page = await app.firstWindow();
    await page.waitForURL(({ protocol }) => !/^(about|data):/.test(protocol));
    await page.waitForLoadState();
    return { app, page, kind, kill, stderr: () => stderr, close: () => app.close() };
  } catch (error) {
    await kill();
    throw new Error(`the app did not open a window: ${error}\n${stderr}`);
  }
}

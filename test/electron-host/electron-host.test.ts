// The stand-in's own tests, on a small sample app; with Electron installed they run on that instead.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dropFiles } from '../support/drop-files.ts';
import { type LaunchedApp, launchApp, whichElectron } from '../support/launch.ts';
import { isRunning } from '../support/processes.ts';

type Sample = {
  call(name: string, input?: unknown): Promise<unknown>;
  twice(number: number): number;
};
declare const sample: Sample;

// Here in the browser as it ships.
process.env.ELECTRON_HOST_CHROMIUM = '';
const appDir = join(import.meta.dirname, 'sample');
const folder = mkdtempSync(join(tmpdir(), 'samnum-host-'));
const profile = join(folder, 'profile');
let opened: LaunchedApp;

/** The folder of a browser whose stand-in was killed (no process has this number), still written to. */
const leftOver = join(folder, 'electron-host-99999999-left');

beforeAll(async () => {
  mkdirSync(leftOver);
  for (let n = 0; n < 3000; n++) writeFileSync(join(leftOver, `before-${n}`), '');
  const writing = 'while :; do mkdir -p "$0"; n=$((n+1)); : > "$0/$n"; done';
  const browser = spawn('sh', ['-c', writing, leftOver], { stdio: 'ignore' });
  const env = { ELECTRON_HOST_SAFE_STORAGE: 'fake', ELECTRON_HOST_PROFILES: folder };
  try {
    opened = await launchApp({ profile, appDir, env });
  } finally {
    browser.kill('SIGKILL');
  }
});
afterAll(async () => {
  await opened?.close();
  rmSync(folder, { recursive: true, force: true });
});

const status = () => opened.page.getByRole('status');

test('the window opens and shows its page beside a killed one that still writes', async () => {
  await opened.page.getByRole('heading', { name: 'Sample' }).waitFor();
  expect(await opened.app.evaluate(({ app }) => app.getVersion())).toBe('1.2.3');
  expect(await opened.page.title()).toBe('Sample');
});

test('numbers, dates, lists and bytes reach the other side unchanged', async () => {
  const same = await opened.page.evaluate(async () => {
    const sent = {
      text: 'សុខា',
      numbers: [0, -0, Number.NaN, Number.POSITIVE_INFINITY, 12n],
      when: new Date(86_400_000),
      names: new Map([['km', new Set(['ក', 'ខ'])]]),
      bytes: new Uint16Array([1, 65_535]),
      nothing: undefined,
      none: null,
      $: 'a dollar',
    };
    const back = (await sample.call('echo', sent)) as typeof sent;
    return {
      text: back.text === sent.text,
      numbers: back.numbers.every((n, i) => Object.is(n, sent.numbers[i])),
      when: back.when instanceof Date && back.when.getTime() === sent.when.getTime(),
      names: back.names.get('km')?.has('ខ'),
      bytes: back.bytes instanceof Uint16Array && back.bytes[1] === 65_535,
      rest: 'nothing' in back && back.nothing === undefined && back.none === null && back.$,
    };
  });
  expect(same).toEqual({
    ...{ text: true, numbers: true, when: true, names: true, bytes: true, rest: 'a dollar' },
  });
});

test('a failure in main reaches the page in the words Electron uses', async () => {
  const message = await opened.page.evaluate(() =>
    sample.call('fail').catch((error: Error) => error.message),
  );
  expect(message).toBe("Error invoking remote method 'fail': TypeError: no such case");
});

test('main sees which page a call comes from', async () => {
  const sender = await opened.page.evaluate(() => sample.call('sender'));
  expect(sender).toEqual(['app://ui/index.html', true]);
});

test('what the preload gives the page is frozen, and answers at once where it can', async () => {
  const seen = await opened.page.evaluate(() => [Object.isFrozen(sample), sample.twice(21)]);
  expect(seen).toEqual([true, 42]);
});

test('the page has no Node, no network and no second window', async () => {
  const reached = await opened.page.evaluate(async () => ({
    node: ['require', 'process', 'Buffer'].filter((name) => name in window),
    bindings: Object.getOwnPropertyNames(window).filter((name) => /^ipc|standIn/.test(name)),
    network: await fetch('https://example.org/').then(
      () => 'reached',
      () => 'refused',
    ),
    popup: window.open('https://example.org/') === null,
  }));
  expect(reached).toEqual({ node: [], bindings: [], network: 'refused', popup: true });
  await opened.page.evaluate(() => {
    location.href = 'https://example.org/';
  });
  await opened.page.getByRole('heading', { name: 'Sample' }).waitFor();
  expect(
    await opened.app.evaluate(({ webContents }) =>
      webContents.getAllWebContents().map((c) => c.getURL()),
    ),
  ).toEqual(['app://ui/index.html']);
});

test('pictures and streams come from a second scheme of the app', async () => {
  const [width, text] = await opened.page.evaluate(async () => {
    const image = new Image();
    image.src = 'page://scan/drawing';
    await image.decode();
    return [image.naturalWidth, await (await fetch('page://scan/stream')).text()];
  });
  expect([width, text]).toEqual([7, 'one two three']);
});

test('the content security policy of the app holds', async () => {
  const blocked = await opened.page.evaluate(
    () =>
      new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) =>
          resolve(event.effectiveDirective),
        );
        const image = new Image();
        image.src = 'https://example.org/x.png';
      }),
  );
  expect(blocked).toBe('img-src');
});

test.runIf(whichElectron() === 'stand-in')(
  'nothing leaves this computer, even from a page that forbids nothing',
  async () => {
    const arrives = opened.app.waitForEvent('window');
    await opened.app.evaluate(({ BrowserWindow }) =>
      new BrowserWindow().loadURL('app://ui/free.html'),
    );
    const page = await arrives;
    await page.waitForURL(/free\.html$/);
    const [failed] = await Promise.all([
      page.waitForEvent('requestfailed'),
      page.evaluate(() => fetch('https://example.org/').catch(() => 'refused')),
    ]);
    expect(failed.failure()?.errorText).toContain('ERR_BLOCKED_BY_CLIENT');
    await page.close();
  },
);

test('a child process does its work, is listed with its memory, and is ended', async () => {
  const seen = await opened.page.evaluate(() => sample.call('ask-child', [1, 2, 3]));
  const answer = { sum: 6, argument: 'first', when: new Date(0) };
  expect(seen).toEqual([true, answer, 'Adder', true, 15, undefined]);
});

test('files dropped on the window give main their paths, whatever their names', async () => {
  const paths = ['ស្កេន ១.pdf', "mother's letter.jpg"].map((name) => join(folder, name));
  for (const path of paths) writeFileSync(path, 'x');
  await dropFiles(opened.page.getByText('Drop files here'), paths);
  await expect.poll(() => status().textContent()).toBe(paths.join(' '));
});

test('the page hears when the computer sleeps or its screen is locked', async () => {
  await opened.app.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'));
  await expect.poll(() => status().textContent()).toBe('asleep');
  await opened.app.evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen'));
  await expect.poll(() => status().textContent()).toBe('locked');
});

test('choosing a menu item does what it says', async () => {
  await opened.app.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()?.getMenuItemById('lock')?.click(),
  );
  await expect.poll(() => status().textContent()).toBe('lock chosen');
});

test('the page prints to PDF and gives a picture of itself', async () => {
  const [pdf, png] = await opened.app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const bytes = await contents?.printToPDF({ pageSize: 'A4', printBackground: true });
    const picture = await contents?.capturePage();
    return [bytes?.subarray(0, 5).toString(), picture?.toPNG().subarray(1, 4).toString()];
  });
  expect([pdf, png]).toEqual(['%PDF-', 'PNG']);
});

test('starting the app again on the same folder tells the first window, and ends', async () => {
  await expect(launchApp({ profile, appDir })).rejects.toThrow();
  await expect.poll(() => status().textContent()).toBe(`second start in ${appDir}`);
});

test('a folder whose app was killed can be opened again', async () => {
  const other = join(folder, 'other');
  const first = await launchApp({ profile: other, appDir });
  await first.kill();
  const second = await launchApp({ profile: other, appDir });
  expect(await second.app.evaluate(({ app }) => app.hasSingleInstanceLock())).toBe(true);
  await second.close();
});

test.runIf(whichElectron() === 'stand-in')(
  'what the stand-in does not have says so by name',
  async () => {
    const said = await opened.app.evaluate(({ app }) => {
      try {
        app.relaunch();
        return 'nothing';
      } catch (error) {
        return String(error);
      }
    });
    expect(said).toContain('app.relaunch is not in the stand-in');
  },
);

test('a secret goes through the system keyring only where there is one', async () => {
  const secret = await opened.page.evaluate(() => sample.call('secret', 'ខ្មែរ'));
  expect(['ខ្មែរ', 'unavailable']).toContain(secret);
});

test('when the app is killed, the processes it started end with it', async () => {
  const first = await launchApp({ profile: join(folder, 'killed'), appDir });
  const child = await first.app.evaluate(
    ({ utilityProcess }, file) => {
      return utilityProcess.fork(file).pid ?? 0;
    },
    join(appDir, 'child.ts'),
  );
  expect(() => process.kill(child, 0)).not.toThrow();
  await first.kill();
  await expect.poll(() => isRunning(child), { timeout: 20_000 }).toBe(false);
});

test.runIf(whichElectron() === 'stand-in')(
  'who asks for the real Electron is told that it is missing',
  () => {
    process.env.REQUIRE_REAL_ELECTRON = '1';
    try {
      expect(whichElectron).toThrow('npx install-electron');
    } finally {
      delete process.env.REQUIRE_REAL_ELECTRON;
    }
  },
);

// What is put into the installers: packaged here for this system, taken apart, and opened.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { listPackage } from '@electron/asar';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packagedLibraries } from '../../licences.ts';
import { addFolder, backUpNow, goToBackup } from '../flows/steps/backup.ts';
import { goToCase, openCase } from '../flows/steps/cases.ts';
import { sitDown } from '../flows/steps/desk.ts';
import { bringInFiles } from '../flows/steps/drop.ts';
import { leaveForm } from '../flows/steps/forms.ts';
import { makeOffice } from '../flows/steps/office.ts';
import { findPages, openFoundPage, waitUntilRead } from '../flows/steps/papers.ts';
import { typePage } from '../flows/steps/typed-page.ts';
import { launchApp, whichElectron } from '../support/launch.ts';
import { packageApp, unpackApp } from './package-app.ts';

const CHILD = { nameKm: 'កែវ វិសាល', nameLatin: 'Keo Visal', birth: '2014', village: 'Svay Chek' };
const folder = mkdtempSync(join(tmpdir(), 'samnum-pack-'));
const appDir = join(folder, 'app');
let resources = '';
let packed: string[] = [];

beforeAll(async () => {
  resources = await packageApp(join(folder, 'dist'), ['dir']);
  const listed = listPackage(join(resources, 'app.asar'), { isPack: false });
  packed = listed.map((path) => path.replaceAll('\\', '/'));
  unpackApp(resources, appDir);
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const tops = (prefix: string) =>
  new Set(
    packed.flatMap((path) =>
      path.startsWith(prefix) ? [path.slice(prefix.length).split('/')[0]] : [],
    ),
  );

test('only the built app and its libraries are packed: no sources, no tests, no stand-in', () => {
  expect([...tops('/')].sort()).toEqual(['build', 'node_modules', 'package.json']);
  expect([...tops('/build/')].sort()).toEqual(['main', 'preload', 'renderer']);
  expect(packed.filter((path) => /electron-host|launch\.cjs|stand-in/.test(path))).toEqual([]);
  expect(
    packed.filter((path) => /node_modules\/(electron|@?playwright|vite|sqlcipher)/.test(path)),
  ).toEqual([]);
});

test('native files are packed for this system only, outside the archive', () => {
  const native = packed.filter((path) => path.endsWith('.node'));
  const ours = `${process.platform}-${process.arch}`;
  expect(native.length).toBeGreaterThanOrEqual(2);
  expect(native.filter((path) => !path.includes(ours))).toEqual([]);
  for (const path of native)
    expect(existsSync(join(resources, 'app.asar.unpacked', path)), path).toBe(true);
});

test('the language data for reading pages comes along', () => {
  const names = readdirSync(join(resources, 'tessdata')).sort();
  const wanted = ['Khmer', 'eng', 'khm', 'osd'].map((name) => `${name}.traineddata`);
  expect(names).toEqual(wanted);
});

test('the licence of every library comes along, also of those in the bundle of the window', () => {
  const text = readFileSync(join(resources, 'licences', 'licences.txt'), 'utf8');
  const here = packagedLibraries().filter(({ folder }) => existsSync(folder));
  const absent = here.filter(({ name, version }) => !text.includes(`${name} ${version}\n`));
  expect(absent).toEqual([]);
  expect(here.map(({ name }) => name)).toContain('react');
  for (const words of ['Permission is hereby granted', 'Apache License', 'SIL OPEN FONT LICENSE'])
    expect(text).toContain(words);
});

test('of the reading engine only the build that Electron uses is packed', () => {
  const builds = packed.filter((path) => path.includes('/tesseract.js-core/tesseract-core'));
  const name = '/node_modules/tesseract.js-core/tesseract-core-relaxedsimd';
  expect(builds.sort()).toEqual([`${name}.js`, `${name}.wasm`]);
});

test('every library the built app asks for is in the package and loads from there', () => {
  const main = join(appDir, 'build', 'main');
  const sources = readdirSync(main).map((name) => readFileSync(join(main, name), 'utf8'));
  const asked = sources.flatMap((text) =>
    [...text.matchAll(/(?:from|import\()\s*["']([^"'./\s][^"'\s]*)["']/g)].map((match) => match[1]),
  );
  const libraries = [...new Set(asked)].filter((name) => !/^(node:|electron$)/.test(name ?? ''));
  expect(libraries.length).toBeGreaterThan(5);
  const script = join(appDir, 'load.mjs');
  const tessdata = JSON.stringify(join(resources, 'tessdata'));
  const home = JSON.stringify(String(pathToFileURL(realpathSync(appDir))));
  const work = `import { registerHooks } from 'node:module';
    registerHooks({
      resolve(specifier, context, next) {
        const found = next(specifier, context);
        const isInside = !found.url.startsWith('file:') || found.url.startsWith(${home});
        if (!isInside) throw new Error(specifier + ' is not in the package');
        return found;
      },
    });
    for (const name of ${JSON.stringify(libraries)}) await import(name);
    const { default: Database } = await import('better-sqlite3-multiple-ciphers');
    new Database(':memory:').close();
    const { PDFiumLibrary } = await import('@hyzyla/pdfium');
    (await PDFiumLibrary.init()).destroy();
    const { createWorker, OEM } = await import('tesseract.js');
    const local = { langPath: ${tessdata}, gzip: false, cacheMethod: 'none' };
    await (await createWorker('Khmer', OEM.LSTM_ONLY, local)).terminate();
    await (await createWorker('osd', OEM.TESSERACT_ONLY, local)).terminate();
    const { default: sharp } = await import('sharp');
    const create = { width: 1, height: 1, channels: 3, background: 'red' };
    console.log((await sharp({ create }).raw().toBuffer()).length);`;
  writeFileSync(script, work);
  const { stdout, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
  rmSync(script);
  expect(stderr).toBe('');
  expect(stdout.trim()).toBe('3');
});

test('the app taken out of the package opens its first screen', async () => {
  const opened = await launchApp({ profile: join(folder, 'first'), appDir });
  try {
    await opened.page.locator('#root > *').first().waitFor();
    expect(await opened.app.evaluate(({ app }) => app.getAppPath())).toBe(appDir);
    expect(opened.stderr()).not.toMatch(/Error occurred in handler|not in the stand-in/);
  } finally {
    await opened.close();
  }
});

// Electron itself takes an app for packaged only inside its own program, which cannot be driven.
test.runIf(whichElectron() === 'stand-in')(
  'in the packaged app an office is made, a page is read and found, and a copy is kept',
  async () => {
    const env = { ELECTRON_HOST_RESOURCES: resources };
    const desk = await sitDown(join(folder, 'office'), 'en', env, appDir);
    try {
      expect(await desk.app.evaluate(({ app }) => app.isPackaged)).toBe(true);
      await makeOffice(desk);
      await openCase(desk, CHILD);
      await leaveForm(desk);
      await goToCase(desk, CHILD.nameLatin);
      const page = await typePage(join(folder, 'page.png'), ['Village meeting', 'about mangoes']);
      await bringInFiles(desk, [page], 1);
      await waitUntilRead(desk);
      expect(await findPages(desk, 'mangoes')).toBe(1);
      await openFoundPage(desk);
      await desk.page.keyboard.press('Escape');
      await goToBackup(desk);
      mkdirSync(join(folder, 'disk'));
      await addFolder(desk, join(folder, 'disk'), 'Disk');
      await backUpNow(desk, 2);
      await desk.close();
      expect(desk.stderr()).not.toMatch(/Error occurred in handler|not in the stand-in/);
    } finally {
      await desk.kill();
    }
  },
  120_000,
);

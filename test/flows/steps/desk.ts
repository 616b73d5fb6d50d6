// A computer with the app open on it: its window, its language, and the answers of the person to the
// system's own dialogs and to the printer.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import type { Language } from '#domain/khmer/format.ts';
import { settle } from '../../renderer/support/checks.ts';
import { type LaunchedApp, launchApp } from '../../support/launch.ts';
import { type Say, saying } from './say.ts';

export type Desk = LaunchedApp & { profile: string; language: Language; say: Say };

const folders: string[] = [];

/** A folder of this test run that is gone at its end. */
export function makeFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `samnum-flow-${name}-`));
  folders.push(folder);
  return folder;
}

export function removeFolders(): void {
  for (const folder of folders.splice(0))
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

/** Starts the app with this profile; `appDir` is another place than the repository's own build. */
export async function sitDown(
  profile: string,
  language: Language,
  env: Record<string, string> = {},
  appDir?: string,
): Promise<Desk> {
  const opened = await launchApp({ profile, env, ...(appDir === undefined ? {} : { appDir }) });
  opened.page.setDefaultTimeout(20_000);
  const desk = { ...opened, profile, language, say: saying(language) };
  await desk.page.locator('#root > *').first().waitFor();
  await speak(desk, language);
  return desk;
}

/** Chooses the language with the switch that every screen has. */
export async function speak(desk: Desk, language: Language): Promise<void> {
  const { page } = desk;
  desk.language = language;
  desk.say = saying(language);
  // Not by a real click: a dialog may lie over it.
  await page.locator(`.seg [lang=${language}]`).dispatchEvent('click');
  await page.waitForFunction((to) => document.documentElement.lang === to, language);
}

export function button(desk: Desk, name: string): Locator {
  return desk.page.getByRole('button', { name }).first();
}

/** The box with this label; a star behind it says that it is needed. */
export function box(desk: Desk, label: string): Locator {
  const literal = label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return desk.page.getByLabel(new RegExp(`^${literal}\\s*\\*?$`)).first();
}

export async function write(desk: Desk, label: string, text: string): Promise<void> {
  await box(desk, label).fill(text);
}

/** The person chooses these files or this folder when the system asks next, and every time after. */
export async function willChoose(desk: Desk, paths: string[]): Promise<void> {
  await desk.app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: filePaths.length === 0, filePaths });
  }, paths);
}

/** The person saves what is saved next at this place. */
export async function willSaveAs(desk: Desk, filePath: string): Promise<void> {
  await desk.app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: path });
  }, filePath);
}

/** A printer that puts its paper into a file. */
export async function willPrintInto(desk: Desk, file: string): Promise<void> {
  await desk.app.evaluate(({ BrowserWindow }, path) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (!contents) throw new Error('no window');
    const { writeFileSync } = process.getBuiltinModule('node:fs');
    const print: typeof contents.print = ({ landscape } = {}, done) => {
      const how = { preferCSSPageSize: true, printBackground: true, landscape: landscape ?? false };
      contents.printToPDF(how).then(
        (pdf) => {
          writeFileSync(path, pdf);
          done?.(true, '');
        },
        (error: Error) => done?.(false, error.message),
      );
    };
    Object.defineProperty(contents, 'print', { value: print, configurable: true });
  }, file);
}

/** What the operating system tells the app. */
export async function tellPower(desk: Desk, event: 'suspend' | 'lock-screen' | 'resume') {
  await desk.app.evaluate(({ powerMonitor }, name) => {
    powerMonitor.emit(name as 'suspend');
  }, event);
}

/** Takes away the words about what was done a moment ago; they would lie over the screen. */
export async function hideToasts({ page }: Desk): Promise<void> {
  await page.evaluate(() => {
    for (const toast of document.querySelectorAll<HTMLElement>('.toast'))
      toast.style.display = 'none';
  });
}

/** The screen in both languages; `asIs` in the one it has. */
export async function takePictures(
  folder: string,
  name: string,
  desk: Desk,
  asIs: boolean,
): Promise<void> {
  const { page, language } = desk;
  await hideToasts(desk);
  for (const each of asIs ? [language] : (['km', 'en'] as const)) {
    await speak(desk, each);
    await settle(page);
    await page.screenshot({ path: join(folder, `${name}.${each}.png`) });
  }
  await speak(desk, language);
}

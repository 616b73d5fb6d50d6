// The real window in a real browser, with main's answers from a script that keeps to the contract.

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import { type CallName, calls, type Input } from '#contract/calls.ts';
import type { ErrorCode } from '#contract/errors.ts';
import { events } from '#contract/events.ts';
import type { Language } from '#domain/khmer/format.ts';
import { buildApp } from '../../../build.ts';
import { openBrowser, shareBrowser } from '../../support/chromium.ts';
import { paperPicture } from './paper-picture.ts';

const root = join(import.meta.dirname, '../../..');
/** What main sends with every page of the app, but for the scheme of page pictures. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' page: blob:; connect-src 'self' page:; form-action 'none'; frame-ancestors 'none'; base-uri 'none'";
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** Thrown by an answer: what main would tell instead. */
export class Refusal extends Error {
  readonly code: ErrorCode;
  readonly detail: Record<string, unknown>;

  constructor(code: ErrorCode, detail: Record<string, unknown> = {}) {
    super(code);
    this.code = code;
    this.detail = detail;
  }
}
/** What main answers; checked against the contract when it is asked. */
export type Answers = { [N in CallName]?: (input: Input<N>) => unknown };

/** What the built window loads has its own hash in its name: the browser compiles it once, not for each window. */
const KEPT = { 'cache-control': 'max-age=3600, immutable' };

/** What looks at the window is served beside it. */
export const AXE_PATH = '/axe.js';
export const axeFile = fileURLToPath(import.meta.resolve('axe-core/axe.min.js'));

/** What is shown now: a window whose calls are answered by its own script. */
type Scene = {
  /** Where it was opened, so that no call of the window before it is taken for its own. */
  search: string;
  answer(name: CallName, input: unknown): Promise<unknown>;
  complain(line: string): void;
};
export type Stage = {
  /** Shows a window instead of the one before; all share one page, because a new one takes longest. */
  show(scene: Scene, size: { width: number; height: number }): Promise<Page>;
  /** Shows it where an office is open now, which is locked first: to load the window again takes longest then. */
  showNext(scene: Scene, language: Language): Promise<Page>;
  close(): Promise<void>;
};
type PageOfStage = {
  samnumCall(search: string, name: string, input: unknown): Promise<unknown>;
  samnumTell(name: unknown, event: unknown): void;
};

async function serve(folder: string) {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    if (path.startsWith('/page/')) {
      response.writeHead(200, { 'content-type': 'image/svg+xml' });
      return response.end(paperPicture(path));
    }
    try {
      const name = path === '/' ? 'index.html' : path;
      const file = readFileSync(path === AXE_PATH ? axeFile : join(folder, name));
      const type = TYPES[extname(name)] ?? TYPES['.html'];
      const kept = path === AXE_PATH || path.startsWith('/assets/') ? KEPT : {};
      response.writeHead(200, { 'content-type': type, 'content-security-policy': POLICY, ...kept });
      response.end(file);
    } catch {
      response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('no address');
  return { url: `http://127.0.0.1:${address.port}/`, close: () => server.close() };
}

/** Brings the built window up to date and serves it under the app's own policy, in the browser of this process. */
export async function openStage(): Promise<Stage> {
  await buildApp();
  return serveWindow(join(root, 'build/renderer'));
}

/** The same in a browser that ends with the stage, and in the engine as it ships unless `isShort`. */
export async function openOwnStage({ isShort = false } = {}): Promise<Stage> {
  await buildApp();
  const browser = await openBrowser(isShort);
  const stage = await serveWindow(join(root, 'build/renderer'), browser);
  return { ...stage, close: () => stage.close().finally(() => browser.close()) };
}

/** The same as `openStage` for a window that was built into `folder`. What a window keeps ends with its stage. */
export async function serveWindow(folder: string, given?: Browser): Promise<Stage> {
  const browser = given ?? (await shareBrowser());
  const server = await serve(folder);
  let page: Page | undefined;
  let now: Scene | undefined;

  async function makePage(): Promise<Page> {
    const made = await browser.newPage();
    made.on('pageerror', (error) => now?.complain(String(error)));
    made.on('console', (message) => {
      if (message.type() === 'error' && !/page:|ERR_UNKNOWN_URL_SCHEME/.test(message.text()))
        now?.complain(message.text());
    });
    await made.exposeFunction('samnumCall', (search: string, name: CallName, input: unknown) =>
      search === now?.search ? now.answer(name, input) : new Promise(() => {}),
    );
    await made.addInitScript(standForPreload);
    return made;
  }

  return {
    async show(scene, size) {
      if (!page || page.isClosed()) page = await makePage();
      now = scene;
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      await page.setViewportSize(size);
      await page.goto(server.url + scene.search);
      return page;
    },
    async showNext(scene, language) {
      if (!page) throw new Error('no window is open');
      now = scene;
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      await page.evaluate(lockHere, { search: scene.search, language });
      // A lock leaves the names hidden.
      await page.locator('.topbar [aria-pressed=true]').dispatchEvent('click');
      await page.locator('.topbar [aria-pressed=false]').waitFor();
      return page;
    },
    async close() {
      await page?.close();
      server.close();
    },
  };
}

/** Runs in the page before the window's own scripts: what the preload gives it. */
function standForPreload(): void {
  // Page pictures have a scheme of their own in the app; here they come from the same server.
  const here = (value: string) => String(value).replace(/^page:\/\//, '/page/');
  const set = Element.prototype.setAttribute;
  Element.prototype.setAttribute = function (name: string, value: string) {
    set.call(this, name, name === 'src' ? here(value) : value);
  };
  Object.defineProperty(HTMLImageElement.prototype, 'src', {
    get(this: HTMLImageElement) {
      return this.getAttribute('src') ?? '';
    },
    set(this: HTMLImageElement, value: string) {
      set.call(this, 'src', here(value));
    },
  });
  const heard = new Map<string, Set<(event: unknown) => void>>();
  Object.assign(window, {
    samnum: {
      call: (name: string, input: unknown) =>
        (window as unknown as PageOfStage).samnumCall(location.search, name, input),
      on: (name: string, listen: (event: unknown) => void) => {
        const listeners = heard.get(name) ?? new Set();
        heard.set(name, listeners.add(listen));
        return () => listeners.delete(listen);
      },
      pathToken: async () => '01935a5e-0000-7000-8000-0000000000ff',
    },
    samnumTell: (name: string, event: unknown) => {
      for (const listen of heard.get(name) ?? []) listen(event);
    },
  });
}

/**
 * Runs in the page: locks the office, which takes everything of it out of the page. What is asked from then on is
 * asked of the scene `search`, whose office stands open.
 */
async function lockHere(next: { search: string; language: Language }): Promise<void> {
  const { samnumTell } = window as unknown as PageOfStage;
  samnumTell('locked', { why: 'key' });
  while (!document.querySelector('.door')) await new Promise(requestAnimationFrame);
  history.replaceState(null, '', next.search);
  document.querySelector<HTMLElement>(`.seg [lang=${next.language}]`)?.click();
  samnumTell('locked', { why: 'key' });
}

export type Opened = {
  page: Page;
  /** Calls the window made, in order. */
  asked: { name: string; input: unknown }[];
  /** What one call was asked with, each time. */
  sent<N extends CallName>(name: N): Input<N>[];
  /** What the browser complained about: errors of scripts and of the content policy. */
  complaints: string[];
  tell(name: keyof typeof events, event: unknown): Promise<void>;
};

let opened = 0;

/**
 * Opens one window; where it `isNext`, in the page of the one before. Every input and output is parsed by the
 * contract, as main does it.
 */
export async function openWindow(
  stage: Stage,
  answers: Answers,
  options: { language: Language; width?: number; height?: number; isNext?: boolean },
): Promise<Opened> {
  const asked: Opened['asked'] = [];
  const complaints: string[] = [];
  let language = options.language;
  const all: Answers = {
    'app.language': () => ({ language }),
    'app.setLanguage': (input) => {
      language = input.language;
      return {};
    },
    'jobs.list': () => [],
    'office.forms': () => ({ forms: [], held: [] }),
    'vault.active': () => ({}),
    ...answers,
  };
  async function answer(name: CallName, input: unknown) {
    asked.push({ name, input });
    const declared = calls[name];
    const parsed = declared?.input.safeParse(input);
    if (!parsed?.success) {
      complaints.push(`${name}: ${parsed?.error}`);
      return { ok: false, code: 'invalid-input', ref: 'test', field: '' };
    }
    const scripted = all[name] as ((input: unknown) => unknown) | undefined;
    if (!scripted) {
      complaints.push(`no answer for ${name}`);
      return { ok: false, code: 'unexpected', ref: 'test' };
    }
    try {
      return { ok: true, value: declared.output.parse(await scripted(parsed.data)) };
    } catch (thrown) {
      if (thrown instanceof Refusal) {
        return { ok: false, code: thrown.code, ref: 'a1b2c3d4', detail: thrown.detail };
      }
      complaints.push(`${name}: ${thrown}`);
      return { ok: false, code: 'unexpected', ref: 'test' };
    }
  }
  const { width = 1366, height = 768 } = options;
  const complain = (line: string) => void complaints.push(line);
  const scene = { search: `?${++opened}`, answer, complain };
  const page = options.isNext
    ? await stage.showNext(scene, language)
    : await stage.show(scene, { width, height });
  await page.locator('.app, .door, .wiz, .trouble').first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  return {
    page,
    asked,
    sent: <N extends CallName>(name: N) =>
      asked.filter((one) => one.name === name).map(({ input }) => input as Input<N>),
    complaints,
    tell: (name, event) =>
      page.evaluate(([to, what]) => (window as unknown as PageOfStage).samnumTell(to, what), [
        name,
        events[name].parse(event),
      ] as const),
  };
}

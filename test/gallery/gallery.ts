// npm run gallery [-- part of a name]: every sample drawing of every tool, in every view and both languages, as
// SVG and PNG in gallery-out/. Ends with 1 when one cannot be drawn, words lie over words, or something leaves its sheet.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { openBrowser } from '../support/chromium.ts';
import type { Drawn, Picture } from './page.ts';

const root = join(import.meta.dirname, '..', '..');
const out = join(root, 'gallery-out');
/** Only pictures with this in their name. */
const [part = ''] = process.argv.slice(2);
const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
};
type GalleryPage = { gallery: { pictures: Picture[]; draw(at: number): Promise<Drawn | null> } };

/** The page of the gallery, built as the window is. */
async function buildPage(into: string): Promise<void> {
  process.env.NODE_ENV = 'production';
  await build({
    configFile: join(root, 'renderer/vite.config.ts'),
    logLevel: 'warn',
    build: {
      ...{ outDir: into, emptyOutDir: true, cssCodeSplit: false },
      rolldownOptions: {
        input: join(import.meta.dirname, 'page.ts'),
        output: { entryFileNames: 'page.js', assetFileNames: '[name][extname]' },
      },
    },
  });
}

const HTML = `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="style.css">
<script type="module" src="page.js"></script>`;

async function serve(folder: string) {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    if (path === '/') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      return response.end(HTML);
    }
    try {
      const file = readFileSync(join(folder, path));
      response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'text/plain' }).end(file);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('no address');
  return { url: `http://127.0.0.1:${address.port}/`, close: () => server.close() };
}

const fileOf = ({ tool, name, view, language }: Picture) =>
  `${tool}/${name.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')}.${view}.${language}`;

const toHtml = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function writeIndex(pictures: readonly Picture[]): void {
  const figures = pictures.map((picture) => {
    const file = fileOf(picture);
    return `<figure><a href="${file}.svg"><img src="${file}.png" loading="lazy" alt=""></a>
<figcaption>${toHtml(file)}</figcaption></figure>`;
  });
  const style = `body{font:14px sans-serif;display:grid;gap:16px;
grid-template-columns:repeat(auto-fill,minmax(560px,1fr))}img{width:100%;border:1px solid #999}`;
  writeFileSync(
    join(out, 'index.html'),
    `<!doctype html><meta charset="utf-8"><title>Drawings</title><style>${style}</style>\n${figures.join('\n')}\n`,
  );
}

async function drawAll(page: Page): Promise<{ pictures: Picture[]; faults: number }> {
  const pictures = await page.evaluate(() => (window as unknown as GalleryPage).gallery.pictures);
  let faults = 0;
  for (const [at, picture] of pictures.entries()) {
    const file = fileOf(picture);
    if (!file.includes(part)) continue;
    const said = (line: string) => {
      faults++;
      console.log(`   ${line}`);
    };
    console.log(file);
    mkdirSync(join(out, picture.tool), { recursive: true });
    try {
      const draw = (one: number) => (window as unknown as GalleryPage).gallery.draw(one);
      const drawn = await page.evaluate(draw, at);
      if (!drawn) throw new Error('not there');
      writeFileSync(join(out, `${file}.svg`), drawn.svg);
      writeFileSync(join(out, `${file}.png`), Buffer.from(drawn.png, 'base64'));
      for (const fault of drawn.faults) said(fault);
    } catch (thrown) {
      said(`could not be drawn: ${String(thrown).split('\n')[0]}`);
    }
  }
  return { pictures, faults };
}

const folder = mkdtempSync(join(tmpdir(), 'samnum-gallery-'));
try {
  await buildPage(folder);
  const server = await serve(folder);
  const browser = await openBrowser();
  const page = await browser.newPage({ viewport: { width: 1600, height: 1200 } });
  page.on('pageerror', (error) => console.log(`   ${error}`));
  await page.goto(server.url);
  await page.waitForFunction(() => 'gallery' in window, undefined, { timeout: 60_000 });
  if (part === '') rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const { pictures, faults } = await drawAll(page);
  writeIndex(pictures);
  await browser.close();
  server.close();
  console.log(`${pictures.length} pictures, ${faults} faults`);
  process.exitCode = faults > 0 || pictures.length === 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

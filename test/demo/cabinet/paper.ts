// Draws the paper of the cabinet as a copier scans it, at 200 dots per inch in grey. No two sheets are the same file.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import QRCode from 'qrcode';
import sharp from 'sharp';
import { renderPages } from '../../fixtures/folder/render.ts';
import { english, khmer } from '../../fixtures/folder/texts.ts';
import { digestOf } from '../../flows/steps/inside.ts';
import type { Sheet, Stack } from './plan.ts';

const WIDTH = 1654;
const HEIGHT = 2339;
/** 34 mm, as the sheet of the app has it. */
const CODE_WIDTH = 268;

/** A text of the invented papers; `html` as the fixtures render it. */
export type DrawnText = { text: string; picture: Buffer };
/** A file as it comes in: its sheets in order, and what its bytes must be in the store. */
export type MadeFile = { path: string; digest: string; sheets: Sheet[] };
/** What a sheet with a code bears; null for a page. */
export type CodeOf = (sheet: Sheet) => string | null;

const paragraphs = (texts: readonly string[], from: number, count: number) =>
  Array.from({ length: count }, (_, at) => `<p>${texts[(from + at) % texts.length]}</p>`).join('');

function htmlOf(at: number): string {
  const km = paragraphs(khmer, at * 3, at % 4 === 3 ? 0 : 3);
  const en = paragraphs(english, at * 2, at % 4 === 0 ? 0 : 3);
  return `<div class="page siemreap"><br>${km}<div class=en>${en}</div></div>`;
}

/** So many texts, which stand on the pages of the cabinet in turn. */
export async function drawTexts(count: number): Promise<DrawnText[]> {
  const html = Object.fromEntries(
    Array.from({ length: count }, (_, at) => [String(at), htmlOf(at)]),
  );
  const drawn: DrawnText[] = [];
  for (const { png, text } of (await renderPages(html)).values()) {
    const page = sharp(png).flatten({ background: '#fff' }).greyscale();
    const picture = await page.resize({ width: WIDTH, height: HEIGHT, fit: 'fill' }).toBuffer();
    drawn.push({ text, picture });
  }
  return drawn;
}

const written = (text: string, y: number) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
    <text x="150" y="${y}" font-family="DejaVu Sans" font-size="36">${text}</text></svg>`,
  );

async function drawSheet(
  sheet: Sheet,
  texts: readonly DrawnText[],
  code: string | null,
  at: number,
): Promise<Buffer> {
  const grey = { quality: 70 };
  if (sheet.what === 'page') {
    const { folder, number, text, word } = sheet.page;
    const mark = written(`Folder ${folder} page ${number} ${word}`, 130);
    const under = sharp(texts[text]?.picture).composite([{ input: mark }]);
    return under.withMetadata({ density: 200 }).greyscale().jpeg(grey).toBuffer();
  }
  const how = { errorCorrectionLevel: 'M', margin: 2, width: CODE_WIDTH } as const;
  const drawn = await QRCode.toBuffer(code ?? '', how);
  const said = sheet.what === 'first' ? `Folder ${sheet.folder}` : sheet.paper.kind;
  // A sheet that is used again never lies twice in the same place.
  const layers = [{ input: drawn, left: 690 + (at % 7), top: 260 + (at % 11) }];
  const create = { width: WIDTH, height: HEIGHT, channels: 3 as const, background: '#fdfdfb' };
  const page = sharp({ create }).composite([...layers, { input: written(`${said} / ${at}`, 700) }]);
  return page.withMetadata({ density: 200 }).greyscale().jpeg(grey).toBuffer();
}

async function bindPdf(pages: readonly Buffer[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const size = { width: 595.28, height: 841.89 };
  for (const page of pages) {
    const picture = await pdf.embedJpg(page);
    pdf.addPage([size.width, size.height]).drawImage(picture, { x: 0, y: 0, ...size });
  }
  return pdf.save();
}

/** Sheets drawn until now. */
let drawnSheets = 0;

/**
 * Puts a stack into `into` as a scanner does: one PDF, or a JPEG for every sheet. Names tell nothing but
 * their order.
 */
export async function scanStack(
  { sheets }: Pick<Stack, 'sheets'>,
  texts: readonly DrawnText[],
  codeOf: CodeOf,
  into: string,
  asPdf: boolean,
): Promise<MadeFile[]> {
  const files: MadeFile[] = [];
  const save = (bytes: Uint8Array, end: string, own: Sheet[]) => {
    const path = join(into, `scan${String(drawnSheets).padStart(5, '0')}.${end}`);
    writeFileSync(path, bytes);
    files.push({ path, digest: digestOf(bytes), sheets: own });
  };
  const pages: Buffer[] = [];
  for (const sheet of sheets) {
    const page = await drawSheet(sheet, texts, codeOf(sheet), ++drawnSheets);
    if (asPdf) pages.push(page);
    else save(page, 'jpg', [sheet]);
  }
  if (asPdf) save(await bindPdf(pages), 'pdf', [...sheets]);
  return files;
}

// The PDF of a folder keeps the rules of PDF/A-2u that it is marked with, each one looked for in the file.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  PDFRef,
} from 'pdf-lib';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { linesOf } from '../../../main/scans/export-folder.ts';
import { type PdfPage, writeSearchablePdf } from '../../../main/scans/searchable-pdf.ts';
import { srgbProfile } from '../../../main/scans/srgb-profile.ts';

const folder = mkdtempSync(join(tmpdir(), 'pdf-a-'));
afterAll(() => rmSync(folder, { recursive: true }));

const white = { create: { width: 200, height: 283, channels: 3, background: '#fff' } } as const;
const word = { text: 'ភូ\uFEFFមិ', box: { x: 0.1, y: 0.1, w: 0.2, h: 0.02 } };

async function pageOf(colours: 'srgb' | 'b-w' | 'cmyk'): Promise<PdfPage> {
  const bytes = await sharp(white).toColourspace(colours).jpeg().toBuffer();
  return { picture: { bytes, kind: 'jpeg' }, turn: 0, lines: [[word]] };
}

let bytes: Uint8Array;
let pdf: PDFDocument;
beforeAll(async () => {
  bytes = await writeSearchablePdf([await pageOf('srgb'), await pageOf('b-w')]);
  pdf = await PDFDocument.load(bytes, { updateMetadata: false });
});

const all = () => pdf.context.enumerateIndirectObjects().map(([, object]) => object);
const dicts = () =>
  all().flatMap((one) =>
    one instanceof PDFDict ? [one] : one instanceof PDFRawStream ? [one.dict] : [],
  );
const named = (key: string, value: string) =>
  dicts().filter((dict) => dict.get(PDFName.of(key)) === PDFName.of(value));
const at = (dict: PDFDict | undefined, key: string) => dict?.lookup(PDFName.of(key));

test('It says in plain metadata that it is PDF/A-2u, and nothing of the case', () => {
  const stream = at(pdf.catalog, 'Metadata');
  if (!(stream instanceof PDFRawStream)) throw new Error('no metadata');
  expect(stream.dict.has(PDFName.of('Filter'))).toBe(false);
  const text = Buffer.from(stream.contents).toString('utf8');
  expect(text).toContain('<pdfaid:part>2</pdfaid:part>');
  expect(text).toContain('<pdfaid:conformance>U</pdfaid:conformance>');
  expect(text).not.toMatch(/dc:|xmp:|pdf:/);
  expect(pdf.context.trailerInfo.Info).toBeUndefined();
});

test('Its colours have a meaning: an output intent with a profile of three channels', () => {
  const [intent] = pdf.catalog.lookup(PDFName.of('OutputIntents'), PDFArray).asArray();
  const dict = intent instanceof PDFRef ? pdf.context.lookup(intent, PDFDict) : undefined;
  expect(at(dict, 'S')).toBe(PDFName.of('GTS_PDFA1'));
  const profile = at(dict, 'DestOutputProfile');
  if (!(profile instanceof PDFRawStream)) throw new Error('no profile');
  expect(String(at(profile.dict, 'N'))).toBe('3');
  expect(Buffer.from(decodePDFRawStream(profile).decode()).equals(srgbProfile())).toBe(true);
  const spaces = named('Subtype', 'Image').map((image) => String(at(image, 'ColorSpace')));
  expect(spaces.sort()).toEqual(['/DeviceGray', '/DeviceRGB']);
});

test('Its head, its identifier, and nothing that hides, runs or reaches outside', () => {
  expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
  expect(bytes[9]).toBe(0x25);
  expect([...bytes.subarray(10, 14)].every((byte) => byte > 127)).toBe(true);
  const { ID, Encrypt } = pdf.context.trailerInfo;
  expect(ID instanceof PDFArray && ID.size()).toBe(2);
  expect(Encrypt).toBeUndefined();
  const forbidden = ['AA', 'OpenAction', 'JavaScript', 'JS', 'EmbeddedFiles', 'F', 'OPI'];
  const found = dicts().flatMap((dict) => forbidden.filter((key) => dict.has(PDFName.of(key))));
  expect(found).toEqual([]);
  const annotations = dicts().map((dict) => at(dict, 'Annots'));
  expect(annotations.every((list) => !(list instanceof PDFArray) || list.size() === 0)).toBe(true);
  const filters = dicts().map((dict) => String(at(dict, 'Filter') ?? ''));
  expect([...new Set(filters)].sort()).toEqual(['', '/DCTDecode', '/FlateDecode']);
  expect(named('Subtype', 'Image').every((image) => !image.has(PDFName.of('Interpolate')))).toBe(
    true,
  );
});

test('Its one font is in it, and every code says which letter it is', () => {
  const [font, ...others] = named('Type', 'Font').filter((one) => one.has(PDFName.of('Encoding')));
  expect(others).toEqual([]);
  const map = at(font, 'ToUnicode');
  if (!(map instanceof PDFRawStream)) throw new Error('no map');
  const text = Buffer.from(decodePDFRawStream(map).decode()).toString();
  const ranges = [...text.matchAll(/<(\w{4})> <(\w{4})> <(\w{4})>\n/g)];
  expect(ranges).toHaveLength(256);
  for (const [, from = '', to = '', letter] of ranges) {
    expect([letter, to.slice(0, 2)]).toEqual([from, from.slice(0, 2)]);
    for (const none of ['0000', 'FEFF', 'FFFE']) expect(from <= none && none <= to).toBe(false);
  }
  const [descriptor] = named('Type', 'FontDescriptor');
  expect(at(descriptor, 'FontFile2')).toBeInstanceOf(PDFRawStream);
});

test('A mark of byte order that a page was read with is no letter of it', () => {
  writeFileSync(join(folder, 'out.pdf'), bytes);
  const out = execFileSync('pdftotext', ['-raw', join(folder, 'out.pdf'), '-'], {
    encoding: 'utf8',
  });
  expect(out.split('\f').map((page) => page.trim())).toEqual(['ភូមិ', 'ភូមិ', '']);
});

test('What a person corrected is the text that goes in, exactly, with lines more and fewer', async () => {
  const words = ['ប្រុស', 'នេវ', 'ផ្ទះ'].map((text, row) => ({
    ...{ text, confidence: 50, box: { x: 0.1, y: 0.1 + row * 0.05, w: 0.3, h: 0.02 } },
  }));
  const machine = words.map(({ text }) => text).join('\n');
  for (const text of ['ប្រុស\nនៅ\nផ្ទះ', 'ប្រុសនៅ ផ្ទះ', 'ប្រុស\nនៅ\nផ្ទះ\nថ្ងៃ ១២ មីនា\nAll is well']) {
    const lines = linesOf(text, words, machine);
    const made = await writeSearchablePdf([{ ...(await pageOf('srgb')), lines }]);
    writeFileSync(join(folder, 'own.pdf'), made);
    const own = join(folder, 'own.pdf');
    const out = execFileSync('pdftotext', ['-raw', own, '-'], { encoding: 'utf8' });
    expect(out.trim()).toBe(text);
  }
});

test('A picture with the colours of a printing machine goes in as it is, and nothing is claimed', async () => {
  const made = await writeSearchablePdf([await pageOf('cmyk')]);
  const opened = await PDFDocument.load(made, { updateMetadata: false });
  expect(opened.catalog.has(PDFName.of('Metadata'))).toBe(false);
  expect(opened.catalog.has(PDFName.of('OutputIntents'))).toBe(false);
});

test('The profile is sRGB: colours that go through it stay what they are', async () => {
  const profile = join(folder, 'srgb.icc');
  writeFileSync(profile, srgbProfile());
  const colours = [...'0123456789'].flatMap((_, n) => [n * 28, 255 - n * 28, (n * 83) % 256]);
  const raw = { raw: { width: 10, height: 1, channels: 3 } } as const;
  const through = await sharp(Buffer.from(colours), raw).withIccProfile(profile).raw().toBuffer();
  expect([...through].every((value, n) => Math.abs(value - (colours[n] ?? 0)) <= 1)).toBe(true);
});

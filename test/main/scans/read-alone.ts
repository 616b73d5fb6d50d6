// A program for the tests of reading: reads the grey page it is given, and says what it found.
// Arguments: language data folder, width and height; the pixels come in on standard input.
import { readFileSync } from 'node:fs';
import { createOcrEngine } from '../../../main/scans/ocr.ts';

const [tessdata = '', width, height] = process.argv.slice(2);
const size = { width: Number(width), height: Number(height) };
const page = { data: readFileSync(0), ...size, channels: 1, dpi: 200 } as const;
const engine = createOcrEngine(tessdata);
const found = {
  lines: await engine.read(page, 'standard'),
  carefully: await engine.read(page, 'careful'),
  up: await engine.findTurn(page),
};
await engine.close();
console.log(JSON.stringify(found));

// A scanner in the network: what it can, its pages in order, and each way it stops.
import { afterEach, expect, test } from 'vitest';
import type { ScanWanted } from '#contract/scanners.ts';
import { addressesOf, esclWay, findScanner } from '../../../../main/scans/scanners/escl.ts';
import { type Device, startDevice } from './escl-device.ts';

const WANTED: ScanWanted = { source: 'feeder', dpi: 200, colour: 'grey' };
const sheets = (count: number) =>
  Array.from({ length: count }, (_, n) => Buffer.from(`sheet ${n}`));
const plain = () => 'open' as const;
let device: Device;
afterEach(() => device?.close());

async function put(paper: Buffer[]): Promise<string> {
  device = await startDevice(paper);
  return `${device.address}/eSCL`;
}

/** The pages until it stops, and what stopped it. */
async function letThrough(key: string, wanted = WANTED) {
  const pages: string[] = [];
  const way = esclWay(() => [key], plain);
  try {
    for await (const page of way.scan(key, wanted, new AbortController().signal)) {
      pages.push(page.toString());
    }
    return { pages, stop: null };
  } catch (thrown) {
    return { pages, stop: (thrown as { code: string }).code };
  }
}

test('an address may be written short, with a port, or whole; nonsense and passwords are none', () => {
  expect(addressesOf('192.0.2.7')).toEqual(['http://192.0.2.7/eSCL', 'https://192.0.2.7/eSCL']);
  expect(addressesOf('scanner.local:8080')[0]).toBe('http://scanner.local:8080/eSCL');
  expect(addressesOf('https://192.0.2.7/eSCL/')).toEqual(['https://192.0.2.7/eSCL']);
  expect(addressesOf('two words')).toEqual([]);
  expect(addressesOf('http://me:secret@192.0.2.7')).toEqual([]);
});

test('a scanner says its name and where paper can lie; one that is switched off stays in the list', async () => {
  const key = await put([]);
  expect(await findScanner({ base: key, judge: plain })).toEqual({
    ...{ via: 'escl', key, name: 'Invented & Sons 7', sources: ['glass', 'feeder'], there: true },
    ...{ protection: 'open', certificate: null, kept: false },
  });
  await device.close();
  const [off] = await esclWay(() => [key], plain).list(new AbortController().signal);
  expect(off).toMatchObject({ key, there: false, sources: [] });
});

test('twelve sheets in the feeder come as twelve pages in their order', async () => {
  const key = await put(sheets(12));
  const { pages, stop } = await letThrough(key);
  expect(stop).toBeNull();
  expect(pages).toEqual(sheets(12).map(String));
});

test('it is asked for grey A4 at the resolution it has that is nearest, within its glass', async () => {
  const key = await put(sheets(1));
  await letThrough(key);
  const [asked = ''] = device.jobs;
  expect(asked).toContain('<scan:XResolution>150</scan:XResolution>');
  expect(asked).toContain('<scan:ColorMode>Grayscale8</scan:ColorMode>');
  expect(asked).toContain('<pwg:Width>2480</pwg:Width><pwg:Height>3300</pwg:Height>');
  expect(asked).toContain('<pwg:InputSource>Feeder</pwg:InputSource>');
});

test('a scanner that still turns its paper is waited for', async () => {
  const key = await put(sheets(2));
  device.faults.set(1, [503, 503]);
  expect(await letThrough(key)).toEqual({ pages: ['sheet 0', 'sheet 1'], stop: null });
});

test('an empty feeder is said before anything moves', async () => {
  const key = await put([]);
  expect(await letThrough(key)).toEqual({ pages: [], stop: 'feeder-empty' });
  expect(device.jobs).toEqual([]);
});

test('a jam after five sheets keeps the five and says so', async () => {
  const key = await put(sheets(9));
  device.faults.set(5, [409]);
  device.feeder = 'Jam';
  const { pages, stop } = await letThrough(key);
  expect([pages.length, stop]).toEqual([5, 'feeder-jam']);
  expect(device.calledOff).toBe(1);
});

test('a scanner that breaks off is never taken for one that is through', async () => {
  const key = await put(sheets(9));
  device.faults.set(5, [500]);
  expect(await letThrough(key)).toMatchObject({ stop: 'scanner-failed' });
  device.faults.set(6, [409]);
  expect(await letThrough(key)).toMatchObject({ stop: 'scanner-failed' });
});

test('a "conflict" from an empty feeder is the end of the paper', async () => {
  const key = await put(sheets(3));
  device.faults.set(3, [409]);
  const { pages, stop } = await letThrough(key);
  expect([pages.length, stop]).toEqual([3, null]);
});

test('a scanner at work for somebody else, or switched off, is told apart', async () => {
  const key = await put(sheets(1));
  device.isBusy = true;
  expect((await letThrough(key)).stop).toBe('scanner-busy');
  await device.close();
  expect((await letThrough(key, { ...WANTED, source: 'glass' })).stop).toBe('scanner-away');
});

test('stopping in the middle calls the job off, so that others can scan', async () => {
  const key = await put(sheets(9));
  for await (const _page of esclWay(() => [key], plain).scan(
    key,
    WANTED,
    new AbortController().signal,
  )) {
    break;
  }
  expect(device.calledOff).toBe(1);
});

// Paper through a scanner into a real encrypted office: in order, safe page by page, whatever stops it.
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import type { Job } from '../../../../main/ipc/jobs.ts';
import { esclWay } from '../../../../main/scans/scanners/escl.ts';
import { scanIn } from '../../../../main/scans/scanners/scan-in.ts';
import { originalOf } from '../../../../main/scans/take-in.ts';
import { countBatch, listBatches, sourcesOfBatch } from '../../../../main/storage/sources.ts';
import type { Store } from '../../../../main/storage/store.ts';
import { clerk, makeFolder, openOffice, removeOffices } from '../office.ts';
import { type Device, startDevice } from './escl-device.ts';

/** The first bytes of a JPEG, then a page of its own. */
const sheet = (n: number) => Buffer.from([0xff, 0xd8, 0xff, 0xe0, n, 1, 2, 3]);
const sheets = (from: number, count: number) =>
  Array.from({ length: count }, (_, n) => sheet(from + n));
let store: Store;
let device: Device;

beforeEach(() => {
  store = openOffice(makeFolder());
});
afterEach(async () => {
  store.close();
  await device.close();
});
afterAll(removeOffices);

/** One pass of the paper; answers the code of what stopped it, or null. */
async function pass(
  batchId: string,
  paper: Buffer[],
  arrange: (device: Device) => void = () => {},
) {
  device = await startDevice(paper);
  arrange(device);
  const key = `${device.address}/eSCL`;
  const way = esclWay(
    () => [key],
    () => 'open',
  );
  const job: Job = { id: newId(), signal: new AbortController().signal, progress: () => {} };
  const parts = { store, session: clerk, emit: () => {}, way, onTaken: () => {} };
  const wanted = { source: 'feeder', dpi: 300, colour: 'colour' } as const;
  return scanIn(parts, { batchId, key, wanted, turns: null }, job).then(
    () => null,
    (thrown: { code: string }) => thrown.code,
  );
}
const kept = (batchId: string) =>
  sourcesOfBatch(store.db, batchId).map((source) => originalOf(store, source));

test('every sheet is kept byte for byte, in the order of the paper', async () => {
  const batchId = newId();
  expect(await pass(batchId, sheets(0, 4))).toBeNull();
  expect(kept(batchId)).toEqual(sheets(0, 4));
  expect(countBatch(store.db, batchId)).toMatchObject({ origin: 'scanner', sources: 4 });
});

test('a second pile into the same batch follows the first', async () => {
  const batchId = newId();
  await pass(batchId, sheets(0, 2));
  await device.close();
  await pass(batchId, sheets(2, 2));
  expect(kept(batchId)).toEqual(sheets(0, 4));
  const names = sourcesOfBatch(store.db, batchId).map(({ name }) => name);
  expect(names).toEqual(['0001.jpg', '0002.jpg', '0003.jpg', '0004.jpg']);
});

test('what came in before the paper got stuck stays', async () => {
  const batchId = newId();
  const stop = await pass(batchId, sheets(0, 6), (stuck) => {
    stuck.faults.set(3, [500]);
    stuck.feeder = 'Jam';
  });
  expect(stop).toBe('feeder-jam');
  expect(kept(batchId)).toEqual(sheets(0, 3));
});

test('an empty feeder leaves no empty batch behind', async () => {
  expect(await pass(newId(), [])).toBe('feeder-empty');
  expect(listBatches(store.db, 10)).toEqual([]);
});

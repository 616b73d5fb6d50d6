// Paper through a scanner into a real encrypted office: in order, safe page by page, whatever stops it.
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import type { Job } from '../../../../main/ipc/jobs.ts';
import { esclWay } from '../../../../main/scans/scanners/escl.ts';
import { scanIn } from '../../../../main/scans/scanners/scan-in.ts';
import { turning } from '../../../../main/scans/scanners/turning.ts';
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

/**
 * A stack of fronts, then what is done each time the app asks for the backs: other paper in the feeder, or none
 * and `false`. Answers the code of what stopped it, or null.
 */
async function turn(batchId: string, fronts: Buffer[], then: (Buffer[] | false)[]) {
  device = await startDevice(fronts);
  const key = `${device.address}/eSCL`;
  const turns = turning();
  const stop = new AbortController();
  const progress = (stage: string) => {
    if (stage !== 'turning') return;
    const next = then.shift();
    if (next === undefined) return stop.abort();
    if (next) device.refill(next);
    // Once the app waits for it.
    setImmediate(() => turns.say(next !== false));
  };
  const job: Job = { id: newId(), signal: stop.signal, progress };
  const way = esclWay(
    () => [key],
    () => 'open',
  );
  const parts = { store, session: clerk, emit: () => {}, way, onTaken: () => {} };
  const wanted = { source: 'feeder', dpi: 300, colour: 'colour' } as const;
  return scanIn(parts, { batchId, key, wanted, turns }, job).then(
    () => null,
    (thrown: { code: string }) => thrown.code,
  );
}

test('a stack that is turned for its backs lies in the batch as it lies on the table', async () => {
  const batchId = newId();
  // The last sheet lies on top of the turned stack.
  const backs = [sheet(12), sheet(11), sheet(10)];
  expect(await turn(batchId, sheets(0, 3), [backs])).toBeNull();
  expect(kept(batchId)).toEqual([0, 10, 1, 11, 2, 12].map(sheet));
});

test('saying too early that the stack is turned loses nothing: the backs are asked for again', async () => {
  const batchId = newId();
  expect(await turn(batchId, sheets(0, 2), [[], [sheet(11), sheet(10)]])).toBeNull();
  expect(kept(batchId)).toEqual([0, 10, 1, 11].map(sheet));
});

test('a stack may turn out to have no backs', async () => {
  const batchId = newId();
  expect(await turn(batchId, sheets(0, 2), [false])).toBeNull();
  expect(kept(batchId)).toEqual(sheets(0, 2));
});

test('fewer or more backs than fronts are all kept, and it is said', async () => {
  const fewer = newId();
  expect(await turn(fewer, sheets(0, 3), [[sheet(12), sheet(11)]])).toBe('sides-differ');
  expect(kept(fewer)).toEqual([0, 1, 11, 2, 12].map(sheet));
  await device.close();
  const more = newId();
  expect(await turn(more, sheets(20, 1), [[sheet(30), sheet(31)]])).toBe('sides-differ');
  expect(kept(more)).toEqual([20, 30, 31].map(sheet));
});

test('who stops instead of turning the stack keeps the fronts', async () => {
  const batchId = newId();
  expect(await turn(batchId, sheets(0, 2), [])).toBe('cancelled');
  expect(kept(batchId)).toEqual(sheets(0, 2));
});

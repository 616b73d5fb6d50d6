// Scanners that protect the pages: nothing is said to one before somebody agreed to it, and then to it alone.
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import type { z } from 'zod';
import { scannerCalls } from '#contract/scanners.ts';
import { newId } from '#domain/ids.ts';
import type { Session } from '#domain/roles.ts';
import { createJobs, type Jobs } from '../../../../main/ipc/jobs.ts';
import { createRouter, type Route } from '../../../../main/ipc/router.ts';
import type { OpenScans } from '../../../../main/scans/open-scans.ts';
import { agreeTo } from '../../../../main/scans/scanners/agree.ts';
import { scannerHandlers } from '../../../../main/scans/scanners/handlers.ts';
import { originalOf } from '../../../../main/scans/take-in.ts';
import { agreedCertificates } from '../../../../main/storage/scanner-certificates.ts';
import { sourcesOfBatch } from '../../../../main/storage/sources.ts';
import type { Store } from '../../../../main/storage/store.ts';
import {
  clerk,
  device as computer,
  coordinator,
  makeFolder,
  openOffice,
  removeOffices,
} from '../office.ts';
import { type Device, startDevice } from './escl-device.ts';
import { answerOf, type Responder, startResponder } from './responder.ts';
import { makeCertificate, nameOf } from './self-made.ts';

const own = makeCertificate('Invented 7');
const other = makeCertificate('Invented 7');
const sheet = (n: number) => Buffer.from([0xff, 0xd8, 0xff, 0xe0, n, 1, 2, 3]);
const WANTED = { source: 'feeder', dpi: 300, colour: 'colour' } as const;

let store: Store;
let device: Device;
let plain: Device | undefined;
let responder: Responder | undefined;
let route: Route;
let jobs: Jobs;
let stops: string[];
let onPage: (() => void) | undefined;

beforeEach(async () => {
  store = openOffice(makeFolder());
  device = await startDevice([0, 1, 2, 3].map(sheet), own);
  stops = [];
  jobs = createJobs(
    (_, event) => 'error' in event && event.error && void stops.push(event.error),
    (_, thrown) => void stops.push(String(thrown)),
  );
  const scans = { coming: new Set(), queue: { wake: () => onPage?.() } } as unknown as OpenScans;
  const network = () => responder?.network ?? { ...NOWHERE };
  const parts = { store: () => store, scans: () => scans, jobs, emit: () => {}, network };
  route = createRouter(scannerCalls, scannerHandlers(parts), {
    onError: (_, thrown) => console.error(thrown),
    onRefused: () => {},
  });
});
afterEach(async () => {
  await jobs.stopAll();
  await device.close();
  await plain?.close();
  await responder?.close();
  [plain, responder, onPage] = [undefined, undefined, undefined];
  store.close();
});
afterAll(removeOffices);

const NOWHERE = { links: [], group: '224.0.0.251', port: 9, rounds: 0, listen: async () => {} };
type Calls = typeof scannerCalls;
async function call<N extends keyof Calls>(who: Session, name: N, input: object) {
  const told = await route(who, name, input);
  if (!told.ok) throw told.code;
  return told.value as z.output<Calls[N]['output']>;
}
const add = (who: Session, address = device.address) =>
  call(who, 'scanners.add', { cmd: newId(), address });
const trust = (who: Session, key: string, certificate: string | null) =>
  call(who, 'scanners.trust', { cmd: newId(), key, certificate });
const forget = (who: Session, key: string) =>
  call(who, 'scanners.forget', { cmd: newId(), address: key });
const kept = async (key: string) =>
  (await call(clerk, 'scanners.list', {})).find((one) => one.key === key);
/** Agreed to by a clerk; answers its key. */
async function agreed(): Promise<string> {
  const { key, certificate } = await add(clerk);
  await trust(clerk, key, certificate);
  return key;
}
/** One pass into a new batch: what came in, and what stopped it. */
async function scan(key: string) {
  const batchId = newId();
  stops = [];
  await call(clerk, 'scanners.scan', {
    ...{ cmd: newId(), batchId, via: 'escl', key, wanted: WANTED, turns: false },
  });
  while (jobs.running().length > 0) await new Promise(setImmediate);
  const pages = sourcesOfBatch(store.db, batchId).map((source) => originalOf(store, source));
  return { pages, stops };
}
const told = () =>
  store.db.prepare("SELECT op FROM events WHERE entity = 'setting' ORDER BY n").pluck().all();

test('a scanner nobody agreed to shows its mark, and not a word is said to it', async () => {
  const found = await add(clerk);
  expect(found).toMatchObject({
    ...{ protection: 'asks', certificate: nameOf(own), sources: [], there: true },
  });
  expect((await scan(found.key)).stops).toEqual(['scanner-unknown']);
  expect(device.requests).toEqual([]);
});

test('once agreed to, its pages come in, and it is written down who agreed', async () => {
  const { key, certificate } = await add(clerk);
  expect(await trust(clerk, key, certificate)).toMatchObject({
    ...{ protection: 'trusted', name: 'Invented & Sons 7', sources: ['glass', 'feeder'] },
  });
  expect(told()).toEqual(['changed', 'agreed']);
  expect(await scan(key)).toEqual({ pages: [0, 1, 2, 3].map(sheet), stops: [] });
});

test('what is agreed to and the line that says so are kept together or not at all', async () => {
  const found = await add(clerk);
  store.db.exec(`CREATE TEMP TRIGGER stop BEFORE INSERT ON main.events
    BEGIN SELECT RAISE(ABORT, 'no'); END`);
  expect(() => agreeTo(store, clerk, newId(), found, [])).toThrow('no');
  expect(agreedCertificates(store.db, computer)).toEqual([]);
});

test('a changed certificate stops scanning until a coordinator agrees to it', async () => {
  const key = await agreed();
  device.show(other);
  device.requests.length = 0;
  expect((await scan(key)).stops).toEqual(['scanner-changed']);
  expect(await kept(key)).toMatchObject({ protection: 'changed', certificate: nameOf(other) });
  await expect(trust(clerk, key, nameOf(other))).rejects.toBe('not-allowed');
  expect(device.requests).toEqual([]);
  await trust(coordinator, key, nameOf(other));
  expect((await scan(key)).pages).toHaveLength(4);
  expect(agreedCertificates(store.db, computer)).toMatchObject([{ certificate: nameOf(other) }]);
});

test('a certificate that changes in the middle of a stack stops there, and what came in stays', async () => {
  const key = await agreed();
  let pages = 0;
  onPage = () => {
    if (++pages === 2) device.show(other);
  };
  const { pages: came, stops: why } = await scan(key);
  expect([came, why]).toEqual([[sheet(0), sheet(1)], ['scanner-changed']]);
});

test('one that changes between looking and agreeing is not agreed to', async () => {
  const { key, certificate } = await add(clerk);
  device.show(other);
  await expect(trust(clerk, key, certificate)).rejects.toBe('scanner-changed');
  expect(agreedCertificates(store.db, computer)).toEqual([]);
});

test('forgetting and adding again gets nobody round it; a coordinator begins anew', async () => {
  const key = await agreed();
  device.show(other);
  await forget(clerk, key);
  expect((await add(clerk)).protection).toBe('changed');
  await forget(coordinator, key);
  expect((await add(clerk)).protection).toBe('asks');
});

test('a scanner that was protected is never spoken to plainly', async () => {
  await agreed();
  plain = await startDevice([sheet(0)]);
  expect(await add(clerk, plain.address)).toMatchObject({ protection: 'lost', sources: [] });
  expect((await scan(`${plain.address}/eSCL`)).stops).toEqual(['scanner-unprotected']);
  expect(plain.requests).toEqual([]);
  await expect(trust(coordinator, `${plain.address}/eSCL`, nameOf(own))).rejects.toBe(
    'scanner-changed',
  );
});

test('a plain scanner goes on as before, and the list says that it is plain', async () => {
  plain = await startDevice([sheet(5)]);
  const { key, protection } = await add(clerk, plain.address);
  expect([protection, await scan(key)]).toEqual(['open', { pages: [sheet(5)], stops: [] }]);
});

test('a short address finds a scanner that is only there protected', async () => {
  const found = await add(clerk, device.address.replace('https://', ''));
  expect(found.key).toBe(`${device.address}/eSCL`);
});

test('an agreed scanner is known at a new address by its certificate, another there by its own is not', async () => {
  await agreed();
  const moved = device.address.replace('127.0.0.1', 'localhost');
  expect((await add(clerk, moved)).protection).toBe('trusted');
  device.show(other);
  expect((await add(clerk, moved)).protection).toBe('asks');
});

test('a scanner found in the network is agreed to and scans by the name it gave; one with its id is not it', async () => {
  const port = Number(new URL(device.address).port);
  const uuid = 'UUID=4509a320-00a0-008f-00b6-002507510eca';
  const texts = ['rs=eSCL', 'ty=Front desk', uuid];
  responder = await startResponder(() => [
    answerOf({ name: 'Front desk', service: '_uscans', port, texts }),
  ]);
  const [found] = await call(clerk, 'scanners.search', {});
  expect(found).toMatchObject({ name: 'Front desk', protection: 'asks', kept: false, sources: [] });
  await trust(clerk, found?.key ?? '', nameOf(own));
  expect((await scan(found?.key ?? '')).pages).toHaveLength(4);
  // The same id at an address where nothing was agreed to, and another key.
  store.db.exec("UPDATE scanner_certificates SET host = '192.168.1.9'");
  device.show(other);
  expect(await call(clerk, 'scanners.search', {})).toMatchObject([{ protection: 'changed' }]);
});

test('what was neither found nor written down is not spoken to', async () => {
  const key = `${device.address}/eSCL`;
  await expect(scan(key)).rejects.toBe('not-found');
  await expect(trust(coordinator, key, nameOf(own))).rejects.toBe('not-found');
});

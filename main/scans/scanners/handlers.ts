// Calls of scanners: asked of every way there is, and paper through one of them as a job.
import type { Emit } from '#contract/events.ts';
import type { ScannerVia, scannerCalls } from '#contract/scanners.ts';
import type { Session } from '#domain/roles.ts';
import { AppError } from '../../ipc/errors.ts';
import type { Jobs } from '../../ipc/jobs.ts';
import type { Handlers } from '../../ipc/router.ts';
import { keptAddresses } from '../../storage/scanner-addresses.ts';
import type { Store } from '../../storage/store.ts';
import type { OpenScans } from '../open-scans.ts';
import { agreeTo, forgetAddress, judgeFor, keepAddress } from './agree.ts';
import type { Announced } from './announced.ts';
import { addressesOf, awayScanner, esclWay, findScanner } from './escl.ts';
import { findNear, type Network, officeNetwork } from './find-near.ts';
import { naps2Way } from './naps2.ts';
import { clearLeftPages } from './passing-folder.ts';
import { saneWay } from './sane.ts';
import { scanIn } from './scan-in.ts';
import type { ScannerWay } from './scanner.ts';
import { type Turning, turning } from './turning.ts';

export type ScannerDeps = {
  /** The open office; throws `locked` when none is. */
  store: () => Store;
  scans: () => OpenScans;
  jobs: Jobs;
  emit: Emit;
  /** Where scanners are looked for. */
  network?: () => Network;
};

const LIST_MS = 30_000;

export function scannerHandlers(deps: ScannerDeps): Handlers<typeof scannerCalls> {
  const { store, scans, jobs, emit, network = officeNetwork } = deps;
  clearLeftPages();
  /** One pass at a time: a scanner has one feeder, and a person one pile in the hands. */
  let isScanning = false;
  /** Stacks whose backs are waited for, by their batch. */
  const turned = new Map<string, Turning>();
  /** What answered when the network was asked last. */
  let near: readonly Announced[] = [];

  const judge = (device: string) => judgeFor(store, device, () => near);
  const kept = (device: string) => keptAddresses(store().db, device);
  /** Only what was found or written down is spoken to. Throws `not-found`. */
  const known = (device: string, key: string) => {
    const found = near.find((one) => one.key === key);
    if (!found && !kept(device).includes(key)) throw new AppError('not-found');
    return { base: key, judge: judge(device), ...(found && { name: found.name }) };
  };
  const ways = (device: string): Record<ScannerVia, ScannerWay> => ({
    sane: saneWay(),
    escl: esclWay(() => kept(device), judge(device)),
    naps2: naps2Way(),
  });

  async function add(address: string, { device }: Session) {
    let fault: unknown = new AppError('scanner-away');
    for (const base of addressesOf(address)) {
      try {
        return await findScanner({ base, judge: judge(device) });
      } catch (thrown) {
        fault = thrown;
      }
    }
    throw fault;
  }

  return {
    'scanners.list': async (_input, { device }) => {
      const signal = AbortSignal.timeout(LIST_MS);
      const found = await Promise.all(Object.values(ways(device)).map((way) => way.list(signal)));
      return found.flat();
    },
    'scanners.search': async (_input, { device }) => {
      const signal = AbortSignal.timeout(LIST_MS);
      near = await findNear(network(), signal);
      const fresh = near.filter(({ key }) => !kept(device).includes(key));
      return Promise.all(
        fresh.map(({ key, name }) => {
          const at = { base: key, judge: judge(device), name };
          return findScanner(at, signal).catch(() => awayScanner(key, name));
        }),
      );
    },
    'scanners.trust': async ({ cmd, key, certificate }, session) => {
      const at = known(session.device, key);
      const shown = await findScanner(at);
      if (shown.protection === 'trusted') return shown;
      // Another one than the person looked at.
      if (shown.certificate !== certificate) throw new AppError('scanner-changed');
      agreeTo(store(), session, cmd, shown, near);
      return findScanner(at);
    },
    'scanners.add': async ({ cmd, address }, session) => {
      const scanner = await add(address, session);
      keepAddress(store(), session, cmd, scanner.key);
      return { ...scanner, kept: true };
    },
    'scanners.forget': ({ cmd, address }, session) => {
      forgetAddress(store(), session, cmd, address, near);
      return {};
    },
    'scanners.scan': (input, session) => {
      const { coming, queue } = scans();
      if (input.via === 'escl') known(session.device, input.key);
      if (isScanning) throw new AppError('scanner-busy');
      if (coming.has(input.batchId)) throw new AppError('busy');
      const way = ways(session.device)[input.via];
      const parts = { store: store(), session, emit, way, onTaken: queue.wake };
      const turns = input.turns ? turning() : null;
      isScanning = true;
      coming.add(input.batchId);
      if (turns) turned.set(input.batchId, turns);
      const jobId = jobs.start('import', (job) =>
        scanIn(parts, { ...input, turns }, job).finally(() => {
          isScanning = false;
          turned.delete(input.batchId);
          coming.delete(input.batchId);
          queue.wake();
          emit('changed', { entity: 'source', id: null, caseId: null });
        }),
      );
      return { jobId };
    },
    'scanners.turned': ({ batchId, more }) => {
      const waiting = turned.get(batchId);
      if (!waiting) throw new AppError('not-found');
      waiting.say(more);
      return {};
    },
  };
}

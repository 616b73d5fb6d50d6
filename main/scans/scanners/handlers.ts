// Calls of scanners: asked of every way there is, and paper through one of them as a job.
import type { Emit } from '#contract/events.ts';
import type { ScannerVia, scannerCalls } from '#contract/scanners.ts';
import { AppError } from '../../ipc/errors.ts';
import type { Jobs } from '../../ipc/jobs.ts';
import type { Handlers } from '../../ipc/router.ts';
import { keepAddresses, keptAddresses } from '../../storage/scanner-addresses.ts';
import type { Store } from '../../storage/store.ts';
import type { OpenScans } from '../open-scans.ts';
import { addressOf, esclWay, findScanner } from './escl.ts';
import { naps2Way } from './naps2.ts';
import { clearLeftPages } from './passing-folder.ts';
import { saneWay } from './sane.ts';
import { scanIn } from './scan-in.ts';
import type { ScannerWay } from './scanner.ts';

export type ScannerDeps = {
  /** The open office; throws `locked` when none is. */
  store: () => Store;
  scans: () => OpenScans;
  jobs: Jobs;
  emit: Emit;
};

const LIST_MS = 30_000;

export function scannerHandlers(deps: ScannerDeps): Handlers<typeof scannerCalls> {
  const { store, scans, jobs, emit } = deps;
  clearLeftPages();
  /** One pass at a time: a scanner has one feeder, and a person one pile in the hands. */
  let isScanning = false;

  function ways(device: string): Record<ScannerVia, ScannerWay> {
    return {
      sane: saneWay(),
      escl: esclWay(() => keptAddresses(store().db, device)),
      naps2: naps2Way(),
    };
  }

  return {
    'scanners.list': async (_input, { device }) => {
      const signal = AbortSignal.timeout(LIST_MS);
      const found = await Promise.all(Object.values(ways(device)).map((way) => way.list(signal)));
      return found.flat();
    },
    'scanners.add': async ({ address }, { device }) => {
      const base = addressOf(address);
      if (!base) throw new AppError('scanner-away');
      const scanner = await findScanner(base);
      const { db } = store();
      keepAddresses(db, device, [...new Set([...keptAddresses(db, device), base])]);
      return scanner;
    },
    'scanners.forget': ({ address }, { device }) => {
      const { db } = store();
      keepAddresses(
        db,
        device,
        keptAddresses(db, device).filter((one) => one !== address),
      );
      return {};
    },
    'scanners.scan': (input, session) => {
      const { coming, queue } = scans();
      if (isScanning) throw new AppError('scanner-busy');
      if (coming.has(input.batchId)) throw new AppError('busy');
      const way = ways(session.device)[input.via];
      const parts = { store: store(), session, emit, way, onTaken: queue.wake };
      isScanning = true;
      coming.add(input.batchId);
      const jobId = jobs.start('import', (job) =>
        scanIn(parts, input, job).finally(() => {
          isScanning = false;
          coming.delete(input.batchId);
          queue.wake();
          emit('changed', { entity: 'source', id: null, caseId: null });
        }),
      );
      return { jobId };
    },
  };
}

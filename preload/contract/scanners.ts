// Calls of scanners: which there are, and paper that goes through one straight into a batch.
import { z } from 'zod';
import { Id } from '#domain/ids.ts';
import { call, changing, filingRoles, JobStarted, Nothing } from './call.ts';

/** Where the paper lies: on the glass, in the feeder, or in the feeder and read on both sides. */
export const PaperSource = z.enum(['glass', 'feeder', 'both-sides']);
export type PaperSource = z.infer<typeof PaperSource>;
/** `sane`: of this computer (Linux). `escl`: in the network. `naps2`: of this computer, through NAPS2 (Windows). */
export const ScannerVia = z.enum(['sane', 'escl', 'naps2']);
export type ScannerVia = z.infer<typeof ScannerVia>;

export const Scanner = z.strictObject({
  via: ScannerVia,
  /** What the way calls it: a device name, or an address. */
  key: z.string().min(1).max(400),
  /** Make and model as the scanner says; of one in the network that is away, its address. */
  name: z.string().max(400),
  sources: z.array(PaperSource),
  /** False: an address that was kept does not answer now. */
  there: z.boolean(),
});
export type Scanner = z.infer<typeof Scanner>;

export const ScanWanted = z.strictObject({
  source: PaperSource,
  /** Dots to the inch; the nearest that the scanner offers is taken. */
  dpi: z.union([z.literal(200), z.literal(300)]),
  colour: z.enum(['colour', 'grey']),
});
export type ScanWanted = z.infer<typeof ScanWanted>;

export const scannerCalls = {
  /** Asks every way; takes seconds when a scanner in the network is away. */
  'scanners.list': call(filingRoles, Nothing, z.array(Scanner)),
  /** Keeps the address of a scanner in the network for this computer, once it answered. */
  'scanners.add': call(
    filingRoles,
    z.strictObject({ ...changing, address: z.string().trim().min(1).max(200) }),
    Scanner,
  ),
  'scanners.forget': call(
    filingRoles,
    z.strictObject({ ...changing, address: z.string().max(400) }),
    Nothing,
  ),
  /**
   * Lets the paper through: each page is safe before the next is asked for. Into a batch that is there
   * already, the pages follow its last.
   */
  'scanners.scan': call(
    filingRoles,
    z.strictObject({
      ...changing,
      batchId: Id,
      via: ScannerVia,
      key: z.string().min(1).max(400),
      wanted: ScanWanted,
    }),
    JobStarted,
  ),
};

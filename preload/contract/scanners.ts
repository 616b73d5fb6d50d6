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

/**
 * How pages come from a scanner. `local`: it is of this computer. `open`: unprotected, through the network of the
 * office. `trusted`: protected, under the certificate that was agreed to. `asks`: protected, and nobody has
 * agreed yet. `changed`: it shows another certificate than agreed. `lost`: it was protected and is no more.
 */
export const Protection = z.enum(['local', 'open', 'trusted', 'asks', 'changed', 'lost']);
export type Protection = z.infer<typeof Protection>;
/** SHA-256 of a certificate. */
const Certificate = z.string().regex(/^[0-9a-f]{64}$/u);

export const Scanner = z.strictObject({
  via: ScannerVia,
  /** What the way calls it: a device name, or an address. */
  key: z.string().min(1).max(400),
  /** Make and model as the scanner says; of one in the network that is away, its address. */
  name: z.string().max(400),
  sources: z.array(PaperSource),
  /** False: an address that was kept does not answer now. */
  there: z.boolean(),
  protection: Protection,
  /** What it shows, where that is to be agreed to. */
  certificate: Certificate.nullable(),
  /** A person wrote its address down. */
  kept: z.boolean(),
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
  /** Asks the network of the office, which takes some seconds, for scanners whose address nobody wrote down. */
  'scanners.search': call(filingRoles, Nothing, z.array(Scanner)),
  /**
   * Agrees to the certificate that a scanner shows, so that pages come from this one alone. In place of another
   * one only a coordinator can. Answers the scanner as it is then.
   */
  'scanners.trust': call(
    filingRoles,
    z.strictObject({ ...changing, key: z.string().min(1).max(400), certificate: Certificate }),
    Scanner,
  ),
  /** Keeps the address of a scanner in the network for this computer, once it answered. */
  'scanners.add': call(
    filingRoles,
    z.strictObject({ ...changing, address: z.string().trim().min(1).max(200) }),
    Scanner,
  ),
  /** Forgets an address; for a coordinator also what was agreed to about its certificate. */
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
      /** The fronts of a stack, then its backs: a feeder that takes one side only. */
      turns: z.boolean(),
    }),
    JobStarted,
  ),
  /** The stack was turned and lies in the feeder again; or (`more: false`) it has no backs. */
  'scanners.turned': call(
    filingRoles,
    z.strictObject({ ...changing, batchId: Id, more: z.boolean() }),
    Nothing,
  ),
};

// Calls of backup: where copies go, one now, how safe the office is, and bringing everything back.
import { z } from 'zod';
import { Id } from '#domain/ids.ts';
import { call, changing, everyRole, JobStarted, Nothing } from './call.ts';
import { ErrorCode } from './errors.ts';

export const S3Place = z.strictObject({
  endpoint: z.string().max(300),
  region: z.string().max(60),
  bucket: z.string().max(80),
  prefix: z.string().max(200),
  accessKey: z.string().max(200),
  secretKey: z.string().max(200),
});
export const TargetPlace = z.discriminatedUnion('kind', [
  /** `token` is what main gave for the folder that was picked. */
  z.strictObject({ kind: z.literal('folder'), token: Id }),
  z.strictObject({ kind: z.literal('s3'), ...S3Place.shape }),
]);
const Counts = z.strictObject({
  cases: z.int(),
  people: z.int(),
  forms: z.int(),
  pages: z.int(),
  files: z.int(),
});
/** A copy that was really brought back, and what came of it; `reason` is null when all was equal. */
export const Proof = z.strictObject({
  at: z.number(),
  seconds: z.number(),
  reason: ErrorCode.nullable(),
  /** Where the copy was; `restored` is the office of this computer, brought back for real. */
  from: z.enum(['here', 'away', 'restored']),
  place: z.string(),
  expected: Counts,
  counts: Counts,
  scansTried: z.int(),
  scansGood: z.int(),
  /** Stored pieces that somebody had changed or deleted, and that older versions gave back. */
  healed: z.int(),
});
/** What the office decided of its line. */
export const LineSettings = z.strictObject({
  /** Paid by the megabyte: copies go over it at the set time only, and scans within the budget of a day. */
  paid: z.boolean(),
  budgetMegabytes: z.int().min(1).max(100_000),
  /** How fast copies go: as fast as they can, half of what the line carries, or so many kbit/s. */
  limit: z.union([z.enum(['none', 'half']), z.int().min(64).max(1_000_000)]),
});
export type LineSettings = z.infer<typeof LineSettings>;
export const Target = z.strictObject({
  id: Id,
  kind: z.enum(['folder', 's3']),
  name: z.string(),
  builtIn: z.boolean(),
  active: z.boolean(),
  lastGoodAt: z.number().nullable(),
  lastTry: z
    .strictObject({
      at: z.number(),
      state: z.enum(['running', 'done', 'failed', 'cancelled']),
      reason: ErrorCode.nullable(),
    })
    .nullable(),
  copies: z.int(),
  /** Why a copy that is due waits, and when it goes at the latest; null when none does. */
  waits: z.strictObject({ why: z.enum(['battery', 'paid-line']), atLatest: z.number() }).nullable(),
  /** What a probe of the bucket found: can deleted backups be brought back? `erasable`: unless our own key erases them. */
  deletedCanReturn: z.enum(['yes', 'erasable', 'no', 'unknown']),
});
/** What the trial of a new place told besides its grade. */
export const Trial = z.strictObject({
  mayDelete: z.boolean(),
  /** For so many days nobody at all can erase what is stored. */
  lockDays: z.int(),
  knowsConditions: z.boolean(),
  clockMinutes: z.int(),
});
export const BackupStatus = z.strictObject({
  targets: z.array(Target),
  lastGoodAt: z.number().nullable(),
  /** The proof that says most: damage before all, then the newest good one away from here. */
  proof: Proof.nullable(),
  /** What would be lost if this computer were lost now. */
  wouldLose: z.strictObject({
    minutes: z.number(),
    forms: z.int(),
    pages: z.int(),
    changes: z.int(),
  }),
  nextAt: z.number().nullable(),
  dailyAt: z.string(),
  line: LineSettings,
  running: Id.nullable(),
  days: z.array(z.strictObject({ day: z.string(), state: z.enum(['good', 'failed', 'none']) })),
  counts: Counts,
  storeBytes: z.number(),
  freeBytes: z.number(),
  /** Minutes this computer's clock is wrong, as a server told; 0 when it is right. */
  clockMinutes: z.number(),
  /** When somebody last typed the words from a recovery sheet; null when that was never kept. */
  sheetProvedAt: z.number().nullable(),
  /** Papers that are on their way here after a restore; no job while somebody has stopped them. */
  arriving: z.strictObject({ left: z.int(), jobId: Id.nullable() }).nullable(),
  /**
   * What is wrong with originals here, or was with copies at the place of this name; `sheet` counts the
   * days for which nobody proved a recovery sheet.
   */
  troubles: z.array(
    z.strictObject({
      kind: z.enum(['damaged', 'missing', 'replaced', 'healed', 'gone', 'shared', 'sheet']),
      count: z.int(),
      place: z.string(),
      /** Codes of the cases whose originals these are. */
      codes: z.array(z.string()),
    }),
  ),
});
export type BackupStatus = z.infer<typeof BackupStatus>;

export const Snapshot = z.strictObject({
  id: z.string(),
  at: z.number(),
  host: z.string(),
  complete: z.boolean(),
  /** Null when the copy does not tell them. */
  bytes: z.number().nullable(),
  counts: Counts.nullable(),
});

export const backupCalls = {
  'backup.status': call(everyRole, Nothing, BackupStatus),
  'backup.now': call(everyRole, z.strictObject({ ...changing }), JobStarted),
  /** Copies to a place where another computer wrote too (`backup-two-computers`); this one goes on. */
  'backup.goOn': call(
    ['coordinator', 'administrator'],
    z.strictObject({ ...changing, id: Id }),
    JobStarted,
  ),
  /** Brings the newest copy of every place back into a folder that goes again, and compares it. */
  'backup.prove': call(everyRole, z.strictObject({ ...changing }), JobStarted),
  'backup.pickFolder': call(
    ['coordinator', 'administrator'],
    Nothing,
    z.strictObject({ token: Id.nullable(), name: z.string() }),
  ),
  'backup.addTarget': call(
    ['coordinator', 'administrator'],
    z.strictObject({ ...changing, id: Id, name: z.string().max(80), place: TargetPlace }),
    /** `trial` is null when the place was added before. */
    z.strictObject({ ...Target.shape, trial: Trial.nullable() }),
  ),
  'backup.removeTarget': call(
    ['coordinator', 'administrator'],
    z.strictObject({ ...changing, id: Id }),
    Nothing,
  ),
  'backup.setDailyAt': call(
    ['coordinator', 'administrator'],
    z.strictObject({ ...changing, dailyAt: z.string().regex(/^\d\d:\d\d$/) }),
    Nothing,
  ),
  'backup.setLine': call(
    ['coordinator', 'administrator'],
    z.strictObject({ ...changing, line: LineSettings }),
    Nothing,
  ),
  /** Papers that somebody stopped on their way here after a restore come on. */
  'backup.goOnArriving': call(everyRole, z.strictObject({ ...changing }), Nothing),
  /** The app ends without waiting for the copies it makes before (`leaving`). */
  'backup.leaveNow': call(everyRole, Nothing, Nothing),

  'restore.pickFolder': call(
    'anyone',
    Nothing,
    z.strictObject({ token: Id.nullable(), name: z.string() }),
  ),
  /** Checks the words alone first (each word, then their checksum), then opens the place with them. */
  'restore.open': call(
    'anyone',
    z.strictObject({ place: TargetPlace, words: z.string().max(400) }),
    z.strictObject({ restoreId: Id, snapshots: z.array(Snapshot) }),
  ),
  /** Into a new folder; nothing of this computer changes. Its end is the job's end. */
  'restore.fetch': call(
    'anyone',
    z.strictObject({ restoreId: Id, snapshot: z.string() }),
    JobStarted,
  ),
  /** What was fetched, opened and counted. */
  'restore.result': call(
    'anyone',
    z.strictObject({ restoreId: Id }),
    z.strictObject({
      counts: Counts,
      expected: Counts,
      /** Nothing at all is different. */
      equal: z.boolean(),
      /** Every record is there; perhaps some originals are not. */
      usable: z.boolean(),
      /** Codes of cases whose originals did not come back. */
      lostOf: z.array(z.string()),
      /** Stored pieces that somebody had changed or deleted, and that came from older versions. */
      healed: z.int(),
      officeName: z.string(),
      users: z.array(
        z.strictObject({ id: Id, nameKm: z.string(), nameLatin: z.string(), role: z.string() }),
      ),
      lastEntryAt: z.number().nullable(),
    }),
  ),
  /** The swap: the old office, if there is one, is kept beside. The chosen coordinator gets a new passphrase. */
  'restore.agree': call(
    'anyone',
    z.strictObject({ ...changing, restoreId: Id, userId: Id, passphrase: z.string().max(200) }),
    Nothing,
  ),
} as const;

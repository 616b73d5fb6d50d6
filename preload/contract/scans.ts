// Calls of scans: paper comes in, is sealed, read, and filed in a case.
import { z } from 'zod';
import { Id } from '#domain/ids.ts';
import { PartialDateSchema } from '#domain/people/partial-date.ts';
import {
  call,
  caseRoles,
  changing,
  filingRoles,
  JobStarted,
  listingRoles,
  moneyRoles,
  Nothing,
  onTopOf,
} from './call.ts';
import { ErrorCode } from './errors.ts';
import { Box } from './search.ts';

export const QuarantineReason = z.enum([
  'unreadable',
  'folder',
  'original-damaged',
  'not-a-picture',
  'damaged',
  'password',
  'too-large',
  'too-slow',
  'too-hungry',
  'too-many-pages',
  'empty',
]);
export const Source = z.strictObject({
  id: Id,
  batchId: Id,
  name: z.string(),
  mime: z.string(),
  bytes: z.number(),
  /** `coming`: chosen, but not in yet, or the import was stopped before it. */
  state: z.enum(['coming', 'sealed', 'split', 'duplicate', 'quarantined']),
  reason: QuarantineReason.nullable(),
  /** The office has its original. */
  kept: z.boolean(),
  /** A person has dealt with a file that did not come in or could not be read. */
  settled: z.boolean(),
  /**
   * Where a file that was here before is: its batch, and its first page that this person may see
   * (null: it gave no pages). Null when the person may see none of its pages.
   */
  twin: z.strictObject({ batchId: Id, pageId: Id.nullable() }).nullable(),
  pages: z.int(),
  receivedAt: z.number(),
});
export const Page = z.strictObject({
  id: Id,
  sourceId: Id,
  batchId: Id,
  /** Place in its batch, from 1. */
  number: z.int(),
  state: z.enum(['queued', 'running', 'read', 'needs-eye', 'failed']),
  error: z.string().nullable(),
  /** Quarter turns and crop are how the page is shown; the original is never touched. */
  turn: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  crop: Box.nullable(),
  blank: z.boolean(),
  /** Kept as a picture: handwriting, a drawing, or a page that could not be read. */
  pictureOnly: z.boolean(),
  width: z.int(),
  height: z.int(),
  accepted: z.boolean(),
  documentId: Id.nullable(),
  /** The app filed it by its printed code; no person has looked yet. */
  byCode: z.boolean(),
  /** A person says that a paper begins here, or that it goes on with the page before; null: nobody said. */
  begins: z.boolean().nullable(),
  /** It separates papers, and belongs to none of them. */
  isSeparator: z.boolean(),
  caseId: Id.nullable(),
  kind: z.string(),
  rev: Id,
});
export type Page = z.infer<typeof Page>;
export const Batch = z.strictObject({
  id: Id,
  origin: z.enum(['dialog', 'drop', 'folder', 'scanner']),
  at: z.number(),
  by: Id,
  sources: z.int(),
  pages: z.int(),
  filed: z.int(),
  /** Pages that still want a case: not filed, not blank, no separators. */
  left: z.int(),
  quarantined: z.int(),
  duplicates: z.int(),
  /** Pages a person counted by hand, or null. */
  expected: z.int().nullable(),
  /**
   * Pages more (less than 0: fewer) than were counted. Null when nobody counted, and while files are
   * still coming in or being opened. Blank pages may be counted or not: backs of sheets often are not.
   */
  differs: z.int().nullable(),
  /** Files come into it at this moment. */
  coming: z.boolean(),
  /** Chosen files that are not in and that nobody has dealt with: coming, stopped, or not to be had. */
  missing: z.int(),
  /** A person said that more sheets of its folders come, and one of these still waits for some. */
  short: z.boolean(),
});
export const ListedBatch = z.strictObject({
  ...Batch.shape,
  /** Pages the machine found hard to read. */
  unclear: z.int(),
  /** Its separators do not fit the folders it should be: somebody must answer. */
  asks: z.boolean(),
});
export type ListedBatch = z.infer<typeof ListedBatch>;
/** Of a batch only these pages, and these files with all their pages: what a window asks for that has the rest. */
const PartOfBatch = z.strictObject({
  pages: z.array(Id).max(1000),
  sources: z.array(Id).max(1000),
});
/** The folder of a case, or one of the cabinet. */
const AnyFolder = z.union([z.strictObject({ caseId: Id }), z.strictObject({ folderId: Id })]);
const WhyCase = z.enum([
  'printed-code',
  'separator',
  'folder',
  'code-on-page',
  'name-on-page',
  'same-as-before',
  'none',
]);
export const Suggestion = z.strictObject({
  caseId: Id.nullable(),
  code: z.string(),
  why: WhyCase,
  /** The sheet before it, or its folder, says this case, but what stands on the page another one. */
  against: z.boolean(),
  kind: z.string().nullable(),
  whyKind: z.enum(['printed-code', 'title', 'same-as-before']).nullable(),
  /** Said by a printed form; without it the kind decides. */
  step: z.int().min(1).max(7).optional(),
  paperDate: PartialDateSchema.nullable(),
  whyDate: z.enum(['printed-code', 'on-page']).nullable(),
  /** Where on the page it was read. */
  marks: z.array(z.strictObject({ what: z.enum(['case', 'kind', 'date']), box: Box })),
  /** How many pages from this one on seem to be one paper. */
  run: z.int().min(1),
  /** The page says that it goes on with the filed paper before it. */
  joins: z.boolean(),
  /** For whoever finds the first one wrong: other cases, and all dates of the page. */
  others: z.array(z.strictObject({ caseId: Id, code: z.string(), why: WhyCase })),
  dates: z.array(PartialDateSchema),
});
export const PageText = z.strictObject({
  text: z.string(),
  words: z.array(z.strictObject({ text: z.string(), box: Box, confidence: z.number() })),
  confidence: z.number(),
  needsEye: z.boolean(),
  acceptedBy: Id.nullable(),
  corrected: z.boolean(),
  /** All that was read and written, the newest first: a correction stands beside what the machine read. */
  readings: z.array(
    z.strictObject({
      text: z.string(),
      at: z.number(),
      /** Who wrote it; null: the machine read it. */
      author: Id.nullable(),
      /** Read with both languages, slowly. */
      careful: z.boolean(),
      confidence: z.number(),
    }),
  ),
});

const Pages = z.array(Id).min(1).max(200);

export const scanCalls = {
  /**
   * Asks the person for files; `jobId` is null when they chose none. Into a batch that is there
   * already, files that had not come in take their place again. Who pays brings in receipts, in batches
   * of their own.
   */
  'scans.pick': call(
    [...filingRoles, ...moneyRoles],
    z.strictObject({ ...changing, batchId: Id }),
    z.strictObject({ jobId: Id.nullable() }),
  ),
  /** Files dropped on the window; tokens are what main gave for them, never paths. */
  'scans.drop': call(
    filingRoles,
    z.strictObject({ ...changing, batchId: Id, tokens: z.array(Id).min(1).max(500) }),
    JobStarted,
  ),
  /** `away`: the folder cannot be reached now. */
  'scans.watch': call(
    filingRoles,
    Nothing,
    z.strictObject({
      ...{ folder: z.string().nullable(), away: z.boolean() },
      /** Why nothing can come in from there now; it is tried again by itself. */
      trouble: ErrorCode.nullable(),
    }),
  ),
  /** Asks for the folder the scanner writes into; `stop` ends watching. */
  'scans.setWatch': call(
    filingRoles,
    z.strictObject({ ...changing, stop: z.boolean() }),
    z.strictObject({ folder: z.string().nullable() }),
  ),
  'scans.batches': call(filingRoles, Nothing, z.array(ListedBatch)),
  'scans.batch': call(
    filingRoles,
    z.strictObject({ batchId: Id, only: PartOfBatch.optional() }),
    z.strictObject({
      batch: Batch,
      sources: z.array(Source),
      pages: z.array(Page),
      /** Why the pages that wait are not being read now. */
      trouble: ErrorCode.nullable(),
    }),
  ),
  /** Pages that came out of a paper folder, for whoever holds them against it; `hidden` are closed to them. */
  'scans.folder': call(
    ['coordinator'],
    z.strictObject({ folderId: Id }),
    z.strictObject({ pages: z.array(Page), hidden: z.int() }),
  ),
  'scans.page': call(
    listingRoles,
    z.strictObject({ pageId: Id }),
    z.strictObject({
      ...{ page: Page, text: PageText.nullable(), suggestion: Suggestion },
      /** What this person typed as its text and has not saved. */
      begun: z.string().nullable(),
    }),
  ),
  /** Why a page has no picture now: its paper may still be on its way here after a restore. */
  'scans.whyNoPicture': call(
    [...listingRoles, ...moneyRoles],
    z.strictObject({ pageId: Id }),
    z.strictObject({ onItsWay: z.boolean() }),
  ),
  /** How many pages a person counted by hand before they came in; null takes that back. */
  'scans.count': call(
    filingRoles,
    z.strictObject({ ...changing, batchId: Id, expected: z.int().min(1).max(100_000).nullable() }),
    Nothing,
  ),
  /** A person has dealt with the files of a batch that did not come in or could not be read. */
  'scans.settle': call(
    filingRoles,
    z.strictObject({ ...changing, batchId: Id }),
    z.strictObject({ settled: z.int() }),
  ),
  /** How a page is shown: turned, cropped, blank, only a picture. */
  'scans.show': call(
    filingRoles,
    z.strictObject({
      ...changing,
      ...onTopOf,
      pageId: Id,
      turn: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]).optional(),
      crop: Box.nullable().optional(),
      blank: z.boolean().optional(),
      pictureOnly: z.boolean().optional(),
    }),
    z.strictObject({ rev: Id }),
  ),
  /**
   * Other places for pages of a batch: a run one page earlier or later, or an order in which a feeder gave
   * them put right. The papers they are filed in follow.
   */
  'scans.order': call(
    filingRoles,
    z.strictObject({
      ...{ ...changing, batchId: Id, pages: z.array(Id).min(1).max(2000) },
      how: z.enum(['earlier', 'later', 'backs-reversed', 'backs-in-order', 'pile']),
    }),
    z.strictObject({ moved: z.int() }),
  ),
  /** A new paper begins at this page; filed pages from here on get `documentId` as their own. */
  'scans.split': call(
    filingRoles,
    z.strictObject({ ...changing, pageId: Id, documentId: Id }),
    z.strictObject({ changed: z.boolean() }),
  ),
  /** The pages go on with the paper before the first of them; a filed page brings all of its paper. */
  'scans.join': call(
    filingRoles,
    z.strictObject({ ...changing, pages: Pages }),
    z.strictObject({ changed: z.boolean() }),
  ),
  /**
   * Undoes `step`, or what this person did last to pages of the batch and still stands: shown, ordered, split,
   * joined, filed, taken out, sorted by separators (the whole stack at once), marked as a separator. `what` null:
   * there is nothing left to undo.
   */
  'scans.undo': call(
    filingRoles,
    z.strictObject({ ...changing, batchId: Id, step: Id.optional() }),
    z.strictObject({
      what: z.enum(['show', 'order', 'split', 'join', 'file', 'unfile', 'sort', 'mark']).nullable(),
      /** A page it was about. */
      pageId: Id.nullable(),
    }),
  ),
  'scans.file': call(
    filingRoles,
    z.strictObject({
      ...changing,
      documentId: Id,
      caseId: Id,
      pages: Pages,
      kind: z.string().max(40),
      step: z.int().min(1).max(7),
      paperDate: PartialDateSchema.nullable(),
      restricted: z.boolean(),
    }),
    z.strictObject({ documentId: Id }),
  ),
  'scans.unfile': call(
    filingRoles,
    z.strictObject({ ...changing, documentId: Id }),
    z.strictObject({ pages: z.array(Id) }),
  ),
  'scans.acceptText': call(
    ['coordinator', 'social-worker'],
    z.strictObject({ ...changing, pageId: Id, text: z.string().max(100_000).optional() }),
    z.strictObject({ accepted: z.boolean() }),
  ),
  /** Keeps what a person types as the text of a page until it is saved; the text that stands there takes it away. */
  'scans.keepText': call(
    ['coordinator', 'social-worker'],
    z.strictObject({ pageId: Id, text: z.string().max(100_000) }),
    Nothing,
  ),
  'scans.readAgain': call(
    filingRoles,
    z.strictObject({ ...changing, pages: Pages, careful: z.boolean() }),
    z.strictObject({ pages: z.int() }),
  ),
  /**
   * Of the pages that this person may give out with a folder, which papers they lie in; and how many photographs
   * they may see stay behind, because a family or a child does not agree to them.
   */
  'scans.papersToGiveOut': call(
    caseRoles,
    z.strictObject({ of: AnyFolder }),
    z.strictObject({
      papers: z.array(z.strictObject({ kind: z.string(), restricted: z.boolean() })),
      photosLeft: z.int(),
    }),
  ),
  /**
   * A searchable PDF of the folder of a case, or of one of the cabinet, into a file the person chooses. Restricted
   * papers, and scans of a drawing of which nobody said what it is, and body maps go with it only when they are
   * chosen; of a folder of the cabinet only pages that lie in a case. `nothing-to-give-out`: no page is left.
   */
  'scans.exportPdf': call(
    caseRoles,
    z.strictObject({
      ...changing,
      of: AnyFolder,
      restricted: z.boolean().default(false),
      drawings: z.boolean().default(false),
      bodyMaps: z.boolean().default(false),
    }),
    z.strictObject({ jobId: Id.nullable() }),
  ),
  /** The untouched original of a page, byte for byte, into a file the person chooses. */
  'scans.exportOriginal': call(
    ['coordinator', 'social-worker'],
    z.strictObject({ ...changing, pageId: Id }),
    z.strictObject({ saved: z.boolean() }),
  ),
} as const;

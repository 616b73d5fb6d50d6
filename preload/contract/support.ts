// Calls about what families are given: the ledger of a case, and the way of each request for support.
import { z } from 'zod';
import { Id } from '#domain/ids.ts';
import { MoneySchema } from '#domain/money/money.ts';
import type { Role } from '#domain/roles.ts';
import { call, caseRoles, changing, moneyRoles, onTopOf, readingRoles } from './call.ts';

const Day = z.iso.date();
const Name = z.strictObject({ nameKm: z.string(), nameLatin: z.string() });

const Said = z.strictObject({ en: z.string(), km: z.string() });

/** One thing that was given. Prices are for all of it; `paid` is null where no form says one. */
export const LedgerLine = z.strictObject({
  id: z.string(),
  formId: Id,
  day: Day.nullable(),
  /** A service of the list, or empty with words: what was bought for several things at once. */
  service: z.string(),
  words: z.string(),
  people: z.array(Name),
  quantity: z.int().nullable(),
  standard: MoneySchema.nullable(),
  paid: MoneySchema.nullable(),
  /** More than the standard price, where both can be compared. */
  above: z.boolean(),
  why: z.string(),
  /** Papers of a request that are not in the folder, in words. */
  lacks: Said.nullable(),
  by: Name,
  funder: Name,
});
export type LedgerLine = z.infer<typeof LedgerLine>;

export const Ledger = z.strictObject({
  code: z.string(),
  ...Name.shape,
  /** The newest first. */
  lines: z.array(LedgerLine),
  /** What was paid, by the currency it was written in. */
  sums: z.array(MoneySchema),
  /** The same in whole riel and in cents, each amount at the rate of its day; null without a rate. */
  khr: z.int().nullable(),
  usd: z.int().nullable(),
  /** The rates that were used: riel for one dollar, and the day it holds from. */
  rates: z.array(z.strictObject({ riel: z.number(), validFrom: Day })),
  /** May this person ask for more? */
  mayAsk: z.boolean(),
});
export type Ledger = z.infer<typeof Ledger>;

export const RequestStage = z.enum([
  'writing',
  'asked',
  'approved',
  'bought',
  'receipt',
  'handed',
  'refused',
  'withdrawn',
]);
const Decider = z.enum(['coordinator', 'finance', 'administrator']);

/** One request. Names are empty for those who may not read the case. */
export const RequestLine = z.strictObject({
  formId: Id,
  caseId: Id,
  code: z.string(),
  ...Name.shape,
  /** The need in one line, as it was written for those who pay. */
  need: z.string(),
  total: z.array(MoneySchema),
  stage: RequestStage,
  /** Since when it stands there, and how many days that is. */
  since: Day,
  days: z.int(),
  neededBy: Day.nullable(),
  waits: z.enum(['worker', 'deciders', 'buyer']).nullable(),
  /** Whose yes is still missing. */
  left: z.array(Decider),
  /** Answers missing before it can be sent. */
  gaps: z.int(),
  /** The next step is this person's. */
  mine: z.boolean(),
});
export type RequestLine = z.infer<typeof RequestLine>;

export const RequestItem = z.strictObject({
  id: Id,
  service: z.string(),
  words: z.string(),
  quantity: z.int().nullable(),
  /** Each. */
  standard: MoneySchema.nullable(),
  price: MoneySchema.nullable(),
  warnings: z.array(Said),
  serious: z.boolean(),
  /** Why above the standard price, and why it is asked for all the same. */
  reasons: z.array(z.string()),
  /** Papers that should be there by now and are not, in words. */
  lacks: Said.nullable(),
});
const Paper = z.strictObject({ id: Id, paperDate: Day.nullable(), pages: z.array(Id) });

/** All that deciding, buying and the receipts need; nothing of the family. */
export const SupportRequest = z.strictObject({
  ...RequestLine.shape,
  rev: Id,
  by: Name,
  /** What is missing before it can be sent, in words and by its place in the form; in the form's order. */
  missing: z.array(z.strictObject({ ...Said.shape, at: z.string() })),
  items: z.array(RequestItem),
  decisions: z.array(
    z.strictObject({
      by: Name,
      says: z.enum(['yes', 'no', 'ask']),
      reason: z.string(),
      on: Day.nullable(),
    }),
  ),
  /** `id` is the item that was bought, or a row of its own. */
  bought: z.array(
    z.strictObject({
      id: Id,
      item: z.string(),
      shop: z.string(),
      on: Day.nullable(),
      price: MoneySchema.nullable(),
      receipt: Id.nullable(),
      /** A receipt of which only words are there. */
      receiptWords: z.string(),
    }),
  ),
  /** Receipts in the folder of the case. */
  papers: z.array(Paper),
  /** Files that this person, who pays, brought in and that lie in no folder yet. */
  fresh: z.array(z.strictObject({ id: Id, at: z.number(), pages: z.array(Id) })),
  may: z.strictObject({
    decide: z.boolean(),
    buy: z.boolean(),
    withdraw: z.boolean(),
    open: z.boolean(),
  }),
});
export type SupportRequest = z.infer<typeof SupportRequest>;

/** Who takes part in requests: who asks, who decides, who pays. */
export const requestRoles: readonly Role[] = [...caseRoles, ...moneyRoles, 'administrator'];
const onForm = { ...changing, ...onTopOf, formId: Id };
const Saved = z.strictObject({ rev: Id });

export const supportCalls = {
  'support.ledger': call(readingRoles, z.strictObject({ caseId: Id }), Ledger),
  /** Requests that are under way: a worker's own, or all for those who decide and pay; or of one case. */
  'support.requests': call(
    requestRoles,
    z.strictObject({ caseId: Id.optional() }),
    z.strictObject({ requests: z.array(RequestLine) }),
  ),
  'support.request': call(requestRoles, z.strictObject({ formId: Id }), SupportRequest),
  /** The word of one who must be asked; no and "needs more" want a reason. */
  'support.decide': call(
    ['coordinator', 'finance', 'administrator'],
    z.strictObject({
      ...onForm,
      says: z.enum(['yes', 'no', 'ask']),
      reason: z.string().max(1000),
    }),
    Saved,
  ),
  /** What was bought for an item, with its receipt where it lies in the folder already. */
  'support.buy': call(
    [...caseRoles, ...moneyRoles],
    z.strictObject({
      ...onForm,
      itemId: Id,
      item: z.string().min(1).max(400),
      shop: z.string().max(400),
      on: Day,
      price: MoneySchema,
    }),
    Saved,
  ),
  /** A scanned receipt of the folder belongs to this purchase; null takes it off again. */
  'support.receipt': call(
    [...caseRoles, ...moneyRoles],
    z.strictObject({ ...onForm, rowId: Id, documentId: Id.nullable() }),
    Saved,
  ),
  /** Pages that whoever pays brought in become a receipt in the folder, and belong to this purchase. */
  'support.fileReceipt': call(
    moneyRoles,
    z.strictObject({ ...onForm, rowId: Id, documentId: Id, pages: z.array(Id).min(1).max(50) }),
    Saved,
  ),
  /** It is not needed any more. */
  'support.withdraw': call(caseRoles, z.strictObject(onForm), Saved),
} as const;

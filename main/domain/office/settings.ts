// What an office decides for itself, never a constant of the app: limits, intervals, prices, the rate.
import { z } from 'zod';
import { OfficeColumn } from '../drawings/kinds/boards.ts';
import { SUPPORT_PAPERS } from '../forms/lists/support-papers.ts';
import { CounsellingReader } from '../forms/rights.ts';
import { BareMoney } from '../money/money.ts';
import { Role } from '../roles.ts';
import { MeansTest } from './means-test.ts';
import { WorkerFacts } from './workforce.ts';

const RoleName = z.string().max(60);
/** More do not stand side by side on paper. */
const MOST_COLUMNS = 8;
const Months = z.int().min(0).max(600);

/** A time after some event: days or months, one of the two. */
export const After = z.union([
  z.strictObject({ days: z.int().min(1).max(3660) }),
  z.strictObject({ months: z.int().min(1).max(120) }),
]);
export type After = z.infer<typeof After>;

const SupportPaper = z.enum(SUPPORT_PAPERS.map(({ id }) => id));

const Approval = z.strictObject({
  /** The last amount for which these are enough; null: for any amount. */
  upTo: BareMoney.nullable(),
  roles: z.array(z.enum(['coordinator', 'finance', 'administrator'])).min(1),
});

/**
 * Every setting with its shape and what holds until an office says otherwise. No poverty line, price or
 * rate is shipped: none is the app's to know.
 */
export const SETTINGS = {
  /** Time from the day of assessment to release, both limits included. */
  'sentence-months': {
    schema: z.strictObject({ min: Months, max: Months }).refine(({ min, max }) => min <= max),
    initial: { min: 12, max: 36 },
  },
  /** Ids of places; a place inside one of them counts too. Empty: not limited. */
  'target-communes': { schema: z.array(z.string().max(60)).max(500), initial: [] },
  'means-test': { schema: MeansTest, initial: null },
  'review-months': { schema: Months.min(1), initial: 3 },
  'scale-months': { schema: Months.min(1), initial: 6 },
  'supervision-months': { schema: Months.min(1), initial: 1 },
  /** Days after a contact in which its note is to be written. */
  'note-days': { schema: z.int().min(1).max(90), initial: 3 },
  'after-release': {
    schema: z.array(After).max(12),
    initial: [{ days: 7 }, { months: 1 }, { months: 3 }, { months: 6 }],
  },
  /** Visits to a business after the decision to go on with it. */
  'business-visits': {
    schema: z.array(After).max(12),
    initial: [{ months: 1 }, { months: 2 }, { months: 3 }, { months: 6 }, { months: 12 }],
  },
  'after-closing': { schema: z.array(After).max(12), initial: [{ months: 3 }, { months: 6 }] },
  /** From this age a child signs for itself. */
  'child-signs-from': { schema: z.int().min(0).max(18), initial: 13 },
  'consent-months': { schema: Months.min(1), initial: 12 },
  /** Standard prices by service. */
  'price-list': {
    schema: z.array(z.strictObject({ service: z.string().max(40), price: BareMoney })).max(500),
    initial: [],
  },
  'item-rules': {
    schema: z.strictObject({
      bagInFirstYearOnly: z.boolean(),
      pensByFamily: z.boolean(),
      clinicFreeWithIdPoor: z.boolean(),
    }),
    initial: { bagInFirstYearOnly: true, pensByFamily: true, clinicFreeWithIdPoor: true },
  },
  /** Papers wanted for a service; the line without a service is for every other one. */
  'item-papers': {
    schema: z
      .array(
        z.strictObject({
          service: z.string().max(40).nullable(),
          papers: z.array(SupportPaper).max(20),
        }),
      )
      .max(100),
    initial: [{ service: null, papers: ['receipt', 'received-list'] }],
  },
  approvals: {
    schema: z.array(Approval).min(1).max(10),
    initial: [{ upTo: null, roles: ['coordinator'] }],
  },
  /** Riel for one dollar. */
  'riel-per-dollar': { schema: z.number().positive().max(100_000).nullable(), initial: null },
  /** What the office calls its roles; an empty word leaves the one of the app. Rights never look at it. */
  'role-names': {
    schema: z.partialRecord(Role, z.strictObject({ km: RoleName, en: RoleName })),
    initial: {},
  },
  /** The columns that a new table of choices begins with; none: the four of the app. */
  'choice-columns': {
    schema: z.array(OfficeColumn.refine(({ km, en }) => (km + en).trim() !== '')).max(MOST_COLUMNS),
    initial: [],
  },
  /** Who reads counselling notes besides the counsellor; others are told that a contact took place. */
  'counselling-readers': { schema: z.array(CounsellingReader).max(2), initial: [] },
  /** What is known of the office's own people. */
  workforce: { schema: z.array(WorkerFacts).max(500), initial: [] },
  /** Public reports hide counts below this. */
  'small-cells': { schema: z.int().min(0).max(50), initial: 5 },
} as const satisfies Record<string, { schema: z.ZodType; initial: unknown }>;

export type SettingKey = keyof typeof SETTINGS;
export type Setting<K extends SettingKey> = z.infer<(typeof SETTINGS)[K]['schema']>;

export const SettingKey = z.enum(Object.keys(SETTINGS) as [SettingKey, ...SettingKey[]]);

/** The value as its setting has it, or what holds at first when it cannot be read. */
export function readSetting<K extends SettingKey>(key: K, stored: unknown): Setting<K> {
  const { schema, initial } = SETTINGS[key];
  const parsed = stored === undefined ? null : schema.safeParse(stored);
  return (parsed?.success ? parsed.data : schema.parse(initial)) as Setting<K>;
}

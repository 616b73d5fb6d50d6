// Calls about what an office decides and whom it works with: dated settings, and its directory.
import { z } from 'zod';
import { FileFaultCode } from '#domain/forms/file/fault-codes.ts';
import { FormDefinition } from '#domain/forms/form.ts';
import { Id } from '#domain/ids.ts';
import { SettingKey } from '#domain/office/settings.ts';
import { MENDED, REFUSED } from '#domain/places/gazetteer.ts';
import { PlaceKind, PlaceLevel } from '#domain/places/place.ts';
import { call, changing, everyRole, Nothing } from './call.ts';

const Day = z.iso.date();
const Name = z.string().max(200);

/** One setting as it stands today, and everything it was, the newest first. */
export const SettingView = z.strictObject({
  key: SettingKey,
  value: z.json(),
  /** True while the office has not set it. */
  initial: z.boolean(),
  history: z.array(z.strictObject({ value: z.json(), validFrom: Day, at: z.number(), user: Id })),
});
export type SettingView = z.infer<typeof SettingView>;

export const DirectoryKind = z.enum(['facilities', 'providers', 'funders']);
/** What is known of an address, all of it as text that a person wrote. */
export const DirectoryDetails = z.strictObject({
  place: z.string().max(400).optional(),
  phone: z.string().max(200).optional(),
  contact: z.string().max(200).optional(),
  /** Visiting days of a prison, opening hours of a service. */
  times: z.string().max(1000).optional(),
  /** What it does, in words people search: «សាលាសម្រាប់កុមារថ្លង់», and the same in English. */
  offers: z.string().max(2000).optional(),
  offersEn: z.string().max(2000).optional(),
  cost: z.string().max(400).optional(),
  freeWithIdPoor: z.boolean().optional(),
  wheelchair: z.boolean().optional(),
  checkedOn: Day.optional(),
});
export const DirectoryEntry = z.strictObject({
  id: Id,
  kind: DirectoryKind,
  nameKm: Name,
  nameLatin: Name,
  details: DirectoryDetails,
  active: z.boolean(),
  rev: Id,
});
export type DirectoryEntry = z.infer<typeof DirectoryEntry>;

/** One revision of a form that the office made itself, as it was released. */
export const OfficeForm = z.strictObject({
  definition: FormDefinition,
  hash: z.string(),
  releasedAt: z.number(),
  user: Id,
});
export type OfficeForm = z.infer<typeof OfficeForm>;

/** What is in a form file: the form, or each fault with its line; `#domain/forms/file`. */
export const CheckedForm = z.strictObject({
  form: FormDefinition.nullable(),
  hash: z.string(),
  faults: z.array(
    z.strictObject({ line: z.int(), column: z.int(), code: FileFaultCode, word: z.string() }),
  ),
});
export type CheckedForm = z.infer<typeof CheckedForm>;

const PlaceOfList = z.strictObject({
  id: z.string(),
  level: PlaceLevel,
  kind: PlaceKind,
  parent: z.string().nullable(),
  km: z.string(),
  en: z.string(),
  otherNames: z.array(z.string()),
});
/** What a file of places would change; lines are numbered from 1, which is the heading. */
export const CheckedPlaces = z.strictObject({
  hash: z.string().length(64),
  /** Columns that the file must have and has not; nothing else is told then. */
  missing: z.array(z.enum(['code', 'name'])),
  levels: z.array(
    z.strictObject({ level: PlaceLevel, fresh: z.int(), changed: z.int(), same: z.int() }),
  ),
  mended: z.array(
    z.strictObject({
      sheet: z.string(),
      line: z.int(),
      was: z.string(),
      now: z.string(),
      why: z.enum(MENDED),
    }),
  ),
  mendedCount: z.int(),
  refused: z.array(
    z.strictObject({ sheet: z.string(), line: z.int(), code: z.string(), why: z.enum(REFUSED) }),
  ),
  refusedCount: z.int(),
});
export type CheckedPlaces = z.infer<typeof CheckedPlaces>;

export const officeCalls = {
  'office.settings': call(everyRole, Nothing, z.strictObject({ settings: z.array(SettingView) })),
  /** A value with the day it begins. `invalid-input` when it is not what this setting holds. */
  'office.set': call(
    ['coordinator', 'administrator'],
    z.strictObject({ ...changing, key: SettingKey, value: z.json(), validFrom: Day }),
    z.strictObject({ rev: Id }),
  ),
  'office.directory': call(
    everyRole,
    Nothing,
    z.strictObject({ entries: z.array(DirectoryEntry) }),
  ),
  /** New or changed, procurement services and shops alone; `conflict` when somebody else changed it after `baseRev`. */
  'office.saveEntry': call(
    ['coordinator', 'social-worker', 'procurement', 'administrator'],
    z.strictObject({
      ...changing,
      baseRev: Id.nullable(),
      id: Id,
      kind: DirectoryKind,
      nameKm: Name,
      nameLatin: Name,
      details: DirectoryDetails,
      active: z.boolean(),
    }),
    z.strictObject({ rev: Id }),
  ),
  /** Every revision of the forms that the office made. The window knows them before it shows one. */
  'office.forms': call(
    everyRole,
    Nothing,
    z.strictObject({
      forms: z.array(OfficeForm),
      /** From when on a form of the app has lines of the office in it; the newest first. */
      held: z.array(z.strictObject({ form: z.string(), revision: z.int().nullable(), from: Day })),
    }),
  ),
  /** The system's dialog; null when it was closed. */
  'office.pickForm': call(
    ['coordinator'],
    Nothing,
    z.strictObject({ file: z.strictObject({ token: Id, name: z.string() }).nullable() }),
  ),
  /** The places the office loaded; the window makes them known beside those of the app. */
  'office.places': call(
    everyRole,
    Nothing,
    z.strictObject({
      places: z.array(PlaceOfList),
      counts: z.array(z.strictObject({ level: PlaceLevel, count: z.int() })),
    }),
  ),
  'office.pickPlaces': call(
    ['coordinator', 'administrator'],
    Nothing,
    z.strictObject({ file: z.strictObject({ token: Id, name: z.string() }).nullable() }),
  ),
  /** Looks at a list of places that was picked. Nothing is stored. */
  'office.checkPlaces': call(
    ['coordinator', 'administrator'],
    z.strictObject({ token: Id }),
    CheckedPlaces,
  ),
  /** `conflict` when the file, or what is known, is no longer what was looked at. */
  'office.takePlaces': call(
    ['coordinator', 'administrator'],
    z.strictObject({ ...changing, token: Id, hash: z.string().length(64) }),
    z.strictObject({ count: z.int() }),
  ),
  /** Looks at a form file that was picked. Nothing is stored. */
  'office.checkForm': call(['coordinator'], z.strictObject({ token: Id }), CheckedForm),
  /** `conflict` when the file is no longer what was looked at. */
  'office.releaseForm': call(
    ['coordinator'],
    z.strictObject({ ...changing, token: Id, hash: z.string().length(64) }),
    z.strictObject({ id: z.string(), revision: z.int() }),
  ),
} as const;

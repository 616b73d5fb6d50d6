// Calls about what an office decides and whom it works with: dated settings, and its directory.
import { z } from 'zod';
import { FileFaultCode } from '#domain/forms/file/fault-codes.ts';
import { FormDefinition } from '#domain/forms/form.ts';
import { Id } from '#domain/ids.ts';
import { SettingKey } from '#domain/office/settings.ts';
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
  /** New or changed; `conflict` when somebody else changed it after `baseRev`. */
  'office.saveEntry': call(
    ['coordinator', 'social-worker', 'administrator'],
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
  'office.forms': call(everyRole, Nothing, z.strictObject({ forms: z.array(OfficeForm) })),
  /** The system's dialog; null when it was closed. */
  'office.pickForm': call(
    ['coordinator'],
    Nothing,
    z.strictObject({ file: z.strictObject({ token: Id, name: z.string() }).nullable() }),
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

// Calls of the cabinet: the list of its paper folders, how far each is, and the second check.
import { z } from 'zod';
import { LINE_FAULTS, MOST_SHEETS } from '#domain/cabinet/folder-list.ts';
import { FOLDER_STATES, SAFE_LACKS } from '#domain/cabinet/folder-state.ts';
import { Id } from '#domain/ids.ts';
import { call, changing, filingRoles, Nothing } from './call.ts';

const Written = {
  number: z.string().trim().min(1).max(40),
  /** The name that stands on it. */
  name: z.string().trim().max(200),
  shelf: z.string().trim().max(60),
  /** Sheets counted by hand. */
  sheets: z.int().min(1).max(MOST_SHEETS).nullable(),
};
const Line = { ...Written, caseId: Id.nullable() };
export const CabinetFolder = z.strictObject({
  id: Id,
  ...Line,
  /** Of its case, where this person may know of it. */
  code: z.string(),
  state: z.enum(FOLDER_STATES),
  /** In the store, without separators. */
  pages: z.int(),
  blank: z.int(),
  unfiled: z.int(),
  /** Pages whose original one place away from here gave back whole. */
  readBack: z.int(),
  scannedBy: z.array(Id),
  checkedBy: Id.nullable(),
  checkedAt: z.number().nullable(),
  lacks: z.array(z.enum(SAFE_LACKS)),
  /** This person may check it now: all is filed, and they did not scan it. */
  mayCheck: z.boolean(),
  rev: Id,
});
export type CabinetFolder = z.infer<typeof CabinetFolder>;

const ReadLine = z.strictObject({ line: z.int(), ...Line, code: z.string() });
const Pace = z.strictObject({
  /** Pages an hour while people scan; null: too little came in to tell. */
  anHour: z.int().nullable(),
  hoursADay: z.number(),
  /** Pages still to come; null: nothing tells how thick a folder is. */
  toCome: z.int().nullable(),
});
const listing = ['coordinator', 'scan-clerk'] as const;

export const cabinetCalls = {
  'cabinet.view': call(
    filingRoles,
    Nothing,
    z.strictObject({ folders: z.array(CabinetFolder), pace: Pace, hasPlaceAway: z.boolean() }),
  ),
  /**
   * New (`baseRev` null) or changed. `already-exists`: another folder has this number; `not-found`: no case that
   * this person may know of has this code.
   */
  'cabinet.save': call(
    listing,
    z.strictObject({ ...changing, baseRev: Id.nullable(), id: Id, ...Written, code: z.string() }),
    z.strictObject({ rev: Id }),
  ),
  /** The system's dialog for a table file; null when it was closed. */
  'cabinet.pickList': call(
    listing,
    Nothing,
    z.strictObject({ file: z.strictObject({ token: Id, name: z.string() }).nullable() }),
  ),
  /** Looks at a list that was pasted or picked. Nothing is stored. */
  'cabinet.readList': call(
    listing,
    z.union([z.strictObject({ text: z.string().max(1_000_000) }), z.strictObject({ token: Id })]),
    z.strictObject({
      rows: z.array(ReadLine),
      refused: z.array(
        z.strictObject({ line: z.int(), number: z.string(), why: z.enum(LINE_FAULTS) }),
      ),
    }),
  ),
  /** Takes lines over, all of them or none. `already-exists` when one came into the cabinet meanwhile. */
  'cabinet.takeList': call(
    listing,
    z.strictObject({ ...changing, rows: z.array(z.strictObject(Line)).min(1).max(5_000) }),
    z.strictObject({ added: z.int() }),
  ),
  /**
   * Somebody else than who scanned held the folder against its pages, those they saw; `holds` false takes that
   * back. `conflict`: other pages came out of the folder too, closed to them or in since they looked.
   */
  'cabinet.check': call(
    ['coordinator'],
    z.strictObject({
      ...changing,
      ...{ baseRev: Id, folderId: Id, holds: z.boolean() },
      seen: z.array(Id).max(20_000).optional(),
    }),
    Nothing,
  ),
} as const;

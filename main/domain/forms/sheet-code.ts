// What the small code on a printed form or drawing holds.
import { Id } from '../ids.ts';

export type SheetCode = { id: string; version: number };

/** How the codes of all versions of one form or drawing begin. */
export const sheetCodesOf = (id: string): string => `samnum:${id}:`;

/**
 * The random name of the form or drawing in the office's store, and its version. A stranger with a phone
 * learns nothing from it, neither whose it is nor which kind: only the store knows.
 */
export function sheetCode({ id, version }: SheetCode): string {
  return `${sheetCodesOf(id)}${version}`;
}

/** What a code says that was read on a page; null for a code of anything else. */
export function readSheetCode(text: string): SheetCode | null {
  const [, id, version] = /^samnum:([0-9a-f-]{36}):(\d{1,6})$/.exec(text) ?? [];
  if (!id || !Id.safeParse(id).success) return null;
  return { id, version: Number(version) };
}

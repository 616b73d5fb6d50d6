// What the small code on a printed form holds.
import { Id } from '../ids.ts';

export type SheetCode = { id: string; version: number };

/**
 * The random name of the form in the office's store, and its version. A stranger with a phone learns
 * nothing from it, neither whose form it is nor which kind: only the store knows.
 */
export function sheetCode({ id, version }: SheetCode): string {
  return `samnum:${id}:${version}`;
}

/** What a code says that was read on a page; null for a code of anything else. */
export function readSheetCode(text: string): SheetCode | null {
  const [, id, version] = /^samnum:([0-9a-f-]{36}):(\d{1,6})$/.exec(text) ?? [];
  if (!id || !Id.safeParse(id).success) return null;
  return { id, version: Number(version) };
}

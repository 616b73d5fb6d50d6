// Columns that hold more than one value: written and read as JSON here and nowhere else.
import { z } from 'zod';
import { type PartialDate, PartialDateSchema } from '#domain/people/partial-date.ts';

const Texts = z.array(z.string());

/** A partial date as it stands in a column; null stays null. */
export function writeDate(date: PartialDate | null): string | null {
  return date === null ? null : JSON.stringify(date);
}

/** A partial date from a column that always has one. Throws when it does not. */
export function parseDate(column: string): PartialDate {
  return PartialDateSchema.parse(JSON.parse(column));
}

/** A partial date from its column; null stays null. */
export function readDate(column: string | null): PartialDate | null {
  return column === null ? null : parseDate(column);
}

export function writeTexts(texts: readonly string[]): string {
  return JSON.stringify(texts);
}

export function readTexts(column: string): string[] {
  return column === '[]' ? [] : Texts.parse(JSON.parse(column));
}

/** Anything that is JSON: answers of a form, the input of a refused call. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

export function writeJson(value: Json): string {
  return JSON.stringify(value);
}

/** An object from its column; the app wrote it, so only its shape is checked. */
export function readObject(column: string): JsonObject {
  const value: unknown = JSON.parse(column);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new TypeError('a column that should hold an object does not');
  }
  return value as JsonObject;
}

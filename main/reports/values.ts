// What final forms told statistics, read a concept at a time: one question for all cases together.
import type { Db } from '../storage/database.ts';
import { rowsOf } from '../storage/prepared.ts';
import { sameIds } from './same.ts';

export type Told = {
  formId: string;
  caseId: string;
  /** Where it stood in the form: `field`, or `field.row.column`. */
  path: string;
  value: string;
  personId: string | null;
  /** ISO day the form speaks of, null when it says none. */
  day: string | null;
};

/** Every value under a concept, the oldest first; of one day, by the form that was begun first. */
export function toldOf(db: Db, concept: string): Told[] {
  const { caseOf, personOf } = sameIds(db);
  return rowsOf<Told>(
    db,
    `SELECT form_id AS formId, case_id AS caseId, path, value, person_id AS personId, day
     FROM form_values INDEXED BY form_values_told WHERE concept = ? ORDER BY day, form_id`,
    concept,
  ).map((told) => ({
    ...told,
    caseId: caseOf(told.caseId),
    personId: told.personId === null ? null : personOf(told.personId),
  }));
}

/** The same for the days from `from` to `to`, both included; without a day it is in no period. */
export function toldWithin(
  db: Db,
  concept: string,
  { from, to }: { from: string | null; to: string | null },
): Told[] {
  const told = toldOf(db, concept);
  if (from === null && to === null) return told;
  return told.filter(
    ({ day }) => day !== null && day >= (from ?? '') && (to === null || day <= to),
  );
}

/** Between the pieces of one form, and between a place and its value: in neither of them. */
const [APART, IS] = ['\u001E', '\u001F'];

/**
 * What each form said under a concept, by the row it stood in. A scale says twelve things a form: one
 * row for each form comes out of the database much faster than one for each value.
 */
export function toldByRow(db: Db, concept: string): Map<string, Map<string, string>> {
  const rows = rowsOf<{ formId: string; told: string }>(
    db,
    `SELECT form_id AS formId, group_concat(path || ? || value, ?) AS told
     FROM form_values INDEXED BY form_values_told WHERE concept = ? GROUP BY day, form_id`,
    IS,
    APART,
    concept,
  );
  const pieces = new Map<string, readonly [row: string, value: string]>();
  const readPiece = (piece: string) => {
    const known = pieces.get(piece);
    if (known) return known;
    const [path = '', value = ''] = piece.split(IS);
    const read = [rowOfPath(path) ?? '', value] as const;
    pieces.set(piece, read);
    return read;
  };
  return new Map(
    rows.map(({ formId, told }) => [formId, new Map(told.split(APART).map(readPiece))]),
  );
}

/** The newest of each; what has no key is left out. */
export function newestBy<T>(told: readonly T[], keyOf: (one: T) => string | null): Map<string, T> {
  const newest = new Map<string, T>();
  for (const one of told) {
    const key = keyOf(one);
    if (key !== null) newest.set(key, one);
  }
  return newest;
}

/** All of each, in their order. */
export function groupBy<T>(items: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of items) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}

/** `people.<row>.sex` is of row `<row>`; null for a field of the form itself. */
export function rowOfPath(path: string): string | null {
  return path.split('.')[1] ?? null;
}

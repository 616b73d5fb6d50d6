// The places an office loaded, each once under its official code.
import type { Place } from '#domain/places/place.ts';
import { readTexts, writeTexts } from './columns.ts';
import type { Db } from './database.ts';
import { change, rowsOf } from './prepared.ts';

type PlaceColumns = Omit<Place, 'otherNames'> & { other_names: string };

/** Larger places before the places in them. */
export function listPlaces(db: Db): Place[] {
  const sql = 'SELECT id, level, kind, parent, km, en, other_names FROM places ORDER BY id';
  return rowsOf<PlaceColumns>(db, sql).map(({ other_names, ...place }) => ({
    ...place,
    otherNames: readTexts(other_names),
  }));
}

/** The cases that are in a known place, each with its place. */
export function placedCases(db: Db): { id: string; placeId: string }[] {
  const sql = 'SELECT id, place_id AS placeId FROM cases WHERE place_id IS NOT NULL';
  return rowsOf<{ id: string; placeId: string }>(db, sql);
}

/** New, or what is known of it now. */
export function savePlace(db: Db, place: Place, by: { at: number; user: string; rev: string }) {
  const { id, level, kind, parent, km, en, otherNames } = place;
  change(
    db,
    `INSERT INTO places VALUES(?,?,?,?,?,?,?,?,?,?) ON CONFLICT(id) DO UPDATE SET
     level = excluded.level, kind = excluded.kind, parent = excluded.parent, km = excluded.km,
     en = excluded.en, other_names = excluded.other_names, at = excluded.at, user = excluded.user,
     rev = excluded.rev`,
    ...[id, level, kind, parent, km, en, writeTexts(otherNames), by.at, by.user, by.rev],
  );
}

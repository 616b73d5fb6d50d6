// The official list of places, read from a table file: looked at first, then taken over as a separate act.
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { CheckedPlaces, officeCalls } from '#contract/office.ts';
import { normaliseText } from '#domain/khmer/normalise.ts';
import { placeWithin } from '#domain/places/find-place.ts';
import { type Gazetteer, type GazetteerRow, readGazetteer } from '#domain/places/gazetteer.ts';
import { findPlace, knownPlaces, registerPlaces } from '#domain/places/known-places.ts';
import { type Place, PlaceLevel } from '#domain/places/place.ts';
import type { Session } from '#domain/roles.ts';
import { AppError } from '../ipc/errors.ts';
import type { Db } from '../storage/database.ts';
import { listPlaces, placedCases, savePlace } from '../storage/places.ts';
import { renewList } from '../storage/register.ts';
import type { Act, Store } from '../storage/store.ts';
import { readTable, type TableRow } from './place-table.ts';

type TakeInput = z.output<(typeof officeCalls)['office.takePlaces']['input']>;
type Checked = z.input<typeof CheckedPlaces>;

/** Official tables have a title above their heading. */
const DEEPEST_HEADING = 10;
/** So many lines are shown of what was mended and of what was refused; the number is of all. */
const SHOWN = 300;

/** The headings a column may have, in search form. */
const HEADINGS: Readonly<Record<keyof Omit<GazetteerRow, 'line' | 'sheet'>, readonly string[]>> = {
  code: ['code', 'លេខកូដ', 'កូដ'],
  km: ['name (khmer)', 'name_km', 'khmer', 'ឈ្មោះ', 'ឈ្មោះខ្មែរ', 'ឈ្មោះជាអក្សរខ្មែរ'],
  en: ['name (latin)', 'name_latin', 'name_en', 'latin', 'english', 'ឈ្មោះឡាតាំង', 'ឈ្មោះជាអក្សរឡាតាំង'],
  type: ['type', 'ប្រភេទ'],
  others: ['other names', 'other_names', 'aliases', 'ឈ្មោះផ្សេង'],
};

/** Makes the places of an office known; again after each list that was taken over. */
export function openPlaces(db: Db): void {
  registerPlaces(listPlaces(db));
}

export function closePlaces(): void {
  registerPlaces([]);
}

type Rows = { rows: GazetteerRow[]; missing: Checked['missing'] };

/** Where each column stands; -1 where there is none of that name. */
function columnsIn(cells: readonly string[]) {
  const heads = cells.map((head) => normaliseText(head).trim());
  const at = (column: keyof typeof HEADINGS) =>
    HEADINGS[column]
      .map((head) => heads.indexOf(normaliseText(head)))
      .find((found) => found >= 0) ?? -1;
  return { code: at('code'), km: at('km'), en: at('en'), type: at('type'), others: at('others') };
}

/** The rows below the heading of one sheet; above it may stand a title. */
function readSheet(table: readonly TableRow[]): Rows {
  const heads = table.slice(0, DEEPEST_HEADING).map(({ cells }) => columnsIn(cells));
  const at = Math.max(
    0,
    heads.findIndex(({ code, km, en }) => code >= 0 && (km >= 0 || en >= 0)),
  );
  const columns = heads[at] ?? columnsIn([]);
  const missing = [
    ...(columns.code < 0 ? (['code'] as const) : []),
    ...(columns.km < 0 && columns.en < 0 ? (['name'] as const) : []),
  ];
  if (missing.length > 0) return { rows: [], missing };
  const filled = table.slice(at + 1).filter(({ cells }) => cells.some((cell) => cell !== ''));
  const rows = filled.map(({ sheet, line, cells }) => ({
    ...{ sheet, line },
    code: cells[columns.code] ?? '',
    km: cells[columns.km] ?? '',
    en: cells[columns.en] ?? '',
    type: cells[columns.type] ?? '',
    others: cells[columns.others] ?? '',
  }));
  return { rows, missing: [] };
}

/** Every sheet that has a heading; what is missing is told when none has. */
async function readRows(path: string): Promise<Rows> {
  const sheets = [...Map.groupBy(await readTable(path), ({ sheet }) => sheet).values()];
  const read = sheets.map(readSheet);
  const rows = read.flatMap((one) => one.rows);
  const none: Checked['missing'] = ['code', 'name'];
  return { rows, missing: rows.length > 0 ? [] : (read[0]?.missing ?? none) };
}

const same = (one: Place, two: Place | undefined) => JSON.stringify(one) === JSON.stringify(two);

/** The places of a file that are new or otherwise than the office knows them. */
function changesIn({ places }: Gazetteer): Place[] {
  return places.filter((place) => !same(place, findPlace(place.id)));
}

const hashOf = (places: readonly Place[]): string =>
  createHash('sha256').update(JSON.stringify(places)).digest('hex');

/** What a file would change, what is mended in it, and what cannot be taken. Nothing is stored. */
export async function checkPlaces(path: string): Promise<Checked> {
  const { rows, missing } = await readRows(path);
  const read = readGazetteer(rows, findPlace);
  const changes = changesIn(read);
  const levels = PlaceLevel.options.map((level) => {
    const own = changes.filter((place) => place.level === level);
    const fresh = own.filter(({ id }) => findPlace(id) === undefined).length;
    const all = read.places.filter((place) => place.level === level).length;
    return { level, fresh, changed: own.length - fresh, same: all - own.length };
  });
  return {
    ...{ hash: hashOf(changes), missing, levels },
    ...{ mended: read.mended.slice(0, SHOWN), mendedCount: read.mended.length },
    ...{ refused: read.refused.slice(0, SHOWN), refusedCount: read.refused.length },
  };
}

/** Takes over what was looked at. Throws `conflict` when the file, or what is known, changed since. */
export async function takePlaces(store: Store, session: Session, input: TakeInput, path: string) {
  const { db } = store;
  const { rows } = await readRows(path);
  const take = (act: Act) => {
    const changes = changesIn(readGazetteer(rows, findPlace));
    if (hashOf(changes) !== input.hash) throw new AppError('conflict');
    for (const place of changes)
      savePlace(db, place, { at: act.at, user: session.user, rev: act.cmd });
    openPlaces(db);
    renewLists(db, new Set(changes.map(({ id }) => id)));
    act.event({ op: 'loaded', entity: 'place' });
    return { count: changes.length };
  };
  try {
    return store.act(session, input.cmd, take);
  } finally {
    // What is known follows what was stored, even when nothing was.
    openPlaces(db);
  }
}

/** Cases are found by the names of their place: by the new ones from now on, and still by the old. */
function renewLists(db: Db, changed: ReadonlySet<string>): void {
  for (const { id, placeId } of placedCases(db))
    if (placeWithin(placeId).some((place) => changed.has(place.id))) renewList(db, id);
}

/** What the office loaded, and how many places of each level are known with those of the app. */
export function viewPlaces(db: Db): z.input<(typeof officeCalls)['office.places']['output']> {
  const known = knownPlaces();
  const count = (level: PlaceLevel) => known.filter((place) => place.level === level).length;
  return {
    places: listPlaces(db).map((place) => ({ ...place, otherNames: [...place.otherNames] })),
    counts: PlaceLevel.options.map((level) => ({ level, count: count(level) })),
  };
}

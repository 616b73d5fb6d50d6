// Finds a place from what was typed: either script, any romanisation, with or without "district".
import { normaliseText } from '../khmer/normalise.ts';
import { compareWritten, prepareWritten, type WrittenName } from '../people/names.ts';
import { findPlace, knownPlaces, placesWithin } from './known-places.ts';
import type { Place } from './place.ts';

export type FoundPlace = { place: Place; score: number };

const KIND_WORDS =
  /\b(?:province|district|municipality|commune|sangkat|village|town|city|capital|khum|khet|khaet|khan|krong|phum|srok)\b|រាជធានី|ខេត្ត|ស្រុក|ក្រុង|ខណ្ឌ|ឃុំ|សង្កាត់|ភូមិ/g;

function prepare(text: string): WrittenName | null {
  return prepareWritten(normaliseText(text).replace(KIND_WORDS, ' '));
}

/** Names made ready for comparing, once for each place that was ever looked at. */
const prepared = new WeakMap<Place, readonly WrittenName[]>();

function namesOf(place: Place): readonly WrittenName[] {
  const names =
    prepared.get(place) ??
    [place.km, place.en, ...place.otherNames].map(prepare).filter((name) => name !== null);
  prepared.set(place, names);
  return names;
}

function scoreName(typed: WrittenName, name: WrittenName): number {
  const [query, whole] = [typed.turns[0]?.letters ?? '', name.turns[0]?.letters ?? ''];
  const begun = typed.khmer === name.khmer && query.length > 1 && whole.startsWith(query);
  return Math.max(compareWritten(typed, name).score, begun ? 0.9 : 0);
}

function findAmong(places: readonly Place[], typed: string, limit: number): FoundPlace[] {
  const query = prepare(typed);
  if (!query) return [];
  return places
    .map((place) => ({
      place,
      score: Math.max(0, ...namesOf(place).map((name) => scoreName(query, name))),
    }))
    .filter(({ score }) => score >= 0.8)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);
}

const LARGE: readonly Place['level'][] = ['province', 'district'];

/**
 * Provinces and districts whose name is or begins like what was typed, best first, at most `limit`. Where
 * a district and its province are named alike, "district" or "province" is not heeded: both are told.
 */
export function findPlaces(typed: string, limit = 5): FoundPlace[] {
  const large = knownPlaces().filter(({ level }) => LARGE.includes(level));
  return findAmong(large, typed, limit);
}

/** Communes and villages of a district (or villages of a commune), by name; all communes before anything is typed. */
export function findSmallPlaces(inside: Place, typed: string, limit = 5): FoundPlace[] {
  const near = placesWithin(inside.id);
  if (prepare(typed) === null) return near.slice(0, limit).map((place) => ({ place, score: 1 }));
  const all = near.flatMap((place) => [place, ...placesWithin(place.id)]);
  return findAmong(all, typed, limit);
}

const SURE = 0.9;
/** More words than this are not the name of one place. */
const MOST_WORDS = 4;
/** Where the next place of an address begins: a comma, a wide gap, or a word like «ស្រុក». */
const NEXT_PLACE = /[,·/។]|\s{2,}|(?=រាជធានី|ខេត្ត|ស្រុក|ក្រុង|ខណ្ឌ|ឃុំ|សង្កាត់|ភូមិ)/;

/** The place that a part of an address is, or ends with: "Trapeang Run Soutr Nikom". */
function readPart(part: string): Place | null {
  const words = part.trim().split(/\s+/);
  const endings = words.map((_, at) => words.slice(at)).filter((one) => one.length <= MOST_WORDS);
  for (const ending of endings) {
    const typed = ending.join(' ');
    const hit = typed.length > 1 ? findPlaces(typed, 1)[0] : undefined;
    const isWhole = ending.length === words.length;
    if (hit && (isWhole ? hit.score >= SURE : hit.score > SURE)) return hit.place;
  }
  return null;
}

/** The parts of an address, one place in each. */
export const partsOf = (typed: string): string[] =>
  typed
    .split(NEXT_PLACE)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Is this part of an address the name of the place, in any spelling? */
export const isNameOf = (place: Place, part: string): boolean =>
  findAmong([place], part, 1)[0] !== undefined;

/** The place inside another that one of the parts names; null when none or several do. */
function readSmaller(inside: Place, parts: readonly string[]): Place | null {
  for (const part of parts) {
    const [best, next] = findSmallPlaces(inside, part, 2);
    if (prepare(part) && best && best.score > 0.95 && (next?.score ?? 0) < best.score)
      return best.place;
  }
  return null;
}

/** Asked again for every drawing of a box; the places it was read among belong to it. */
let read: { typed: string; among: readonly Place[]; place: Place | null } | null = null;

/** The smallest place of the list that an address names, read from its words; null when it names none. */
export function readPlace(typed: string): Place | null {
  const among = knownPlaces();
  if (read?.typed !== typed || read.among !== among)
    read = { typed, among, place: readAddress(typed) };
  return read.place;
}

function readAddress(typed: string): Place | null {
  const parts = partsOf(typed);
  const found = parts.flatMap((part) => readPart(part) ?? []);
  const large = found.find(({ level }) => level === 'district') ?? found.at(-1) ?? null;
  if (large?.level !== 'district') return large;
  const smaller = readSmaller(large, parts);
  if (smaller?.level !== 'commune') return smaller ?? large;
  return (
    readSmaller(
      smaller,
      parts.filter((part) => !isNameOf(smaller, part)),
    ) ?? smaller
  );
}

/**
 * A known place by its id, with the larger places it lies in, smallest first; empty if unknown. Of a
 * village that this computer has not been told of, what is known of the places around it.
 */
export function placeWithin(id: string): Place[] {
  const place = findPlace(id);
  if (place) return [place, ...(place.parent === null ? [] : placeWithin(place.parent))];
  const around = id.slice(0, Math.max(0, id.lastIndexOf('-')));
  return around === '' ? [] : placeWithin(around);
}

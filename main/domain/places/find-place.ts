// Finds a place from what was typed: either script, any romanisation, with or without "district".
import { normaliseText } from '../khmer/normalise.ts';
import { compareWritten, prepareWritten, type WrittenName } from '../people/names.ts';
import { PLACES } from './cambodia.ts';
import type { Place } from './place.ts';

export type FoundPlace = { place: Place; score: number };

const KIND_WORDS =
  /\b(?:province|district|municipality|commune|sangkat|village|town|city|capital|khum|khet|khaet|khan|krong|phum|srok)\b|រាជធានី|ខេត្ត|ស្រុក|ក្រុង|ខណ្ឌ/g;

function prepare(text: string): WrittenName | null {
  return prepareWritten(normaliseText(text).replace(KIND_WORDS, ' '));
}

const NAMES: ReadonlyMap<Place, readonly WrittenName[]> = new Map(
  PLACES.map((place) => [
    place,
    [place.km, place.en, ...place.otherNames].map(prepare).filter((name) => name !== null),
  ]),
);

function scoreName(typed: WrittenName, name: WrittenName): number {
  const [query, whole] = [typed.turns[0]?.letters ?? '', name.turns[0]?.letters ?? ''];
  const begun = typed.khmer === name.khmer && query.length > 1 && whole.startsWith(query);
  return Math.max(compareWritten(typed, name).score, begun ? 0.9 : 0);
}

/**
 * Places whose name is or begins like what was typed, best first, at most `limit`. Where a district
 * and its province are named alike, "district" or "province" is not heeded: both are told.
 */
export function findPlaces(typed: string, limit = 5): FoundPlace[] {
  const query = prepare(typed);
  if (!query) return [];
  return PLACES.map((place) => ({
    place,
    score: Math.max(0, ...(NAMES.get(place) ?? []).map((name) => scoreName(query, name))),
  }))
    .filter(({ score }) => score >= 0.8)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);
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

/** The smallest place of the list that an address names, read from its words; null when it names none. */
export function readPlace(typed: string): Place | null {
  const found = typed.split(NEXT_PLACE).flatMap((part) => readPart(part) ?? []);
  return found.find(({ level }) => level === 'district') ?? found.at(-1) ?? null;
}

/** A known place by its id, with the larger places it lies in, smallest first; empty if unknown. */
export function placeWithin(id: string): Place[] {
  const place = PLACES.find((one) => one.id === id);
  if (!place) return [];
  return [place, ...(place.parent === null ? [] : placeWithin(place.parent))];
}

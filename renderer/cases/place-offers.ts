// What a place being typed may mean: districts by name, and inside a district that was named its communes and villages.

import type { Language } from '#domain/khmer/format.ts';
import {
  findPlaces,
  findSmallPlaces,
  isNameOf,
  partsOf,
  placeWithin,
  readPlace,
} from '#domain/places/find-place.ts';
import { namePlace, type Place } from '#domain/places/place.ts';

const OFFERED = 6;
const PARTS = /[,،]/;

/** `text` is what the whole box says when the offer is taken. */
export type PlaceOffer = { place: Place; text: string };

/** A place with the larger ones around it up to its district: «ភូមិត្រពាំងរុន, ឃុំដំដែក, ស្រុកសូទ្រនិគម». */
function addressOf(place: Place, language: Language): string {
  const around = placeWithin(place.id).filter(({ level }) => level !== 'province');
  const all = around.length > 0 ? around : [place];
  return all.map((one) => namePlace(one, language)).join(', ');
}

/** Provinces and districts that the last part may mean; the parts before it stay as they are. */
function largeOffers(typed: string, language: Language): PlaceOffer[] {
  const parts = typed.split(PARTS).map((part) => part.trim());
  const last = parts.at(-1) ?? '';
  if (last.length < 2) return [];
  return findPlaces(last, OFFERED)
    .map(({ place }) => ({
      place,
      text: [...parts.slice(0, -1), namePlace(place, language)].join(', '),
    }))
    .filter(({ text }) => text !== parts.join(', '));
}

/** What the words that name nothing yet may mean in the district or commune that is named; what lies in it before there are any. */
export function placeOffers(typed: string, language: Language): PlaceOffer[] {
  const named = readPlace(typed);
  const around = named ? placeWithin(named.id) : [];
  const inside = around.find(({ level }) => level === 'commune' || level === 'district');
  const large = largeOffers(typed, language);
  if (!inside || named?.level === 'village') return large;
  const words = partsOf(typed).filter((part) => !around.some((place) => isNameOf(place, part)));
  const small = findSmallPlaces(inside, words[0] ?? '', OFFERED)
    .filter(({ place }) => place.id !== named?.id)
    .map(({ place }) => ({ place, text: addressOf(place, language) }));
  return words.length > 0 ? [...small, ...large] : [...large, ...small];
}

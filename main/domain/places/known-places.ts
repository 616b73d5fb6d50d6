// The places that are known: those of the app, and those an office loaded from the official list.
import { PLACES } from './cambodia.ts';
import type { Place } from './place.ts';

type Known = {
  all: readonly Place[];
  byId: ReadonlyMap<string, Place>;
  within: ReadonlyMap<string, readonly Place[]>;
};

function gather(loaded: readonly Place[]): Known {
  const byId = new Map([...PLACES, ...loaded].map((place) => [place.id, place]));
  const within = new Map<string, Place[]>();
  for (const place of byId.values())
    if (place.parent !== null)
      within.set(place.parent, [...(within.get(place.parent) ?? []), place]);
  return { all: [...byId.values()], byId, within };
}

let known = gather([]);

/** Makes the places of an office known in this process; a place of the app gives way to its newer self. */
export function registerPlaces(loaded: readonly Place[]): void {
  known = gather(loaded);
}

/** The same array until other places are registered. */
export const knownPlaces = (): readonly Place[] => known.all;

export const knownDistricts = (): readonly Place[] =>
  known.all.filter(({ level }) => level === 'district');

export const findPlace = (id: string): Place | undefined => known.byId.get(id);

/** The places that lie directly in this one. */
export const placesWithin = (id: string): readonly Place[] => known.within.get(id) ?? [];

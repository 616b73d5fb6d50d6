// Places in four levels, named in both languages, and what a person types for them.
import { z } from 'zod';
import type { Language } from '../khmer/format.ts';

export const PlaceLevel = z.enum(['province', 'district', 'commune', 'village']);
export type PlaceLevel = z.infer<typeof PlaceLevel>;

export const PlaceKind = z.enum([
  'province',
  'capital',
  'district',
  'town',
  'khan',
  'commune',
  'sangkat',
  'village',
]);
export type PlaceKind = z.infer<typeof PlaceKind>;

export type Place = {
  id: string;
  level: PlaceLevel;
  /** Decides the word that stands with the name: ខេត្ត or រាជធានី, ស្រុក or ក្រុង. */
  kind: PlaceKind;
  parent: string | null;
  km: string;
  en: string;
  /** Other romanisations and older names. */
  otherNames: readonly string[];
};

/** A place as it is recorded: one from the list, or null, and free words for what lies below it. */
export const PlaceAnswer = z.strictObject({
  placeId: z.string().max(60).nullable(),
  placeText: z.string().max(400),
});
export type PlaceAnswer = z.infer<typeof PlaceAnswer>;

const KINDS: Record<PlaceKind, Record<Language, string>> = {
  province: { km: 'ខេត្ត', en: 'province' },
  capital: { km: 'រាជធានី', en: 'capital' },
  district: { km: 'ស្រុក', en: 'district' },
  town: { km: 'ក្រុង', en: 'town' },
  khan: { km: 'ខណ្ឌ', en: 'khan' },
  commune: { km: 'ឃុំ', en: 'commune' },
  sangkat: { km: 'សង្កាត់', en: 'sangkat' },
  village: { km: 'ភូមិ', en: 'village' },
};

/** A place with what it is: «ស្រុកសូទ្រនិគម», "Soutr Nikom district". */
export function namePlace(place: Place, language: Language): string {
  const kind = KINDS[place.kind][language];
  const name = language === 'km' ? place.km || place.en : place.en || place.km;
  return language === 'km' ? kind + name : `${name} ${kind}`;
}

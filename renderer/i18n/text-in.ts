// The texts of one language, whatever the window speaks: pictures and copies have a language of their own.
import i18next, { type TFunction } from 'i18next';
import type { Language } from '#domain/khmer/format.ts';

export function textIn(language: Language): TFunction {
  return i18next.getFixedT(language);
}

// What stands on the screen, by its key and in the language of the person who reads it.
import i18next from 'i18next';
import { formatNumber, type Language } from '#domain/khmer/format.ts';
import { en } from '../../../renderer/i18n/en.ts';
import { km } from '../../../renderer/i18n/km.ts';

const texts = i18next.createInstance();
texts.use({
  type: 'formatter' as const,
  init() {},
  add() {},
  addCached() {},
  format: (value: unknown, _how: string | undefined, language: string | undefined) =>
    typeof value === 'number' ? formatNumber(value, language as Language) : String(value),
});
await texts.init({
  resources: { en: { translation: en }, km: { translation: km } },
  interpolation: { escapeValue: false, alwaysFormat: true },
  returnNull: false,
});

export type Say = ReturnType<typeof saying>;

/** `saying('km')('vault.unlock.unlock')` is the word on the button. */
export const saying = (language: Language) => texts.getFixedT(language);

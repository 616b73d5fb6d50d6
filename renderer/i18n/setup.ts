// Starts i18next with both languages in the bundle; numbers in sentences get the digits of the language.
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { formatNumber, type Language } from '#domain/khmer/format.ts';
import { en } from './en.ts';
import { km } from './km.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof en };
  }
}

/** Codes, phone numbers and clocks are given as text and keep their digits; numbers are counted. */
const digitsOfLanguage = {
  type: 'formatter' as const,
  init() {},
  add() {},
  addCached() {},
  format: (value: unknown, _how: string | undefined, language: string | undefined) =>
    typeof value === 'number' ? formatNumber(value, language as Language) : String(value),
};

/** The texts without a window: all that a picture needs. */
export function prepareTexts(language: Language): void {
  i18next.use(digitsOfLanguage).use(initReactI18next);
  void i18next.init({
    lng: language,
    fallbackLng: false,
    resources: { en: { translation: en }, km: { translation: km } },
    interpolation: { escapeValue: false, alwaysFormat: true },
    returnNull: false,
    initAsync: false,
  });
}

export function startTexts(language: Language): void {
  prepareTexts(language);
  showLanguage(language);
}

export function changeTexts(language: Language): void {
  void i18next.changeLanguage(language);
  showLanguage(language);
}

function showLanguage(language: Language) {
  document.documentElement.lang = language;
  document.title = language === 'km' ? 'សំណុំ' : 'Samnum';
}

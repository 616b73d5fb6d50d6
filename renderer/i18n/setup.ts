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

/** What begins a line with a capital, because it stands for a name. */
const FOR_NAMES: readonly string[] = [en.words.you, en.words.someone];

/** `{{name, inside}}`: one name or several in the middle of a sentence, "by you" and not "by You". */
const insideSentence = (names: string) =>
  names
    .split(', ')
    .map((name) => (FOR_NAMES.includes(name) ? name.toLowerCase() : name))
    .join(', ');

/** Codes, phone numbers and clocks are given as text and keep their digits; numbers are counted. */
const wayOfLanguage = {
  type: 'formatter' as const,
  init() {},
  add() {},
  addCached() {},
  format(value: unknown, how: string | undefined, language: string | undefined) {
    if (typeof value === 'number') return formatNumber(value, language as Language);
    return how === 'inside' ? insideSentence(String(value)) : String(value);
  },
};

/** The texts without a window: all that a picture needs. */
export function prepareTexts(language: Language): void {
  i18next.use(wayOfLanguage).use(initReactI18next);
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

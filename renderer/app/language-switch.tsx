// Khmer or English, at any time, on every screen; the choice is remembered.
import type { Language } from '#domain/khmer/format.ts';
import { changeTexts } from '../i18n/setup.ts';
import { useText } from '../i18n/use-text.ts';
import { call } from './call.ts';

const NAMES: readonly (readonly [Language, string])[] = [
  ['km', 'ខ្មែរ'],
  ['en', 'EN'],
];

export function chooseLanguage(language: Language): void {
  changeTexts(language);
  call('app.setLanguage', { language }).catch(() => {});
}

export function LanguageSwitch() {
  const { t, language } = useText();
  return (
    <div className="seg" role="radiogroup" aria-label={t('app.top.language')}>
      {NAMES.map(([value, name]) => (
        // biome-ignore lint/a11y/useSemanticElements: two buttons that read as one choice
        <button
          key={value}
          type="button"
          role="radio"
          aria-checked={value === language}
          lang={value}
          onClick={() => chooseLanguage(value)}
        >
          <span>{name}</span>
        </button>
      ))}
    </div>
  );
}

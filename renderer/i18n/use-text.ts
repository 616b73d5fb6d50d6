// The texts of the window in the language that is chosen now.
import { useTranslation } from 'react-i18next';
import type { Language } from '#domain/khmer/format.ts';

/** `t` gives a text by its key; `language` is what the domain's format functions want. */
export function useText() {
  const { t, i18n } = useTranslation();
  return { t, language: i18n.language as Language };
}
export type Text = ReturnType<typeof useText>['t'];

// Gives the texts to a window or a part of it, and gives them again when the language is switched.
import i18next, { type i18n } from 'i18next';
import { type ReactNode, useCallback, useMemo, useSyncExternalStore } from 'react';
import type { Language } from '#domain/khmer/format.ts';
import { TextContext } from './use-text.ts';

export function TextProvider({ texts = i18next, children }: { texts?: i18n; children: ReactNode }) {
  const listen = useCallback(
    (hear: () => void) => {
      texts.on('languageChanged', hear);
      return () => texts.off('languageChanged', hear);
    },
    [texts],
  );
  const language = useSyncExternalStore(listen, () => texts.language as Language);
  const value = useMemo(() => ({ t: texts.getFixedT(language), language }), [texts, language]);
  return <TextContext value={value}>{children}</TextContext>;
}

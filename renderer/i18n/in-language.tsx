// Shows a part of the window in a language of its own: a sheet is printed for whoever will read it.
import i18next from 'i18next';
import { type ReactNode, useMemo } from 'react';
import type { Language } from '#domain/khmer/format.ts';
import { TextProvider } from './text-provider.tsx';

export function InLanguage({ language, children }: { language: Language; children: ReactNode }) {
  const texts = useMemo(() => i18next.cloneInstance({ lng: language }), [language]);
  return <TextProvider texts={texts}>{children}</TextProvider>;
}

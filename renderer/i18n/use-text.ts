// The texts of the window in the language that is chosen now.
import type { TFunction } from 'i18next';
import { createContext, useContext } from 'react';
import type { Language } from '#domain/khmer/format.ts';

export type Text = TFunction;

/** One for the whole window: a long list asks for its texts once, not line by line. */
export const TextContext = createContext<{ t: Text; language: Language } | null>(null);

/** `t` gives a text by its key; `language` is what the domain's format functions want. */
export function useText() {
  const text = useContext(TextContext);
  if (!text) throw new Error('a text was asked for outside of TextProvider');
  return text;
}

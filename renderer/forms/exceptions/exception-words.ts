// An exception in words: which rule, for what.
import type { Exception } from '#contract/exceptions.ts';
import { useText } from '../../i18n/use-text.ts';

export function useExceptionWords(): (one: Exception) => string {
  const { t, language } = useText();
  return ({ rule, about }) =>
    t(`exceptions.${rule}`, { what: about.map((one) => one[language]).join(', ') });
}

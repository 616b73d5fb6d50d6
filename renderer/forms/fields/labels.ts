// The two labels of a question: the chosen language bold, the other grey, as the paper shows both.
import type { Bilingual } from '#domain/forms/form.ts';
import { useText } from '../../i18n/use-text.ts';

export function useLabels(): (label: Bilingual) => { label: string; otherLabel: string } {
  const { language } = useText();
  const other = language === 'km' ? 'en' : 'km';
  return (label) => ({ label: label[language], otherLabel: label[other] });
}

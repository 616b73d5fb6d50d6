// What turning answers into words needs: the language and the names of people.
import { useText } from '../i18n/use-text.ts';
import type { WordsOptions } from './answer-words.ts';
import type { FormWorld } from './fields/asked.ts';

export function useAnswerOptions(world: Pick<FormWorld, 'staff' | 'register'>): WordsOptions {
  const { t, language } = useText();
  return {
    t,
    language,
    nameOf: (id) => {
      const person = [...world.staff, ...world.register].find((one) => one.id === id);
      if (!person) return null;
      return language === 'km'
        ? person.nameKm || person.nameLatin
        : person.nameLatin || person.nameKm;
    },
  };
}

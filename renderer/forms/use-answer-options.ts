// What turning answers into words needs: the language, the names of people and papers.
import { useMemo } from 'react';
import { useText } from '../i18n/use-text.ts';
import type { WordsOptions } from './answer-words.ts';
import type { FormWorld } from './fields/asked.ts';

export function useAnswerOptions(world: Pick<FormWorld, 'nameOf' | 'papers'>): WordsOptions {
  const { t, language } = useText();
  const { nameOf, papers } = world;
  return useMemo(
    () => ({
      t,
      language,
      nameOf,
      paperOf: (id) => papers.find((paper) => paper.id === id)?.label ?? null,
    }),
    [t, language, nameOf, papers],
  );
}

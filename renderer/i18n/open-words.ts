// Words for ids that other parts may add to: kinds of paper, relations, roles. Unknown ones get "other".
import { useMemo } from 'react';
import { latestForm } from '#domain/forms/definitions/index.ts';
import { labelIn, optionsOf } from '#domain/forms/lists.ts';
import type { Language } from '#domain/khmer/format.ts';
import { en } from './en.ts';
import { type Text, useText } from './use-text.ts';

const { paper, relation, personRole } = en.words;

function isKey<T extends object>(words: T, key: string): key is keyof T & string {
  return Object.hasOwn(words, key);
}

/** `paper('intake')`, `relation('mother')`, `personRole('carer')` in the language of the window. */
export function useOpenWords() {
  const { t, language } = useText();
  return useMemo(() => openWords(t, language), [t, language]);
}

function openWords(t: Text, language: Language) {
  return {
    paper: (kind: string, lng = language) =>
      isKey(paper, kind)
        ? t(`words.paper.${kind}`, { lng })
        : (latestForm(kind)?.title[lng] ?? t('words.paper.other', { lng })),
    relation: (kind: string) => {
      if (kind === '') return '';
      if (isKey(relation, kind)) return t(`words.relation.${kind}`);
      const listed = labelIn(optionsOf('relation'), kind)?.[language];
      return listed?.toLocaleLowerCase('en-GB') ?? t('words.relation.other');
    },
    personRole: (role: string) =>
      isKey(personRole, role)
        ? t(`words.personRole.${role}`)
        : (labelIn(optionsOf('case-role'), role)?.[language] ?? ''),
  };
}

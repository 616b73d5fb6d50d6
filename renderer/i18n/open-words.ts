// Words for ids that other parts may add to: kinds of paper, relations, roles. Unknown ones get "other".
import { latestForm } from '#domain/forms/definitions/index.ts';
import { en } from './en.ts';
import { useText } from './use-text.ts';

const { paper, relation, personRole } = en.words;

function isKey<T extends object>(words: T, key: string): key is keyof T & string {
  return Object.hasOwn(words, key);
}

/** `paper('intake')`, `relation('mother')`, `personRole('carer')` in the language of the window. */
export function useOpenWords() {
  const { t, language } = useText();
  return {
    paper: (kind: string) =>
      isKey(paper, kind)
        ? t(`words.paper.${kind}`)
        : (latestForm(kind)?.title[language] ?? t('words.paper.other')),
    relation: (kind: string) => {
      if (kind === '') return '';
      return t(isKey(relation, kind) ? `words.relation.${kind}` : 'words.relation.other');
    },
    personRole: (role: string) => (isKey(personRole, role) ? t(`words.personRole.${role}`) : ''),
  };
}

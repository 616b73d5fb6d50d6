// An answer in the words of a language: for prints, for comparing two texts, for folded rows.
import {
  type Answers,
  ChoiceAnswer,
  ChoicesAnswer,
  honestAnswer,
  isBlank,
  LinkAnswer,
  openRows,
  PaperAnswer,
  PeopleAnswer,
  PersonAnswer,
  ScoreAnswer,
  visibleColumns,
} from '#domain/forms/answers.ts';
import type {
  ChoiceField,
  Field,
  Level,
  RowsField,
  TableField,
  TableRow,
} from '#domain/forms/form.ts';
import { labelIn, OTHER, optionsFor } from '#domain/forms/lists.ts';
import { formatClock } from '#domain/khmer/clock.ts';
import { toLatinDigits } from '#domain/khmer/digits.ts';
import { formatNumber, inDigitsOf, type Language } from '#domain/khmer/format.ts';
import { formatMoney, MoneySchema } from '#domain/money/money.ts';
import { describePartialDate } from '#domain/people/describe-date.ts';
import { PartialDateSchema } from '#domain/people/partial-date.ts';
import { placeWithin } from '#domain/places/find-place.ts';
import { namePlace, PlaceAnswer } from '#domain/places/place.ts';
import type { Text } from '../i18n/use-text.ts';

export type WordsOptions = {
  language: Language;
  t: Text;
  /** The name of a person of the register or the staff. */
  nameOf: (id: string) => string | null;
  /** What a paper of the folder is called, or null when it is there no more. */
  paperOf: (id: string) => string | null;
  /** The levels of the table row a score stands in. */
  levels?: readonly Level[] | undefined;
};

/** Empty for a blank answer. Rows are given as one line each, cells parted by " · ". */
export function answerWords(field: Field, answer: unknown, options: WordsOptions): string {
  const { language, t } = options;
  if (isBlank(field, answer)) return '';
  const honest = honestAnswer(answer);
  if (honest) return t(`forms.honest.${honest}`, { lng: language });
  switch (field.type) {
    case 'text':
    case 'long':
      return String(answer);
    case 'date': {
      const date = PartialDateSchema.safeParse(answer);
      return date.success ? describePartialDate(date.data, language) : '';
    }
    case 'num':
      return formatNumber(Number(answer), 'en');
    case 'money': {
      const money = MoneySchema.safeParse(answer);
      return money.success ? formatMoney(money.data) : '';
    }
    case 'yn':
      return answer === 'yes' || answer === 'no' || answer === 'unknown'
        ? t(`forms.${answer}`, { lng: language })
        : '';
    case 'choice': {
      const chosen = ChoiceAnswer.safeParse(answer);
      return chosen.success
        ? optionWords(field, chosen.data.option, chosen.data.other, language)
        : '';
    }
    case 'choices': {
      const chosen = ChoicesAnswer.safeParse(answer);
      if (!chosen.success) return '';
      return chosen.data.options
        .map((option) => optionWords(field, option, chosen.data.other, language))
        .join(', ');
    }
    case 'person': {
      const person = PersonAnswer.safeParse(answer);
      return person.success ? personWords(person.data, options) : '';
    }
    case 'people': {
      const { people } = PeopleAnswer.safeParse(answer).data ?? { people: [] };
      return people.map((person) => personWords(person, options)).join(', ');
    }
    case 'time':
      return formatClock(String(answer), language);
    case 'check':
      return t('forms.yes', { lng: language });
    case 'score':
      return levelWords(
        field.levels === 'row' ? (options.levels ?? []) : field.levels,
        answer,
        language,
      );
    case 'paper': {
      const paper = PaperAnswer.safeParse(answer).data;
      if (!paper?.documentId) return paper?.text ?? '';
      return options.paperOf(paper.documentId) ?? t('forms.paperOfFolder', { lng: language });
    }
    case 'link':
      return LinkAnswer.safeParse(answer).data?.text ?? '';
    case 'place':
      return placeWords(answer, language);
    case 'rows':
    case 'table':
      return rowLines(field, { [field.id]: answer }, options).join('\n');
    case 'calc':
      return '';
  }
}

function optionWords(
  field: ChoiceField,
  option: string,
  other: string | undefined,
  language: Language,
) {
  if (option === OTHER && other?.trim()) return other.trim();
  return labelIn(optionsFor(field), option)?.[language] ?? option;
}

/** "2 · Misses meals in many weeks"; a label that begins with its level says it alone. */
function levelWords(levels: readonly Level[], answer: unknown, language: Language): string {
  const score = ScoreAnswer.safeParse(answer);
  if (!score.success) return '';
  const { level } = score.data;
  const label = labelIn(levels, level)?.[language] ?? '';
  const saysIt = toLatinDigits(label).startsWith(level);
  return /^\d+$/.test(level) && !saysIt ? `${inDigitsOf(language, level)} · ${label}` : label;
}

function personWords(person: PersonAnswer, options: WordsOptions): string {
  const { t, language: lng } = options;
  const known =
    person.id === null ? null : (options.nameOf(person.id) ?? t('words.someone', { lng }));
  return [known, person.text].filter(Boolean).join(' · ');
}

/** The words as they were given; a place of the list only when nothing else was written. */
export function placeWords(answer: unknown, language: Language): string {
  const place = PlaceAnswer.safeParse(answer);
  if (!place.success) return '';
  const { placeId, placeText } = place.data;
  const known = placeId === null ? undefined : placeWithin(placeId)[0];
  return placeText.trim() || (known ? namePlace(known, language) : '');
}

type AnyRow = { answers: Answers; tableRow?: TableRow };

/** The answers of one row, parted by " · "; `scope` holds the answers around it that its rules look at. */
export function rowWords(
  field: RowsField | TableField,
  scope: Answers,
  { answers, tableRow }: AnyRow,
  options: WordsOptions,
): string {
  const inRow = { ...options, levels: tableRow?.levels };
  return visibleColumns(field, scope, { answers })
    .map((column) => answerWords(column, answers[column.id], inRow))
    .filter((part) => part !== '')
    .join(' · ');
}

/** One line for each row; rows of a table with their names, the blank ones left out. */
function rowLines(
  field: RowsField | TableField,
  answers: Answers,
  options: WordsOptions,
): string[] {
  return openRows(field, answers).flatMap((row) => {
    const words = rowWords(field, answers, row, options);
    if (!row.tableRow) return [words];
    return words === '' ? [] : [`${row.tableRow.label[options.language]}: ${words}`];
  });
}

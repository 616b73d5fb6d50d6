// An answer in the words of a language: for prints, for comparing two texts, for folded rows.
import {
  type Answers,
  ChoiceAnswer,
  ChoicesAnswer,
  honestAnswer,
  isBlank,
  PersonAnswer,
  rowsOf,
  visibleColumns,
} from '#domain/forms/answers.ts';
import type { Field } from '#domain/forms/form.ts';
import { labelOf, OTHER } from '#domain/forms/lists.ts';
import { formatNumber, type Language } from '#domain/khmer/format.ts';
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
        ? optionWords(field.list, chosen.data.option, chosen.data.other, language)
        : '';
    }
    case 'choices': {
      const chosen = ChoicesAnswer.safeParse(answer);
      if (!chosen.success) return '';
      return chosen.data.options
        .map((option) => optionWords(field.list, option, chosen.data.other, language))
        .join(', ');
    }
    case 'person': {
      const person = PersonAnswer.safeParse(answer);
      if (!person.success) return '';
      const known = person.data.id === null ? null : options.nameOf(person.data.id);
      return [known, person.data.text].filter(Boolean).join(' · ');
    }
    case 'place':
      return placeWords(answer, language);
    case 'rows':
      return rowLines(field, { [field.id]: answer }, options).join('\n');
    case 'calc':
      return '';
  }
}

function optionWords(list: string, option: string, other: string | undefined, language: Language) {
  if (option === OTHER && other?.trim()) return other.trim();
  return labelOf(list, option)?.[language] ?? option;
}

/** The words as they were given; a place of the list only when nothing else was written. */
export function placeWords(answer: unknown, language: Language): string {
  const place = PlaceAnswer.safeParse(answer);
  if (!place.success) return '';
  const { placeId, placeText } = place.data;
  const known = placeId === null ? undefined : placeWithin(placeId)[0];
  return placeText.trim() || (known ? namePlace(known, language) : '');
}

/** One line for each row. */
export function rowLines(
  field: Extract<Field, { type: 'rows' }>,
  answers: Answers,
  options: WordsOptions,
): string[] {
  return rowsOf(field, answers).map((row) =>
    visibleColumns(field, answers, row)
      .map((column) => answerWords(column, row.answers[column.id], options))
      .filter((words) => words !== '')
      .join(' · '),
  );
}

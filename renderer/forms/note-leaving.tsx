// What goes out of a form on one page when it is finished: shown once more before the seal.
import { CalendarDays, CornerDownRight, Flag, type LucideIcon, Users } from 'lucide-react';
import { type Answers, rowsOf, visibleFields } from '#domain/forms/answers.ts';
import type { Field, FormDefinition, RowsField, Sheet } from '#domain/forms/form.ts';
import { useText } from '../i18n/use-text.ts';
import { langOf } from '../ui/person-name.tsx';
import { answerWords, rowWords } from './answer-words.ts';
import type { FormWorld } from './fields/asked.ts';
import { useAnswerOptions } from './use-answer-options.ts';

type Props = { form: FormDefinition; sheet: Sheet; answers: Answers; world: FormWorld };

export function NoteLeaving({ form, sheet, answers, world }: Props) {
  const { t } = useText();
  const options = useAnswerOptions(world);
  const shown = visibleFields(form, answers);
  const placed = sheet.lines.flat(2).flatMap((id) => shown.find((field) => field.id === id) ?? []);
  const head = sheet.lines[0]?.flat() ?? [];
  const words = (field: Field) => answerWords(field, answers[field.id], options);
  const isRows = (field: Field): field is RowsField => field.type === 'rows';
  const rows = (field: RowsField) =>
    rowsOf(field, answers).map((row) => rowWords(field, answers, row, options));
  const people = placed.filter(({ type }) => type === 'people');
  const lines: [icon: LucideIcon, text: string][] = [
    [
      CalendarDays,
      placed
        .filter(({ id }) => head.includes(id))
        .map(words)
        .filter(Boolean)
        .join(' · '),
    ],
    ...people
      .filter((field) => words(field) !== '')
      .map((field): [LucideIcon, string] => [
        Users,
        'marks' in field && field.marks
          ? `${t('forms.note.alone')}: ${words(field)}`
          : words(field),
      ]),
    ...placed
      .filter(isRows)
      .filter((field) => field.seed?.inPlace)
      .flatMap(rows)
      .map((text): [LucideIcon, string] => [Flag, text]),
    ...placed
      .filter(isRows)
      .filter((field) => field.task)
      .flatMap(rows)
      .map((text): [LucideIcon, string] => [
        CornerDownRight,
        t('forms.note.toPlanner', { step: text }),
      ]),
  ];
  return (
    <ul className="note-leaving">
      {lines
        .filter(([, text]) => text !== '')
        .map(([Icon, text]) => (
          <li key={text}>
            <Icon className="ic" aria-hidden />
            <span lang={langOf(text)}>{text}</span>
          </li>
        ))}
    </ul>
  );
}

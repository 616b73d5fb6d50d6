// What comes next: a line for each step, who does it and by when. One empty line always waits below.
import { X } from 'lucide-react';
import { useRef, useState } from 'react';
import { type Row, rowsOf } from '#domain/forms/answers.ts';
import type { Bilingual, Cell, RowsField } from '#domain/forms/form.ts';
import { splitDay } from '#domain/forms/split-day.ts';
import { newId } from '#domain/ids.ts';
import { today } from '../app/clock.ts';
import { useSession } from '../app/session.tsx';
import { useToast } from '../app/toasts.tsx';
import { useText } from '../i18n/use-text.ts';
import type { FormWorld } from './fields/asked.ts';
import { GroupLabel } from './group-label.tsx';
import type { FieldNotes } from './notes.ts';
import { Question } from './question.tsx';
import { ColumnHeads } from './row-cells.tsx';
import { type SetAnswer, useRowsAnswer } from './use-rows-answer.ts';

type Props = {
  field: RowsField;
  number: string | undefined;
  answer: unknown;
  notes: FieldNotes;
  world: FormWorld;
  setAnswer: SetAnswer;
};

export function NoteSteps({ field, number, answer, notes, world, setAnswer }: Props) {
  const { t } = useText();
  const say = useToast();
  const { me } = useSession();
  const { change, onCell } = useRowsAnswer(field, setAnswer);
  const rows = rowsOf(field, { [field.id]: answer });
  const list = useRef<HTMLFieldSetElement>(null);
  const [next, setNext] = useState(newId);
  const isBegun = rows.some(({ id }) => id === next);
  const lines = world.readOnly || isBegun ? rows : [...rows, { id: next, answers: {} }];
  const hasRow = (id: string) => rows.some((one) => one.id === id);

  /** Whoever writes it down does it, until another name stands there. */
  const write = (row: Row, column: string, value: unknown) => {
    if (hasRow(row.id)) return onCell(row.id, column, value);
    if (value === undefined) return;
    const first = { 'by-whom': { id: me.id, text: '' } };
    change((before) => [...before, { id: row.id, answers: { ...first, [column]: value } }]);
  };
  /** "… 20.11": the day at the end of a line is the day it is due. */
  const leave = (row: Row) => {
    const { what } = row.answers;
    const split =
      typeof what === 'string' && row.answers['by-when'] === undefined
        ? splitDay(what, today())
        : null;
    if (split) {
      onCell(row.id, 'what', split.what);
      onCell(row.id, 'by-when', split.due);
    }
    if (row.id === next && isBegun) setNext(newId());
  };
  const remove = (row: Row, place: number) => {
    change((before) => before.filter(({ id }) => id !== row.id));
    say(
      (t) => t('forms.removed'),
      () => change((before) => before.toSpliced(place, 0, row)),
    );
  };
  const problem = notes.get(field.id)?.problem;
  return (
    <fieldset className="field note-steps" ref={list}>
      <GroupLabel field={field} number={number} />
      {lines.length > 0 && <ColumnHeads field={field} />}
      {lines.map((row, place) => (
        <fieldset
          key={row.id}
          className="note-step"
          aria-label={t('forms.row', { number: place + 1 })}
          onBlur={(event) => {
            if (!event.currentTarget.contains(event.relatedTarget)) leave(row);
          }}
        >
          {field.columns.map((column) => {
            const path = `${field.id}.${row.id}.${column.id}`;
            return (
              <div key={column.id} className="q" data-path={path}>
                <Question
                  field={withExample(column)}
                  path={path}
                  quietLabel
                  answer={row.answers[column.id]}
                  onAnswer={(value) => write(row, column.id, value)}
                  note={notes.get(path)}
                  world={world}
                  helping={false}
                />
              </div>
            );
          })}
          {hasRow(row.id) && !world.readOnly ? (
            <button
              type="button"
              className="icbtn"
              aria-label={`${t('forms.remove')}: ${t('forms.row', { number: place + 1 })}`}
              onClick={() => remove(row, place)}
            >
              <X className="ic s" aria-hidden />
            </button>
          ) : (
            <span />
          )}
        </fieldset>
      ))}
      {problem && <p className="help bad">{t(`forms.problem.${problem}`)}</p>}
    </fieldset>
  );
}

/** Short ones: the boxes are narrow. */
const EXAMPLES: Readonly<Record<string, Bilingual>> = {
  what: { en: 'Ask the school 20.11', km: 'សួរសាលា ២០.១១' },
  'by-whom': { en: 'Name', km: 'ឈ្មោះ' },
  'by-when': { en: '20.11', km: '២០.១១' },
};
const withExample = (column: Cell): Cell => {
  const example = column.example ?? EXAMPLES[column.id];
  return example ? { ...column, example } : column;
};

// Changes of an answer that is made of rows, each on top of the newest text.
import { useMemo } from 'react';
import { type Answers, type Row, rowsOf, TableAnswer } from '#domain/forms/answers.ts';
import type { RowsField } from '#domain/forms/form.ts';

/** Gives the next answer to a field for the one that stands there. */
export type Change = (before: unknown) => unknown;
export type SetAnswer = (id: string, change: Change) => void;

const withCell = (answers: Answers, column: string, answer: unknown): Answers => {
  const { [column]: _, ...rest } = answers;
  return answer === undefined ? rest : { ...rest, [column]: answer };
};

export function useRowsAnswer(field: RowsField, setAnswer: SetAnswer) {
  return useMemo(() => {
    const change = (work: (rows: readonly Row[]) => readonly Row[]) =>
      setAnswer(field.id, (before) => {
        const next = work(rowsOf(field, { [field.id]: before }));
        return next.length === 0 ? undefined : { rows: next };
      });
    return {
      change,
      onCell: (row: string, column: string, answer: unknown) =>
        change((rows) =>
          rows.map((one) =>
            one.id === row ? { ...one, answers: withCell(one.answers, column, answer) } : one,
          ),
        ),
    };
  }, [field, setAnswer]);
}

export function useTableAnswer(id: string, setAnswer: SetAnswer) {
  return useMemo(
    () => (row: string, column: string, answer: unknown) =>
      setAnswer(id, (before) => {
        const { cells } = TableAnswer.safeParse(before).data ?? { cells: {} };
        return { cells: { ...cells, [row]: withCell(cells[row] ?? {}, column, answer) } };
      }),
    [id, setAnswer],
  );
}

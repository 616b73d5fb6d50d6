// The history of a line: what each version changed of the one before, in words.
import type { Line } from '#contract/casework.ts';
import { columnsOf, type RowsField } from '#domain/forms/form.ts';
import { answerWords, type WordsOptions } from '../../forms/answer-words.ts';

export type Changed = { label: string; before: string; now: string };
export type Step = { id: string; by: string; at: number; changed: Changed[] };

/** Newest first; the first version of all has no changes. */
export function historyOf(field: RowsField, line: Line, options: WordsOptions): Step[] {
  return line.versions.map(({ id, by, at, answers }, index) => {
    const before = line.versions[index + 1];
    const changed = before
      ? columnsOf(field).flatMap((column) => {
          const [old, now] = [before.answers[column.id], answers[column.id]].map((answer) =>
            answerWords(column, answer, options),
          );
          if (old === undefined || now === undefined || old === now) return [];
          return [{ label: column.label[options.language], before: old, now }];
        })
      : [];
    return { id, by, at, changed };
  });
}

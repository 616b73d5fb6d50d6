// The field the hands are on, as the page beside it wants to know it: its mark, its labels, what was typed.
import type { Answers } from '#domain/forms/answers.ts';
import { type FormDefinition, fieldsOf } from '#domain/forms/form.ts';
import type { PaperSpot } from '#domain/forms/paper-spots.ts';
import { answerWords } from './answer-words.ts';
import type { FormWorld } from './fields/asked.ts';
import type { Sought } from './line-chooser.tsx';
import { useAnswerOptions } from './use-answer-options.ts';
import type { DraftHandle } from './use-draft.ts';

export type FieldOnPaper = {
  path: string;
  spot: PaperSpot | null;
  sought: Sought;
  /** Puts a mark in place of the one there is; null where nobody may write. */
  onMark: ((spot: PaperSpot) => void) | null;
};

/** Null while the hands are on no question. `path` may lie within rows. */
export function useFieldOnPaper(
  form: FormDefinition,
  path: string,
  { answers, draft, world }: { answers: Answers; draft: DraftHandle; world: FormWorld },
): FieldOnPaper | null {
  const options = useAnswerOptions(world);
  const field = fieldsOf(form).find(({ id }) => id === path.split('.')[0]);
  if (!field) return null;
  const isWhole = path === field.id && field.type !== 'rows' && field.type !== 'table';
  return {
    path,
    spot: draft.spots[path] ?? draft.spots[field.id] ?? null,
    sought: {
      typed: isWhole ? answerWords(field, answers[field.id], options) : '',
      labels: [field.label.km, field.label.en],
    },
    onMark: world.readOnly ? null : (spot) => draft.setSpot(path, spot),
  };
}

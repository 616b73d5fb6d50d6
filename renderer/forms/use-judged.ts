// What is missing, wrong and odd in a form while it is written, told when the hands rest.
import { useMemo, useRef } from 'react';
import type { Answers } from '#domain/forms/answers.ts';
import type { FormProblem } from '#domain/forms/check.ts';
import type { FormDefinition } from '#domain/forms/form.ts';
import { findWarnings } from '#domain/forms/warnings.ts';
import { today } from '../app/clock.ts';
import type { FormWorld } from './fields/asked.ts';
import { type FieldNotes, groupNotes } from './notes.ts';
import { measureForm, stillMissing, wrongNow } from './progress.ts';
import { useRested } from './use-rested.ts';

/** Nobody reads what is missing between two letters of a word. */
const REST_MS = 250;

/**
 * `half`: paths of what is typed and not understood. `told`: what stood in the way when the person asked to
 * finish; from then on what is still open is said beside each field, also what only the case can tell.
 */
export function useJudged(
  form: FormDefinition,
  answers: Answers,
  world: FormWorld,
  options: { half: ReadonlyMap<string, string>; told: readonly FormProblem[] | null },
) {
  const settled = useRested(answers, REST_MS);
  const { half, told } = options;
  const { relatives, readOnly } = world;
  const day = today();
  const measured = useMemo(() => {
    const { problems, full } = measureForm(form, settled, day);
    const unread = [...half.keys()].map(
      (field): FormProblem => ({ field, code: 'not-understood' }),
    );
    const others = problems.filter(({ field }) => !half.has(field));
    return { problems: [...unread, ...others], full };
  }, [form, settled, day, half]);
  const before = useRef<ReadonlyMap<string, FieldNotes>>(new Map());
  const notes = useMemo(() => {
    const shown = told
      ? [...measured.problems, ...stillMissing(told, form, settled)]
      : wrongNow(measured.problems);
    const odd = readOnly ? [] : findWarnings(form, settled, { today: day, people: relatives });
    const said = shown.filter(({ field }) => !half.has(field));
    before.current = groupNotes(said, odd, before.current);
    return before.current;
  }, [form, settled, day, relatives, readOnly, measured, told, half]);
  return { ...measured, notes };
}

// A form being written: its answers as typed, and how far they are saved.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Output } from '#contract/calls.ts';
import type { Answers } from '#domain/forms/answers.ts';
import { useBeforeLock } from '../app/before-lock.ts';
import { call } from '../app/call.ts';
import { Draft, type DraftState } from './draft.ts';

export type FormView = Output<'forms.view'>;
type Json = FormView['answers'];

/** Answers in the shape of the contract: plain JSON, nothing undefined. */
export const toJson = (answers: Answers) => JSON.parse(JSON.stringify(answers)) as Json;

export function useDraft(view: FormView) {
  const [answers, setAnswers] = useState<Answers>(view.answers);
  const [saving, setSaving] = useState<DraftState>({
    at: 'saved',
    savedAt: view.state === 'draft' ? view.changedAt : null,
  });
  const [draft] = useState(
    () =>
      new Draft({
        formId: view.id,
        rev: view.rev,
        save: (input) => call('forms.save', input),
        tell: setSaving,
      }),
  );
  const latest = useRef(answers);
  const place = useRef(view.placeInForm);

  const change = useCallback(
    (next: Answers) => {
      latest.current = next;
      setAnswers(next);
      draft.change({ answers: toJson(next), placeInForm: place.current });
    },
    [draft],
  );
  const setAnswer = useCallback(
    (id: string, answer: unknown) => {
      const { [id]: _, ...rest } = latest.current;
      change(answer === undefined || answer === null ? rest : { ...rest, [id]: answer });
    },
    [change],
  );
  /** Which field the hands are on: where the form opens next time. */
  const stand = useCallback((path: string) => {
    place.current = path.slice(0, 120);
  }, []);
  useBeforeLock(() => draft.flush());
  // A form that was left goes on being saved until it is: the draft outlives the screen.
  useEffect(
    () => () => {
      void draft.flush();
    },
    [draft],
  );
  return { answers, saving, draft, change, setAnswer, stand, latest };
}
export type DraftHandle = ReturnType<typeof useDraft>;

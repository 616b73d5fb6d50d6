// A form being written: its answers as typed, and how far they are saved.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Output } from '#contract/calls.ts';
import { type Answers, LARGEST_FORM } from '#domain/forms/answers.ts';
import type { PaperSpot } from '#domain/forms/paper-spots.ts';
import { useBeforeLock } from '../app/before-lock.ts';
import { call } from '../app/call.ts';
import { Draft, type DraftState } from './draft.ts';
import type { SetAnswer } from './use-rows-answer.ts';

export type FormView = Output<'forms.view'>;
type Json = FormView['answers'];

/** Answers in the shape of the contract: plain JSON, nothing undefined. */
export const toJson = (answers: Answers) => JSON.parse(JSON.stringify(answers)) as Json;

const isSame = (one: unknown, two: unknown) => JSON.stringify(one) === JSON.stringify(two);

/** How long answers are as they are saved. */
const sizeOf = (answers: unknown) => JSON.stringify(answers)?.length ?? 0;

export function useDraft(view: FormView) {
  const [answers, setAnswers] = useState<Answers>(view.answers);
  const [saving, setSaving] = useState<DraftState>({
    at: 'saved',
    savedAt: view.state === 'draft' ? view.changedAt : null,
  });
  /** What main worked out, as it follows from the newest text that was saved. */
  const [computed, setComputed] = useState(view.context.computed);
  const [draft] = useState(
    () =>
      new Draft({
        formId: view.id,
        rev: view.rev,
        save: async (input) => {
          const saved = await call('forms.save', { ...input, answers: toJson(input.answers) });
          setComputed((before) => (isSame(before, saved.computed) ? before : saved.computed));
          return saved;
        },
        tell: (state) =>
          setSaving((before) =>
            before.at === 'waiting' && state.at === 'waiting' ? before : state,
          ),
      }),
  );
  const [isFull, setFull] = useState(false);
  /** Grows when another text takes the place of this one: boxes begin anew. */
  const [text, setText] = useState(0);
  const latest = useRef(answers);
  const [size] = useState(() => ({ now: sizeOf(answers) }));
  const place = useRef(view.placeInForm);

  const [spots, setSpots] = useState(view.spots);
  /** Marks somebody made here; null: the form keeps those it has. */
  const marked = useRef<typeof spots | null>(null);

  const write = useCallback(
    (next: Answers) => {
      latest.current = next;
      setAnswers(next);
      const own = marked.current && { spots: marked.current };
      draft.change({ answers: next as Json, placeInForm: place.current, ...own });
    },
    [draft],
  );
  /** Where on the paper the answer stands; saved with the answers. */
  const setSpot = (path: string, spot: PaperSpot) => {
    marked.current = { ...(marked.current ?? spots), [path]: spot };
    setSpots(marked.current);
    write(latest.current);
  };
  /** Takes another text in place of this one. */
  const change = useCallback(
    (next: Answers) => {
      setText((before) => before + 1);
      setFull(false);
      size.now = sizeOf(next);
      marked.current = null;
      write(next);
    },
    [write, size],
  );
  /** An answer that would make the form larger than it may be is not taken; the text stays as it was. */
  const setAnswer = useCallback<SetAnswer>(
    (id, make) => {
      const { [id]: before, ...rest } = latest.current;
      const answer = make(before);
      const next =
        answer === undefined || answer === null ? rest : { ...latest.current, [id]: answer };
      const grown = sizeOf({ [id]: answer }) - sizeOf({ [id]: before });
      const tooLarge = grown > 0 && size.now + grown > LARGEST_FORM;
      setFull(tooLarge);
      if (tooLarge) return;
      size.now += grown;
      write(next);
    },
    [write, size],
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
  const form = { answers, computed, text, saving, isFull, spots };
  return { ...form, draft, change, setAnswer, setSpot, stand, latest };
}
export type DraftHandle = ReturnType<typeof useDraft>;

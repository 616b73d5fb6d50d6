// Figures that are typed and not understood yet: kept while the form is open, never taken for an answer.
import { createContext, useCallback, useContext, useMemo, useState } from 'react';

export type HalfWritten = {
  texts: ReadonlyMap<string, string>;
  write: (path: string, text: string | null) => void;
};
const HalfWrittenContext = createContext<HalfWritten>({ texts: new Map(), write: () => {} });
export const HalfWrittenProvider = HalfWrittenContext;

/** The texts by the path of their field; they survive going to another section and back. */
export function useHalfWritten(): HalfWritten {
  const [texts, setTexts] = useState<ReadonlyMap<string, string>>(new Map());
  const write = useCallback((path: string, text: string | null) => {
    setTexts((before) => {
      if ((before.get(path) ?? null) === text) return before;
      const next = new Map(before);
      if (text === null) next.delete(path);
      else next.set(path, text);
      return next;
    });
  }, []);
  return useMemo(() => ({ texts, write }), [texts, write]);
}

/** What stands half-written in this field, and how to keep it; `null` when it is answered or empty. */
export function useHalfOf(path: string) {
  const { texts, write } = useContext(HalfWrittenContext);
  return [texts.get(path) ?? null, (text: string | null) => write(path, text)] as const;
}

/**
 * The text of a box that holds figures. `read` gives the answer a text means, or undefined while it is
 * not understood; `shown` is the answer as it stands.
 */
export function useFigures(
  path: string,
  shown: string,
  onAnswer: (answer: unknown) => void,
  read: (text: string) => unknown,
) {
  const { texts, write } = useContext(HalfWrittenContext);
  const [typed, setTyped] = useState(texts.get(path) ?? shown);
  /** `now` reads it another way than before: the other currency was pressed. */
  const type = (text: string, now = read) => {
    setTyped(text);
    const answer = text.trim() === '' ? undefined : now(text);
    write(path, text.trim() !== '' && answer === undefined ? text : null);
    onAnswer(answer);
  };
  return { typed, type };
}

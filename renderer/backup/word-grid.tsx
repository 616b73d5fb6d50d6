// Boxes for the words of a sheet: a space goes on to the next one, a pasted sheet fills them all.
import { type ClipboardEvent, type KeyboardEvent, useRef } from 'react';
import { WordBox } from '../vault/word-box.tsx';
import { completeWord, splitWords } from './recovery-words.ts';

type Props = {
  /** One entry for each box; an empty box is an empty string. */
  words: readonly string[];
  /** Places that are told to be wrong, from 1. */
  wrong: readonly number[];
  onChange: (words: readonly string[]) => void;
};

export function WordGrid({ words, wrong, onChange }: Props) {
  const boxes = useRef<(HTMLInputElement | null)[]>([]);
  const put = (at: number, word: string) => onChange(words.with(at, word));
  const boxAt = (target: EventTarget) => boxes.current.indexOf(target as HTMLInputElement);
  const paste = (event: ClipboardEvent) => {
    const pasted = splitWords(event.clipboardData.getData('text'));
    const from = boxAt(event.target);
    if (pasted.length < 2 || from < 0) return;
    event.preventDefault();
    const first = pasted.length >= words.length ? 0 : from;
    onChange(words.map((old, at) => pasted[at - first] ?? old));
    boxes.current[Math.min(first + pasted.length, words.length) - 1]?.focus();
  };
  /** Space ends a word, as between the words of a sentence; Backspace in an empty box goes back. */
  const step = (event: KeyboardEvent) => {
    const at = boxAt(event.target);
    if (at < 0) return;
    if (event.key === ' ') {
      event.preventDefault();
      put(at, completeWord(words[at] ?? ''));
      boxes.current[at + 1]?.focus();
    } else if (event.key === 'Backspace' && words[at] === '' && at > 0) {
      event.preventDefault();
      boxes.current[at - 1]?.focus();
    }
  };
  return (
    <ol className="grid24 six" lang="en" onPasteCapture={paste} onKeyDownCapture={step}>
      {words.map((word, at) => (
        <WordBox
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a word is
          key={at}
          place={at + 1}
          value={word}
          wrong={wrong.includes(at + 1)}
          autoFocus={at === 0}
          onChange={(next) => put(at, next)}
          box={(element) => {
            boxes.current[at] = element;
          }}
        />
      ))}
    </ol>
  );
}

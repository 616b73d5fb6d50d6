// A piece of text with the found places marked; pencil where a machine read it and nobody has looked.
import { langOf } from '../ui/person-name.tsx';
import type { Hit } from './use-search.ts';

export function Snippet({ hit }: { hit: Pick<Hit, 'snippet' | 'marks' | 'unverified'> }) {
  const { snippet, marks, unverified } = hit;
  return (
    <span
      className={unverified ? 'snippet pencil-text' : 'snippet'}
      lang={langOf(snippet)}
      title={snippet}
    >
      {cutAtMarks(snippet, marks).map(({ text, marked, from }) =>
        marked ? <mark key={from}>{text}</mark> : <span key={from}>{text}</span>,
      )}
    </span>
  );
}

type Piece = { text: string; marked: boolean; from: number };

/** Cuts a text where marks begin and end; marks that lie over each other become one. */
export function cutAtMarks(text: string, marks: Hit['marks']): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const add = (to: number, marked: boolean) => {
    if (to > at) pieces.push({ text: text.slice(at, to), marked, from: at });
    at = Math.max(at, to);
  };
  for (const [from, to] of [...marks].sort((a, b) => a[0] - b[0])) {
    add(Math.min(from, text.length), false);
    add(Math.min(to, text.length), true);
  }
  add(text.length, false);
  return pieces;
}

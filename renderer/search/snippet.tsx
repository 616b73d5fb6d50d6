// A piece of text with the found places marked; pencil where a machine read it and nobody has looked.
import { langOf } from '../ui/person-name.tsx';
import { cutAtMarks } from './cut-at-marks.ts';
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

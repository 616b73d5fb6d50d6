// One line of the chronology, with its sign: sealed, draft, pencil, picture, restricted.
import { memo } from 'react';
import { ListRow } from '../ui/list-row.tsx';
import type { Rows } from '../ui/rows.ts';
import type { Happening } from './happening-title.ts';
import { lineSign } from './line-signs.tsx';
import type { LineWords } from './line-words.ts';

type Props = { one: Happening; words: LineWords; rows: Rows };

export function HappeningLine({ one, words, rows }: Props) {
  return (
    <ListRow id={one.id} rows={rows} liClassName={one.restricted ? 'restricted' : one.state}>
      <Told words={words} isPencil={one.state === 'pencil'} />
    </ListRow>
  );
}

/** What stands in the line; kept as it is while the hands move from line to line. */
const Told = memo(({ words, isPencil }: { words: LineWords; isPencil: boolean }) => {
  const { sign, title, day, mark, told, snippet, facts } = words;
  return (
    <>
      <span className="d">
        {day.large && <b>{day.large}</b>}
        {day.small}
      </span>
      <span className="what">
        {lineSign(sign)}
        <span className="str clip" title={title}>
          {title}
        </span>
        {mark && (
          <span className="end">
            <span className={`mark ${mark.kind}`}>
              {mark.kind !== 'plain' && lineSign(`mark-${mark.kind}`)}
              {mark.says}
            </span>
          </span>
        )}
      </span>
      {told && <span className="tx">{told}</span>}
      {snippet && (
        <span className="tx selectable">
          {isPencil ? <span className="pencil-text">{snippet}</span> : snippet}
        </span>
      )}
      <span className="cap">{facts}</span>
    </>
  );
});

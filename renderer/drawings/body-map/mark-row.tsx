// One row of the list: number in its shape, what it is, where, how strong; open where the hands are.
import { ChevronUp } from 'lucide-react';
import { type MouseEvent, useEffect, useRef } from 'react';
import { inDigitsOf } from '#domain/khmer/format.ts';
import { useText } from '../../i18n/use-text.ts';
import type { ToolProps } from '../tool.ts';
import type { Pin } from './layout.ts';
import { focusWords } from './marks.ts';
import { OpenMark } from './open-mark.tsx';
import { Dots, Sign } from './signs.tsx';
import { feelingOf, shortPlaceIn, strengthIn } from './words.ts';

export function MarkRow({ drawing, scene, pin, number }: ToolProps & { pin: Pin; number: number }) {
  const { t, language } = useText();
  const { thread, content } = pin;
  const isHere = drawing.here === thread;
  const change = scene.changes?.of.get(thread);
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isHere) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isHere]);
  /** The mouse opens and closes; Enter on an open row goes to the child's words. */
  const press = (event: MouseEvent) => {
    if (isHere && event.detail === 0) return focusWords();
    drawing.setHere(isHere ? null : thread);
  };
  return (
    <li ref={row} className={isHere ? 'draw-row here' : 'draw-row'}>
      <button
        type="button"
        data-row={thread}
        data-here={isHere}
        aria-expanded={isHere}
        onClick={press}
      >
        <svg viewBox="-15 -15 30 30" width="30" height="30" aria-hidden="true">
          <Sign kind={content.kind} radius={11} number={inDigitsOf(language, number)} />
        </svg>
        <span className="clip">
          <span className="hidden">{inDigitsOf(language, number)}, </span>
          <b>{feelingOf(language, pin)}</b>{' '}
          <span className="cap">{shortPlaceIn(language, content.region, content.view)}</span>
          <span className="hidden">
            , {strengthIn(language, content.strength).toLowerCase()} {content.words}
          </span>{' '}
          {change && <span className="tag">{t(`drawings.${change}`)}</span>}
        </span>
        {isHere ? (
          <ChevronUp className="ic s" aria-hidden />
        ) : (
          <svg viewBox="-6 -6 38 12" width="38" height="12" aria-hidden="true">
            <Dots strength={content.strength} x={0} y={0} />
          </svg>
        )}
      </button>
      {isHere && <OpenMark {...{ drawing, pin }} />}
    </li>
  );
}

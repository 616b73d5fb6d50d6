// One row of the list: number in its shape, what it is, where, how strong; open where the hands are.
import { inDigitsOf } from '#domain/khmer/format.ts';
import { useText } from '../../i18n/use-text.ts';
import { DrawRow } from '../draw-row.tsx';
import type { ToolProps } from '../tool.ts';
import type { Pin } from './label.ts';
import { OpenMark } from './open-mark.tsx';
import { Dots, Sign } from './signs.tsx';
import { feelingOf, shortPlaceIn, strengthIn } from './words.ts';

export function MarkRow({ drawing, scene, pin, number }: ToolProps & { pin: Pin; number: number }) {
  const { language } = useText();
  const { content } = pin;
  return (
    <DrawRow
      {...{ drawing, scene }}
      item={pin}
      open={() => <OpenMark {...{ drawing, pin }} />}
      end={
        <svg viewBox="-6 -6 38 12" width="38" height="12" aria-hidden="true">
          <Dots strength={content.strength} x={0} y={0} />
        </svg>
      }
    >
      <svg viewBox="-15 -15 30 30" width="30" height="30" aria-hidden="true">
        <Sign kind={content.kind} radius={11} number={inDigitsOf(language, number)} />
      </svg>
      <span className="row-words">
        <span className="hidden">{inDigitsOf(language, number)}, </span>
        <b>{feelingOf(language, pin)}</b>{' '}
        <span className="cap">{shortPlaceIn(language, content.region, content.view)}</span>
        <span className="hidden">
          , {strengthIn(language, content.strength).toLowerCase()} {content.words}
        </span>
      </span>
    </DrawRow>
  );
}

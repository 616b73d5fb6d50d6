// Words that are offered while none is written; the child's own word is always better.
import { en } from '../../i18n/en.ts';
import { useText } from '../../i18n/use-text.ts';
import type { Drawing } from '../use-drawing.ts';
import type { Pin } from './label.ts';
import { changeMark } from './marks.ts';

export function OfferedFeelings({ drawing, pin }: { drawing: Drawing; pin: Pin }) {
  const { t } = useText();
  const { kind } = pin.content;
  const offered = Object.keys(en.bodyMap.offered[kind]);
  return (
    <div className="row wrap offered-feelings">
      {offered.map((key) => {
        const feeling = t(`bodyMap.offered.${kind}.${key}` as never);
        return (
          <button
            key={key}
            type="button"
            className="chip filter"
            onClick={() => changeMark(drawing, pin, { feeling })}
          >
            {feeling}
          </button>
        );
      })}
    </div>
  );
}

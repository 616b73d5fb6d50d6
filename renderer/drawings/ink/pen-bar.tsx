// The pen while it is in the hand: its tip, and every stroke so far to be taken away without a mouse.
import { Eraser, Pen as PenIcon, PenLine, X } from 'lucide-react';
import { inDigitsOf } from '#domain/khmer/format.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { outlineOf, type Room, type Stroke } from './strokes.ts';
import type { Pen, Tip } from './use-pen.ts';
import './pen.css';

const TIPS = [
  { tip: 'thin', icon: PenLine },
  { tip: 'thick', icon: PenIcon },
  { tip: 'eraser', icon: Eraser },
] as const satisfies readonly { tip: Tip; icon: typeof PenIcon }[];

/** So many of the newest strokes stand there; the eraser and undo reach all. */
const MOST_SHOWN = 30;

export function PenBar({ pen }: { pen: Pen }) {
  const { t, language } = useText();
  const shown = pen.strokes.slice(-MOST_SHOWN);
  const before = pen.strokes.length - shown.length;
  return (
    <section className="pen-bar" aria-label={t('drawings.pen.take')}>
      {TIPS.map(({ tip, icon: Icon }) => (
        <button
          key={tip}
          type="button"
          className="pen-tip"
          aria-pressed={pen.tip === tip}
          onClick={() => pen.setTip(tip)}
        >
          <Icon className="ic" aria-hidden />
          {t(`drawings.pen.${tip}`)}
        </button>
      ))}
      <ul className="pen-strokes" aria-label={t('drawings.pen.strokes')}>
        {shown.map((stroke, at) => (
          <li key={stroke.thread}>
            <button
              type="button"
              aria-label={t('drawings.pen.drop', { number: inDigitsOf(language, before + at + 1) })}
              onClick={() => pen.drop(stroke.thread)}
            >
              <Thumbnail stroke={stroke} />
              <X className="ic s" aria-hidden />
            </button>
          </li>
        ))}
      </ul>
      <Button small hint="D" onPress={pen.putAway}>
        {t('drawings.pen.putAway')}
      </Button>
    </section>
  );
}

/** The stroke alone, as large as its button. */
function Thumbnail({ stroke }: { stroke: Stroke }) {
  const [xs, ys] = [stroke.points.map(([x]) => x), stroke.points.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs) - 12, Math.min(...ys) - 12];
  const [wide, high] = [Math.max(...xs) + 12 - left, Math.max(...ys) + 12 - top];
  const room: Room = { x: 0, y: 0, width: 1000, height: 1000 };
  return (
    <svg width="28" height="24" viewBox={`${left} ${top} ${wide} ${high}`} aria-hidden="true">
      <path d={outlineOf({ ...stroke, width: Math.max(stroke.width, wide / 14) }, room)} />
    </svg>
  );
}

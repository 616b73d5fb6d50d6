// The room a picture has on the screen: as large as fits, larger or smaller by key, and what is chosen in sight.
import { Maximize, Minus, Plus } from 'lucide-react';
import {
  type ReactNode,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useKeys } from '../app/keys.tsx';
import { useText } from '../i18n/use-text.ts';
import { PenLayer } from './ink/pen-layer.tsx';
import type { Pen } from './ink/use-pen.ts';
import type { PictureOf, Scene, Touch } from './tool.ts';

type Props = {
  picture: PictureOf;
  scene: Scene;
  touch: Touch;
  /** In the hand: it draws over the picture. */
  pen: Pen | null;
  /** As wide as the room, however long. */
  fitsWidth?: boolean | undefined;
  /** What it is called where nothing in it can be chosen: then it is scrolled as a whole. */
  label?: string | undefined;
  /** Further buttons beside those that make it larger or smaller. */
  buttons?: ReactNode;
};
/** Letters are never smaller on the screen than they would be on paper. */
const SMALLEST = 0.6;
const STEP = 1.25;

export function PictureFrame(props: Props) {
  const { picture: Picture, scene, touch, pen, fitsWidth, label, buttons } = props;
  const { t } = useText();
  const frame = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState({ width: 0, height: 0 });
  const [zoom, setZoom] = useState(1);
  const svg = Picture(scene, useSteady(touch));
  const [, , width = 1, height = 1] = String((svg.props as { viewBox?: string }).viewBox ?? '')
    .split(' ')
    .map(Number);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const watch = new ResizeObserver(([one]) => {
      if (one) setRoom({ width: one.contentRect.width, height: one.contentRect.height });
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  const across = room.width / width;
  const fits = fitsWidth ? Math.min(1, across) : Math.min(across, room.height / height);
  const scale = Math.max(SMALLEST, Math.min(1.4, fits)) * zoom;
  useInSight(frame, touch.here, room.width > 0 ? [width * scale, height * scale] : null);
  const larger = () => setZoom((one) => Math.min(4, one * STEP));
  const smaller = () => setZoom((one) => Math.max(0.3, one / STEP));
  const whole = () => setZoom(1);
  useKeys([
    { keys: ['+', '='], says: t('drawings.larger'), run: larger, quiet: true },
    { keys: ['-'], says: t('drawings.smaller'), run: smaller, quiet: true },
    { keys: ['0'], says: t('drawings.wholePicture'), run: whole, quiet: true },
  ]);
  return (
    <div className="picture-room">
      <div
        ref={frame}
        className="picture-frame scroll"
        {...(label && { role: 'group', tabIndex: 0, 'aria-label': label })}
      >
        <div
          className="picture-sheet"
          style={room.width > 0 ? { width: width * scale, height: height * scale } : undefined}
        >
          {svg}
          {pen && <PenLayer pen={pen} width={width * scale} height={height * scale} />}
        </div>
      </div>
      <div className="picture-zoom">
        {buttons}
        <button
          type="button"
          className="icbtn"
          aria-label={t('drawings.smaller')}
          onClick={smaller}
        >
          <Minus className="ic" aria-hidden />
        </button>
        <button
          type="button"
          className="icbtn"
          aria-label={t('drawings.wholePicture')}
          onClick={whole}
        >
          <Maximize className="ic" aria-hidden />
        </button>
        <button type="button" className="icbtn" aria-label={t('drawings.larger')} onClick={larger}>
          <Plus className="ic" aria-hidden />
        </button>
      </div>
    </div>
  );
}

/** What moves a mark is the same function all along, so that no mark is drawn again for it. */
function useSteady(touch: Touch): Touch {
  const latest = useRef(touch.onMove);
  latest.current = touch.onMove;
  const [onMove] = useState(() => (...to: Parameters<NonNullable<Touch['onMove']>>) => {
    latest.current?.(...to);
  });
  return touch.onMove ? { ...touch, onMove } : touch;
}

/**
 * Where the hands are stays in sight, also when the picture grows. At first, while they are nowhere, it is what
 * Tab comes to first: the trunk of a tree, the source of a river. `size` in px; null: not laid out yet.
 */
function useInSight(
  frame: RefObject<HTMLDivElement | null>,
  here: string | null,
  size: readonly [width: number, height: number] | null,
): void {
  const isOpened = useRef(false);
  const [width, height] = size ?? [0, 0];
  // biome-ignore lint/correctness/useExhaustiveDependencies: another size shows another part of it
  useEffect(() => {
    if (width === 0) return;
    const isFirst = !isOpened.current;
    isOpened.current = true;
    if (here === null && !isFirst) return;
    const mark = here === null ? '[tabindex="0"]' : `[data-thread="${here}"]`;
    const where = isFirst ? 'center' : 'nearest';
    frame.current?.querySelector(mark)?.scrollIntoView({ block: where, inline: where });
  }, [here, width, height]);
}

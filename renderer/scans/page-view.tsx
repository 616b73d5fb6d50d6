// One page of paper, large: turned as people turned it, zoomed, with found places marked on it.
import { type ReactNode, type Ref, useEffect, useRef, useState } from 'react';
import { pageUrl } from '../app/page-url.ts';
import type { Mark } from '../app/places.tsx';
import { useText } from '../i18n/use-text.ts';
import './page-view.css';

type Props = {
  pageId: string;
  /** Changes when the page was turned or cropped, so that the picture is fetched again. */
  rev?: string;
  /** 1 fills the width of its place. */
  zoom: number;
  /** What a screen reader says. */
  label: string;
  marks?: readonly Mark[];
  /** Where a suggestion was read, each with its words: in pencil, without moving the page. */
  pencils?: readonly { box: Mark; says: string }[];
  /** The part that is shown, of the upright page; null: all of it. */
  crop?: Mark | null;
  /** Drawn over the page, in its own coordinates. */
  over?: ReactNode;
  /** Quarter turns for the eye only, in degrees; nothing is kept. */
  turn?: number;
  scrollRef?: Ref<HTMLElement>;
};

export const ZOOMS: readonly number[] = [1, 1.5, 2.2, 3.2];

export function PageView(props: Props) {
  const { t } = useText();
  const source = pageUrl(props.pageId, 'view') + (props.rev ? `?${props.rev}` : '');
  const [shown, setShown] = useState<{ source: string; ok: boolean; ratio: number }>();
  const state = shown?.source === source ? (shown.ok ? 'there' : 'failed') : 'coming';
  const firstMark = useRef<HTMLSpanElement>(null);
  // Marks have their place only when the picture has its height.
  const marks = state === 'there' ? (props.marks ?? []) : [];
  const pencils = state === 'there' ? (props.pencils ?? []) : [];
  const crop = state === 'there' ? (props.crop ?? null) : null;
  const markAt = marks[0]?.y;
  useEffect(() => {
    if (markAt !== undefined) firstMark.current?.scrollIntoView({ block: 'center' });
  }, [markAt]);
  return (
    <section
      className="page-view scroll"
      ref={props.scrollRef}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
      tabIndex={0}
      aria-label={props.label}
    >
      <div
        className={`page-paper ${state} ${crop ? 'cropped mayclip' : ''}`}
        aria-busy={state === 'coming'}
        style={{
          width: `${props.zoom * 100}%`,
          rotate: `${props.turn ?? 0}deg`,
          ...(crop && { aspectRatio: ((shown?.ratio ?? 1) * crop.w) / crop.h }),
        }}
      >
        <div className="page-whole" style={crop ? wholeOf(crop) : undefined}>
          {state === 'failed' ? (
            <p className="page-none">{t('scans.noPicture')}</p>
          ) : (
            <img
              key={source}
              src={source}
              alt={props.label}
              draggable={false}
              onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
                setShown({ source, ok: true, ratio: naturalWidth / Math.max(1, naturalHeight) })
              }
              onError={() => setShown({ source, ok: false, ratio: 1 })}
            />
          )}
          {pencils.map(({ box, says }) => (
            <span key={says} className="page-mark pencil" style={placeOf(box)} title={says} />
          ))}
          {marks.map((mark, at) => (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: marks have no other name
              key={at}
              ref={at === 0 ? firstMark : undefined}
              className="page-mark"
              style={placeOf(mark)}
            />
          ))}
          {state === 'there' && props.over}
        </div>
      </div>
    </section>
  );
}

const percent = (share: number) => `${share * 100}%`;

const placeOf = ({ x, y, w, h }: Mark) => ({
  left: percent(x),
  top: percent(y),
  width: percent(w),
  height: percent(h),
});

/** The whole page, so large and so placed that the part fills its frame. */
const wholeOf = ({ x, y, w, h }: Mark) => ({
  left: percent(-x / w),
  top: percent(-y / h),
  width: percent(1 / w),
});

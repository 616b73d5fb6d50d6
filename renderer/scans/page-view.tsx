// One page of paper, large: turned as people turned it, zoomed, with found places marked on it.
import { type Ref, useEffect, useRef, useState } from 'react';
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
  /** Quarter turns for the eye only, in degrees; nothing is kept. */
  turn?: number;
  scrollRef?: Ref<HTMLElement>;
};

export const ZOOMS: readonly number[] = [1, 1.5, 2.2, 3.2];

export function PageView(props: Props) {
  const { t } = useText();
  const source = pageUrl(props.pageId, 'view') + (props.rev ? `?${props.rev}` : '');
  const [shown, setShown] = useState<{ source: string; ok: boolean }>();
  const state = shown?.source === source ? (shown.ok ? 'there' : 'failed') : 'coming';
  const firstMark = useRef<HTMLSpanElement>(null);
  // Marks have their place only when the picture has its height.
  const marks = state === 'there' ? (props.marks ?? []) : [];
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
        className={`page-paper ${state}`}
        aria-busy={state === 'coming'}
        style={{ width: `${props.zoom * 100}%`, rotate: `${props.turn ?? 0}deg` }}
      >
        {state === 'failed' ? (
          <p className="page-none">{t('scans.noPicture')}</p>
        ) : (
          <img
            key={source}
            src={source}
            alt={props.label}
            draggable={false}
            onLoad={() => setShown({ source, ok: true })}
            onError={() => setShown({ source, ok: false })}
          />
        )}
        {marks.map((mark, at) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: marks have no other name
            key={at}
            ref={at === 0 ? firstMark : undefined}
            className="page-mark"
            style={{
              left: `${mark.x * 100}%`,
              top: `${mark.y * 100}%`,
              width: `${mark.w * 100}%`,
              height: `${mark.h * 100}%`,
            }}
          />
        ))}
      </div>
    </section>
  );
}

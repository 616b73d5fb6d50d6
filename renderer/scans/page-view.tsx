// One page of paper, large: turned as people turned it, zoomed, with found places marked on it.
import { type ReactNode, type Ref, useEffect, useRef, useState } from 'react';
import { pageUrl } from '../app/page-url.ts';
import type { Mark } from '../app/places.tsx';
import { useArriving } from '../app/use-arriving.ts';
import { useText } from '../i18n/use-text.ts';
import { usePictures } from './use-pictures.ts';
import './page-view.css';

/** A page with the change it was last shown after. */
type Sheet = { id: string; rev?: string | undefined };

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
  /** The pages before and after, whose pictures are fetched meanwhile. None of a folder: each look at those is kept. */
  beside?: { before?: Sheet | undefined; after?: Sheet | undefined };
};

export const ZOOMS: readonly number[] = [1, 1.5, 2.2, 3.2];

const sourceOf = ({ id, rev }: Sheet) => pageUrl(id, 'view') + (rev ? `?${rev}` : '');

export function PageView(props: Props) {
  const { t } = useText();
  const [failed, setFailed] = useState(false);
  const { onItsWay, again } = useArriving(props.pageId, failed);
  const plain = sourceOf({ id: props.pageId, rev: props.rev });
  const source = again > 0 ? `${plain}${plain.includes('?') ? '&' : '?'}come=${again}` : plain;
  const { before, after } = props.beside ?? {};
  const pictures = usePictures(before && sourceOf(before), source, after && sourceOf(after));
  const { shown } = pictures;
  const state = shown ? (shown.ok ? 'there' : 'failed') : 'coming';
  useEffect(() => setFailed(state === 'failed'), [state]);
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
          {state === 'failed' && (
            <p className="page-none">{t(onItsWay ? 'scans.onItsWay' : 'scans.noPicture')}</p>
          )}
          {pictures.sources.map((each) => (
            <img
              key={each}
              src={each}
              alt={each === source ? props.label : ''}
              hidden={each !== source || state === 'failed'}
              draggable={false}
              onLoad={({ currentTarget }) => pictures.keep(each, currentTarget)}
              onError={() => pictures.keep(each, null)}
            />
          ))}
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

// The strip of a page on which something was found, with the place marked, as it stands on the paper.
import { useEffect, useState } from 'react';
import { pageUrl } from '../app/page-url.ts';
import type { Mark } from '../app/places.tsx';
import { useArriving } from '../app/use-arriving.ts';
import { useText } from '../i18n/use-text.ts';

/** Width to height of the strip. */
const SHAPE = 7;
/** So much of the width of the page, more where the marked words are wider. */
const LEAST_WIDTH = 0.62;
const ROOM = 0.12;
/** A page is drawn only for a row somebody rests on, not for each one the arrow keys pass. */
const REST_MS = 250;

const within = (value: number, most: number) => Math.min(Math.max(0, value), Math.max(0, most));
const percent = (share: number) => `${share * 100}%`;

/** The part of a page that is shown around a box; `ratio` is the page's width to its height. */
export function stripAround(box: Mark, ratio: number): Mark {
  const w = Math.min(1, Math.max(LEAST_WIDTH, box.w + ROOM));
  const h = Math.min(1, (w * ratio) / SHAPE);
  return {
    ...{ x: within(box.x + box.w / 2 - w / 2, 1 - w), w },
    ...{ y: within(box.y + box.h / 2 - h / 2, 1 - h), h },
  };
}

export function FoundPlace({ pageId, boxes }: { pageId: string; boxes: readonly Mark[] }) {
  const { t } = useText();
  const [rested, setRested] = useState(false);
  const [ratio, setRatio] = useState<number>();
  const [failed, setFailed] = useState(false);
  const { onItsWay, again } = useArriving(pageId, failed);
  useEffect(() => {
    if (again > 0) setFailed(false);
  }, [again]);
  useEffect(() => {
    const timer = setTimeout(() => setRested(true), REST_MS);
    return () => clearTimeout(timer);
  }, []);
  const [first] = boxes;
  if (failed && onItsWay) return <span className="found-place coming">{t('scans.onItsWay')}</span>;
  if (!first || failed) return null;
  const strip = ratio === undefined ? null : stripAround(first, ratio);
  const place = strip && {
    width: percent(1 / strip.w),
    left: percent(-strip.x / strip.w),
    top: percent(-strip.y / strip.h),
  };
  return (
    <span className="found-place mayclip" aria-hidden aria-busy={strip === null}>
      {rested && (
        <span className="found-page" style={place ?? { width: '100%', visibility: 'hidden' }}>
          <img
            src={pageUrl(pageId, 'view') + (again > 0 ? `?come=${again}` : '')}
            alt=""
            draggable={false}
            onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
              setRatio(naturalWidth / Math.max(1, naturalHeight))
            }
            onError={() => setFailed(true)}
          />
          {boxes.map((box) => (
            <span
              key={`${box.x} ${box.y} ${box.w}`}
              className="page-mark"
              style={{
                ...{ left: percent(box.x), top: percent(box.y) },
                ...{ width: percent(box.w), height: percent(box.h) },
              }}
            />
          ))}
        </span>
      )}
    </span>
  );
}

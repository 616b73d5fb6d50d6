// A small picture of a page: new, filed, kept as picture, here; its number always.
import { Check, Hourglass, Image } from 'lucide-react';
import { memo, useState } from 'react';
import { inDigitsOf } from '#domain/khmer/format.ts';
import { pageUrl } from '../app/page-url.ts';
import type { Mark } from '../app/places.tsx';
import { useArriving } from '../app/use-arriving.ts';
import { useText } from '../i18n/use-text.ts';

export type ThumbProps = {
  pageId: string;
  number: number;
  state?: 'new' | 'filed' | 'picture';
  here?: boolean;
  /** Version of the page: its picture is asked for again when it was turned. */
  rev?: string;
  /** The part that is shown, of the upright page; null: all of it. */
  crop?: Mark | null;
  onPress?: (pageId: string) => void;
  label: string;
};

/** Hundreds of them stand on a screen: each is drawn anew only when its own page changed. */
export const Thumb = memo(function Thumb(props: ThumbProps) {
  const { t, language } = useText();
  const state = props.state ?? 'new';
  const [failed, setFailed] = useState(false);
  const { onItsWay, again } = useArriving(props.pageId, failed);
  return (
    <button
      type="button"
      className={`thumb ${state} ${props.here ? 'here' : ''} ${props.crop ? 'cropped' : ''}`}
      aria-label={onItsWay ? `${props.label}. ${t('scans.onItsWay')}` : props.label}
      title={onItsWay ? t('scans.onItsWay') : undefined}
      aria-current={props.here ? 'true' : undefined}
      onClick={() => props.onPress?.(props.pageId)}
    >
      <span className="lines" aria-hidden />
      {onItsWay && <Hourglass className="ic coming" aria-hidden />}
      <img
        key={again}
        src={`${pageUrl(props.pageId, 'thumb')}?${props.rev ?? ''}${again > 0 ? `&come=${again}` : ''}`}
        alt=""
        loading="lazy"
        draggable={false}
        style={props.crop ? { objectViewBox: insetOf(props.crop) } : undefined}
        onLoad={() => setFailed(false)}
        onError={(event) => {
          event.currentTarget.hidden = true;
          setFailed(true);
        }}
      />
      {state !== 'new' && (
        <span className="ok">
          {state === 'filed' ? (
            <Check className="ic" aria-hidden />
          ) : (
            <Image className="ic" aria-hidden />
          )}
        </span>
      )}
      <span className="tag">{inDigitsOf(language, props.number)}</span>
    </button>
  );
});

/** The part as what is left out at each edge. */
const insetOf = ({ x, y, w, h }: Mark) =>
  `inset(${[y, 1 - x - w, 1 - y - h, x].map((share) => `${+(share * 100).toFixed(2)}%`).join(' ')})`;

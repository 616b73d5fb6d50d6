// A small picture of a page: new, filed, kept as picture, here; its number always.
import { Check, Image } from 'lucide-react';
import { inDigitsOf } from '#domain/khmer/format.ts';
import { pageUrl } from '../app/page-url.ts';
import type { Mark } from '../app/places.tsx';
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
  onPress?: () => void;
  label: string;
};

export function Thumb(props: ThumbProps) {
  const { language } = useText();
  const state = props.state ?? 'new';
  return (
    <button
      type="button"
      className={`thumb ${state} ${props.here ? 'here' : ''} ${props.crop ? 'cropped' : ''}`}
      aria-label={props.label}
      aria-current={props.here ? 'true' : undefined}
      onClick={props.onPress}
    >
      <span className="lines" aria-hidden />
      <img
        src={pageUrl(props.pageId, 'thumb') + (props.rev ? `?${props.rev}` : '')}
        alt=""
        loading="lazy"
        draggable={false}
        style={props.crop ? { objectViewBox: insetOf(props.crop) } : undefined}
        onError={(event) => {
          event.currentTarget.hidden = true;
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
}

/** The part as what is left out at each edge. */
const insetOf = ({ x, y, w, h }: Mark) =>
  `inset(${[y, 1 - x - w, 1 - y - h, x].map((share) => `${+(share * 100).toFixed(2)}%`).join(' ')})`;

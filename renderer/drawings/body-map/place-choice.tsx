// The place of a mark by its name, for whoever does not point.
import { type BodyRegion, BodySide } from '#domain/drawings/kinds/body-map.ts';
import { textIn } from '../../i18n/text-in.ts';
import { useText } from '../../i18n/use-text.ts';
import { LabelWords } from '../../ui/label-words.tsx';
import { Pick } from '../../ui/pick.tsx';
import type { Drawing } from '../use-drawing.ts';
import type { Pin } from './label.ts';
import { placeMark } from './marks.ts';
import { type Place, regionsOf } from './regions.ts';
import { placeIn } from './words.ts';

const CHOICES = new Map(
  BodySide.options.flatMap((view) =>
    regionsOf(view).map((region): [string, [BodyRegion, Place['view']]] => [
      `${view} ${region}`,
      [region, view],
    ]),
  ),
);

export function PlaceChoice({ drawing, pin }: { drawing: Drawing; pin: Pin }) {
  const { t, language } = useText();
  const { region, view } = pin.content;
  const other = textIn(language === 'km' ? 'en' : 'km')('bodyMap.place');
  const label = t('bodyMap.place');
  const choose = (value: string) => {
    const chosen = CHOICES.get(value);
    if (chosen) placeMark(drawing, pin, ...chosen);
  };
  return (
    <div className="field">
      <div className="lab" aria-hidden>
        <LabelWords label={label} otherLabel={other} />
      </div>
      {drawing.view.mayEdit ? (
        <Pick
          label={label}
          options={[...CHOICES].map(([value, [one, side]]) => {
            return { value, label: placeIn(language, one, side) };
          })}
          value={`${view} ${region}`}
          onChange={choose}
        />
      ) : (
        <span>{placeIn(language, region, view)}</span>
      )}
    </div>
  );
}

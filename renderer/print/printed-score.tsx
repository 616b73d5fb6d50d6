// A scale on paper: each level in a box with what it means, a ladder in one line, faces to point at.
import type { Level, ScoreField } from '#domain/forms/form.ts';
import { inDigitsOf } from '#domain/khmer/format.ts';
import { Face } from '../forms/fields/face.tsx';
import { isLadder, keyOf, ladderEnds, moodOf } from '../forms/fields/levels.ts';
import { useText } from '../i18n/use-text.ts';

type Props = { field: ScoreField; levels: readonly Level[]; chosen: string | null };

export function PrintedScore({ field, levels, chosen }: Props) {
  const { language } = useText();
  const ladder = !field.faces && isLadder(levels);
  const kind = field.faces ? 'faces' : ladder ? 'ladder' : 'steps';
  const ends = ladder ? ladderEnds(levels) : null;
  return (
    <>
      <div className={`scale ${kind}`}>
        {levels.map((level, at) => {
          const isOn = level.id === chosen;
          const key = keyOf(level, at, levels);
          return (
            <div key={level.id} className={isOn ? 'step on' : 'step'}>
              {field.faces && <Face mood={moodOf(level, at, levels)} size={38} />}
              <span className="bx">
                <i className={isOn ? 'on' : ''} />
                {key !== '-' && <b>{inDigitsOf(language, key)}</b>}
              </span>
              {!ladder && <span>{level.label[language]}</span>}
            </div>
          );
        })}
      </div>
      {ends && (
        <div className="scale-ends">
          <span>{ends.low.label[language]}</span>
          <span>{ends.high.label[language]}</span>
        </div>
      )}
    </>
  );
}

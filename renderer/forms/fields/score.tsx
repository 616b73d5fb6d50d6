// A question that is answered by a level: each with what it means in sight, chosen by its digit.
import { type KeyboardEvent, type MouseEvent, useRef } from 'react';
import { ScoreAnswer } from '#domain/forms/answers.ts';
import type { Level } from '#domain/forms/form.ts';
import { toLatinDigits } from '#domain/khmer/digits.ts';
import { inDigitsOf } from '#domain/khmer/format.ts';
import { useText } from '../../i18n/use-text.ts';
import { langOf } from '../../ui/person-name.tsx';
import type { AskedOf } from './asked.ts';
import { Face } from './face.tsx';
import { isLadder, keyOf, ladderEnds, moodOf } from './levels.ts';
import { useShared } from './use-shared.ts';

/** Digits within this time are one number: 1 and 0 are ten. */
const TOGETHER_MS = 700;

export function Scored(props: AskedOf<'score'>) {
  const { t } = useText();
  const { field, path, world } = props;
  const levels = field.levels === 'row' ? (props.levels ?? []) : field.levels;
  const chosen = ScoreAnswer.safeParse(props.answer).data?.level ?? null;
  const shared = useShared(props);
  const typed = useRef({ digits: '', at: 0 });
  const choose = (level: Level) => {
    if (!world.readOnly) props.onAnswer({ level: level.id });
  };
  const press = (event: KeyboardEvent<HTMLFieldSetElement>) => {
    const key = toLatinDigits(event.key);
    if (event.ctrlKey || event.altKey || event.metaKey || !/^[0-9-]$/.test(key)) return;
    const before = event.timeStamp - typed.current.at < TOGETHER_MS ? typed.current.digits : '';
    const level =
      levels.find((one, at) => keyOf(one, at, levels) === before + key) ??
      levels.find((one, at) => keyOf(one, at, levels) === key);
    if (!level) return;
    event.preventDefault();
    typed.current = { digits: key, at: event.timeStamp };
    choose(level);
    const box = event.currentTarget.querySelector<HTMLInputElement>(`[value="${level.id}"]`);
    box?.focus();
  };
  const takeBack = (event: MouseEvent<HTMLButtonElement>) => {
    event.currentTarget.closest('fieldset')?.querySelector('input')?.focus();
    props.onAnswer(undefined);
  };
  /** One or the other in the same place, so that nothing moves when a level is chosen. */
  const wayOut =
    chosen === null || world.readOnly ? (
      props.noAnswer
    ) : (
      <button type="button" className="link" onClick={takeBack}>
        {t('forms.score.takeBack')}
      </button>
    );
  const kind = field.faces ? 'faces' : isLadder(levels) ? 'ladder' : 'steps';
  return (
    <fieldset className="field score" aria-label={shared.label} onKeyDown={press}>
      <div className={shared.quietLabel ? 'hidden' : 'lab'} aria-hidden>
        {props.number && <span className="qno">{props.number}</span>}
        <span>{shared.label}</span>
        <span className="other" lang={langOf(shared.otherLabel)}>
          {shared.otherLabel}
        </span>
        {shared.required && <span className="req">*</span>}
      </div>
      <div className={`levels ${kind}`}>
        {levels.map((level, at) => (
          <LevelBox
            key={level.id}
            {...{ level, levels, at, kind, name: path }}
            isChosen={level.id === chosen}
            readOnly={world.readOnly}
            onChoose={() => choose(level)}
          />
        ))}
      </div>
      {kind === 'ladder' && <LadderEnds levels={levels} />}
      {wayOut && <div className="way-out">{wayOut}</div>}
      {shared.error && <p className="help bad">{shared.error}</p>}
      {shared.help && <p className="help">{shared.help}</p>}
    </fieldset>
  );
}

type Kind = 'faces' | 'ladder' | 'steps';

function LevelBox(props: {
  level: Level;
  levels: readonly Level[];
  at: number;
  kind: Kind;
  name: string;
  isChosen: boolean;
  readOnly: boolean;
  onChoose: () => void;
}) {
  const { language } = useText();
  const { level, levels, at, kind } = props;
  const key = keyOf(level, at, levels);
  const words = level.label[language];
  const digits = inDigitsOf(language, key);
  return (
    <label className="level" data-selected={props.isChosen || undefined}>
      <input
        type="radio"
        name={props.name}
        value={level.id}
        checked={props.isChosen}
        aria-disabled={props.readOnly}
        aria-label={words}
        onChange={props.onChoose}
      />
      {kind === 'faces' && <Face mood={moodOf(level, at, levels)} />}
      <span className="level-key" aria-hidden>
        {digits}
      </span>
      {kind !== 'ladder' && <span className="level-words">{words}</span>}
    </label>
  );
}

/** The words of the first and the last step; those between are numbers only. */
function LadderEnds({ levels }: { levels: readonly Level[] }) {
  const { language } = useText();
  const { low, high } = ladderEnds(levels);
  return (
    <div className="ladder-ends" aria-hidden>
      <span>{low.label[language]}</span>
      <span>{high.label[language]}</span>
    </div>
  );
}

// The row where the hands are, opened in place: when, which kind, the words, how it felt, who helped, private.
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { EventKind } from '#domain/drawings/kinds/life-river.ts';
import { showTyped } from '#domain/people/describe-date.ts';
import { today } from '../../app/clock.ts';
import { useText } from '../../i18n/use-text.ts';
import { Tick } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import { PickBox } from '../../ui/pick.tsx';
import { NumberRow } from '../number-row.tsx';
import type { ToolProps } from '../tool.ts';
import { WhoPick } from '../who-pick.tsx';
import { changeEvent, dropEvent } from './acts.ts';
import { birthOf, childOf, type RiverEvent } from './events.ts';
import { SignIcon } from './signs.tsx';
import { sayMood } from './texts.ts';
import { readWhen, sayAge, sayWhen } from './when.ts';

/** How it felt: the river is as wide as it was easy. */
const MOODS = [-3, -2, -1, 0, 1, 2, 3];

type Props = ToolProps & { event: RiverEvent };

export function EventEditor(props: Props) {
  const { drawing, scene, event } = props;
  const { t, language } = useText();
  const { content, thread } = event;
  const sex = childOf(scene)?.sex;
  const label =
    sex === 'f'
      ? 'lifeRiver.wordsOfHer'
      : sex === 'm'
        ? 'lifeRiver.wordsOfHim'
        : 'lifeRiver.wordsLabel';
  return (
    <div className="open river-open">
      <div className="river-pair">
        <WhenBox {...props} />
        <KindPick {...props} />
      </div>
      <div data-words={thread}>
        <Field
          label={t(label)}
          area
          value={content.words}
          maxLength={4_000}
          onChange={(words) => changeEvent(drawing, event, { words }, true)}
        />
      </div>
      <NumberRow
        label={t('lifeRiver.mood')}
        quietLabel
        values={MOODS}
        value={content.mood}
        say={(mood) => sayMood(mood, language)}
        onChange={(mood) => changeEvent(drawing, event, { mood })}
      />
      <div className="river-last">
        <WhoPick
          drawing={drawing}
          label={t('lifeRiver.helper')}
          value={content.helper}
          nobody={t('lifeRiver.helperNobody')}
          but={childOf(scene)?.personId ?? null}
          onChange={(helper, typing) => changeEvent(drawing, event, { helper }, typing)}
        />
        <Tick
          label={t('lifeRiver.private')}
          checked={content.private}
          onChange={(isPrivate) => changeEvent(drawing, event, { private: isPrivate })}
        />
        <button
          type="button"
          className="icbtn"
          aria-label={t('lifeRiver.remove')}
          onClick={() => dropEvent(props, event)}
        >
          <Trash2 className="ic" aria-hidden />
        </button>
      </div>
      {content.private && <p className="cap river-covered">{t('lifeRiver.privateHelp')}</p>}
    </div>
  );
}

/** "age 8", "2018", "12/3/2018"; below it what was understood. */
function WhenBox({ drawing, scene, event }: Props) {
  const { t, language } = useText();
  const [typed, setTyped] = useState(() =>
    event.content.when ? showTyped(event.content.when, language) : '',
  );
  const birth = birthOf(scene);
  const { when, problem } = readWhen(typed, { today: today(), birth });
  const understood = [sayWhen(when, language, birth), sayAge(when, language, birth)];
  const kept =
    problem === 'not-understood' || problem === null
      ? t('lifeRiver.whenKept')
      : t('lifeRiver.whenProblem', { problem: t(`app.date.problem.${problem}`) });
  return (
    <Field
      label={t('lifeRiver.when')}
      value={typed}
      maxLength={200}
      example={t('lifeRiver.whenExample')}
      help={when && <span>{problem === null ? understood.filter(Boolean).join(' · ') : kept}</span>}
      onChange={(next) => {
        setTyped(next);
        changeEvent(drawing, event, { when: readWhen(next, { today: today(), birth }).when }, true);
      }}
    />
  );
}

/** Which kind of event it is, each with its sign. */
function KindPick({ drawing, event }: Props) {
  const { t } = useText();
  return (
    <PickBox
      label={t('lifeRiver.kindLabel')}
      options={EventKind.options.map((kind) => {
        return { value: kind, label: t(`lifeRiver.kind.${kind}`), sign: <SignIcon kind={kind} /> };
      })}
      value={event.content.kind}
      onChange={(kind) => changeEvent(drawing, event, { kind: EventKind.parse(kind) })}
    />
  );
}

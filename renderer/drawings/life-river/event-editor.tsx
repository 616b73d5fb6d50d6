// The row where the hands are, opened in place: when, which kind, the words, how it felt, who helped, private.
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { today } from '../../app/clock.ts';
import { useText } from '../../i18n/use-text.ts';
import { Tick } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import type { ToolProps } from '../tool.ts';
import { useKinName } from '../use-kin-name.ts';
import { changeEvent } from './acts.ts';
import { birthOf, childOf, type RiverEvent } from './events.ts';
import { KindPick, SignPick } from './kind-pick.tsx';
import { MoodRow } from './mood.tsx';
import { readWhen, sayAge, sayWhen } from './when.ts';

type Props = ToolProps & { event: RiverEvent };

export function EventEditor(props: Props) {
  const { drawing, scene, event } = props;
  const { t } = useText();
  const { content, thread } = event;
  const sex = childOf(scene)?.sex;
  const label =
    sex === 'f'
      ? 'lifeRiver.wordsOfHer'
      : sex === 'm'
        ? 'lifeRiver.wordsOfHim'
        : 'lifeRiver.wordsLabel';
  return (
    <div className="open river-open" data-words={thread}>
      <div className="river-pair">
        <WhenBox {...props} />
        <KindPick value={content.kind} onChange={(kind) => changeEvent(drawing, event, { kind })} />
      </div>
      <Field
        label={t(label)}
        area
        value={content.words}
        maxLength={4_000}
        onChange={(words) => changeEvent(drawing, event, { words }, true)}
      />
      <MoodRow value={content.mood} onChange={(mood) => changeEvent(drawing, event, { mood })} />
      <div className="river-last">
        <HelperPick {...props} />
        <Tick
          label={t('lifeRiver.private')}
          checked={content.private}
          onChange={(isPrivate) => changeEvent(drawing, event, { private: isPrivate })}
        />
        <button
          type="button"
          className="icbtn"
          aria-label={t('lifeRiver.remove')}
          onClick={() => {
            drawing.drop(thread);
            drawing.setHere(null);
          }}
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
  const [typed, setTyped] = useState(event.content.when?.typed ?? '');
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

const NOBODY = '';
const OTHER = 'other';

/** Somebody of the case, or somebody by name. */
function HelperPick({ drawing, scene, event }: Props) {
  const { t } = useText();
  const nameOf = useKinName(drawing.view);
  const { helper } = event.content;
  const change = (next: typeof helper, typing = false) =>
    changeEvent(drawing, event, { helper: next }, typing);
  const value = helper === null ? NOBODY : (helper.id ?? OTHER);
  const others = scene.facts.people.filter((one) => one !== childOf(scene));
  return (
    <div>
      <SignPick
        label={t('lifeRiver.helper')}
        options={[
          { value: NOBODY, says: t('lifeRiver.helperNobody') },
          ...others.map((one) => ({ value: one.personId, says: nameOf(one) })),
          { value: OTHER, says: t('lifeRiver.helperOther') },
        ]}
        value={value}
        onChange={(id) => change(id === NOBODY ? null : { id: id === OTHER ? null : id, text: '' })}
      />
      {value === OTHER && (
        <Field
          label={t('lifeRiver.helperName')}
          quietLabel
          value={helper?.text ?? ''}
          maxLength={200}
          example={t('lifeRiver.helperName')}
          onChange={(text) => change({ id: null, text }, true)}
        />
      )}
    </div>
  );
}

// What can be said of one mark: kind, feeling, place, how strong, and the child's own words.
import { ArrowLeftRight, Trash2 } from 'lucide-react';
import { PinKind, type Strength } from '#domain/drawings/kinds/body-map.ts';
import { textIn } from '../../i18n/text-in.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import type { Drawing } from '../use-drawing.ts';
import type { Pin } from './label.ts';
import { changeMark, dropMark, feelingBoxOf, turnMark } from './marks.ts';
import { OfferedFeelings } from './offered-feelings.tsx';
import { PlaceChoice } from './place-choice.tsx';

type Props = { drawing: Drawing; pin: Pin };
const STRENGTHS = ['1', '2', '3'] as const;

export function OpenMark({ drawing, pin }: Props) {
  const { t, language } = useText();
  const other = textIn(language === 'km' ? 'en' : 'km');
  const { content } = pin;
  const readOnly = !drawing.view.mayEdit;
  return (
    <div className="open mark-open">
      <Choice
        label={t('bodyMap.kindLabel')}
        quietLabel
        readOnly={readOnly}
        options={PinKind.options.map((value) => ({ value, label: t(`bodyMap.kind.${value}`) }))}
        value={content.kind}
        onChange={(kind) => changeMark(drawing, pin, { kind })}
      />
      <div className="mark-feeling" data-words={feelingBoxOf(pin.thread)}>
        <Field
          label={t('bodyMap.feeling')}
          otherLabel={other('bodyMap.feeling')}
          value={content.feeling}
          readOnly={readOnly}
          maxLength={200}
          onChange={(feeling) => changeMark(drawing, pin, { feeling }, true)}
        />
        <PlaceChoice {...{ drawing, pin }} />
      </div>
      {!readOnly && content.feeling === '' && <OfferedFeelings {...{ drawing, pin }} />}
      <div className="mark-strength">
        <Choice
          label={t('bodyMap.howStrong')}
          readOnly={readOnly}
          options={STRENGTHS.map((value) => ({ value, label: t(`bodyMap.strength.s${value}`) }))}
          value={STRENGTHS[content.strength - 1] ?? null}
          onChange={(value) => changeMark(drawing, pin, { strength: Number(value) as Strength })}
        />
      </div>
      <div className="mark-words" data-words={pin.thread}>
        <Field
          area
          label={t('bodyMap.words')}
          otherLabel={other('bodyMap.words')}
          value={content.words}
          readOnly={readOnly}
          maxLength={4_000}
          onChange={(words) => changeMark(drawing, pin, { words }, true)}
        />
      </div>
      {!readOnly && (
        <div className="row wrap">
          <Button small hint="B" onPress={() => turnMark(drawing, pin)}>
            <ArrowLeftRight className="ic s" aria-hidden />
            {t('bodyMap.turn')}
          </Button>
          <Button small hint="Delete" onPress={() => dropMark(drawing, pin)}>
            <Trash2 className="ic s" aria-hidden />
            {t('bodyMap.remove')}
          </Button>
        </div>
      )}
    </div>
  );
}

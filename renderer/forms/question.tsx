// One question of a form: its box, the honest ways of not answering it, its help, what is wrong with it.
import { CircleSlash } from 'lucide-react';
import { useState } from 'react';
import { Honest, honestAnswer } from '#domain/forms/answers.ts';
import type { AnswerProblem } from '#domain/forms/check.ts';
import type { Cell } from '#domain/forms/form.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { Mark } from '../ui/mark.tsx';
import { langOf } from '../ui/person-name.tsx';
import type { Asked, FormWorld } from './fields/asked.ts';
import { ChosenOne, ChosenSeveral, ChosenYesNo, isShortList } from './fields/chosen.tsx';
import { NamedPerson, NamedPlace } from './fields/known.tsx';
import { useLabels } from './fields/labels.ts';
import { WrittenDate, WrittenMoney, WrittenNumber, WrittenText } from './fields/written.tsx';

export type QuestionProps = {
  field: Cell;
  path: string;
  number: string | undefined;
  answer: unknown;
  onAnswer: (answer: unknown) => void;
  problem: AnswerProblem | undefined;
  world: FormWorld;
  /** The person asked for help on this question (F2). */
  helping: boolean;
};

export function Question(props: QuestionProps) {
  const { t, language } = useText();
  const { field, world } = props;
  const [choosing, setChoosing] = useState(false);
  const honest = honestAnswer(props.answer);
  const offered = honestFor(field, world);
  const mayDecline = offered.length > 0 && !world.readOnly;

  const help = props.helping
    ? [field.help?.[language], field.example && `${field.example[language]}`]
        .filter(Boolean)
        .join(' ')
    : undefined;
  const error = props.problem && t(`forms.problem.${props.problem}`);
  if (honest && !choosing) {
    return (
      <HonestAnswer
        {...props}
        honest={honest}
        error={error}
        onWrite={() => props.onAnswer(undefined)}
      />
    );
  }
  if (choosing) {
    return (
      <HonestChoices
        {...props}
        offered={offered}
        onChoose={(answer) => {
          setChoosing(false);
          props.onAnswer(answer === null ? undefined : { honest: answer });
        }}
      />
    );
  }
  const inBox = !['yn', 'choices'].includes(field.type) && !isVisibleChoice(field);
  const noAnswer = mayDecline && <NoAnswer inBox={inBox} onPress={() => setChoosing(true)} />;
  return draw({ ...props, error: error || undefined, help, noAnswer });
}

const isVisibleChoice = (field: Cell) => field.type === 'choice' && isShortList(field);

/** A question that must be answered may be answered honestly; "not on the paper" only from paper. */
function honestFor(field: Cell, world: FormWorld): Honest[] {
  if (field.needed === undefined || field.type === 'calc') return [];
  return Honest.options.filter((answer) =>
    answer === 'not-on-paper' ? world.fromPaper : field.needed === 'complete',
  );
}

function draw(asked: Omit<Asked, 'field'> & { field: Cell }) {
  const { field } = asked;
  switch (field.type) {
    case 'text':
    case 'long':
      return <WrittenText {...asked} field={field} />;
    case 'date':
      return <WrittenDate {...asked} field={field} />;
    case 'num':
      return <WrittenNumber {...asked} field={field} />;
    case 'money':
      return <WrittenMoney {...asked} field={field} />;
    case 'yn':
      return <ChosenYesNo {...asked} field={field} />;
    case 'choice':
      return <ChosenOne {...asked} field={field} />;
    case 'choices':
      return <ChosenSeveral {...asked} field={field} />;
    case 'person':
      return <NamedPerson {...asked} field={field} />;
    case 'place':
      return <NamedPlace {...asked} field={field} />;
    case 'calc':
      return <Computed {...asked} field={field} />;
  }
}

function Computed(props: Asked<Extract<Cell, { type: 'calc' }>>) {
  const labels = useLabels()(props.field.label);
  const value = props.world.computed[props.field.shows ?? ''] ?? '';
  if (value === '') return null;
  return (
    <div className="computed">
      <span className="cap">{labels.label}</span>
      <span>{value}</span>
    </div>
  );
}

function NoAnswer(props: { inBox: boolean; onPress: () => void }) {
  const { t } = useText();
  if (props.inBox) {
    return (
      <button
        type="button"
        className="icbtn"
        aria-label={t('forms.noAnswer')}
        title={t('forms.noAnswer')}
        onClick={props.onPress}
      >
        <CircleSlash className="ic s" aria-hidden />
      </button>
    );
  }
  return (
    <Button quiet small onPress={props.onPress}>
      {t('forms.noAnswer')}
    </Button>
  );
}

function HonestAnswer(
  props: QuestionProps & { honest: Honest; error: string | undefined; onWrite: () => void },
) {
  const { t } = useText();
  const labels = useLabels()(props.field.label);
  return (
    <div className="field">
      <div className="lab">
        {props.number && <span className="qno">{props.number}</span>}
        <span>{labels.label}</span>
        <span className="other" lang={langOf(labels.otherLabel)}>
          {labels.otherLabel}
        </span>
      </div>
      <div className="row honest">
        <Mark kind="plain" icon={CircleSlash}>
          {t(`forms.honest.${props.honest}`)}
        </Mark>
        {!props.world.readOnly && (
          <Button
            quiet
            small
            onPress={props.onWrite}
            label={`${t('forms.answer')}: ${labels.label}`}
          >
            {t('forms.answer')}
          </Button>
        )}
      </div>
      <div className={props.error ? 'help bad' : 'help'}>{props.error}</div>
    </div>
  );
}

function HonestChoices(
  props: QuestionProps & {
    offered: readonly Honest[];
    onChoose: (answer: Honest | null) => void;
  },
) {
  const { t } = useText();
  const labels = useLabels()(props.field.label);
  return (
    <div className="honest-choices">
      <Choice
        label={`${labels.label}: ${t('forms.honestTitle')}`}
        {...(props.number && { number: props.number })}
        options={props.offered.map((value) => ({ value, label: t(`forms.honest.${value}`) }))}
        value={null}
        onChange={props.onChoose}
        after={
          <Button quiet small autoFocus onPress={() => props.onChoose(null)}>
            {t('forms.answer')}
          </Button>
        }
      />
    </div>
  );
}

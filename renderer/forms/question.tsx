// One question of a form: its box, the honest ways of not answering it, its help, what is wrong or odd.
import { CircleSlash, Lock, Pencil } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Honest, honestAnswer } from '#domain/forms/answers.ts';
import type { Cell, Level } from '#domain/forms/form.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { Mark } from '../ui/mark.tsx';
import { langOf } from '../ui/person-name.tsx';
import type { FormWorld } from './fields/asked.ts';
import { isShortList } from './fields/chosen.tsx';
import { Box } from './fields/draw.tsx';
import { useLabels } from './fields/labels.ts';
import type { Note } from './notes.ts';
import { firstBox } from './use-stand.ts';

export type QuestionProps = {
  field: Cell;
  path: string;
  number?: string | undefined;
  answer: unknown;
  onAnswer: (answer: unknown) => void;
  note: Note | undefined;
  world: FormWorld;
  levels?: readonly Level[] | undefined;
  quietLabel?: boolean;
  /** The person asked for help on this question (F2). */
  helping: boolean;
};

export function Question(props: QuestionProps) {
  const { t, language } = useText();
  const { field, world, note } = props;
  const [choosing, setChoosing] = useState(false);
  const keepHands = useKeptHands(props.path);
  const honest = honestAnswer(props.answer);
  if (world.hidden.has(inDefinition(props.path)) && !choosing) return <HiddenAnswer {...props} />;
  const offered = honestFor(field, world);
  const mayDecline = offered.length > 0 && !world.readOnly;

  const help = props.helping
    ? [field.help?.[language], field.example && `${field.example[language]}`]
        .filter(Boolean)
        .join(' ')
    : undefined;
  const error = note?.problem && t(`forms.problem.${note.problem}`);
  if (honest && !choosing) {
    return (
      <HonestAnswer
        {...props}
        honest={honest}
        error={error}
        onWrite={() => {
          props.onAnswer(undefined);
          keepHands();
        }}
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
          keepHands();
        }}
      />
    );
  }
  const noAnswer = mayDecline && (
    <NoAnswer inBox={isBox(field)} isAnswered={!!props.answer} onPress={() => setChoosing(true)} />
  );
  const { path, number, answer, onAnswer, levels, quietLabel = false } = props;
  const own = { field, path, number, quietLabel, answer, onAnswer, levels };
  const asked = { ...own, world, help, noAnswer };
  return (
    <>
      <Box asked={{ ...asked, error: error || undefined }} />
      {note?.warning && (
        <p className="odd">
          <Pencil className="ic s" aria-hidden />
          <span>{t(`forms.warning.${note.warning}`)}</span>
        </p>
      )}
    </>
  );
}

/** A path without the id of its row: `people.<row id>.phone` is `people.phone`. */
function inDefinition(path: string): string {
  const [field, ...rest] = path.split('.');
  return [field, ...rest.slice(-1)].join('.');
}

/** What is asked, where no box stands under it. */
function QuestionLabel({ field, number, quietLabel }: QuestionProps) {
  const { label, otherLabel } = useLabels()(field.label);
  return (
    <div className={quietLabel ? 'hidden' : 'lab'}>
      {number && <span className="qno">{number}</span>}
      <span>{label}</span>
      <span className="other" lang={langOf(otherLabel)}>
        {otherLabel}
      </span>
    </div>
  );
}

function HiddenAnswer(props: QuestionProps) {
  const { t } = useText();
  return (
    <div className="field">
      <QuestionLabel {...props} />
      <Mark kind="plain" icon={Lock}>
        {t('forms.hiddenAnswer')}
      </Mark>
    </div>
  );
}

/** Returns what to call when this question is drawn in another way: the hands stay on it. */
function useKeptHands(path: string): () => void {
  const [turns, setTurns] = useState(0);
  useEffect(() => {
    if (turns === 0) return;
    const fields = [...document.querySelectorAll<HTMLElement>('[data-path]')];
    const field = fields.find((one) => one.dataset.path === path);
    if (field) firstBox(field)?.focus();
  }, [turns, path]);
  return () => setTurns((before) => before + 1);
}

const IN_SIGHT = ['yn', 'choices', 'check', 'people', 'score', 'link'];

/** Is it answered in a text box, so that the way out stands inside of it? */
function isBox(field: Cell): boolean {
  return !IN_SIGHT.includes(field.type) && !(field.type === 'choice' && isShortList(field));
}

/** A question that must be answered may be answered honestly; "not on the paper" only from paper. */
function honestFor(field: Cell, world: FormWorld): Honest[] {
  if (field.needed === undefined || field.type === 'calc') return [];
  return Honest.options.filter((answer) =>
    answer === 'not-on-paper' ? world.fromPaper : field.needed === 'complete',
  );
}

/** Tab passes it by in a box that is answered; emptied, the box has it again. */
function NoAnswer(props: { inBox: boolean; isAnswered: boolean; onPress: () => void }) {
  const { t } = useText();
  if (props.inBox) {
    return (
      <button
        type="button"
        className="icbtn"
        tabIndex={props.isAnswered ? -1 : 0}
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
      <QuestionLabel {...props} />
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

// The answer to one question on paper: a line to write on, boxes to tick, levels with what they mean.
import { type Answers, ChoiceAnswer, ChoicesAnswer, chosenOf } from '#domain/forms/answers.ts';
import { sayWorked, workOut } from '#domain/forms/calc.ts';
import type { Cell, FormDefinition, Level } from '#domain/forms/form.ts';
import { OTHER, optionsFor } from '#domain/forms/lists.ts';
import { answerWords } from '../forms/answer-words.ts';
import { useAnswerOptions } from '../forms/use-answer-options.ts';
import { type Text, useText } from '../i18n/use-text.ts';
import { langOf } from '../ui/person-name.tsx';
import type { Printed } from './printed.ts';
import { PrintedScore } from './printed-score.tsx';

type Props = Pick<Printed, 'answers' | 'world'> & {
  field: Cell;
  answer: unknown;
  levels?: readonly Level[] | undefined;
  /** In a row what was chosen stands alone: there are many rows and little room. */
  inRow?: boolean;
  /** The longest list that is printed as boxes on an empty form. */
  boxes?: number;
};
/** A list this long is printed as boxes to tick; a longer one as a line to write on. */
const BOXES = 20;
/** Once it is filled in, a longer list than this is told by what was chosen alone. */
const FILLED_BOXES = 8;

export function PrintedAnswer(props: Props) {
  const { field, answer, answers, levels } = props;
  const options = useAnswerOptions(props.world);
  const ticks = useTicks()(field);
  if (field.type === 'score')
    return (
      <PrintedScore
        field={field}
        levels={field.levels === 'row' ? (levels ?? []) : field.levels}
        chosen={answers === null ? null : (chosenOf(answer)[0] ?? null)}
      />
    );
  const most = answers === null ? (props.boxes ?? BOXES) : props.inRow ? 0 : FILLED_BOXES;
  if (isBoxes(field) && ticks.length <= most) return <Boxes {...props} />;
  const words = answers === null ? '' : answerWords(field, answer, options);
  if (field.type === 'long')
    return words === '' ? <Lined count={field.lines} /> : <Long>{words}</Long>;
  return (
    <div className="v" lang={langOf(words)}>
      {words}
    </div>
  );
}

function Long({ children }: { children: string }) {
  return (
    <div className="v box" lang={langOf(children)}>
      {children}
    </div>
  );
}

/** Room to write in by hand. */
function Lined({ count }: { count: number }) {
  return (
    <div className="v box lined">
      {Array.from({ length: count }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one line is as good as the other
        <i key={at} />
      ))}
    </div>
  );
}

/** Is it answered by ticking one of a few boxes? */
export function isBoxes(field: Cell): boolean {
  if (field.type === 'yn' || field.type === 'check') return true;
  if (field.type !== 'choice' && field.type !== 'choices') return false;
  return optionsFor(field).length <= BOXES;
}

/** What can be ticked, in the language of the sheet. */
export function useTicks(): (field: Cell) => { id: string; label: string }[] {
  const { t, language } = useText();
  return (field) => {
    if (field.type === 'choice' || field.type === 'choices')
      return optionsFor(field).map(({ id, label }) => ({ id, label: label[language] }));
    return ticksOf(field, t);
  };
}

function ticksOf(field: Cell, t: Text) {
  if (field.type === 'check') return [{ id: 'yes', label: t('forms.yes') }];
  return (['yes', 'no', 'unknown'] as const).map((id) => ({ id, label: t(`forms.${id}`) }));
}

/** The boxes that are ticked; a tick alone is a yes. */
export function tickedOf(answer: unknown): string[] {
  return answer === true ? ['yes'] : chosenOf(answer);
}

export function Tick({ on, children }: { on: boolean; children?: React.ReactNode }) {
  return (
    <span className={on ? 'bx on' : 'bx'}>
      <i />
      {children}
    </span>
  );
}

/** What somebody said "other" is. */
function otherWords(answer: unknown): string {
  const one = ChoiceAnswer.safeParse(answer).data ?? ChoicesAnswer.safeParse(answer).data;
  return one?.other ?? '';
}

function Boxes({ field, answer, answers, world }: Props) {
  const chosen = new Set(answers === null ? [] : tickedOf(answer));
  const words = answerWords(field, answer, useAnswerOptions(world));
  const ticks = useTicks()(field);
  const isNamed = ticks.some(({ id }) => chosen.has(id));
  const other = chosen.has(OTHER) ? otherWords(answer) : '';
  return (
    <div className="bxs">
      {ticks.map(({ id, label }) => (
        <Tick key={id} on={chosen.has(id)}>
          {label}
        </Tick>
      ))}
      {!isNamed && words !== '' && answers !== null && <b>{words}</b>}
      {other !== '' && <b lang={langOf(other)}>{other}</b>}
    </div>
  );
}

/** What nobody writes: worked out from the answers, or known to the app. Empty on an empty form. */
export function useCalcWords(world: Printed['world']) {
  return (
    form: FormDefinition,
    field: Extract<Cell, { type: 'calc' }>,
    answers: Answers | null,
    row?: { id: string; columns: readonly Cell[]; answers: Answers },
  ): string => {
    if (answers === null || field.shows === 'matches') return '';
    const worked = workOut(form, field, answers, row);
    if (worked) return sayWorked(worked);
    const { shows = '' } = field;
    const known = world.computed[`${shows}.${row?.id}`] ?? world.computed[shows];
    return (known ?? []).join('\n');
  };
}

// One question on paper: a line to write on, boxes to tick, or the answer that was given.
import { type Answers, chosenOf, rowsOf } from '#domain/forms/answers.ts';
import type { Cell, Field } from '#domain/forms/form.ts';
import { optionsOf } from '#domain/forms/lists.ts';
import { answerWords } from '../forms/answer-words.ts';
import { useLabels } from '../forms/fields/labels.ts';
import { useAnswerOptions } from '../forms/use-answer-options.ts';
import type { World } from '../forms/use-form-world.ts';
import { isWide } from '../forms/wide.ts';
import { useText } from '../i18n/use-text.ts';
import { langOf } from '../ui/person-name.tsx';

type Props = {
  field: Field;
  number: string | undefined;
  answers: Answers | null;
  world: World;
};
/** A list this long is printed as boxes; a longer one as a line. */
const BOXES = 20;
const EMPTY_ROWS = 3;

export function PrintedQuestion(props: Props) {
  const { field, world, answers } = props;
  if (field.type === 'rows') return <PrintedRows {...props} field={field} />;
  if (field.type === 'calc') {
    const value = answers === null ? '' : (world.computed[field.shows] ?? '');
    if (field.shows === 'matches' || (value === '' && answers !== null)) return null;
    return <Line {...props} words={value} />;
  }
  return <PrintedCell {...props} field={field} answer={answers?.[field.id]} />;
}

function PrintedCell(props: Props & { field: Cell; answer: unknown }) {
  const options = useAnswerOptions(props.world);
  const { field, answer, answers } = props;
  const choices = printedOptions(field);
  if (choices !== null) return <Boxes {...props} />;
  const words = answers === null ? '' : answerWords(field, answer, options);
  if (field.type === 'long') {
    const height = words === '' ? field.lines * 26 : undefined;
    return (
      <Labelled {...props} wide>
        <div className="v box" lang={langOf(words)} style={height ? { minHeight: height } : {}}>
          {words}
        </div>
      </Labelled>
    );
  }
  return <Line {...props} words={words} />;
}

function Line(props: Props & { words: string }) {
  return (
    <Labelled {...props} wide={isWide(props.field)}>
      <div className="v" lang={langOf(props.words)}>
        {props.words}
      </div>
    </Labelled>
  );
}

/** Null when the question is not printed as boxes. */
function printedOptions(field: Field): string | null {
  if (field.type === 'yn') return 'yn';
  if (field.type !== 'choice' && field.type !== 'choices') return null;
  return optionsOf(field.list).length <= BOXES ? field.list : null;
}

function Boxes(props: Props & { field: Cell; answer: unknown }) {
  const { t, language } = useText();
  const { field, answer } = props;
  const chosen = new Set(props.answers === null ? [] : chosenOf(answer));
  const words = answerWords(field, answer, useAnswerOptions(props.world));
  const list = field.type === 'choice' || field.type === 'choices' ? field.list : null;
  const options =
    list === null
      ? (['yes', 'no', 'unknown'] as const).map((id) => ({ id, label: t(`forms.${id}`) }))
      : optionsOf(list).map(({ id, label }) => ({ id, label: label[language] }));
  const named = options.some(({ id }) => chosen.has(id));
  return (
    <Labelled {...props} wide={options.length > 4}>
      <div className="bxs">
        {options.map(({ id, label }) => (
          <span key={id} className={chosen.has(id) ? 'bx on' : 'bx'}>
            <i />
            {label}
          </span>
        ))}
        {!named && words !== '' && props.answers !== null && <b>{words}</b>}
        {chosen.has('other') && <b lang={langOf(words)}>{words}</b>}
      </div>
    </Labelled>
  );
}

function PrintedRows(props: Props & { field: Extract<Field, { type: 'rows' }> }) {
  const options = useAnswerOptions(props.world);
  const { field, answers } = props;
  const labels = useLabels();
  const rows = answers === null ? [] : rowsOf(field, answers);
  const columns = field.columns.filter((column) => column.type !== 'calc');
  const blanks = answers === null ? EMPTY_ROWS : 0;
  const none = answers !== null && rows.length === 0;
  return (
    <Labelled {...props} wide>
      {rows.map((row) => (
        <div key={row.id} className="printed-row">
          {columns.map((column) => {
            const words = answerWords(column, row.answers[column.id], options);
            return words === '' ? null : (
              <p key={column.id}>
                <span>{labels(column.label).label}</span> <b lang={langOf(words)}>{words}</b>
              </p>
            );
          })}
        </div>
      ))}
      {Array.from({ length: blanks }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: empty rows have no name
        <div key={at} className="printed-row blank">
          {columns.slice(0, 9).map((column) => (
            <p key={column.id}>
              <span>{labels(column.label).label}</span> <i className="rule" />
            </p>
          ))}
        </div>
      ))}
      {none && <div className="v">{answerWords(field, answers[field.id], options)}</div>}
    </Labelled>
  );
}

function Labelled(props: Props & { wide: boolean; children: React.ReactNode }) {
  const labels = useLabels()(props.field.label);
  return (
    <div
      className={['pq', props.wide && 'wide', props.field.type === 'rows' && 'rows']
        .filter(Boolean)
        .join(' ')}
    >
      <span className="pn">{props.number}</span>
      <div>
        <div className="l">
          <b>{labels.label}</b> <span lang={langOf(labels.otherLabel)}>{labels.otherLabel}</span>
        </div>
        {props.children}
      </div>
    </div>
  );
}

// One question on paper: a line to write on, boxes to tick, or the answer that was given.
import { type Answers, chosenOf, openRows } from '#domain/forms/answers.ts';
import type { Cell, Field, RowsField, TableField } from '#domain/forms/form.ts';
import { optionsFor } from '#domain/forms/lists.ts';
import { answerWords } from '../forms/answer-words.ts';
import type { FormWorld } from '../forms/fields/asked.ts';
import { useLabels } from '../forms/fields/labels.ts';
import { useAnswerOptions } from '../forms/use-answer-options.ts';
import { isWide } from '../forms/wide.ts';
import { useText } from '../i18n/use-text.ts';
import { langOf } from '../ui/person-name.tsx';

type Props = {
  field: Field;
  number: string | undefined;
  answers: Answers | null;
  world: FormWorld;
};
/** A list this long is printed as boxes; a longer one as a line. */
const BOXES = 20;
const EMPTY_ROWS = 3;

export function PrintedQuestion(props: Props) {
  const { field, world, answers } = props;
  if (field.type === 'rows' || field.type === 'table')
    return <PrintedRows {...props} field={field} />;
  if (field.type === 'calc') {
    const value = answers === null ? '' : (world.computed[field.shows ?? ''] ?? []).join('\n');
    if (field.shows === 'matches' || (value === '' && answers !== null)) return null;
    return <Line {...props} words={value} />;
  }
  return <PrintedCell {...props} field={field} answer={answers?.[field.id]} />;
}

function PrintedCell(props: Props & { field: Cell; answer: unknown }) {
  const options = useAnswerOptions(props.world);
  const { field, answer, answers } = props;
  if (isBoxes(field)) return <Boxes {...props} />;
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

function isBoxes(field: Field): boolean {
  if (field.type === 'yn') return true;
  if (field.type !== 'choice' && field.type !== 'choices') return false;
  return optionsFor(field).length <= BOXES;
}

function Boxes(props: Props & { field: Cell; answer: unknown }) {
  const { t, language } = useText();
  const { field, answer } = props;
  const chosen = new Set(props.answers === null ? [] : chosenOf(answer));
  const words = answerWords(field, answer, useAnswerOptions(props.world));
  const options =
    field.type === 'choice' || field.type === 'choices'
      ? optionsFor(field).map(({ id, label }) => ({ id, label: label[language] }))
      : (['yes', 'no', 'unknown'] as const).map((id) => ({ id, label: t(`forms.${id}`) }));
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

function PrintedRows(props: Props & { field: RowsField | TableField }) {
  const options = useAnswerOptions(props.world);
  const { field, answers } = props;
  const labels = useLabels();
  const rows = answers === null && field.type === 'rows' ? [] : openRows(field, answers ?? {});
  const columns = field.columns.filter((column) => column.type !== 'calc');
  const blanks = answers === null && field.type === 'rows' ? EMPTY_ROWS : 0;
  const none = answers !== null && rows.length === 0;
  return (
    <Labelled {...props} wide>
      {rows.map((row) => (
        <div key={row.id} className="printed-row">
          {row.tableRow && <p>{labels(row.tableRow.label).label}</p>}
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

// Rows with a shape of their own on paper: boxes to sign in, cards to cut out.
import { type Answers, chosenOf, type Row, rowsOf, visibleColumns } from '#domain/forms/answers.ts';
import type { Cell, RowsField } from '#domain/forms/form.ts';
import { answerWords } from '../forms/answer-words.ts';
import { useAnswerOptions } from '../forms/use-answer-options.ts';
import { useText } from '../i18n/use-text.ts';
import { langOf } from '../ui/person-name.tsx';
import { Labelled, LabelOf } from './labelled.tsx';
import type { Printed } from './printed.ts';
import { SignatureBox } from './signatures.tsx';

type Props = Printed & { field: RowsField; number: string | undefined };

/** The columns of a signature, under the ids that every form gives them. */
const NAME = 'who';
const ROLE = 'part';
const WITNESS = 'witness';
/** Ways of signing by somebody who does not write. */
const BY_THUMB = ['thumb', 'x'];
const EMPTY_BOXES = 3;
const EMPTY_CARDS = 4;

const blank = (count: number): Row[] =>
  Array.from({ length: count }, (_, at) => ({ id: String(at), answers: {} }));

/** A box for each who signed; three empty ones while nobody has. The last one bears the seal. */
export function PrintedSignatures(props: Props) {
  const { field, number, answers, world, stamp } = props;
  const options = useAnswerOptions(world);
  const { t } = useText();
  const signed = answers === null ? [] : rowsOf(field, answers);
  const rows = signed.length > 0 ? signed : blank(EMPTY_BOXES);
  return (
    <Labelled field={field} number={number} wide breaks>
      <div className="sign-boxes">
        {rows.map((row, at) => {
          const shown = answers === null ? [] : visibleColumns(field, answers, row);
          const say = (id: string) => {
            const column = shown.find((one) => one.id === id);
            return column ? answerWords(column, row.answers[id], options) : '';
          };
          const how = [say('way'), say('on')].filter(Boolean).join(' · ');
          const witness = say(WITNESS);
          return (
            <SignatureBox
              key={row.id}
              name={say(NAME)}
              role={say(ROLE) || (signed.length === 0 ? t('print.form.nameAndRole') : '')}
              how={how}
              witness={witness && t('print.form.witness', { name: witness })}
              thumb={signed.length === 0 || BY_THUMB.includes(chosenOf(row.answers.way)[0] ?? '')}
              stamp={at === rows.length - 1 ? stamp : null}
            />
          );
        })}
      </div>
    </Labelled>
  );
}

/** One for each row, to be cut out and laid on the table: the words large, what belongs to them small. */
export function PrintedCards({ field, number, answers, world }: Props) {
  const rows = answers === null ? blank(EMPTY_CARDS) : rowsOf(field, answers);
  return (
    <Labelled field={field} number={number} wide breaks>
      <div className="cut-cards">
        {rows.map((row) => (
          <Card key={row.id} {...{ field, row, answers, world }} />
        ))}
      </div>
    </Labelled>
  );
}

function Card(props: Pick<Props, 'field' | 'answers' | 'world'> & { row: Row }) {
  const { field, row, answers, world } = props;
  const options = useAnswerOptions(world);
  const columns: readonly Cell[] =
    answers === null ? field.columns : visibleColumns(field, answers as Answers, row);
  const [first, ...others] = columns;
  const say = (column: Cell) => answerWords(column, row.answers[column.id], options);
  const title = first ? say(first) : '';
  return (
    <div className="cut-card">
      {answers === null && first && <LabelOf field={first} />}
      <p className="cut-title" lang={langOf(title)}>
        {title}
      </p>
      {others.map((column) => {
        const words = say(column);
        if (answers !== null && words === '') return null;
        return (
          <div key={column.id}>
            <LabelOf field={column} />
            <div className={answers === null ? 'v' : ''} lang={langOf(words)}>
              {words}
            </div>
          </div>
        );
      })}
    </div>
  );
}

// A table whose rows are known: each row under its name, with the same questions.
import { type Answers, TableAnswer, tableRowsOf, visibleColumns } from '#domain/forms/answers.ts';
import type { AnswerProblem } from '#domain/forms/check.ts';
import type { TableField } from '#domain/forms/form.ts';
import { useText } from '../i18n/use-text.ts';
import { langOf } from '../ui/person-name.tsx';
import type { FormWorld } from './fields/asked.ts';
import { useLabels } from './fields/labels.ts';
import { Question } from './question.tsx';
import { isWide } from './wide.ts';

type Props = {
  field: TableField;
  number: string | undefined;
  answers: Answers;
  onAnswer: (answer: unknown) => void;
  problems: ReadonlyMap<string, AnswerProblem>;
  world: FormWorld;
  helpAt: string;
  onStand: (path: string) => void;
};

export function TableQuestion(props: Props) {
  const { t, language } = useText();
  const { field, answers } = props;
  const labels = useLabels()(field.label);
  const { cells } = TableAnswer.safeParse(answers[field.id]).data ?? { cells: {} };
  const write = (row: string, column: string, answer: unknown) => {
    const { [column]: _, ...rest } = cells[row] ?? {};
    const next = answer === undefined ? rest : { ...rest, [column]: answer };
    props.onAnswer({ cells: { ...cells, [row]: next } });
  };
  const problem = props.problems.get(field.id);
  return (
    <fieldset className="field table-question" data-path={field.id}>
      <legend className="lab">
        {props.number && <span className="qno">{props.number}</span>}
        <span>{labels.label}</span>
        <span className="other" lang={langOf(labels.otherLabel)}>
          {labels.otherLabel}
        </span>
      </legend>
      {field.help && <p className="help">{field.help[language]}</p>}
      {tableRowsOf(field, answers).map(({ row, answers: own }) => {
        const name = labelsOf(row.label, language);
        return (
          <fieldset key={row.id} className="tablerow">
            <legend>
              <b>{name.label}</b>{' '}
              <span className="cap" lang={langOf(name.other)}>
                {name.other}
              </span>
            </legend>
            <div className="fields">
              {visibleColumns(field, answers, { answers: own }).map((column) => {
                const path = `${field.id}.${row.id}.${column.id}`;
                return (
                  // biome-ignore lint/a11y/noStaticElementInteractions: only notices where the focus is
                  <div
                    key={column.id}
                    data-path={path}
                    className={isWide(column) ? 'q wide' : 'q'}
                    onFocus={() => props.onStand(path)}
                  >
                    <Question
                      field={column}
                      path={path}
                      number={undefined}
                      answer={own[column.id]}
                      onAnswer={(answer) => write(row.id, column.id, answer)}
                      problem={props.problems.get(path)}
                      world={{ ...props.world, ...(row.levels && { levels: row.levels }) }}
                      helping={props.helpAt === path}
                    />
                  </div>
                );
              })}
            </div>
          </fieldset>
        );
      })}
      {problem && <p className="help bad">{t(`forms.problem.${problem}`)}</p>}
    </fieldset>
  );
}

function labelsOf(label: { en: string; km: string }, language: 'en' | 'km') {
  return { label: label[language], other: label[language === 'km' ? 'en' : 'km'] };
}

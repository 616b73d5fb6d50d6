// One section of a form: its questions two in a line, what only some are asked set in.
import { type Answers, isShown } from '#domain/forms/answers.ts';
import type { AnswerProblem } from '#domain/forms/check.ts';
import { columnsOf, type Field, type FormDefinition } from '#domain/forms/form.ts';
import { useText } from '../i18n/use-text.ts';
import { langOf } from '../ui/person-name.tsx';
import type { FormWorld } from './fields/asked.ts';
import { numberQuestions } from './numbers.ts';
import { Question } from './question.tsx';
import { RowsQuestion } from './rows-question.tsx';
import { TableQuestion } from './table-question.tsx';
import { isWide } from './wide.ts';

type Props = {
  form: FormDefinition;
  at: number;
  answers: Answers;
  setAnswer: (id: string, answer: unknown) => void;
  problems: ReadonlyMap<string, AnswerProblem>;
  world: FormWorld;
  standing: string;
  helpAt: string;
  onStand: (path: string) => void;
  /** A field was left: what is typed is saved now. */
  onLeave: () => void;
};

export function SectionView(props: Props) {
  const { language } = useText();
  const { form, answers, world } = props;
  const section = form.sections[props.at];
  const numbers = numberQuestions(form, language);
  if (!section) return null;
  const other = section.title[language === 'km' ? 'en' : 'km'];
  return (
    <>
      <h2 className="section-title">
        {section.title[language]}{' '}
        <span className="lat" lang={langOf(other)}>
          {other}
        </span>
      </h2>
      <div className="fields">
        {section.fields
          .filter((field) => isShown(field, answers))
          .map((field) => (
            // biome-ignore lint/a11y/noStaticElementInteractions: only notices where the focus is
            <div
              key={field.id}
              data-path={field.id}
              className={classOf(field)}
              onFocus={() => columnsOf(field).length === 0 && props.onStand(field.id)}
              onBlur={props.onLeave}
            >
              {field.type === 'rows' ? (
                <RowsQuestion
                  field={field}
                  number={numbers.get(field.id)}
                  answers={answers}
                  onAnswer={(answer) => props.setAnswer(field.id, answer)}
                  problems={props.problems}
                  world={world}
                  at={props.standing}
                  helpAt={props.helpAt}
                  onStand={props.onStand}
                />
              ) : field.type === 'table' ? (
                <TableQuestion
                  field={field}
                  number={numbers.get(field.id)}
                  answers={answers}
                  onAnswer={(answer) => props.setAnswer(field.id, answer)}
                  problems={props.problems}
                  world={world}
                  helpAt={props.helpAt}
                  onStand={props.onStand}
                />
              ) : (
                <Question
                  field={field}
                  path={field.id}
                  number={numbers.get(field.id)}
                  answer={answers[field.id]}
                  onAnswer={(answer) => props.setAnswer(field.id, answer)}
                  problem={props.problems.get(field.id)}
                  world={world}
                  helping={props.helpAt === field.id}
                />
              )}
            </div>
          ))}
      </div>
    </>
  );
}

function classOf(field: Field): string {
  const parts = ['q'];
  if (isWide(field)) parts.push('wide');
  if (field.shownWhen) parts.push('set-in');
  if (field.type === 'calc') parts.push('known');
  return parts.join(' ');
}

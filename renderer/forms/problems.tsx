// What stands in the way of finishing, as a list that leads to each field.

import { type Answers, rowsOf } from '#domain/forms/answers.ts';
import type { FormProblem } from '#domain/forms/check.ts';
import { columnsOf, type Field, type FormDefinition, fieldsOf } from '#domain/forms/form.ts';
import { useText } from '../i18n/use-text.ts';
import { Dialog } from '../ui/dialog.tsx';
import { ListRow } from '../ui/list-row.tsx';
import { useRows } from '../ui/rows.ts';
import { numberQuestions } from './numbers.ts';

type Props = {
  form: FormDefinition;
  answers: Answers;
  problems: readonly FormProblem[];
  onGo: (path: string) => void;
  onClose: () => void;
};

export function Problems(props: Props) {
  const { t } = useText();
  return (
    <Dialog
      title={t('forms.finishing.problemsTitle', { count: props.problems.length })}
      onClose={props.onClose}
    >
      <p className="sup">{t('forms.finishing.problemsText')}</p>
      <List {...props} />
    </Dialog>
  );
}

function List({ form, answers, problems, onGo }: Props) {
  const { t, language } = useText();
  const numbers = numberQuestions(form, language);
  const rows = useRows({
    ids: problems.map((problem) => problem.field),
    onOpen: onGo,
    openWord: t('forms.finishing.goThere'),
  });
  const nameOfRow = (field: Field | undefined, row: string | undefined) => {
    if (field?.type === 'table') return field.rows.find(({ id }) => id === row)?.label[language];
    if (field?.type !== 'rows') return undefined;
    const number = rowsOf(field, answers).findIndex(({ id }) => id === row) + 1;
    return t(field.about === 'people' ? 'forms.person' : 'forms.row', { number });
  };
  return (
    <ul className="list problems">
      {problems.map(({ field, code }) => {
        const path = field.split('.');
        const whole = fieldsOf(form).find((one) => one.id === path[0]);
        return (
          <ListRow key={field} id={field} rows={rows} liClassName="problem">
            <span className="qno">{numbers.get(path[0] ?? '')}</span>
            <span className="grow">
              <b>{labelOf(whole, path[2])?.[language] ?? field}</b>
              {path.length > 1 && (
                <span className="cap">
                  {' · '}
                  {[nameOfRow(whole, path[1]), whole?.label[language]].filter(Boolean).join(' · ')}
                </span>
              )}
            </span>
            <span className="cap">{t(`forms.problem.${code}`)}</span>
          </ListRow>
        );
      })}
    </ul>
  );
}

function labelOf(field: Field | undefined, column: string | undefined) {
  if (!field || column === undefined) return field?.label;
  return columnsOf(field).find((one) => one.id === column)?.label;
}

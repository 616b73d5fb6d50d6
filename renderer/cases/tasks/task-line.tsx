// One thing to do, as a row: what, whose, by when; late or ended by a mark of its own.
import type { Task } from '#contract/casework.ts';
import { useText } from '../../i18n/use-text.ts';
import { ListRow } from '../../ui/list-row.tsx';
import { Mark } from '../../ui/mark.tsx';
import { langOf } from '../../ui/person-name.tsx';
import type { Rows } from '../../ui/rows.ts';
import { useTaskWords } from './task-words.ts';

export function TaskLine({ task, rows }: { task: Task; rows: Rows }) {
  const { what, about } = useTaskWords()(task);
  return (
    <ListRow id={task.id} rows={rows} liClassName={task.outcome ? 'ended' : ''}>
      <span>
        <span className="str" lang={langOf(what)}>
          {what}
        </span>
        <span className="cap">{about}</span>
      </span>
      <TaskMark task={task} />
    </ListRow>
  );
}

export function TaskMark({ task }: { task: Task }) {
  const { t } = useText();
  const { late, isDueToday } = useTaskWords()(task);
  if (late) return <Mark kind="overdue">{t('cases.waiting.late', { span: late })}</Mark>;
  if (isDueToday) return <Mark kind="overdue">{t('today.dueToday')}</Mark>;
  if (task.outcome === 'done') return <Mark kind="safe">{t('casePage.tasks.done')}</Mark>;
  if (task.outcome === 'dropped') return <Mark kind="plain">{t('casePage.tasks.dropped')}</Mark>;
  return null;
}

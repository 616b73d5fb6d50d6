// Things to do, by the day they are due: what is late first, each leads to its case.
import { ListTodo } from 'lucide-react';
import type { Output } from '#contract/calls.ts';
import { formatSpan, inDigitsOf } from '#domain/khmer/format.ts';
import { describePartialDate } from '#domain/people/describe-date.ts';
import { daysBetween } from '#domain/people/iso-day.ts';
import { today } from '../app/clock.ts';
import { useNames } from '../app/names.tsx';
import { useText } from '../i18n/use-text.ts';
import { Mark } from '../ui/mark.tsx';
import { PersonName } from '../ui/person-name.tsx';
import type { Rows } from '../ui/rows.ts';
import { Agenda, AgendaLine } from './agenda.tsx';

export type Task = Output<'tasks.list'>['tasks'][number];

/** Days since the last day on which it was due; null while it is not late. */
export function daysLate(task: Task, day: string): number | null {
  const last = task.due?.to ?? null;
  return last !== null && last < day ? daysBetween(last, day) : null;
}

export function DueList({ tasks, rows }: { tasks: readonly Task[]; rows: Rows }) {
  const { t, language } = useText();
  // What is to be done is in people's own words, and names them: with the names it is hidden.
  const { hidden } = useNames();
  if (tasks.length === 0) return null;
  return (
    <Agenda title={t('today.toDo')}>
      {tasks.map((task) => {
        const late = daysLate(task, today());
        const day = task.due?.precision === 'day' ? task.due.from : null;
        return (
          <AgendaLine
            key={task.id}
            {...{ rows, id: task.id, icon: ListTodo }}
            when={day ? inDigitsOf(language, `${day.slice(8)}.${day.slice(5, 7)}`) : ''}
            title={hidden ? task.code : task.what}
            detail={[
              !hidden && task.code,
              task.due && !day && describePartialDate(task.due, language),
            ]
              .filter(Boolean)
              .join(' · ')}
          >
            {late === null ? (
              <PersonName {...task} firstOnly />
            ) : (
              <Mark kind="overdue">
                {t('cases.waiting.late', { span: formatSpan(late, 'day', language) })}
              </Mark>
            )}
          </AgendaLine>
        );
      })}
    </Agenda>
  );
}

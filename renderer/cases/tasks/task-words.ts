// How something to do is told: its words, whose it is, by when; words are hidden together with the names.
import type { Task } from '#contract/casework.ts';
import { formatDay, formatSpan } from '#domain/khmer/format.ts';
import { describePartialDate } from '#domain/people/describe-date.ts';
import { today } from '../../app/clock.ts';
import { useNames } from '../../app/names.tsx';
import { useUserName } from '../../app/users.tsx';
import { useText } from '../../i18n/use-text.ts';
import { daysLate, dueWords, isDueToday } from '../../today/due-words.ts';

export function useTaskWords() {
  const { t, language } = useText();
  const { hidden } = useNames();
  const userName = useUserName();
  return (task: Task) => {
    const { userId, who, due, outcome, endedOn, reason, follows } = task;
    const late = outcome === null ? daysLate({ due }, today()) : null;
    const whose = userId ? userName(userId) : hidden ? '' : who;
    return {
      what: hidden && !follows ? t('casePage.tasks.hidden') : dueWords(task, t, language),
      late: late === null ? null : formatSpan(late, 'day', language),
      isDueToday: outcome === null && isDueToday({ due }, today()),
      about: [
        whose || (!userId && who === '' && t('casePage.tasks.nobody')),
        outcome === null && due
          ? t('casePage.tasks.by', { day: describePartialDate(due, language) })
          : outcome === null && t('casePage.tasks.noDay'),
        outcome &&
          endedOn &&
          t(`casePage.tasks.ended.${outcome}`, { day: formatDay(endedOn, language) }),
        !hidden && reason,
      ]
        .filter(Boolean)
        .join(' · '),
    };
  };
}

/** Open ones as main ordered them, the most urgent first; then the ended ones, the last ended first. */
export function orderTasks(tasks: readonly Task[]): { open: Task[]; ended: Task[] } {
  return {
    open: tasks.filter(({ outcome }) => outcome === null),
    ended: tasks
      .filter(({ outcome }) => outcome !== null)
      .toSorted((a, b) => ((a.endedOn ?? '') < (b.endedOn ?? '') ? 1 : -1)),
  };
}

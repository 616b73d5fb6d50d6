// What is due in one's own work: what is late first, each leads to its case.
import { formatDay, formatSpan, inDigitsOf } from '#domain/khmer/format.ts';
import { describePartialDate } from '#domain/people/describe-date.ts';
import { today } from '../app/clock.ts';
import { useNames } from '../app/names.tsx';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Mark } from '../ui/mark.tsx';
import { PersonName, useNameText } from '../ui/person-name.tsx';
import type { Rows } from '../ui/rows.ts';
import { Agenda, AgendaLine } from './agenda.tsx';
import { DUE_ICONS, type DueItem, daysLate, dueWords, isDueToday, isWritten } from './due-words.ts';

/** `total`: how much there is, of which `items` are the first. */
type Props = { items: readonly DueItem[]; total: number; rows: Rows; onCalendar: () => void };

export function DueList({ items, total, rows, onCalendar }: Props) {
  const { t, language } = useText();
  const { hidden } = useNames();
  const nameText = useNameText();
  if (items.length === 0) return null;
  return (
    <Agenda
      title={t('today.toDo')}
      after={
        <>
          {total > items.length && (
            <span className="cap">{t('today.calendar.more', { count: total - items.length })}</span>
          )}
          <Button small quiet hint="P" onPress={onCalendar}>
            {t('today.calendar.title')}
          </Button>
        </>
      }
    >
      {items.map((item) => {
        const late = daysLate(item, today());
        const day = item.due?.precision === 'day' ? item.due.from : null;
        const isMarked = late !== null || isDueToday(item, today());
        const tellsDay = item.kind === 'decision' && day !== null;
        return (
          <AgendaLine
            key={item.id}
            {...{ rows, id: item.id, icon: DUE_ICONS[item.kind] }}
            when={day ? inDigitsOf(language, `${day.slice(8)}.${day.slice(5, 7)}`) : ''}
            title={hidden && isWritten(item) ? item.code : dueWords(item, t, language)}
            detail={[
              !(hidden && isWritten(item)) && item.code,
              isMarked && !hidden && nameText(item).first,
              item.due && !day && describePartialDate(item.due, language),
              tellsDay && t('casePage.tasks.by', { day: formatDay(day, language) }),
            ]}
          >
            {isMarked ? (
              <Mark kind="overdue">
                {late === null
                  ? t('today.dueToday')
                  : t('cases.waiting.late', { span: formatSpan(late, 'day', language) })}
              </Mark>
            ) : (
              <PersonName {...item} firstOnly />
            )}
          </AgendaLine>
        );
      })}
    </Agenda>
  );
}

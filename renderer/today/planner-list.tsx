// What is due on the chosen day of the calendar, on today's what is late and what has no day besides.
import { formatNumber, formatWeekdayAndDay } from '#domain/khmer/format.ts';
import type { CallError } from '../app/call.ts';
import { today } from '../app/clock.ts';
import { useNames } from '../app/names.tsx';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { PersonName } from '../ui/person-name.tsx';
import { ErrorNote } from '../ui/states.tsx';
import { type DueItem, daysLate, dueWords, isWritten } from './due-words.ts';

type Props = {
  day: string;
  listed: readonly DueItem[];
  /** Where the listed ones stand among all of the day. */
  page: { from: number; total: number; onBefore?: () => void; onNext?: () => void };
  /** How much is late today. */
  late: number;
  busy: boolean;
  error: CallError | undefined;
  onOpen: (item: DueItem) => void;
};

/** Items that a key opens: 1 to 9. */
const BY_KEY = 9;

const isLate = (item: DueItem) => daysLate(item, today()) !== null;
const isUndated = ({ due }: DueItem) => !due?.from && !due?.to;

export function PlannerList({ day, listed, page, late, busy, error, onOpen }: Props) {
  const { t, language } = useText();
  const firstLate = listed.find(isLate);
  const firstUndated = listed.find(isUndated);
  const number = (count: number) => formatNumber(count, language);
  return (
    <aside className="planner-list scroll" aria-busy={busy}>
      <h2>{formatWeekdayAndDay(day, language)}</h2>
      {listed.length === 0 && !busy && !error && (
        <p className="sup">{t('today.calendar.nothing')}</p>
      )}
      <ErrorNote error={error} />
      <ol>
        {listed.map((item, at) => (
          <li key={item.id}>
            {item === firstLate && <h3>{t('today.calendar.late')}</h3>}
            {item === firstUndated && <h3>{t('today.calendar.undated')}</h3>}
            <button type="button" className="planner-item" onClick={() => onOpen(item)}>
              <kbd className="kbd">{at < BY_KEY ? at + 1 : ''}</kbd>
              <DueInList item={item} />
            </button>
          </li>
        ))}
      </ol>
      {(page.onBefore || page.onNext) && (
        <div className="planner-pages">
          <p className="cap">
            {t('today.calendar.page', {
              from: number(page.from + 1),
              to: number(page.from + listed.length),
              total: number(page.total),
            })}
          </p>
          {page.onBefore && (
            <Button small hint="Home" onPress={page.onBefore}>
              {t('today.calendar.previous')}
            </Button>
          )}
          {page.onNext && (
            <Button small hint="End" onPress={page.onNext}>
              {t('today.calendar.next')}
            </Button>
          )}
        </div>
      )}
      {day !== today() && late > 0 && (
        <p className="sup">{t('today.calendar.lateCount', { count: late })}</p>
      )}
    </aside>
  );
}

function DueInList({ item }: { item: DueItem }) {
  const { t, language } = useText();
  const { hidden } = useNames();
  const late = daysLate(item, today());
  return (
    <span>
      <span className="str">
        {hidden && isWritten(item) ? item.code : dueWords(item, t, language)}
      </span>
      <span className="cap">
        <PersonName {...item} firstOnly /> {!hidden && item.code}
        {late !== null && item.due?.to && ` · ${formatWeekdayAndDay(item.due.to, language)}`}
      </span>
    </span>
  );
}

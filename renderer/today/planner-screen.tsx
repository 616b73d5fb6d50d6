// The calendar of one's own work: a month or a week of days, and what is due on the chosen one.
import { ArrowLeft, ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { caseRoles } from '#contract/call.ts';
import {
  formatMonth,
  formatWeekdayAndDay,
  inDigitsOf,
  weekdayNames,
} from '#domain/khmer/format.ts';
import { addDays, addMonths } from '#domain/people/iso-day.ts';
import { useCall, useChanged } from '../app/call.ts';
import { today } from '../app/clock.ts';
import { useKeys } from '../app/keys.tsx';
import { useNames } from '../app/names.tsx';
import { usePlaces } from '../app/places.tsx';
import { useMay, useSession } from '../app/session.tsx';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { PersonName } from '../ui/person-name.tsx';
import { ErrorState, Waiting } from '../ui/states.tsx';
import { DUE_ICONS, type DueItem, daysLate, dueWords, isWritten } from './due-words.ts';
import { daysOfMonth, daysOfWeek } from './planner-days.ts';
import './planner.css';

type Span = 'month' | 'week';
/** On a day of the grid; more are told by their number. */
const IN_DAY = { month: 2, week: 9 } as const;
const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

export function PlannerScreen() {
  const { t, language } = useText();
  const { back, go } = usePlaces();
  const { me } = useSession();
  const mayAll = useMay(caseRoles) && me.role === 'coordinator';
  const [whose, setWhose] = useState<'mine' | 'all'>('mine');
  const [span, setSpan] = useState<Span>('month');
  const [day, setDay] = useState(today());
  const { value, error, refresh } = useCall('planner.list', { whose });
  useChanged(['case', 'form'], refresh);

  const items = value?.items ?? [];
  const on = (one: string) => items.filter(({ due }) => due?.to === one);
  const chosen = on(day);
  const late = items.filter((item) => daysLate(item, today()) !== null);
  const listed = [...chosen, ...(day === today() ? late : [])];
  const turn = (by: 1 | -1) =>
    setDay((old) => (span === 'month' ? addMonths(old, by) : addDays(old, 7 * by)));
  const open = (item: DueItem | undefined) => item && go({ screen: 'case', caseId: item.caseId });
  const move = (by: number) => setDay((old) => addDays(old, by));
  const turnSpan = () => setSpan(span === 'month' ? 'week' : 'month');
  useKeys([
    {
      keys: ['ArrowLeft'],
      shown: ['←', '→', '↑', '↓'],
      says: t('today.calendar.day'),
      run: () => move(-1),
    },
    { keys: ['ArrowRight'], says: '', run: () => move(1), quiet: true },
    { keys: ['ArrowUp'], says: '', run: () => move(-7), quiet: true },
    { keys: ['ArrowDown'], says: '', run: () => move(7), quiet: true },
    {
      keys: ['PageUp'],
      shown: ['PgUp', 'PgDn'],
      says: t(`today.calendar.${span}`),
      run: () => turn(-1),
    },
    { keys: ['PageDown'], says: '', run: () => turn(1), quiet: true },
    { keys: ['T'], says: t('today.calendar.today'), run: () => setDay(today()) },
    { keys: ['M'], says: t('today.calendar.turn'), run: turnSpan },
    ...(mayAll
      ? [
          {
            keys: ['A'],
            says: t(whose === 'mine' ? 'today.calendar.all' : 'today.calendar.mine'),
            run: () => setWhose(whose === 'mine' ? 'all' : 'mine'),
          },
        ]
      : []),
    { keys: ['Enter'], says: t('app.keys.open'), run: () => open(listed[0]) },
    {
      keys: DIGITS,
      shown: ['1', '–', '9'],
      says: t('today.calendar.nth'),
      run: (event) => open(listed[Number(/\d$/.exec(event.code)?.[0] ?? event.key) - 1]),
    },
    { keys: ['Escape'], says: t('app.keys.back'), run: back },
  ]);
  if (error && !value) return <ErrorState error={error} onAgain={refresh} onBack={back} />;
  if (!value) return <Waiting />;
  const days = span === 'month' ? daysOfMonth(day) : daysOfWeek(day);
  const names = weekdayNames(language);
  return (
    <div className="planner">
      <section className="planner-days" aria-label={t('today.calendar.title')}>
        <header className="row">
          <button type="button" className="icbtn" aria-label={t('app.keys.back')} onClick={back}>
            <ArrowLeft className="ic" aria-hidden />
          </button>
          <h1 className="work-title grow">{formatMonth(day.slice(0, 7), language)}</h1>
          <button
            type="button"
            className="icbtn"
            aria-label={t('today.calendar.before')}
            onClick={() => turn(-1)}
          >
            <ChevronLeft className="ic" aria-hidden />
          </button>
          <button
            type="button"
            className="icbtn"
            aria-label={t('today.calendar.after')}
            onClick={() => turn(1)}
          >
            <ChevronRight className="ic" aria-hidden />
          </button>
          <Button hint="T" onPress={() => setDay(today())}>
            {t('today.calendar.today')}
          </Button>
          <Button hint="M" onPress={turnSpan}>
            {t('today.calendar.turn')}
          </Button>
        </header>
        <div className="planner-heads" aria-hidden>
          {names.map((name) => (
            <span key={name}>{name}</span>
          ))}
        </div>
        <div className="planner-grid" data-span={span}>
          {days.map((one) => {
            const due = on(one);
            const more = due.length - IN_DAY[span];
            return (
              <button
                key={one}
                type="button"
                className="planner-day"
                aria-current={one === day ? 'date' : undefined}
                data-other={one.slice(0, 7) !== day.slice(0, 7) || undefined}
                data-today={one === today() || undefined}
                onClick={() => setDay(one)}
              >
                <b>
                  <span className="hidden">{formatWeekdayAndDay(one, language)}</span>
                  <span aria-hidden>{inDigitsOf(language, Number(one.slice(8)))}</span>
                </b>
                {due.slice(0, IN_DAY[span]).map((item) => (
                  <DueOfDay key={item.id} item={item} />
                ))}
                {more > 0 && (
                  <span className="cap">{t('today.calendar.more', { count: more })}</span>
                )}
              </button>
            );
          })}
        </div>
      </section>
      <aside className="planner-list scroll">
        <h2>{formatWeekdayAndDay(day, language)}</h2>
        {listed.length === 0 && <p className="sup">{t('today.calendar.nothing')}</p>}
        <ol>
          {listed.map((item, at) => (
            <li key={item.id}>
              {item === late[0] && <h3>{t('today.calendar.late')}</h3>}
              <button type="button" className="planner-item" onClick={() => open(item)}>
                <kbd className="kbd">{at < DIGITS.length ? at + 1 : ''}</kbd>
                <DueInList item={item} />
              </button>
            </li>
          ))}
        </ol>
        {day !== today() && late.length > 0 && (
          <p className="sup">{t('today.calendar.lateCount', { count: late.length })}</p>
        )}
      </aside>
    </div>
  );
}

function DueOfDay({ item }: { item: DueItem }) {
  const { t, language } = useText();
  const { hidden } = useNames();
  const Icon = DUE_ICONS[item.kind];
  return (
    <span className="planner-due" data-late={daysLate(item, today()) !== null || undefined}>
      <Icon className="ic s" aria-hidden />
      <span className="clip">
        {hidden && isWritten(item) ? item.code : dueWords(item, t, language)}
      </span>
    </span>
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

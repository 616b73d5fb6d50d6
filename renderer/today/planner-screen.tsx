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
import { ErrorState, Waiting } from '../ui/states.tsx';
import { DUE_ICONS, type DueItem, daysLate, dueWords, isWritten } from './due-words.ts';
import { daysOfMonth, daysOfWeek } from './planner-days.ts';
import { PlannerList } from './planner-list.tsx';
import './planner.css';

type Span = 'month' | 'week';
/** On a day of the grid; more are told by their number. */
const IN_DAY = { month: 2, week: 9 } as const;
/** So many are listed beside the grid at once. */
const PAGE = 50;
const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

export function PlannerScreen() {
  const { t, language } = useText();
  const { back, go } = usePlaces();
  const { me } = useSession();
  const mayAll = useMay(caseRoles) && me.role === 'coordinator';
  const [whose, setWhose] = useState<'mine' | 'all'>('mine');
  const [span, setSpan] = useState<Span>('month');
  const [day, setDay] = useState(today());
  const days = span === 'month' ? daysOfMonth(day) : daysOfWeek(day);
  const [from = day, to = day] = [days[0], days.at(-1)];
  const each = IN_DAY[span];
  const { value, error, loading, refresh } = useCall(
    'planner.days',
    { whose, from, to, each },
    { keep: true },
  );
  const [offset, setOffset] = useState(0);
  const input = { whose, part: 'on', day, offset, limit: PAGE } as const;
  const asked = useCall('planner.list', input, { keep: true });
  useChanged(['case', 'form'], () => {
    refresh();
    asked.refresh();
  });

  const onDay = new Map(value?.days.map((one) => [one.day, one]));
  const listed = asked.value?.items ?? [];
  // While another day is asked for, the rows are still those of the day before: no key opens one of them.
  const toOpen = asked.loading ? [] : listed;
  const total = asked.value?.total ?? 0;
  const choose = (next: (old: string) => string) => {
    setDay(next);
    setOffset(0);
  };
  const turnTo = (at: number) => () => setOffset(at);
  const page = {
    ...{ from: offset, total },
    ...(offset > 0 && { onBefore: turnTo(Math.max(0, offset - PAGE)) }),
    ...(offset + PAGE < total && { onNext: turnTo(offset + PAGE) }),
  };
  const turn = (by: 1 | -1) =>
    choose((old) => (span === 'month' ? addMonths(old, by) : addDays(old, 7 * by)));
  const open = (item: DueItem | undefined) => item && go({ screen: 'case', caseId: item.caseId });
  const move = (by: number) => choose((old) => addDays(old, by));
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
    { keys: ['T'], says: t('today.calendar.today'), run: () => choose(today) },
    { keys: ['M'], says: t('today.calendar.turn'), run: turnSpan },
    ...(mayAll
      ? [
          {
            keys: ['A'],
            says: t(whose === 'mine' ? 'today.calendar.all' : 'today.calendar.mine'),
            run: () => {
              setWhose(whose === 'mine' ? 'all' : 'mine');
              setOffset(0);
            },
          },
        ]
      : []),
    { keys: ['Enter'], says: t('app.keys.open'), run: () => open(toOpen[0]) },
    {
      keys: DIGITS,
      shown: ['1', '–', '9'],
      says: t('today.calendar.nth'),
      run: (event) => open(toOpen[Number(/\d$/.exec(event.code)?.[0] ?? event.key) - 1]),
    },
    ...(page.onNext ? [{ keys: ['End'], says: t('today.calendar.next'), run: page.onNext }] : []),
    ...(page.onBefore
      ? [{ keys: ['Home'], says: t('today.calendar.previous'), run: page.onBefore }]
      : []),
    { keys: ['Escape'], says: t('app.keys.back'), run: back },
  ]);
  if (error && !value) return <ErrorState error={error} onAgain={refresh} onBack={back} />;
  if (!value) return <Waiting />;
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
          <Button hint="T" onPress={() => choose(today)}>
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
        <div className="planner-grid" data-span={span} aria-busy={loading}>
          {days.map((one) => {
            const due = onDay.get(one);
            const more = (due?.total ?? 0) - each;
            return (
              <button
                key={one}
                type="button"
                className="planner-day"
                aria-current={one === day ? 'date' : undefined}
                data-other={one.slice(0, 7) !== day.slice(0, 7) || undefined}
                data-today={one === today() || undefined}
                onClick={() => choose(() => one)}
              >
                <b>
                  <span className="hidden">{formatWeekdayAndDay(one, language)}</span>
                  <span aria-hidden>{inDigitsOf(language, Number(one.slice(8)))}</span>
                </b>
                {due?.items.map((item) => (
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
      <PlannerList
        {...{ day, listed, page, late: value.late, onOpen: open }}
        busy={asked.loading}
        error={asked.error}
      />
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

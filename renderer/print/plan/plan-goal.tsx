// One goal on the family's page: number, picture, the family's words, who helps, by when, ticks.
import type { PlanGoal, Ticks } from '#domain/forms/family-plan.ts';
import { inDigitsOf, type Language, monthNames } from '#domain/khmer/format.ts';
import { describePartialDate } from '#domain/people/describe-date.ts';
import type { PartialDate } from '#domain/people/partial-date.ts';
import { useText } from '../../i18n/use-text.ts';
import type { PlanNames } from './plan-names.ts';
import { FigureOf, PictureOf } from './plan-pictures.tsx';

type Props = { goal: PlanGoal; number: number; language: Language; names: PlanNames };

export function PlanGoalView({ goal, number, language, names }: Props) {
  const { t } = useText();
  const lng = language;
  const [open, close] = language === 'km' ? ['«', '»'] : ['“', '”'];
  const often = Math.max(0, ...goal.ticks.map(({ times }) => times));
  const tick = often === 0 ? 'done' : often > 1 ? 'tickEach' : 'tickMonth';
  return (
    <section className="plan-goal">
      <div className="no">{inDigitsOf(language, number)}</div>
      <PictureOf area={goal.area} />
      <div className="plan-words">
        {goal.words === null ? (
          <i className="plan-line" />
        ) : (
          <h2>
            {open}
            {goal.words}
            {close}
          </h2>
        )}
        {goal.steps.length > 0 && <p>{goal.steps.join(' · ')}</p>}
        {goal.isTrial && <p>{t('print.plan.trial', { lng })}</p>}
        <div className="plan-people">
          {goal.doers.map((person) => (
            <span key={person.id ?? person.text}>
              <FigureOf figure={names.figure(person)} />
              <b>{names.given(person)}</b>
            </span>
          ))}
        </div>
      </div>
      {goal.by && <Calendar date={goal.by} language={language} />}
      <b className="plan-tick-label">{t(`print.plan.${tick}`, { lng })}</b>
      {goal.ticks.length === 0 ? <i className="plan-box" /> : <Circles {...{ goal, language }} />}
    </section>
  );
}

function Circles({ goal, language }: { goal: PlanGoal; language: Language }) {
  return (
    <div className="plan-circles">
      {goal.ticks.map((ticks) => (
        <span key={ticks.month} className="plan-month">
          <span>{circlesOf(ticks)}</span>
          <em>{shortMonth(ticks.month, language)}</em>
        </span>
      ))}
    </div>
  );
}

const circlesOf = ({ month, times }: Ticks) =>
  Array.from({ length: times }, (_, at) => `${month} ${at}`).map((key) => <i key={key} />);

/** Khmer months have no short form. */
function shortMonth(month: string, language: Language): string {
  const name = monthNames(language)[Number(month.slice(5, 7)) - 1] ?? '';
  return language === 'en' ? name.slice(0, 3) : name;
}

/** A leaf of a calendar; a month alone when the day is not known, words when that is not known either. */
function Calendar({ date, language }: { date: PartialDate; language: Language }) {
  const { from, precision } = date;
  const [year = '', month = '', day = ''] = from?.split('-') ?? [];
  if (precision !== 'day' && precision !== 'month')
    return <span className="plan-calendar words">{describePartialDate(date, language)}</span>;
  return (
    <span className="plan-calendar">
      <i>{monthNames(language)[Number(month) - 1]}</i>
      <b>{precision === 'day' ? inDigitsOf(language, Number(day)) : '·'}</b>
      <em>{inDigitsOf(language, year)}</em>
    </span>
  );
}

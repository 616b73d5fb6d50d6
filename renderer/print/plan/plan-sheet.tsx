// The plan a family keeps, on one page for its wall: black ink, large letters, no number of the case.
import { Phone } from 'lucide-react';
import type { Answers } from '#domain/forms/answers.ts';
import { GOALS_ON_A_PAGE, readFamilyPlan } from '#domain/forms/family-plan.ts';
import type { FormDefinition } from '#domain/forms/form.ts';
import { sheetCode } from '#domain/forms/sheet-code.ts';
import { inDigitsOf, type Language } from '#domain/khmer/format.ts';
import { describePartialDate } from '#domain/people/describe-date.ts';
import type { FormWorld } from '../../forms/fields/asked.ts';
import type { FormView } from '../../forms/use-draft.ts';
import { useText } from '../../i18n/use-text.ts';
import { QrCode } from '../qr-code.tsx';
import { PlanGoalView } from './plan-goal.tsx';
import { namesOn, type PlanNames } from './plan-names.ts';
import { FamilyHouse } from './plan-pictures.tsx';
import './plan.css';

type Props = {
  view: FormView;
  form: FormDefinition;
  answers: Answers;
  world: FormWorld;
  /** Of the page; whoever prints it may read another one. */
  language: Language;
};

/** The end of a phone number that stands behind a name. */
const PHONE = /[+\d០-៩][\d០-៩ -]{6,}$/;

export function PlanSheet({ view, form, answers, world, language }: Props) {
  const { t } = useText();
  const lng = language;
  const names = namesOn(language, view, world);
  const plan = readFamilyPlan(form, answers, names.all);
  const numbered = plan.goals.map((goal, at) => ({ goal, number: at + 1 }));
  const [first, more] = [numbered.slice(0, GOALS_ON_A_PAGE), numbered.slice(GOALS_ON_A_PAGE)];
  const worker = names.full(plan.worker ?? { id: view.author, text: '' });
  const near = plan.callNear && nearHome(plan.callNear, names);
  const foot = (
    <footer className="plan-foot">
      <QrCode text={sheetCode(view)} label={t('print.form.code', { lng })} />
      <span>{t('print.plan.foot', { lng })}</span>
      <b>
        {view.id.slice(-8, -4).toUpperCase()}-{view.id.slice(-4).toUpperCase()} · v{view.version}
      </b>
    </footer>
  );
  const head = (
    <header className="plan-head">
      <FamilyHouse />
      <div>
        <h1>{t('print.plan.title', { lng })}</h1>
        <p>
          {[t('print.plan.ours', { lng }), plan.on && describePartialDate(plan.on, language)]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
    </header>
  );
  const goals = (some: typeof numbered) =>
    some.map(({ goal, number }) => (
      <PlanGoalView key={goal.id} {...{ goal, number, language, names }} />
    ));
  return (
    <article className="print-sheet plan-sheet" lang={language}>
      <div className="plan-page">
        {head}
        {goals(first)}
        {more.length > 0 && (
          <p className="plan-more">
            {t('print.plan.more', {
              lng,
              count: more.length,
              first: inDigitsOf(language, GOALS_ON_A_PAGE),
            })}
          </p>
        )}
        <section className="plan-call">
          <Phone className="ph" aria-hidden />
          <div>
            <span>{t('print.plan.call', { lng })}</span>
            <p>
              <b>{worker}</b> <strong>{plan.callUs}</strong>
            </p>
            {plan.ifWorse !== '' && <p className="worse">{plan.ifWorse}</p>}
          </div>
          {near && (
            <div className="near">
              <span>{t('print.plan.near', { lng })}</span>
              <p>
                <b>{near.name}</b>
                <strong>{near.phone}</strong>
              </p>
            </div>
          )}
        </section>
        <section className="plan-signs">
          <div>
            <span>{t('print.plan.carer', { lng })}</span>
            <i className="thumb-oval" />
            <b>{names.carer}</b>
          </div>
          <div>
            <span>{t('print.plan.children', { lng })}</span>
            <i className="sign-line" />
            <b>{names.children.join(' · ')}</b>
          </div>
          <div>
            <span>{t('print.plan.worker', { lng })}</span>
            <i className="sign-line" />
            <b>{worker}</b>
          </div>
        </section>
        {foot}
      </div>
      {more.length > 0 && (
        <div className="plan-page">
          {head}
          {goals(more)}
          {foot}
        </div>
      )}
    </article>
  );
}

function nearHome(person: { id: string | null; text: string }, names: PlanNames) {
  const told = names.given(person);
  const phone = PHONE.exec(told)?.[0] ?? '';
  return { name: told.slice(0, told.length - phone.length).trim(), phone };
}

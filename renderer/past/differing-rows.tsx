// The rows of what differs: casework, people, facts, houses, forms, pages; each says how it stood and how it is today.
import type { ReactNode } from 'react';
import type { CaseView } from '#contract/cases.ts';
import type { PastCase } from '#contract/past.ts';
import { describePartialDate } from '#domain/people/describe-date.ts';
import { placeWithin } from '#domain/places/find-place.ts';
import { namePlace } from '#domain/places/place.ts';
import { dayAndTime } from '../app/clock.ts';
import { useNames } from '../app/names.tsx';
import { useDrawingTitle } from '../drawings/drawing-title.ts';
import { useOpenWords } from '../i18n/open-words.ts';
import { useText } from '../i18n/use-text.ts';
import { Mark } from '../ui/mark.tsx';
import { PersonName } from '../ui/person-name.tsx';
import type { Rows } from '../ui/rows.ts';
import type { StepNumber } from '../ui/steps.tsx';
import { useFactWords, useHouseWords } from './fact-words.ts';
import { usePersonWords } from './person-words.ts';
import { CASEWORK, type useChosen } from './use-chosen.ts';

/** `today` is the case as it is now. */
type Props = {
  view: PastCase;
  today: CaseView;
  rows: Rows;
  chosen: ReturnType<typeof useChosen>;
};

export function DifferingRows({ view, today, rows, chosen }: Props) {
  const { t } = useText();
  const row = (id: string, told: { title: ReactNode; stood: ReactNode; now: ReactNode }) => (
    <DiffRow key={id} {...told} id={id} rows={rows} chosen={chosen} />
  );
  const caseworkWords = useCaseworkWords();
  const personWords = usePersonWords();
  const factWords = useFactWords(today);
  const houseWords = useHouseWords();
  const formWords = useFormWords();
  const drawingWords = useDrawingWords();
  const pageWords = usePageWords();
  return (
    <>
      {view.casework && (
        <Part title={t('past.casework')}>{row(CASEWORK, caseworkWords(view.casework))}</Part>
      )}
      {view.people.length > 0 && (
        <Part title={t('past.people')}>
          {view.people.map((person) =>
            row(person.id, {
              ...personWords(person),
              title: <PersonName {...(person.now ?? person.stood)} code={view.code} />,
            }),
          )}
        </Part>
      )}
      {view.facts.length > 0 && (
        <Part title={t('past.facts')}>
          {view.facts.map((fact) => row(fact.thread, factWords(fact)))}
        </Part>
      )}
      {view.houses.length > 0 && (
        <Part title={t('past.houses')}>
          {view.houses.map((house) => row(house.id, houseWords(house)))}
        </Part>
      )}
      {view.forms.length > 0 && (
        <Part title={t('past.forms')}>
          {view.forms.map((form) => row(form.id, formWords(form)))}
        </Part>
      )}
      {view.drawings.length > 0 && (
        <Part title={t('past.drawings')}>
          {view.drawings.map((drawing) => row(drawing.id, drawingWords(drawing)))}
        </Part>
      )}
      {view.pages.length > 0 && (
        <Part title={t('past.papers')}>
          {view.pages.map((page) => row(page.id, pageWords(page)))}
        </Part>
      )}
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useText();
  return (
    <section>
      <div className="past-row past-heads">
        <span />
        <h2>{title}</h2>
        <span className="cap">{t('past.stood')}</span>
        <span className="cap">{t('past.now')}</span>
      </div>
      <ul className="past-list">{children}</ul>
    </section>
  );
}

type RowProps = Omit<Props, 'view' | 'today'> & {
  id: string;
  title: ReactNode;
  stood: ReactNode;
  now: ReactNode;
};

function DiffRow({ id, rows, chosen, title, stood, now }: RowProps) {
  const { t } = useText();
  const isHere = rows.here === id;
  const { onClick, ref } = rows.rowProps(id);
  return (
    <li className={isHere ? 'past-row here' : 'past-row'} ref={ref} tabIndex={-1}>
      <input
        type="checkbox"
        aria-label={t('past.tick')}
        checked={chosen.isOn(id)}
        disabled={!chosen.isAble(id)}
        onChange={() => chosen.turn(id)}
      />
      <button
        type="button"
        className="rowbtn"
        aria-current={isHere ? 'true' : undefined}
        onClick={onClick}
      >
        {title}
      </button>
      <div>{stood}</div>
      <div className="now">{now}</div>
    </li>
  );
}

function useCaseworkWords() {
  const { t, language } = useText();
  type Casework = NonNullable<PastCase['casework']>;
  const words = ({ step, module, status, placeId, placeText }: Casework['now']) => {
    const known = placeId === null ? undefined : placeWithin(placeId)[0];
    return {
      step: t(`words.step.s${step as StepNumber}`),
      module: t(`words.module.${module as 'fp' | 'fs' | 'none'}`),
      status: status === 'closed' ? t('cases.head.closed') : t('past.statusStays'),
      place: [placeText, known && namePlace(known, language)].filter(Boolean).join(', '),
    };
  };
  return ({ stood, now, fields }: Casework) => {
    const told = fields.filter((name) => name !== 'status');
    const side = (which: Casework['now']) => told.map((name) => words(which)[name]).join(' · ');
    return {
      title: t('past.changed', {
        fields: fields.map((name) => t(`past.field.${name}`)).join(', '),
      }),
      stood: side(stood),
      now: [side(now), fields.includes('status') && t('past.statusStays')]
        .filter(Boolean)
        .join(' · '),
    };
  };
}

function useFormWords() {
  const { t, language } = useText();
  const { paper } = useOpenWords();
  type Form = PastCase['forms'][number];
  return ({ form, event, stood, now }: Form) => {
    const day = event && describePartialDate(event, language);
    const state = (one: Form['stood']) =>
      t(`past.${one.state}`, { when: dayAndTime(one.changedAt, language, t) });
    return {
      title: [paper(form), day].filter(Boolean).join(' · '),
      stood: state(stood),
      now: now ? state(now) : <Mark kind="overdue">{t('past.missing')}</Mark>,
    };
  };
}

function useDrawingWords() {
  const { t, language } = useText();
  const titleOf = useDrawingTitle();
  type Drawing = PastCase['drawings'][number];
  return ({ tool, form, held, stood, now }: Drawing) => {
    const state = (one: Drawing['stood']) =>
      [
        t(`past.${one.state}`, { when: dayAndTime(one.changedAt, language, t) }),
        t('past.items', { count: one.items }),
      ].join(' · ');
    const day = held && describePartialDate(held, language);
    return {
      title: [titleOf({ tool, ...(form && { form }) }), day].filter(Boolean).join(' · '),
      stood: state(stood),
      now: now ? state(now) : <Mark kind="overdue">{t('past.missing')}</Mark>,
    };
  };
}

function usePageWords() {
  const { t, language } = useText();
  const { paper } = useOpenWords();
  const { hidden } = useNames();
  type Page = PastCase['pages'][number];
  return ({ kind, paperDate, number, lies, original }: Page) => ({
    title: t('past.page', { paper: paper(kind), number }),
    stood: paperDate && !hidden ? describePartialDate(paperDate, language) : '',
    now: (
      <>
        {t(`past.lies.${lies}`)}{' '}
        {!original && <Mark kind="overdue">{t('past.originalMissing')}</Mark>}
      </>
    ),
  });
}

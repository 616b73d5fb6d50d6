// What earlier forms of the case said: ratings, scores, goals, the business, what was done since.
import {
  chosenOf,
  numberOf,
  PeopleAnswer,
  PersonAnswer,
  TableAnswer,
} from '#domain/forms/answers.ts';
import { sayWorked, workOut } from '#domain/forms/calc.ts';
import { findForm } from '#domain/forms/definitions/index.ts';
import { type Bilingual, fieldsOf } from '#domain/forms/form.ts';
import { SERVICES } from '#domain/forms/services.ts';
import { formatMoney, type Money, MoneySchema, sumMoney } from '#domain/money/money.ts';
import type { FormRecord } from '../../storage/forms.ts';
import { currentLines } from '../../storage/lines.ts';
import {
  chosenWords,
  counted,
  dayOfForm,
  dayWords,
  earlierForms,
  joinWords,
  personWords,
  rowsIn,
} from './case-forms.ts';
import type { Compute } from './compute.ts';

/** The 0 to 10 of everybody, as the form before this one had them. */
const lastRatings: Compute = ({ db, form }) => {
  const [before] = earlierForms(db, form, ['reflection', 'review']);
  if (!before) return [];
  return rowsIn(before.answers, 'ratings').map((row) => {
    const value = numberOf(row.answers.value);
    const number = value === null ? '–' : String(value);
    return joinWords(
      [personWords(db, row.answers.who), { en: number, km: number }, dayWords(before)],
      ' · ',
    );
  });
};

const childOf = (form: FormRecord) => PersonAnswer.safeParse(form.answers.child).data?.id ?? null;
const cellsOf = (form: FormRecord) => TableAnswer.safeParse(form.answers.scores).data?.cells ?? {};

/** The factors of a scale in the order of its form, by the words of that revision. */
function factorsOf(form: FormRecord): { id: string; label: Bilingual }[] {
  const definition = findForm(form.form, form.revision);
  const table = definition && fieldsOf(definition).find(({ id }) => id === 'scores');
  return table?.type === 'table' ? table.rows : [];
}

const levelOf = (form: FormRecord, factor: string): number | null =>
  numberOf(cellsOf(form)[factor]?.level);

/** The scores this child was given last time, shown beside only after new ones are chosen. */
const lastScale: Compute = ({ db, form }) => {
  const child = childOf(form);
  const before = earlierForms(db, form, ['child-scale']).find((one) => childOf(one) === child);
  if (!before || child === null) return [];
  return factorsOf(before).flatMap(({ id, label }) => {
    const level = levelOf(before, id);
    return level === null ? [] : [{ en: `${label.en}: ${level}`, km: `${label.km}៖ ${level}` }];
  });
};

/** For each child the factors that changed since its first scale: "Enough food 1 → 3". Never a total. */
const scaleChange: Compute = ({ db, form }) => {
  const scales = earlierForms(db, form, ['child-scale']);
  const children = [...new Set(scales.map(childOf).filter((id) => id !== null))];
  return children.flatMap((child) => {
    const own = scales.filter((one) => childOf(one) === child);
    const [newest, first] = [own[0], own.at(-1)];
    if (!newest || !first || newest === first) return [];
    const changes = factorsOf(newest).flatMap(({ id, label }): Bilingual[] => {
      const [from, to] = [levelOf(first, id), levelOf(newest, id)];
      if (from === null || to === null || from === to) return [];
      const sign = to > from ? '↑' : '↓';
      return [
        { en: `${label.en} ${sign} ${from} → ${to}`, km: `${label.km} ${sign} ${from} → ${to}` },
      ];
    });
    const none = { en: 'no change', km: 'មិនមានការផ្លាស់ប្ដូរ' };
    const name = personWords(db, newest.answers.child);
    return [joinWords([name, ...(changes.length > 0 ? changes : [none])], ' · ')];
  });
};

/** The goals of the plan with the result that the last review gave them. */
const goalsNow: Compute = ({ db, form }) => {
  const [review] = earlierForms(db, form, ['review']);
  const [plan] = earlierForms(db, form, ['case-plan']);
  const source = review ?? plan;
  if (!source) return [];
  return rowsIn(source.answers, 'goals').flatMap((row) => {
    const { words, status } = row.answers;
    if (typeof words !== 'string') return [];
    return [
      joinWords(
        [{ en: words, km: words }, chosenWords(source, ['goals', 'status'], status)],
        ' · ',
      ),
    ];
  });
};

/** Contacts, visits and support since the review before this one, or since the beginning. */
const sinceLastReview: Compute = ({ db, form }) => {
  const [review] = earlierForms(db, form, ['review']);
  const since = review ? dayOfForm(review) : '';
  const all = earlierForms(db, form, ['case-note', 'prison-visit', 'support-request']).filter(
    (one) => dayOfForm(one) > since,
  );
  const of = (kind: string) => all.filter((one) => one.form === kind);
  const visits = of('prison-visit').map((one) => chosenOf(one.answers.status)[0]);
  const times = (status: string) => visits.filter((one) => one === status).length;
  const spent = all.flatMap((one) => moneyOf(one));
  return [
    counted(of('case-note').length, ['note of a contact', 'notes of contacts'], 'កំណត់ត្រាទំនាក់ទំនង'),
    counted(times('held'), ['prison visit held', 'prison visits held'], 'បានចូលសួរនៅពន្ធនាគារ'),
    counted(times('replaced'), ['replaced another way', 'replaced another way'], 'ជំនួសដោយវិធីផ្សេង'),
    counted(of('support-request').length, ['support request', 'support requests'], 'សំណើជំនួយ'),
    ...sumMoney(spent).map((money) => ({ en: formatMoney(money), km: formatMoney(money) })),
  ];
};

/** What was paid: prices of what was bought, and the worth of what was given in a note. */
function moneyOf(form: FormRecord): Money[] {
  const [field, column] =
    form.form === 'support-request' ? ['bought', 'price'] : ['services', 'value'];
  return rowsIn(form.answers, field).flatMap((row) => {
    const money = MoneySchema.safeParse(row.answers[column]).data;
    return money ? [money] : [];
  });
}

/** How the business stood at the last visit to it. */
const businessNow: Compute = ({ db, form }) => {
  const [visit] = earlierForms(db, form, ['iga-monitoring']);
  if (!visit) return [];
  const definition = findForm(visit.form, visit.revision);
  const profit = definition && fieldsOf(definition).find(({ id }) => id === 'profit');
  const worked =
    definition && profit?.type === 'calc' ? workOut(definition, profit, visit.answers) : null;
  const left = worked ? sayWorked(worked) : '';
  return [
    joinWords(
      [
        chosenWords(visit, ['running'], visit.answers.running),
        { en: left, km: left },
        dayWords(visit),
      ],
      ' · ',
    ),
  ];
};

/** Contacts an assessment can rest on. */
const visitsUsed: Compute = ({ db, form }) => {
  const notes = earlierForms(db, form, ['case-note']);
  return notes.map((note) =>
    joinWords([dayWords(note), chosenWords(note, ['contact'], note.answers.contact)], ' · '),
  );
};

/** Where the one who is visited is held, as the newest line says. */
const prisonerFacility: Compute = ({ db, form }) => {
  const prisoner = PersonAnswer.safeParse(form.answers.prisoner).data?.id ?? null;
  const line = currentLines(db, form.caseId, 'prison').find(
    ({ personId }) => prisoner !== null && personId === prisoner,
  );
  const words = line ? personWords(db, line.answers.facility) : null;
  return words && words.en !== '' ? [words] : [];
};

/** The kinds of support this family was given, without names. */
const servicesGiven: Compute = ({ db, form }) => {
  const forms = earlierForms(db, form, ['case-note', 'support-request']);
  const services = forms.flatMap((one) =>
    [...rowsIn(one.answers, 'services'), ...rowsIn(one.answers, 'items')].flatMap((row) =>
      chosenOf(row.answers.service),
    ),
  );
  return [...new Set(services)].flatMap(
    (service) => SERVICES.find(({ id }) => id === service)?.label ?? [],
  );
};

/** The day of the first contact at which somebody was met. */
const firstContact: Compute = ({ db, form }) => {
  const met = earlierForms(db, { ...form, event: null }, ['case-note']).filter((note) => {
    const people = PeopleAnswer.safeParse(note.answers.met).data?.people ?? [];
    return people.length > 0 && chosenOf(note.answers.contact)[0] !== 'no-one';
  });
  const first = met.at(-1);
  const words = first ? dayWords(first) : null;
  return words ? [words] : [];
};

export const COMPUTE_HISTORY = {
  'last-ratings': lastRatings,
  'last-child-scale': lastScale,
  'scale-change': scaleChange,
  'goals-now': goalsNow,
  'since-last-review': sinceLastReview,
  'iga-now': businessNow,
  'visits-used': visitsUsed,
  'prisoner-facility': prisonerFacility,
  'services-given': servicesGiven,
  'first-contact': firstContact,
} as const satisfies Record<string, Compute>;

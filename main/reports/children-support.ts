// Children who were supported to study or to visit, and the three figures that donors ask for.
import type { Bilingual } from '#domain/forms/form.ts';
import type { LivingGroup } from '#domain/forms/lists/living.ts';
import { SERVICES } from '#domain/forms/services.ts';
import type { ReportTable } from '#domain/reports/report.ts';
import { inFamilyCare } from './children-living.ts';
import type { Child } from './children-register.ts';
import type { Counting } from './counting.ts';
import { factsOf } from './standing.ts';
import { CHILDREN, type Column, countOf, countsRow, partition, plainRow } from './table.ts';
import { newestBy } from './values.ts';

const GROUPS = new Map(SERVICES.map(({ id, group }) => [id, group]));

/** Line of a form: both of its cells have this in common. */
const lineOf = ({ formId, path }: { formId: string; path: string }) =>
  `${formId} ${path.split('.').slice(0, 2).join('.')}`;

type Supported = { study: Set<string>; visit: Set<string> };

/** People with a line of support in the period for study or for contact with prison, or a visit held. */
export function supportedPeople(counting: Counting): Supported {
  const facts = factsOf(counting);
  const people: Supported = { study: new Set(), visit: new Set() };
  const services = newestBy(facts('service.type'), lineOf);
  const give = (personId: string | null, service: string | undefined) => {
    const group = GROUPS.get(service ?? '');
    if (personId !== null && group === 'school') people.study.add(personId);
    if (personId !== null && group === 'prison-contact') people.visit.add(personId);
  };
  for (const told of facts('service.person')) give(told.value, services.get(lineOf(told))?.value);
  // What was asked for counts from the day it was handed over.
  const handed = new Set(
    facts('service.date').flatMap(({ value, formId }) =>
      value === 'not-recorded' ? [] : [formId],
    ),
  );
  for (const { formId, personId, value } of services.values())
    if (handed.has(formId)) give(personId, value);
  const held = new Set(
    facts('visit.status').flatMap(({ value, formId }) => (value === 'held' ? [formId] : [])),
  );
  for (const { formId, value } of facts('visit.child'))
    if (held.has(formId)) people.visit.add(value);
  return people;
}

export function countSupport(
  children: readonly Child[],
  { study, visit }: Supported,
  columns: readonly Column<Child>[],
): ReportTable {
  return partition({
    id: 'supported',
    title: {
      en: 'Children supported to study or to visit',
      km: 'កុមារដែលបានគាំទ្រឱ្យរៀន ឬឱ្យចូលសួរឪពុកម្ដាយ',
    },
    items: children,
    parts: [
      {
        label: { en: 'To study and to visit', km: 'ទាំងរៀន ទាំងចូលសួរ' },
        has: ({ id }) => study.has(id) && visit.has(id),
      },
      { label: { en: 'To study only', km: 'រៀនតែប៉ុណ្ណោះ' }, has: ({ id }) => study.has(id) },
      { label: { en: 'To visit only', km: 'ចូលសួរតែប៉ុណ្ណោះ' }, has: ({ id }) => visit.has(id) },
    ],
    gap: { en: 'No such support recorded', km: 'មិនបានកត់ត្រាជំនួយបែបនេះ' },
    columns,
    caseOf: ({ caseId }) => caseId,
    notes: [
      {
        en: 'Each child is counted once, however often it was supported.',
        km: 'កុមារម្នាក់រាប់តែម្ដង ទោះបានជំនួយប៉ុន្មានដងក៏ដោយ។',
      },
    ],
  });
}

/** People whose newest income activity runs, well or weakly. */
export function earners(counting: Counting): Map<string, string> {
  const facts = factsOf(counting);
  const newest = newestBy(facts('iga.status'), ({ personId }) => personId);
  const running = [...newest].filter(([, { value }]) => value === 'good' || value === 'weak');
  return new Map(running.map(([person, { caseId }]) => [person, caseId]));
}

const PEOPLE: Bilingual = { en: 'People', km: 'នាក់' };
const SUPPORTED: Bilingual = {
  en: 'Children supported to study or to visit',
  km: 'កុមារដែលបានគាំទ្រឱ្យរៀន ឬចូលសួរ',
};
const KEPT: Bilingual = {
  en: 'Children kept in family care',
  km: 'កុមារនៅក្នុងការថែទាំរបស់គ្រួសារ',
};
const EARNING: Bilingual = { en: 'Carers with an income activity', km: 'អ្នកថែទាំដែលមានមុខរបរ' };

/** The three headline figures, each person once. */
export function countHeadlines(
  counting: Counting,
  children: readonly Child[],
  { study, visit }: Supported,
  ways: ReadonlyMap<string, LivingGroup>,
): ReportTable {
  const supported = children.filter(({ id }) => study.has(id) || visit.has(id));
  const kept = children.filter(({ id }) => inFamilyCare(ways.get(id)));
  const carers = earners(counting);
  const row = (label: Bilingual, own: readonly Child[]) =>
    countsRow(
      label,
      own.map(({ caseId }) => caseId),
    );
  return {
    id: 'headlines',
    title: { en: 'Headline figures', km: 'តួលេខសំខាន់' },
    columns: [PEOPLE],
    rows: [row(SUPPORTED, supported), row(KEPT, kept), countsRow(EARNING, [...carers.values()])],
    sum: '',
    adds: [],
    notes: [],
  };
}

/**
 * The headlines for people outside the office: each with the children it does not speak of, so that a
 * small rest is hidden too, and none split further.
 */
export function publicHeadlines(
  counting: Counting,
  children: readonly Child[],
  { study, visit }: Supported,
  ways: ReadonlyMap<string, LivingGroup>,
): ReportTable[] {
  const table = (id: string, label: Bilingual, has: (child: Child) => boolean) =>
    partition<Child>({
      ...{ id, title: label, items: children, parts: [{ label, has }] },
      gap: { en: 'All others, or not recorded', km: 'ផ្សេងពីនេះ ឬមិនបានកត់ត្រា' },
      columns: [countOf<Child>(CHILDREN)],
      caseOf: () => null,
    });
  return [
    table('public-supported', SUPPORTED, ({ id }) => study.has(id) || visit.has(id)),
    table('public-kept', KEPT, ({ id }) => inFamilyCare(ways.get(id))),
    {
      ...{ id: 'public-earners', title: EARNING, columns: [PEOPLE], sum: '', adds: [], notes: [] },
      rows: [plainRow(EARNING, [{ count: earners(counting).size }])],
    },
  ];
}

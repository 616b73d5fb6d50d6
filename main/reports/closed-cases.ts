// Closed cases one by one for research: no name, no word anybody wrote, a code nobody can lead back.
import { createHash } from 'node:crypto';
import type { Bilingual } from '#domain/forms/form.ts';
import { formatNumber } from '#domain/khmer/format.ts';
import { readSetting } from '#domain/office/settings.ts';
import type { Count, ReportTable } from '#domain/reports/report.ts';
import { rowsOf } from '../storage/prepared.ts';
import { settingOn } from '../storage/settings.ts';
import { AGE_BANDS, type Child, childrenOf } from './children-register.ts';
import type { Counting } from './counting.ts';
import { type StandingCase, standingCases } from './standing.ts';
import { FAMILY_PRESERVATION, FAMILY_SUPPORT, plainRow } from './table.ts';
import { groupBy, newestBy, rowOfPath, type Told, toldOf } from './values.ts';
import { optionsOfConcept } from './words.ts';

const MODULES = { fp: FAMILY_PRESERVATION, fs: FAMILY_SUPPORT } as const;
const SEXES: Readonly<Record<Child['sex'], Bilingual>> = {
  f: { en: 'girl', km: 'ស្រី' },
  m: { en: 'boy', km: 'ប្រុស' },
  x: { en: 'child', km: 'កុមារ' },
  u: { en: 'child', km: 'កុមារ' },
};
const NO_AGE: Bilingual = { en: 'age not recorded', km: 'មិនបានកត់ត្រាអាយុ' };
const KEPT_BACK: Bilingual = { en: 'kept back', km: 'បានលាក់' };
const COLUMNS: readonly Bilingual[] = [
  { en: 'Programme', km: 'ម៉ូឌុល' },
  { en: 'District', km: 'ស្រុក' },
  { en: 'Opened in', km: 'បើកនៅខែ' },
  { en: 'Closed in', km: 'បិទនៅខែ' },
  { en: 'Children, by age when it was opened', km: 'កុមារ តាមអាយុពេលបើក' },
  { en: 'Why closed', km: 'មូលហេតុនៃការបិទ' },
  { en: 'Problems at the end', km: 'បញ្ហានៅពេលបញ្ចប់' },
  { en: 'Contacts', km: 'ទំនាក់ទំនង' },
  { en: 'Prison visits', km: 'ការសួរសុខទុក្ខនៅពន្ធនាគារ' },
];
const NOTES: readonly Bilingual[] = [
  {
    en: 'Restricted cases are not listed, nor families who did not agree to research.',
    km: 'មិនរាប់ករណីដែលបានដាក់កម្រិត និងគ្រួសារដែលមិនយល់ព្រមចំពោះការស្រាវជ្រាវ។',
  },
  {
    en: 'A district with few closed cases is kept back. Days are told by their month.',
    km: 'ស្រុកដែលមានករណីបិទតិច ត្រូវបានលាក់។ ថ្ងៃបង្ហាញតែខែប៉ុណ្ណោះ។',
  },
];

const NONE: Count = { none: true };
const words = (said: Bilingual | null): Count => (said ? { words: said } : NONE);
const number = (count: number): Count =>
  words({ en: String(count), km: formatNumber(count, 'km') });
/** "2019-07" of a day. */
const month = (day: string | null): Count =>
  day === null ? NONE : words({ en: day.slice(0, 7), km: day.slice(0, 7) });
const joined = (all: readonly Bilingual[]): Bilingual | null =>
  all.length === 0
    ? null
    : { en: all.map(({ en }) => en).join(', '), km: all.map(({ km }) => km).join(', ') };

/** The same code for the same case in every list; the id it is made of is random and stays inside. */
const codeOf = (caseId: string): string =>
  createHash('sha256').update(`research ${caseId}`).digest('hex').slice(0, 8).toUpperCase();

/** Who said no to research, or took their word back, in the newest answer. */
function refusedResearch({ db }: Counting): Set<string> {
  const answers = newestBy(
    toldOf(db, 'consent.purpose').filter(({ path }) => rowOfPath(path) === 'research'),
    ({ caseId }) => caseId,
  );
  const refused = [...answers.values()].filter(({ value }) => value === 'no');
  const takenBack = ['consent.taken-back', 'assent.taken-back']
    .flatMap((concept) => toldOf(db, concept))
    .filter(({ value }) => value === 'research');
  return new Set([...refused, ...takenBack].map(({ caseId }) => caseId));
}

/** What was asked narrows nothing but the programme: by days and places a single case could be found. */
function listedCases(counting: Counting): StandingCase[] {
  const { db, options } = counting;
  const restricted = new Set(
    rowsOf<{ id: string }>(db, 'SELECT id FROM cases WHERE restricted = 1').map(({ id }) => id),
  );
  const refused = refusedResearch(counting);
  return standingCases(db, { ...options, from: null, to: null, district: null }).filter(
    ({ id, status }) => status === 'closed' && !restricted.has(id) && !refused.has(id),
  );
}

/** The youngest first, who has no age last: the order of their rows would tell who was entered when. */
function sayChildren(children: readonly Child[]): Bilingual | null {
  const bands = new Map(AGE_BANDS.map(({ id, label }) => [id, label]));
  const places = [...bands.keys()];
  const place = ({ sex, age }: Child) => `${age === null ? 9 : places.indexOf(age)} ${sex}`;
  return joined(
    children
      .toSorted((a, b) => place(a).localeCompare(place(b), 'en-GB'))
      .map(({ sex, age }) => {
        const band = (age !== null && bands.get(age)) || NO_AGE;
        return { en: `${SEXES[sex].en} ${band.en}`, km: `${SEXES[sex].km} ${band.km}` };
      }),
  );
}

/** "solved 2, not 1": how many problems ended in which way. */
function sayProblems(told: readonly Told[]): Bilingual | null {
  return joined(
    optionsOfConcept('problem.result').flatMap(({ id, label }) => {
      const count = told.filter(({ value }) => value === id).length;
      if (count === 0) return [];
      return [{ en: `${label.en} ${count}`, km: `${label.km} ${formatNumber(count, 'km')}` }];
    }),
  );
}

/** One line for each closed case, in the order of the codes, which tells nothing. */
export function listClosedCases(counting: Counting): ReportTable[] {
  const { db, today } = counting;
  const least = readSetting('small-cells', settingOn(db, 'small-cells', today));
  const cases = listedCases(counting);
  const byCase = (told: readonly Told[]) => groupBy(told, ({ caseId }) => caseId);
  const children = groupBy(childrenOf(counting, cases), ({ caseId }) => caseId);
  const inDistrict = groupBy(cases, ({ district }) => district?.id ?? '');
  const closures = newestBy(toldOf(db, 'closure.reason'), ({ caseId }) => caseId);
  const reasons = new Map(optionsOfConcept('closure.reason').map(({ id, label }) => [id, label]));
  const results = newestBy(
    toldOf(db, 'problem.result'),
    ({ caseId, path }) => `${caseId} ${rowOfPath(path)}`,
  );
  const problems = byCase([...results.values()]);
  const contacts = byCase(toldOf(db, 'contact.type'));
  const visits = byCase(toldOf(db, 'visit.status').filter(({ value }) => value === 'held'));
  const district = (one: StandingCase): Count => {
    if (!one.district) return NONE;
    const many = (inDistrict.get(one.district.id) ?? []).length >= least;
    return words(many ? { en: one.district.en, km: one.district.km } : KEPT_BACK);
  };
  const lines = cases.map((one) => {
    const code = codeOf(one.id);
    const closure = closures.get(one.id);
    return plainRow({ en: code, km: code }, [
      words(one.module && MODULES[one.module]),
      district(one),
      month(one.opened),
      month(closure?.day ?? null),
      words(sayChildren(children.get(one.id) ?? [])),
      words(reasons.get(closure?.value ?? '') ?? null),
      words(sayProblems(problems.get(one.id) ?? [])),
      number(contacts.get(one.id)?.length ?? 0),
      number(visits.get(one.id)?.length ?? 0),
    ]);
  });
  return [
    {
      id: 'closed-cases',
      title: { en: 'Closed cases without names', km: 'ករណីដែលបានបិទ គ្មានឈ្មោះ' },
      columns: [...COLUMNS],
      rows: lines.toSorted((a, b) => (a.label.en < b.label.en ? -1 : 1)),
      sum: '',
      adds: [],
      notes: [...NOTES],
    },
  ];
}

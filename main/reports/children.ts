// Children, each counted once whatever they were given: by year, district, sex, age and disability.
import type { Bilingual } from '#domain/forms/form.ts';
import type { ReportTable } from '#domain/reports/report.ts';
import { countLiving, livingOn } from './children-living.ts';
import { AGE_BANDS, type Child, childrenOf } from './children-register.ts';
import {
  countHeadlines,
  countSupport,
  publicHeadlines,
  supportedPeople,
} from './children-support.ts';
import type { Counting } from './counting.ts';
import { casesEver, standingCases } from './standing.ts';
import { CHILDREN, type Column, countOf, countWhere, partition, shareOf } from './table.ts';

const NOT_RECORDED: Bilingual = { en: 'Not recorded', km: 'មិនបានកត់ត្រា' };
const SEXES: readonly { label: Bilingual; has: (child: Child) => boolean }[] = [
  { label: { en: 'Girls', km: 'ស្រី' }, has: ({ sex }) => sex === 'f' },
  { label: { en: 'Boys', km: 'ប្រុស' }, has: ({ sex }) => sex === 'm' },
  { label: { en: 'Other', km: 'ផ្សេងទៀត' }, has: ({ sex }) => sex === 'x' },
];

const bySex: Column<Child>[] = [
  countOf<Child>(CHILDREN),
  ...SEXES.map(({ label, has }) => countWhere(label, has)),
  countWhere(NOT_RECORDED, ({ sex }) => sex === 'u'),
];
const byAge: Column<Child>[] = [
  countOf<Child>(CHILDREN),
  ...AGE_BANDS.map(({ id, label }) => countWhere<Child>(label, ({ age }) => age === id)),
  countWhere({ en: 'Age not recorded', km: 'មិនបានកត់ត្រាអាយុ' }, ({ age }) => age === null),
  countWhere({ en: 'With disability', km: 'មានពិការភាព' }, ({ disability }) => disability === true),
];

const shared = { caseOf: ({ caseId }: Child) => caseId };
/** For the public nothing is crossed: from several margins small counts could be worked out. */
const plain = { ...shared, columns: [countOf<Child>(CHILDREN), shareOf<Child>()], adds: [] };
const crossed = {
  ...shared,
  columns: bySex,
  adds: [{ from: 1, to: bySex.length - 1, total: 0 }],
};

const yearOf = ({ opened }: Child) => opened?.slice(0, 4) ?? null;
const both = (word: string): Bilingual => ({ en: word, km: word });

function districtParts(children: readonly Child[]) {
  const found = new Map(
    children.flatMap(({ district }) => (district ? [[district.id, district]] : [])),
  );
  return [...found.values()]
    .toSorted((a, b) => a.id.localeCompare(b.id, 'en-GB'))
    .map(({ id, en, km }) => ({
      label: { en, km },
      has: (child: Child) => child.district?.id === id,
    }));
}

/** The same children four times, so that every table has the same total. */
function sides(children: readonly Child[], forPublic: boolean): ReportTable[] {
  const across = forPublic ? plain : crossed;
  const years = [...new Set(children.map(yearOf))].filter((year) => year !== null).toSorted();
  const items = children;
  return [
    partition({
      ...{ ...across, id: 'by-year', items },
      title: { en: 'By the year their case began', km: 'តាមឆ្នាំដែលករណីចាប់ផ្ដើម' },
      parts: years.map((year) => ({
        label: both(year),
        has: (child: Child) => yearOf(child) === year,
      })),
      notes: [
        {
          en: 'A child with several cases is counted once, with the first of them.',
          km: 'កុមារដែលមានករណីច្រើន រាប់តែម្ដង តាមករណីដំបូង។',
        },
      ],
    }),
    partition({
      ...{ ...across, id: 'by-district', items },
      title: { en: 'By district', km: 'តាមស្រុក' },
      parts: districtParts(children),
    }),
    partition({
      ...{ ...across, id: 'by-age', items },
      title: { en: 'By age when their case began', km: 'តាមអាយុ ពេលករណីចាប់ផ្ដើម' },
      parts: AGE_BANDS.map(({ id, label }) => ({ label, has: ({ age }: Child) => age === id })),
    }),
    partition({
      ...{ ...across, id: 'by-disability', items },
      title: { en: 'By disability (six questions)', km: 'តាមពិការភាព (សំណួរ ៦)' },
      parts: [
        {
          label: { en: 'With disability', km: 'មានពិការភាព' },
          has: ({ disability }) => disability === true,
        },
        {
          label: { en: 'Without', km: 'គ្មានពិការភាព' },
          has: ({ disability }) => disability === false,
        },
      ],
    }),
    ...(forPublic
      ? [
          partition({
            ...{ ...plain, id: 'by-sex', items, parts: SEXES },
            title: { en: 'By sex', km: 'តាមភេទ' },
          }),
        ]
      : []),
  ];
}

/** One page for each year: district and sex down, age across, the total that the year has elsewhere. */
function pages(children: readonly Child[]): ReportTable[] {
  const years = [...new Set(children.map(yearOf))].toSorted((a, b) =>
    (a ?? '~') < (b ?? '~') ? -1 : 1,
  );
  return years.map((year) => {
    const items = children.filter((child) => yearOf(child) === year);
    const places = [
      ...districtParts(items),
      {
        label: { en: 'District not recorded', km: 'មិនបានកត់ត្រាស្រុក' },
        has: ({ district }: Child) => district === null,
      },
    ];
    const sexes = [...SEXES, { label: NOT_RECORDED, has: ({ sex }: Child) => sex === 'u' }];
    const said: Bilingual =
      year === null ? { en: 'Year not recorded', km: 'មិនបានកត់ត្រាឆ្នាំ' } : both(year);
    const page = partition({
      ...{ ...shared, id: `year-${year ?? 'none'}`, items, columns: byAge },
      adds: [{ from: 1, to: AGE_BANDS.length + 1, total: 0 }],
      title: {
        en: `${said.en}: district, sex and age`,
        km: `${said.km}៖ ស្រុក ភេទ និងអាយុ`,
      },
      parts: places.flatMap((place) =>
        sexes.map((sex) => ({
          label: {
            en: `${place.label.en} · ${sex.label.en}`,
            km: `${place.label.km} · ${sex.label.km}`,
          },
          has: (child: Child) => place.has(child) && sex.has(child),
        })),
      ),
      gap: null,
      onlyFilled: true,
    });
    // Its parts are too many to be read as one sum; its total is the year's above.
    return { ...page, sum: '' };
  });
}

/** Children of enrolled cases, each in all tables; for the public each table by itself, nothing crossed. */
export function countChildren(counting: Counting): ReportTable[] {
  const { db, options } = counting;
  const isEnrolled = ({ decision }: { decision: string }) => decision === 'enrolled';
  const atWork = childrenOf(counting, casesEver({ db, options }).filter(isEnrolled));
  const joined =
    options.from === null
      ? atWork
      : childrenOf(counting, standingCases(db, options).filter(isEnrolled));
  const supported = supportedPeople(counting);
  const ways = livingOn(counting, options.to ?? counting.today);
  if (options.public)
    return [...publicHeadlines(counting, atWork, supported, ways), ...sides(joined, true)];
  const columns = [countOf<Child>(CHILDREN), shareOf<Child>()];
  return [
    countHeadlines(counting, atWork, supported, ways),
    countSupport(atWork, supported, columns),
    countLiving(atWork, ways, columns),
    ...sides(joined, false),
    ...pages(joined),
  ];
}

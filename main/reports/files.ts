// How complete the folders are: each of the sixteen tools typed, drawn, scanned or missing, step by step.
import { TOOLS } from '#domain/cases/tools.ts';
import type { Bilingual } from '#domain/forms/form.ts';
import type { ReportTable } from '#domain/reports/report.ts';
import { rowsOf } from '../storage/prepared.ts';
import type { Counting } from './counting.ts';
import { sameIds } from './same.ts';
import { type StandingCase, standingCases } from './standing.ts';
import { CASES, countsRow } from './table.ts';

const STEP_NAMES: readonly Bilingual[] = [
  { en: 'Step 1: intake', km: 'ជំហានទី១៖ ការទទួលករណី' },
  { en: 'Step 2: assessment', km: 'ជំហានទី២៖ ការវាយតម្លៃ' },
  { en: 'Step 3: reflection', km: 'ជំហានទី៣៖ ការឆ្លុះបញ្ចាំង' },
  { en: 'Step 4: plan', km: 'ជំហានទី៤៖ ផែនការ' },
  { en: 'Step 5: progress', km: 'ជំហានទី៥៖ វឌ្ឍនភាព' },
  { en: 'Step 6: review', km: 'ជំហានទី៦៖ ការពិនិត្យ' },
  { en: 'Step 7: closure', km: 'ជំហានទី៧៖ ការបិទ' },
];

const COLUMNS: readonly Bilingual[] = [
  CASES,
  { en: 'Typed', km: 'វាយបញ្ចូល' },
  { en: 'Drawn', km: 'បានគូរ' },
  { en: 'Scanned', km: 'ស្កេន' },
  { en: 'Missing', km: 'ខ្វះ' },
  { en: 'Not due yet', km: 'មិនទាន់ដល់ជំហាន' },
];

/** Kinds by case. */
type Kept = ReadonlyMap<string, ReadonlySet<string>>;
type Way = 'typed' | 'drawn' | 'scanned' | 'missing' | 'early';
/** One folder with the way of each tool, in the order of the tools. */
type Looked = { id: string; ways: readonly Way[] };

const FORMS = [...new Set(TOOLS.flatMap(({ forms }) => forms))];

/** What there is, once for each kind. */
function readKept({ db }: Counting, sql: string, ...values: string[]): Kept {
  const { caseOf } = sameIds(db);
  const kept = new Map<string, Set<string>>();
  for (const { caseId, kind } of rowsOf<{ caseId: string; kind: string }>(db, sql, ...values)) {
    const id = caseOf(caseId);
    const kinds = kept.get(id) ?? new Set();
    kept.set(id, kinds.add(kind));
  }
  return kept;
}

function lookThrough(counting: Counting, cases: readonly StandingCase[]): Looked[] {
  const typed = readKept(
    counting,
    `SELECT DISTINCT case_id AS caseId, form AS kind FROM forms
     WHERE form IN (${FORMS.map(() => '?').join(', ')}) AND state = 'final'`,
    ...FORMS,
  );
  const drawn = readKept(
    counting,
    `SELECT DISTINCT case_id AS caseId, coalesce(form, tool) AS kind FROM drawings
     WHERE state = 'final'`,
  );
  const scanned = readKept(
    counting,
    `SELECT DISTINCT d.case_id AS caseId, d.kind FROM documents d
     WHERE EXISTS (SELECT 1 FROM placements p WHERE p.document_id = d.id AND p.undone_at IS NULL)`,
  );
  const none: ReadonlySet<string> = new Set();
  return cases.map(({ id, step: at }) => {
    const [own, paper] = [typed.get(id) ?? none, scanned.get(id) ?? none];
    const picture = drawn.get(id) ?? none;
    const ways = TOOLS.map(({ step, forms, drawings, papers }): Way => {
      if (forms.some((form) => own.has(form))) return 'typed';
      if ([...drawings, ...forms].some((one) => picture.has(one))) return 'drawn';
      if (papers.some((kind) => paper.has(kind))) return 'scanned';
      return at >= step ? 'missing' : 'early';
    });
    return { id, ways };
  });
}

/** What decides for a step, before all others. */
const ORDER: readonly Way[] = ['missing', 'early', 'typed', 'drawn', 'scanned'];

function wayOfStep({ ways }: Looked, step: number): Way {
  const own = ways.filter((_, at) => TOOLS[at]?.step === step);
  return ORDER.find((way) => own.includes(way)) ?? 'missing';
}

const SHOWN = ['typed', 'drawn', 'scanned', 'missing', 'early'] as const;

function rowOf(label: Bilingual, ways: readonly { id: string; way: Way }[]) {
  const those = SHOWN.map((way) => ways.filter((one) => one.way === way));
  return countsRow(label, ...[ways, ...those].map((some) => some.map(({ id }) => id)));
}

/** Enrolled cases. A step is typed when all of its tools are there and one is typed, missing when one is. */
export function countFiles(counting: Counting): ReportTable[] {
  const cases = standingCases(counting.db, counting.options).filter(
    ({ decision }) => decision === 'enrolled',
  );
  const folders = lookThrough(counting, cases);
  const shared = {
    columns: [...COLUMNS],
    sum: '',
    adds: [{ from: 1, to: 5, total: 0 }],
  };
  return [
    {
      ...shared,
      id: 'steps',
      title: { en: 'The seven steps', km: 'ជំហានទាំងប្រាំពីរ' },
      rows: STEP_NAMES.map((label, at) =>
        rowOf(
          label,
          folders.map((one) => ({ id: one.id, way: wayOfStep(one, at + 1) })),
        ),
      ),
      notes: [
        {
          en: 'A step counts as missing as soon as one of its tools is. The cases behind a row are those.',
          km: 'ជំហានមួយរាប់ថាខ្វះ បើខ្វះឧបករណ៍ណាមួយ។ ករណីនៅពីក្រោយជួរ គឺករណីទាំងនោះ។',
        },
      ],
    },
    {
      ...shared,
      id: 'tools',
      title: { en: 'The sixteen tools', km: 'ឧបករណ៍ទាំង ១៦' },
      rows: TOOLS.map(({ label }, at) =>
        rowOf(
          label,
          folders.map(({ id, ways }) => ({ id, way: ways[at] ?? 'early' })),
        ),
      ),
      notes: [],
    },
  ];
}

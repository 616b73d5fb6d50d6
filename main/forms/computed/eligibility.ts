// What the app works out on who can join: each criterion, all together, earners, points of the means test.
import {
  type Criterion,
  criteriaOf,
  judge,
  judgeEligibility,
  type Standing,
  standingOfAll,
} from '#domain/cases/eligibility.ts';
import { explain } from '#domain/cases/explain.ts';
import { type Answers, chosenOf, TableAnswer } from '#domain/forms/answers.ts';
import { findForm } from '#domain/forms/definitions/index.ts';
import { type Bilingual, fieldsOf } from '#domain/forms/form.ts';
import { formatNumber } from '#domain/khmer/format.ts';
import type { Db } from '../../storage/database.ts';
import type { FormRecord } from '../../storage/forms.ts';
import { currentLines } from '../../storage/lines.ts';
import { gatherFacts } from '../eligibility-facts.ts';
import type { Compute } from './compute.ts';
import { points } from './means-points.ts';

const STANDING: Readonly<Record<Standing, Bilingual>> = {
  meets: { en: 'meets', km: 'គ្រប់លក្ខខណ្ឌ' },
  'does-not': { en: 'does not meet', km: 'មិនគ្រប់លក្ខខណ្ឌ' },
  'cannot-yet': { en: 'cannot tell yet', km: 'មិនទាន់ដឹង' },
};
const ALL_TOGETHER: Readonly<Record<Standing, Bilingual>> = {
  meets: { en: 'Every criterion is met', km: 'គ្រប់លក្ខខណ្ឌទាំងអស់' },
  'does-not': { en: 'Not met', km: 'មិនគ្រប់លក្ខខណ្ឌ' },
  'cannot-yet': { en: 'Cannot be decided yet', km: 'មិនទាន់អាចសម្រេចបាន' },
};
const OTHER: Readonly<Record<'fp' | 'fs', Bilingual>> = {
  fp: {
    en: 'Family Preservation can be offered',
    km: 'អាចផ្ដល់ការទប់ស្កាត់ការបែកចេញពីគ្រួសារ',
  },
  fs: { en: 'Family Support can be offered', km: 'អាចផ្ដល់ការគាំទ្រគ្រួសារ' },
};

/** A criterion in the words of the newest form that asks it. */
export function nameOf(criterion: Criterion): Bilingual {
  const form = findForm('eligibility', 1);
  const table = form && fieldsOf(form).find(({ id }) => id === 'criteria');
  const row = table?.type === 'table' ? table.rows.find(({ id }) => id === criterion) : undefined;
  return row?.label ?? { en: criterion, km: criterion };
}

/** «…៖ មិនគ្រប់លក្ខខណ្ឌ (ដោះលែង …)»: the criterion, how it stands, and why. */
function say(criterion: Criterion, standing: Standing, why: Bilingual | null): Bilingual {
  const [name, what] = [nameOf(criterion), STANDING[standing]];
  return {
    en: `${name.en}: ${what.en}${why ? ` (${why.en})` : ''}`,
    km: `${name.km}៖ ${what.km}${why ? ` (${why.km})` : ''}`,
  };
}

/** What a worker judged in the form counts before what the facts say. */
export function judgedStanding(answers: Answers, criterion: Criterion): Standing | null {
  const { cells } = TableAnswer.safeParse(answers.criteria).data ?? { cells: {} };
  const [result] = chosenOf(cells[criterion]?.result);
  return result === 'meets' || result === 'does-not' || result === 'cannot-yet' ? result : null;
}

const suggest: Compute = ({ db, form }) => {
  const { facts, module, limits } = gatherFacts(db, form.caseId, form.answers);
  if (!module) return [];
  return criteriaOf(module)
    .filter((criterion) => criterion !== 'carer-commits' && criterion !== 'child-commits')
    .map((criterion) =>
      say(criterion, judge(criterion, facts, limits), explain(criterion, facts, limits)),
    );
};

/** Each criterion of the module asked for, what the worker judged before what the facts say. */
function judgeForm(db: Db, form: FormRecord) {
  const { facts, module, limits } = gatherFacts(db, form.caseId, form.answers);
  if (!module) return null;
  const { criteria, other } = judgeEligibility(module, facts, limits);
  const held = criteria.map(({ criterion, standing }) => ({
    criterion,
    standing: judgedStanding(form.answers, criterion) ?? standing,
  }));
  const total = standingOfAll(held.map(({ standing }) => standing));
  const why = (criterion: Criterion) => explain(criterion, facts, limits);
  return { held, total, other, why };
}

/** All criteria together; null while no module is asked for. */
export function standingOf(db: Db, form: FormRecord): Standing | null {
  return judgeForm(db, form)?.total ?? null;
}

const result: Compute = ({ db, form }) => {
  const judged = judgeForm(db, form);
  if (!judged) return [];
  const { held, total, other, why } = judged;
  const named = held
    .filter(({ standing }) => standing !== 'meets')
    .map(({ criterion, standing }) => say(criterion, standing, why(criterion)));
  return [ALL_TOGETHER[total], ...named, ...(total !== 'meets' && other ? [OTHER[other]] : [])];
};

/** People who bring money in, and everybody of the household. */
const earners: Compute = ({ db, form }) => {
  const lines = currentLines(db, form.caseId);
  const earning = new Set(
    lines.filter(({ kind }) => kind === 'income').map(({ personId, thread }) => personId ?? thread),
  ).size;
  const members = lines.find(({ kind }) => kind === 'household')?.answers.members as
    | { people?: unknown[] }
    | undefined;
  const all = members?.people?.length ?? 0;
  if (earning === 0 && all === 0) return [];
  const rest = Math.max(0, all - earning);
  return [
    {
      en: `${earning} earning, ${rest} who depend on them`,
      km: `អ្នករកចំណូល ${formatNumber(earning, 'km')} នាក់ អ្នកក្នុងបន្ទុក ${formatNumber(rest, 'km')} នាក់`,
    },
  ];
};

export const COMPUTE_ELIGIBILITY = {
  'criteria-suggested': suggest,
  'eligibility-result': result,
  earners,
  'means-test-points': points,
} as const satisfies Record<string, Compute>;

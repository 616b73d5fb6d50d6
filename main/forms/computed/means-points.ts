// Points of a family's means: by the office's rules for the app's questions, or by the office's own questions.
import { type Answers, chosenOf, TableAnswer } from '#domain/forms/answers.ts';
import {
  classLimits,
  OWN_LINES,
  ownLinesOf,
} from '#domain/forms/definitions/eligibility/own-lines.ts';
import { type Bilingual, type FormDefinition, fieldsOf } from '#domain/forms/form.ts';
import { formatNumber } from '#domain/khmer/format.ts';
import { isOwnMeansTest, type PointsOfTheApp } from '#domain/office/means-test.ts';
import { readSetting } from '#domain/office/settings.ts';
import type { Db } from '../../storage/database.ts';
import type { FormRecord } from '../../storage/forms.ts';
import { settingOn } from '../../storage/settings.ts';
import { dayOfAssessment } from '../eligibility-facts.ts';
import { definitionOf } from '../find.ts';
import type { Compute } from './compute.ts';

type Points = {
  count: number;
  /** Questions of the office without an answer: until then no class is suggested and nothing is counted. */
  open: number;
  struggling: number;
  inCrisis: number;
};

const cellsOf = (answers: Answers, table: string) =>
  TableAnswer.safeParse(answers[table]).data?.cells ?? {};

/** Points for the app's questions by the office's own rules; null while nothing is answered. */
function countForApp(answers: Answers, rules: PointsOfTheApp): number | null {
  const levels = Object.values(cellsOf(answers, 'pay-3m')).flatMap((row) => chosenOf(row.score));
  const shocks = chosenOf(answers.shocks);
  const signs = chosenOf(answers['risk-signs']).filter((sign) => sign !== 'none');
  if (levels.length === 0) return null;
  const paid = levels.reduce(
    (sum, level) => sum + (rules.pay[level as keyof PointsOfTheApp['pay']] ?? 0),
    0,
  );
  const violence = answers.violence === 'yes' ? 1 : 0;
  return paid + shocks.length * rules.perShock + (signs.length + violence) * rules.perRiskSign;
}

/** Points for the questions that the office wrote into this revision; null for one without any. */
function countOwn(definition: FormDefinition, answers: Answers): Points | null {
  const lines = ownLinesOf(definition);
  if (!lines) return null;
  const cells = cellsOf(answers, OWN_LINES.table);
  const given = lines.map(({ id, levels }) => {
    const [chosen] = chosenOf(cells[id]?.[OWN_LINES.column]);
    return levels?.find((level) => level.id === chosen)?.points ?? null;
  });
  const told = given.filter((points) => points !== null);
  if (told.length === 0) return null;
  return {
    count: told.reduce((sum, points) => sum + points, 0),
    open: given.length - told.length,
    ...classLimits(definition),
  };
}

/**
 * Points of the form: by the questions of its own revision, else by the rules that held on the day of
 * assessment. Null when there are none or nothing is answered.
 */
export function pointsOf(db: Db, form: FormRecord): Points | null {
  const definition = definitionOf(form);
  if (ownLinesOf(definition)) return countOwn(definition, form.answers);
  const rules = readSetting(
    'means-test',
    settingOn(db, 'means-test', dayOfAssessment(form.answers)),
  );
  if (rules === null || isOwnMeansTest(rules)) return null;
  const count = countForApp(form.answers, rules);
  const { struggling, inCrisis } = rules;
  return count === null ? null : { count, open: 0, struggling, inCrisis };
}

/** The class that so many points stand for, in the words of the form. */
function classOf(definition: FormDefinition, { count, struggling, inCrisis }: Points): Bilingual {
  const id = count >= inCrisis ? 'in-crisis' : count >= struggling ? 'struggling' : 'managing';
  const field = fieldsOf(definition).find((one) => one.id === 'class');
  const options = (field?.type === 'choice' && field.options) || [];
  return options.find((option) => option.id === id)?.label ?? { en: id, km: id };
}

/** «១២ ពិន្ទុ៖ ខ្វះខាត»; while something is open, how many questions still have no answer. */
export const points: Compute = ({ db, form }) => {
  const counted = pointsOf(db, form);
  if (!counted) return [];
  const { count, open } = counted;
  const said =
    open === 0
      ? classOf(definitionOf(form), counted)
      : {
          en: `${open} still without an answer`,
          km: `នៅសល់ ${formatNumber(open, 'km')} សំណួរគ្មានចម្លើយ`,
        };
  return [
    { en: `${count} points: ${said.en}`, km: `${formatNumber(count, 'km')} ពិន្ទុ៖ ${said.km}` },
  ];
};

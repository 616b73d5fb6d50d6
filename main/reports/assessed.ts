// Every referral that was assessed, with what was judged and the facts as they stood when it was decided.
import {
  type CaseModule,
  type EligibilityFacts,
  type SentenceLimits,
  Standing,
} from '#domain/cases/eligibility.ts';
import { factsOfLines, type KnownOfCase } from '#domain/cases/eligibility-facts.ts';
import { readSetting, type Setting, type SettingKey } from '#domain/office/settings.ts';
import { readObject, readTexts } from '../storage/columns.ts';
import type { Db } from '../storage/database.ts';
import { rowsOf } from '../storage/prepared.ts';
import { settingHistory } from '../storage/settings.ts';
import type { Counting } from './counting.ts';
import { sameIds } from './same.ts';
import { type StandingCase, standingCases } from './standing.ts';
import { groupBy, newestBy, toldByRow, toldOf } from './values.ts';

export type Assessed = {
  module: CaseModule;
  /** By criterion, what a worker said in the form. */
  judged: ReadonlyMap<string, Standing>;
  /** The facts with the limits of the office on the day of assessment. */
  facts: EligibilityFacts;
  limits: SentenceLimits;
  /** Points of the means test, and from how many on a family was poor; null when not recorded. */
  points: number | null;
  poorFrom: number | null;
};
export type Referral = StandingCase & { assessed: Assessed | null };

type LineVersion = KnownOfCase['lines'][number] & {
  thread: string;
  at: number;
  endedAt: number | null;
};

/** Of each line the version that held at a moment; one that was only typed later counts as it was typed first. */
function linesAt(versions: readonly LineVersion[], moment: number): LineVersion[] {
  return [...groupBy(versions, ({ thread }) => thread).values()].flatMap((line) => {
    const version = line.findLast(({ at }) => at <= moment) ?? line[0];
    const isOver = version?.endedAt != null && version.endedAt <= moment;
    return version && !isOver ? [version] : [];
  });
}

function readLines(db: Db): Map<string, LineVersion[]> {
  type Row = Omit<LineVersion, 'answers'> & { caseId: string; answers: string };
  const rows = rowsOf<Row>(
    db,
    `SELECT case_id AS caseId, thread, kind, person_id AS personId, answers, at, ended_at AS endedAt
     FROM lines WHERE kind IN ('prison', 'school', 'household') ORDER BY at, id`,
  ).map(({ answers, ...row }) => ({ ...row, answers: readObject(answers) }));
  return groupBy(rows, ({ caseId }) => caseId);
}

/** Members of those cases in which somebody is or was held. */
function readMembers(db: Db): Map<string, KnownOfCase['members'][number][]> {
  const rows = rowsOf<{ caseId: string; personId: string; roles: string; relation: string }>(
    db,
    `SELECT case_id AS caseId, person_id AS personId, roles, relation FROM case_people
     WHERE ended_at IS NULL AND person_id IN (SELECT person_id FROM lines WHERE kind = 'prison')`,
  ).map(({ roles, ...row }) => ({ ...row, roles: readTexts(roles) }));
  return groupBy(rows, ({ caseId }) => caseId);
}

/** Each setting by day, read once. */
function settingsByDay(db: Db) {
  const known = new Map<string, unknown>();
  const histories = new Map<string, ReturnType<typeof settingHistory>>();
  return <K extends SettingKey>(key: K, day: string): Setting<K> => {
    const history = histories.get(key) ?? settingHistory(db, key);
    histories.set(key, history);
    const set = history.find(({ validFrom }) => validFrom <= day);
    const id = `${key} ${set?.id ?? ''}`;
    if (!known.has(id)) known.set(id, readSetting(key, set?.value));
    return known.get(id) as Setting<K>;
  };
}

const asModule = (value: string | null | undefined): CaseModule | null =>
  value === 'fp' || value === 'fs' ? value : null;
const yesOrNo = (standing: Standing | undefined): 'yes' | 'no' | null =>
  standing === 'meets' ? 'yes' : standing === 'does-not' ? 'no' : null;

/** What the newest final forms of eligibility said, by form. */
function readForms(db: Db) {
  const byForm = (concept: string) => newestBy(toldOf(db, concept), ({ formId }) => formId);
  const completed = new Map(
    rowsOf<{ id: string; at: number }>(
      db,
      `SELECT id, changed_at AS at FROM forms WHERE form = 'eligibility' AND state = 'final'`,
    ).map(({ id, at }) => [id, at]),
  );
  return {
    asked: newestBy(toldOf(db, 'case.module-asked'), ({ caseId }) => caseId),
    decided: newestBy(toldOf(db, 'eligibility.decision'), ({ caseId }) => caseId),
    criteria: toldByRow(db, 'eligibility.criterion'),
    assessedOn: byForm('eligibility.assessed-on'),
    classes: byForm('meanstest.class'),
    points: byForm('meanstest.points'),
    poorFrom: byForm('meanstest.poor-from'),
    completed,
  };
}

function numberIn(value: string | undefined): number | null {
  const number = Number(value ?? Number.NaN);
  return Number.isNaN(number) ? null : number;
}

function judgedIn(told: ReadonlyMap<string, string> = new Map()): Map<string, Standing> {
  return new Map(
    [...told].flatMap(([criterion, value]) => {
      const standing = Standing.safeParse(value);
      return standing.success ? [[criterion, standing.data] as const] : [];
    }),
  );
}

/** Every referral the options ask for; `assessed` is null while no final form judged it. */
export function assessedReferrals({ db, options, today }: Counting): Referral[] {
  const forms = readForms(db);
  const { caseOf } = sameIds(db);
  const lines = groupBy([...readLines(db)], ([caseId]) => caseOf(caseId));
  const members = groupBy([...readMembers(db)], ([caseId]) => caseOf(caseId));
  const settingOn = settingsByDay(db);
  const assess = (one: StandingCase): Assessed | null => {
    const told = forms.asked.get(one.id) ?? forms.decided.get(one.id);
    if (!told) return null;
    const { formId } = told;
    const module = asModule(forms.asked.get(one.id)?.value) ?? one.module;
    if (module === null) return null;
    const judged = judgedIn(forms.criteria.get(formId));
    const day = forms.assessedOn.get(formId)?.value ?? told.day ?? one.opened ?? today;
    // Who is not decided yet is looked at with the newest facts.
    const moment =
      one.decision === 'pending'
        ? Number.POSITIVE_INFINITY
        : (forms.completed.get(formId) ?? Number.POSITIVE_INFINITY);
    const known: KnownOfCase = {
      lines: linesAt(
        (lines.get(one.id) ?? []).flatMap(([, versions]) => versions),
        moment,
      ),
      members: (members.get(one.id) ?? []).flatMap(([, own]) => own),
      placeId: one.placeId,
    };
    const points = numberIn(forms.points.get(formId)?.value);
    const meansClass = forms.classes.get(formId)?.value ?? null;
    return {
      ...{ module, judged, points },
      limits: settingOn('sentence-months', day),
      poorFrom:
        numberIn(forms.poorFrom.get(formId)?.value) ??
        settingOn('means-test', day)?.struggling ??
        null,
      facts: {
        ...factsOfLines(known, settingOn('target-communes', day)),
        ...{ day, meansClass },
        carerCommits: yesOrNo(judged.get('carer-commits')),
        childCommits: yesOrNo(judged.get('child-commits')),
      },
    };
  };
  return standingCases(db, options).map((one) => ({ ...one, assessed: assess(one) }));
}

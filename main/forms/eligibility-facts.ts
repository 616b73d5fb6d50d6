// The facts that decide who can join, of one case and the form being written.
import type { CaseModule, EligibilityFacts } from '#domain/cases/eligibility.ts';
import { dateOf, factsOfLines, optionOf } from '#domain/cases/eligibility-facts.ts';
import { type Answers, TableAnswer } from '#domain/forms/answers.ts';
import { readSetting } from '#domain/office/settings.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import { findCase } from '../storage/cases.ts';
import type { Db } from '../storage/database.ts';
import { currentLines, type LineRecord } from '../storage/lines.ts';
import { membersOf } from '../storage/people.ts';
import { settingOn } from '../storage/settings.ts';

/** What a worker has judged in the form itself: nothing else knows whether somebody wants to take part. */
function judged(answers: Answers, row: string): 'yes' | 'no' | null {
  const { cells } = TableAnswer.safeParse(answers.criteria).data ?? { cells: {} };
  const result = optionOf(cells[row]?.result);
  return result === 'meets' ? 'yes' : result === 'does-not' ? 'no' : null;
}

/** ISO day from which the time to release is counted: that of the assessment, or today. */
export function dayOfAssessment(answers: Answers): string {
  return dateOf(answers['assessment-day'])?.from ?? dayOf(Date.now());
}

/** Everything that decides, with what is not known yet left open. `lines`: of the case, as of now or then. */
export function gatherFacts(
  db: Db,
  caseId: string,
  answers: Answers,
  lines: readonly LineRecord[] = currentLines(db, caseId),
): { facts: EligibilityFacts; module: CaseModule | null; limits: { min: number; max: number } } {
  const day = dayOfAssessment(answers);
  const setting = <K extends 'sentence-months' | 'target-communes'>(key: K) =>
    readSetting(key, settingOn(db, key, day));
  const known = {
    lines,
    members: membersOf(db, caseId),
    placeId: findCase(db, caseId)?.placeId ?? null,
  };
  const module = optionOf(answers.module);
  return {
    module: module === 'fp' || module === 'fs' ? module : null,
    limits: setting('sentence-months'),
    facts: {
      ...factsOfLines(known, setting('target-communes')),
      day,
      meansClass: optionOf(answers.class),
      carerCommits: judged(answers, 'carer-commits'),
      childCommits: judged(answers, 'child-commits'),
    },
  };
}

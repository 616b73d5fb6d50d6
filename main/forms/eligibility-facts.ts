// The facts that decide who can join, gathered from the lines of a case and the form being written.
import type { z } from 'zod';
import type { CaseModule, EligibilityFacts, HeldPerson } from '#domain/cases/eligibility.ts';
import { type Answers, ChoiceAnswer, TableAnswer } from '#domain/forms/answers.ts';
import { readSetting } from '#domain/office/settings.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import { PartialDateSchema } from '#domain/people/partial-date.ts';
import { PARENTS } from '#domain/people/relations.ts';
import { placeWithin } from '#domain/places/find-place.ts';
import { PlaceAnswer } from '#domain/places/place.ts';
import { findCase } from '../storage/cases.ts';
import type { Db } from '../storage/database.ts';
import { currentLines, type LineRecord } from '../storage/lines.ts';
import { type MemberRecord, membersOf } from '../storage/people.ts';
import { settingOn } from '../storage/settings.ts';

const optionOf = (answer: unknown): string | null =>
  ChoiceAnswer.safeParse(answer).data?.option ?? null;
const dateOf = (answer: unknown): z.infer<typeof PartialDateSchema> | null =>
  PartialDateSchema.safeParse(answer).data ?? null;

function partOf(member: MemberRecord | undefined): HeldPerson['who'] {
  if (!member) return 'unknown';
  const { roles, relation } = member;
  if (roles.includes('juvenile') || roles.includes('child')) return 'child';
  if ((PARENTS as readonly string[]).includes(relation)) return 'parent';
  return roles.includes('caregiver') || roles.includes('carer-2') ? 'carer' : 'other';
}

function heldPeople(db: Db, caseId: string, lines: readonly LineRecord[]): HeldPerson[] {
  const members = membersOf(db, caseId);
  return lines
    .filter(({ kind }) => kind === 'prison')
    .map(({ personId, answers }) => ({
      who: partOf(members.find((member) => member.personId === personId)),
      status: optionOf(answers['prison-status']),
      release: dateOf(answers['release-on']),
    }));
}

/** In a commune the office works in, as its settings say; without settings, as the list of places says. */
function isInTarget(placeId: string | null, targets: readonly string[]): boolean | null {
  const within = placeId === null ? [] : placeWithin(placeId);
  if (within.length === 0) return null;
  if (targets.length === 0) return within.some(({ target }) => target);
  return within.some(({ id }) => targets.includes(id));
}

/** What a worker has judged in the form itself: nothing else knows whether somebody wants to take part. */
function judged(answers: Answers, row: string): 'yes' | 'no' | null {
  const { cells } = TableAnswer.safeParse(answers.criteria).data ?? { cells: {} };
  const result = optionOf(cells[row]?.result);
  return result === 'meets' ? 'yes' : result === 'does-not' ? 'no' : null;
}

/** Everything that decides, with what is not known yet left open. */
export function gatherFacts(
  db: Db,
  caseId: string,
  answers: Answers,
): { facts: EligibilityFacts; module: CaseModule | null; limits: { min: number; max: number } } {
  const lines = currentLines(db, caseId);
  const assessed = dateOf(answers['assessment-day']);
  const day = assessed?.from ?? dayOf(Date.now());
  const household = lines.find(({ kind }) => kind === 'household')?.answers;
  const home = PlaceAnswer.safeParse(household?.home).data?.placeId;
  const setting = <K extends 'sentence-months' | 'target-communes'>(key: K) =>
    readSetting(key, settingOn(db, key, day));
  const idPoor = optionOf(household?.idpoor);
  const module = optionOf(answers.module);
  return {
    module: module === 'fp' || module === 'fs' ? module : null,
    limits: setting('sentence-months'),
    facts: {
      day,
      held: heldPeople(db, caseId, lines),
      inTarget: isInTarget(
        home ?? findCase(db, caseId)?.placeId ?? null,
        setting('target-communes'),
      ),
      idPoor: idPoor === 'u' ? null : idPoor,
      meansClass: optionOf(answers.class),
      schools: lines
        .filter(({ kind }) => kind === 'school')
        .map(({ answers: own }) => ({
          status: optionOf(own['school-status']),
          grade: optionOf(own.grade),
        })),
      carerCommits: judged(answers, 'carer-commits'),
      childCommits: judged(answers, 'child-commits'),
    },
  };
}

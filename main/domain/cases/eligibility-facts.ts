// The facts that decide who can join, read from the lines of a case, its people and its home.
import type { z } from 'zod';
import { ChoiceAnswer } from '../forms/answers.ts';
import { PartialDateSchema } from '../people/partial-date.ts';
import { PARENTS } from '../people/relations.ts';
import { placeWithin } from '../places/find-place.ts';
import { PlaceAnswer } from '../places/place.ts';
import type { EligibilityFacts, HeldPerson, SchoolFact } from './eligibility.ts';

type Answers = Readonly<Record<string, unknown>>;
/** What is known of a case: the lines that hold, one version of each, and who is what in it. */
export type KnownOfCase = {
  lines: readonly { kind: string; personId: string | null; answers: Answers }[];
  members: readonly { personId: string; roles: readonly string[]; relation: string }[];
  placeId: string | null;
};

export const optionOf = (answer: unknown): string | null =>
  ChoiceAnswer.safeParse(answer).data?.option ?? null;
export const dateOf = (answer: unknown): z.infer<typeof PartialDateSchema> | null =>
  PartialDateSchema.safeParse(answer).data ?? null;

function partOf(member: KnownOfCase['members'][number] | undefined): HeldPerson['who'] {
  if (!member) return 'unknown';
  const { roles, relation } = member;
  if (roles.includes('juvenile') || roles.includes('child')) return 'child';
  if ((PARENTS as readonly string[]).includes(relation)) return 'parent';
  return roles.includes('caregiver') || roles.includes('carer-2') ? 'carer' : 'other';
}

/** Everybody who is or was held, as the lines of prison say. */
function heldPeople({ lines, members }: KnownOfCase): HeldPerson[] {
  return lines
    .filter(({ kind }) => kind === 'prison')
    .map(({ personId, answers }) => ({
      who: partOf(members.find((member) => member.personId === personId)),
      status: optionOf(answers['prison-status']),
      release: dateOf(answers['release-on']),
    }));
}

function schoolsOf({ lines }: KnownOfCase): SchoolFact[] {
  return lines
    .filter(({ kind }) => kind === 'school')
    .map(({ answers }) => ({
      status: optionOf(answers['school-status']),
      grade: optionOf(answers.grade),
    }));
}

/** In one of the places the office works in; an office that names none works everywhere. */
export function isInTarget(placeId: string | null, targets: readonly string[]): boolean | null {
  if (targets.length === 0) return true;
  const within = placeId === null ? [] : placeWithin(placeId);
  return within.length === 0 ? null : within.some(({ id }) => targets.includes(id));
}

/** Where the household lives, or else where the case was opened; null when neither is a known place. */
export function homeOf({ lines, placeId }: KnownOfCase): string | null {
  const household = lines.find(({ kind }) => kind === 'household')?.answers;
  return PlaceAnswer.safeParse(household?.home).data?.placeId ?? placeId;
}

/** What the lines say; what somebody judged in a form is not theirs to tell. */
export function factsOfLines(
  known: KnownOfCase,
  targets: readonly string[],
): Pick<EligibilityFacts, 'held' | 'inTarget' | 'idPoor' | 'schools'> {
  const household = known.lines.find(({ kind }) => kind === 'household')?.answers;
  const idPoor = optionOf(household?.idpoor);
  return {
    held: heldPeople(known),
    inTarget: isInTarget(homeOf(known), targets),
    idPoor: idPoor === 'u' ? null : idPoor,
    schools: schoolsOf(known),
  };
}

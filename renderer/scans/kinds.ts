// What a paper can be: the nine on the number keys, the others, and the step each usually belongs to.

/** On the keys 1 to 8; 9 opens the others. */
export const NUMBERED = [
  'intake',
  'assessment',
  'consent',
  'drawing',
  'case-plan',
  'case-note',
  'receipt',
  'minutes',
] as const;

export const OTHERS = [
  'eligibility',
  'body-map',
  'family-tree',
  'timeline',
  'life-river',
  'personal-choice',
  'problem-tree',
  'reflection',
  'iga-plan',
  'referral-out',
  'prison-visit',
  'review',
  'closure',
  'ministry-form',
  'letter',
  'court',
  'prison',
  'identity',
  'birth-certificate',
  'family-book',
  'health',
  'school',
  'photo',
  'other',
] as const;

const STEPS: Readonly<Record<string, number>> = {
  intake: 1,
  eligibility: 1,
  consent: 1,
  assessment: 2,
  'family-tree': 2,
  'body-map': 2,
  timeline: 2,
  'life-river': 2,
  'personal-choice': 2,
  'ministry-form': 2,
  drawing: 2,
  'problem-tree': 3,
  reflection: 3,
  'case-plan': 4,
  'iga-plan': 4,
  review: 6,
  closure: 7,
};

/** The step, 1 to 7, a kind of paper belongs to when nobody says otherwise: most come from the work itself. */
export function stepOfKind(kind: string): number {
  return STEPS[kind] ?? 5;
}

/** Papers that say so much of one person that they are filed as restricted unless somebody opens them. */
export const isClosedAtFirst = (kind: string | null): boolean =>
  kind === 'body-map' || kind === 'personal-choice';

/** A kind that can be chosen here, or null: nothing is offered that a person could not name. */
export function knownKind(kind: string | null): string | null {
  const known: readonly string[] = [...NUMBERED, ...OTHERS];
  return kind !== null && known.includes(kind) ? kind : null;
}

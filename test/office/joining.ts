// How invented families came to join: what was judged on the day of assessment, the prison and the school.
import { addDays } from '#domain/people/iso-day.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import type { Db } from '../../main/storage/database.ts';
import { writeLine } from '../../main/storage/lines.ts';
import type { MakeId } from './ids.ts';
import type { Dice } from './random.ts';

type Joining = { caseId: string; children: readonly string[]; adult: string; opened: string };
export type JoiningValue = readonly [path: string, concept: string, value: string];

const CRITERIA = [
  ...['parent-prison', 'sentence-left', 'target-commune', 'poor', 'child-school'],
  ...['carer-commits', 'child-commits'],
];

/** What the form of eligibility tells statistics; one in three families misses a criterion. */
export function inventJudgement(dice: Dice, { opened }: Joining): JoiningValue[] {
  const missed = dice.chance(0.33) ? dice.pick(CRITERIA) : null;
  const result = (criterion: string) =>
    criterion === missed ? dice.pick(['does-not', 'does-not', 'cannot-yet']) : 'meets';
  return [
    ['module', 'case.module-asked', dice.chance(0.8) ? 'fs' : 'fp'],
    ['assessment-day', 'eligibility.assessed-on', opened],
    ...CRITERIA.map(
      (criterion): JoiningValue => [
        `criteria.${criterion}.result`,
        'eligibility.criterion',
        result(criterion),
      ],
    ),
  ];
}

/** A parent in prison, with a day of release for most, and the school of each child. */
export function writeFacts(db: Db, dice: Dice, makeId: MakeId, family: Joining, rev: string): void {
  const { caseId, children, adult, opened } = family;
  const own = { caseId, formId: null, at: 1, user: rev, rev };
  const release = addDays(opened, dice.between(100, 1600));
  const held = {
    'who-held': { id: adult, text: '' },
    'prison-status': { option: 'sentenced' },
    ...(dice.chance(0.8) ? { 'release-on': exactDay(release) } : {}),
  };
  writeLine(db, { ...own, thread: makeId(), kind: 'prison', personId: adult, answers: held });
  for (const child of children) {
    const school = {
      who: { id: child, text: '' },
      'school-status': { option: dice.pick(['regular', 'regular', 'irregular', 'dropped']) },
      grade: { option: String(dice.between(1, 12)) },
    };
    writeLine(db, { ...own, thread: makeId(), kind: 'school', personId: child, answers: school });
  }
}

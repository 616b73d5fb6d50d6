// The child's own say: from an age that the office sets, a child who takes part signs for itself.
import { honestAnswer, PersonAnswer, type Row, TableAnswer } from '#domain/forms/answers.ts';
import { readSetting } from '#domain/office/settings.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import { ageOn, PartialDateSchema } from '#domain/people/partial-date.ts';
import { findPerson } from '../../storage/people.ts';
import { settingOn } from '../../storage/settings.ts';
import type { Asked, Effect } from './effect.ts';

/** Is the child surely old enough on the day it was asked? Of an unknown birth nothing is claimed. */
function signsForItself({ db, form }: Asked): boolean {
  const child = PersonAnswer.safeParse(form.answers.child).data?.id;
  const birth = child ? findPerson(db, child)?.birth : null;
  if (!birth) return false;
  const day =
    PartialDateSchema.safeParse(form.answers['event-date']).data?.from ?? dayOf(form.enteredAt);
  const age = ageOn(birth, day);
  return (
    age !== null &&
    age.min >= readSetting('child-signs-from', settingOn(db, 'child-signs-from', day))
  );
}

/** A mark, a day on which it will be made, or why there is none. */
function isSigned({ answers }: Asked['form']): boolean {
  const { rows = [] } = (answers.signed ?? {}) as { rows?: Row[] };
  const later = PartialDateSchema.safeParse(answers['signed-by']).success;
  return rows.length > 0 || later || honestAnswer(answers.signed) !== null;
}

export const assent: Effect = {
  check(asked) {
    const { cells } = TableAnswer.safeParse(asked.form.answers.answers).data ?? { cells: {} };
    const takesPart = (cells.join?.answer as { level?: string } | undefined)?.level === 'yes';
    if (!takesPart || isSigned(asked.form) || !signsForItself(asked)) return [];
    return [{ field: 'signed', code: 'missing' }];
  },
};

// Has the coordinator opened what a rule closes? An answer holds for what it was asked about, nothing else.
import type { FormProblem } from '#domain/forms/check.ts';
import type { Db } from '../../storage/database.ts';
import { type ExceptionRecord, exceptionsOfForm } from '../../storage/exceptions.ts';
import type { FormRecord } from '../../storage/forms.ts';
import type { Forbidden } from '../effects/effect.ts';

type Closed = Pick<Forbidden, 'rule' | 'place' | 'about'>;

export const isAbout = (one: ExceptionRecord, { rule, place, about }: Closed): boolean =>
  one.rule === rule && one.place === place && one.about === about;

/** What is told of rules that the coordinator has not opened here; of the answers the newest counts. */
export function stillForbidden(
  db: Db,
  form: FormRecord,
  forbidden: readonly Forbidden[],
): FormProblem[] {
  if (forbidden.length === 0) return [];
  const asked = exceptionsOfForm(db, form.id);
  return forbidden.flatMap((closed) => {
    const newest = asked.find((one) => isAbout(one, closed));
    return newest?.says === 'yes' ? [] : [closed.problem];
  });
}

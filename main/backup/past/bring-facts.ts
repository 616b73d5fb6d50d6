// A fact of a case, or a house of it, as it was on a past day; what it replaces stays as the version before.
import { dayOf } from '#domain/people/iso-day.ts';
import type { Session } from '#domain/roles.ts';
import type { Db } from '../../storage/database.ts';
import { saveHousehold } from '../../storage/households.ts';
import { findLine, writeLine } from '../../storage/lines.ts';
import { keepHousehold } from '../../storage/past-versions.ts';
import type { Act } from '../../storage/store.ts';
import type { FactPair, HousePair } from './compare-facts.ts';

type Work = { db: Db; act: Act; session: Session; caseId: string };

/** False when a form that came back in the same act brought it, or the line is another case's today. */
export function bringFact({ db, act, session, caseId }: Work, { stood, now }: FactPair): boolean {
  const { thread, kind, personId, answers } = stood;
  const newest = findLine(db, thread);
  if (newest && (newest.caseId !== caseId || (now === null && newest.endedAt === null)))
    return false;
  const id = writeLine(db, {
    ...{ thread, caseId, kind, personId, answers, formId: null },
    ...{ at: act.at, user: session.user, rev: act.cmd },
  });
  const fields = Object.keys(answers);
  act.event({ op: 'brought-back', entity: 'line', entityId: id, caseId, fields });
  return true;
}

export function bringHouse({ db, act, caseId }: Work, { stood, now, members }: HousePair): void {
  const house = { ...stood, caseId, members, rev: act.cmd };
  if (now) keepHousehold(db, act, now, house);
  saveHousehold(db, house, dayOf(act.at));
  act.event({ op: 'brought-back', entity: 'household', entityId: stood.id, caseId });
}

// Who eats and sleeps in one house: one card for each house of a case.

import type { z } from 'zod';
import type { caseCalls } from '#contract/cases.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import type { Session } from '#domain/roles.ts';
import { answer } from '../ipc/answer.ts';
import { AppError } from '../ipc/errors.ts';
import { workOnCase } from '../storage/case-work.ts';
import { findHousehold, saveHousehold } from '../storage/households.ts';
import { casesOfPerson } from '../storage/people.ts';
import type { Store } from '../storage/store.ts';
import { acceptFields } from './field-changes.ts';

type Input = z.output<(typeof caseCalls)['households.save']['input']>;

/** Writes a household, new or changed. Who left keeps a line with the day this was entered. */
export function writeHousehold(store: Store, session: Session, input: Input): { rev: string } {
  const { cmd, caseId, id, place, members, baseRev } = input;
  const { db } = store;
  const call = { cmd, caseId, call: 'households.save', input };
  const outcome = workOnCase(store, session, call, (act) => {
    const known = findHousehold(db, id);
    if (known && known.caseId !== caseId) throw new AppError('not-found');
    if (!members.every((person) => casesOfPerson(db, person).includes(caseId))) {
      throw new AppError('not-found');
    }
    let fields = ['place', 'members'];
    if (known) {
      const own = { placeId: known.placeId, placeText: known.placeText };
      const record = { ids: [id], rev: known.rev, fields: { place: own, members: known.members } };
      fields = acceptFields(db, record, { place, members }, baseRev ?? '');
      if (fields.length === 0) return { rev: known.rev };
    }
    const household = { id, caseId, ...place, members, rev: act.cmd };
    saveHousehold(db, household, dayOf(act.at));
    const op = known ? 'changed' : 'created';
    act.event({ op, entity: 'household', entityId: id, caseId, fields });
    return { rev: act.cmd };
  });
  return answer(outcome);
}

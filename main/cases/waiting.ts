// What waits in cases, told by marks in the list and on the case itself.
import type { CaseWaiting } from '#contract/cases.ts';
import { INTAKE } from '#domain/cases/intake.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import { formsWaiting, lateCases, pagesToCheck } from '../storage/case-waiting.ts';
import type { Db } from '../storage/database.ts';

/** For each of these cases, which the person asking may read. */
export function waitingIn(db: Db, ids: readonly string[]): Record<string, CaseWaiting> {
  const late = lateCases(db, dayOf(Date.now()));
  const toCheck = pagesToCheck(db);
  return Object.fromEntries(
    ids.map((id) => {
      const pages = { lateSince: late.get(id) ?? null, pagesToCheck: toCheck.get(id) ?? 0 };
      return [id, { ...pages, ...formsWaiting(db, id, INTAKE) }];
    }),
  );
}

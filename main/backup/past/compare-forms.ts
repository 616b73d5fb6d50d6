// Forms of a case on a past day beside those of today: which are gone, and which say something else.
import type { z } from 'zod';
import type { PastCase } from '#contract/past.ts';
import { isSilent } from '#domain/forms/rights.ts';
import type { Session } from '#domain/roles.ts';
import type { Db } from '../../storage/database.ts';
import {
  amendmentOf,
  type FormRecord,
  findForm,
  formsOfCase,
  nextVersionOf,
} from '../../storage/forms.ts';
import { isErased } from '../../storage/kept.ts';
import { mayReadBoth, type TwoDays, type TwoScopes } from './rights.ts';

export type FormPair = { stood: FormRecord; now: FormRecord | null };
export type ComparedForms = {
  differing: FormPair[];
  same: number;
  since: number;
  closed: number;
};

/** The version that stands today, or null when the form is not there. */
function standing(db: Db, id: string): FormRecord | null {
  const next = nextVersionOf(db, id);
  return next === null ? findForm(db, id) : standing(db, next);
}

/**
 * For a correction that is gone another one of the same form stands today, if somebody corrected it again or is about
 * to: two corrections of one form would both count.
 */
function standingFor(db: Db, { id, amends }: FormRecord): FormRecord | null {
  const own = standing(db, id);
  if (own || amends === null) return own;
  const other = nextVersionOf(db, amends) ?? amendmentOf(db, amends);
  return other === null ? null : standing(db, other);
}

/** A draft that was completed as it stood says the same. */
const isSame = (stood: FormRecord, now: FormRecord) =>
  (stood.state === now.state || now.state === 'final') &&
  JSON.stringify(stood.answers) === JSON.stringify(now.answers);

/**
 * A form that had been corrected by that day already counts by its correction. Whatever was erased stays
 * erased: it is not listed.
 */
export function compareForms(
  days: TwoDays,
  session: Session,
  scopes: TwoScopes,
  caseId: string,
): ComparedForms {
  const before = formsOfCase(days.stood, caseId).filter(
    ({ id }) => nextVersionOf(days.stood, id) === null && !isErased(days.now, id),
  );
  const compared: ComparedForms = { differing: [], same: 0, since: 0, closed: 0 };
  for (const stood of before) {
    const now = standingFor(days.now, stood);
    if (!mayReadBoth(days, session, scopes, { stood, now })) {
      if (!isSilent(stood.form)) compared.closed += 1;
    } else if (now && isSame(stood, now)) compared.same += 1;
    else compared.differing.push({ stood, now });
  }
  const known = new Set(formsOfCase(days.stood, caseId).map(({ id }) => id));
  compared.since = formsOfCase(days.now, caseId).filter(
    (form) => !known.has(form.id) && form.amends === null && !isSilent(form.form),
  ).length;
  return compared;
}

type Listed = z.input<typeof PastCase>['forms'][number];

export function toListedForm({ stood, now }: FormPair): Listed {
  const { id, form, revision, event } = stood;
  const stateOf = ({ state, changedAt, author }: FormRecord) => ({ state, changedAt, author });
  return {
    ...{ id, form, revision, event },
    ...{ stood: stateOf(stood), now: now && stateOf(now), nowId: now?.id ?? null },
  };
}

// What was said about consent in a case and in those that are joined to it: one family, asked more than once.
import { standingForms } from '#domain/cases/consent.ts';
import { PersonAnswer } from '#domain/forms/answers.ts';
import type { Db } from './database.ts';
import { type FormRecord, formsOfCase } from './forms.ts';
import { membersOf } from './people.ts';
import { caseLinkOf, casesJoinedTo, samePeople } from './sameness.ts';

/** A case, then those that are one with it; the case alone when it was joined to none. */
export function joinedCases(db: Db, caseId: string): string[] {
  const into = caseLinkOf(db, caseId)?.into ?? caseId;
  return [...new Set([caseId, into, ...casesJoinedTo(db, into)])];
}

/** The child of a form under the id that the case knows it by, where both entries are one person. */
function asKnownIn(db: Db, members: ReadonlySet<string>, form: FormRecord): FormRecord {
  const child = PersonAnswer.safeParse(form.answers.child).data;
  if (!child?.id || members.has(child.id)) return form;
  const id = samePeople(db, child.id).ids.find((one) => members.has(one));
  return id ? { ...form, answers: { ...form.answers, child: { ...child, id } } } : form;
}

/** The forms about consent that hold, the newest first: of the case itself, then of each that is joined to it. */
export function consentForms(db: Db, caseId: string): FormRecord[][] {
  const members = new Set(membersOf(db, caseId).map(({ personId }) => personId));
  return joinedCases(db, caseId).map((id) =>
    standingForms(formsOfCase(db, id)).map((form) => asKnownIn(db, members, form)),
  );
}

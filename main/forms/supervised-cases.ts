// The cases that a session of supervision speaks of, by the number that was typed in each row.
import { PersonAnswer } from '#domain/forms/answers.ts';
import { toLatinDigits } from '#domain/khmer/digits.ts';
import type { CaseScope } from '#domain/roles.ts';
import { caseScope, caseWithCode } from '../storage/cases.ts';
import type { Db } from '../storage/database.ts';
import type { FormRecord } from '../storage/forms.ts';
import { rowsIn } from './computed/case-forms.ts';

export type SupervisedCase = {
  row: string;
  caseId: string;
  scope: CaseScope;
  /** What was agreed for it. */
  agreed: string;
};

const textOf = (answer: unknown) => (typeof answer === 'string' ? answer.trim() : '');

/** Whose session it is. */
export const supervisedIn = ({ answers }: Pick<FormRecord, 'answers'>) =>
  PersonAnswer.safeParse(answers.supervised).data;

/** A number that no case has leads nowhere. */
export function supervisedCases(db: Db, form: FormRecord): SupervisedCase[] {
  return rowsIn(form.answers, 'cases').flatMap(({ id: row, answers }) => {
    const caseId = caseWithCode(db, toLatinDigits(textOf(answers.case)).toUpperCase());
    const scope = caseId === null ? null : caseScope(db, caseId);
    return caseId && scope ? [{ row, caseId, scope, agreed: textOf(answers.agreed) }] : [];
  });
}

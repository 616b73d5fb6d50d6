// What a family agrees to now, purpose by purpose, out of everything it has said and taken back.
import { type Answers, chosenOf, type Row, TableAnswer } from '../forms/answers.ts';
import { type PartialDate, PartialDateSchema } from '../people/partial-date.ts';

/** A final consent form that nobody corrected. */
export type ConsentForm = { id: string; answers: Answers };

/** `ended`: agreed until a day that has passed. `on`: the day of what is said, if it is known. */
export type StandingConsent = {
  formId: string;
  says: 'yes' | 'no' | 'taken-back' | 'ended';
  on: PartialDate | null;
  limits: string;
};

const dateOf = (answer: unknown) => PartialDateSchema.safeParse(answer).data ?? null;

const takenBackIn = ({ answers }: ConsentForm, purpose: string): Answers | undefined =>
  ((answers.withdrawn as { rows?: Row[] } | undefined)?.rows ?? [])
    .map((row) => row.answers)
    .findLast((row) => chosenOf(row.purpose)[0] === purpose);

/**
 * `forms` are the newest first. The newest answer of yes or no counts: who agrees again has agreed. What
 * was taken back in that form or in a newer one is no consent. Null when nobody was asked.
 */
export function standingConsent(
  forms: readonly ConsentForm[],
  purpose: string,
  today: string,
): StandingConsent | null {
  let takenBack: { formId: string; on: PartialDate | null } | null = null;
  for (const form of forms) {
    const row = takenBackIn(form, purpose);
    if (row) takenBack ??= { formId: form.id, on: dateOf(row.on) };
    const cell = TableAnswer.safeParse(form.answers.purposes).data?.cells[purpose];
    const [answer] = chosenOf(cell?.answer);
    if (answer !== 'yes' && answer !== 'no') continue;
    const limits = typeof cell?.limits === 'string' ? cell.limits : '';
    const said = { formId: form.id, on: dateOf(form.answers['event-date']), limits };
    if (answer === 'no') return { ...said, says: 'no' };
    if (takenBack) return { ...said, ...takenBack, says: 'taken-back' };
    const until = dateOf(cell?.until);
    if (until?.to && until.to < today) return { ...said, says: 'ended', on: until };
    return { ...said, says: 'yes' };
  }
  return null;
}

// A line of a case: a fact kept once and shown by many forms.
import { PersonAnswer } from '../forms/answers.ts';

/** Whom a line is about: the person named in `who`, or in the column that names who is held. */
export function personOfLine(answers: Readonly<Record<string, unknown>>): string | null {
  return PersonAnswer.safeParse(answers.who ?? answers['who-held']).data?.id ?? null;
}

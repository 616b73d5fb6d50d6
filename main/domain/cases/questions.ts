// A question sent to a prison or an authority: since when it waits, or how long its answer took.
import { type Answers, PersonAnswer } from '../forms/answers.ts';
import { daysBetween } from '../people/iso-day.ts';
import { type PartialDate, PartialDateSchema } from '../people/partial-date.ts';

/** Days, the fewest and the most they can be; one number when both dates are exact. */
export type Days = { min: number; max: number };

export type SentQuestion = {
  whom: PersonAnswer | null;
  what: string;
  sentOn: PartialDate | null;
  answered: boolean;
  answeredOn: PartialDate | null;
  /** Null when the dates do not say it. */
  waited: Days | null;
};

const dateIn = (answer: unknown) => PartialDateSchema.safeParse(answer).data ?? null;

function daysFrom(sent: PartialDate | null, end: PartialDate | null): Days | null {
  if (!sent?.from || !sent.to || !end?.from || !end.to) return null;
  const max = daysBetween(sent.from, end.to);
  return max < 0 ? null : { min: Math.max(0, daysBetween(sent.to, end.from)), max };
}

/** Reads a line of kind `question`; `today` (ISO) ends the waiting of one that has no answer. */
export function readQuestion(answers: Answers, today: string): SentQuestion {
  const sentOn = dateIn(answers['asked-on']);
  const answeredOn = dateIn(answers['answered-on']);
  const answered = answers.answered === 'yes';
  const now: PartialDate = { typed: today, precision: 'day', from: today, to: today };
  return {
    whom: PersonAnswer.safeParse(answers['asked-whom']).data ?? null,
    what: typeof answers['asked-what'] === 'string' ? answers['asked-what'] : '',
    ...{ sentOn, answered, answeredOn: answered ? answeredOn : null },
    waited: daysFrom(sentOn, answered ? answeredOn : now),
  };
}

/** What waits for an answer first; in both halves the one that waited longest, unknown ages last. */
export function compareQuestions(one: SentQuestion, two: SentQuestion): number {
  if (one.answered !== two.answered) return one.answered ? 1 : -1;
  return (two.waited?.max ?? -1) - (one.waited?.max ?? -1);
}

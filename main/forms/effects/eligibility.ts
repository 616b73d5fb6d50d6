// A decision on who can join: an exception is the coordinator's, and who is admitted gets the module.
import { type Answers, ChoiceAnswer, visibleFields } from '#domain/forms/answers.ts';
import { PartialDateSchema } from '#domain/people/partial-date.ts';
import { pointsOf, standingOf } from '../computed/eligibility.ts';
import { dayOfAssessment } from '../eligibility-facts.ts';
import { definitionOf } from '../find.ts';
import type { Effect } from './effect.ts';
import { moveCase } from './move-case.ts';

const optionOf = (answers: Answers, field: string) =>
  ChoiceAnswer.safeParse(answers[field]).data?.option ?? null;

export const eligibility: Effect = {
  /** The question why is shown only when a family is admitted though a criterion is not met. */
  check({ session, form }) {
    const shown = visibleFields(definitionOf(form), form.answers);
    const isException = shown.some(({ id }) => id === 'override-why');
    if (!isException || session.role === 'coordinator') return [];
    return [{ field: 'decision', code: 'coordinator-only' }];
  },
  /** What a recount with other limits needs beside the answers, and the day to look again. */
  values({ db, form }) {
    const again = PartialDateSchema.safeParse(form.answers['look-again']).data;
    const day = again?.to ?? again?.from;
    const looks = day
      ? [{ concept: 'eligibility.look-again', path: 'look-again', value: day }]
      : [];
    const standing = standingOf(db, form);
    if (standing === null) return looks;
    const points = pointsOf(db, form.answers)?.count;
    return [
      ...looks,
      { concept: 'eligibility.result', path: 'computed', value: standing },
      {
        concept: 'eligibility.assessed-on',
        path: 'assessment-day',
        value: dayOfAssessment(form.answers),
      },
      ...(points === undefined
        ? []
        : [{ concept: 'meanstest.points', path: 'points', value: String(points) }]),
    ];
  },
  follow({ db, act, form }) {
    const decision = optionOf(form.answers, 'decision');
    const module = optionOf(form.answers, 'module-given');
    if (decision !== 'admit' || (module !== 'fp' && module !== 'fs')) return;
    moveCase(db, act, form.caseId, { module, step: 2 });
  },
};

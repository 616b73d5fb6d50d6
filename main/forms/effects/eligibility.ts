// A decision on who can join: an exception is the coordinator's, and who is admitted gets the module.
import { CRITERIA } from '#domain/cases/eligibility.ts';
import { type Answers, ChoiceAnswer, visibleFields } from '#domain/forms/answers.ts';
import { PartialDateSchema } from '#domain/people/partial-date.ts';
import { judgedStanding, standingOf } from '../computed/eligibility.ts';
import { pointsOf } from '../computed/means-points.ts';
import { dayOfAssessment } from '../eligibility-facts.ts';
import { stillForbidden } from '../exceptions/allowed.ts';
import { definitionOf } from '../find.ts';
import type { Effect } from './effect.ts';
import { moveCase } from './move-case.ts';

const optionOf = (answers: Answers, field: string) =>
  ChoiceAnswer.safeParse(answers[field]).data?.option ?? null;

/** Criteria that the worker judged not to be met. */
const notMet = (answers: Answers) =>
  CRITERIA.filter((criterion) => judgedStanding(answers, criterion) === 'does-not');

export const eligibility: Effect = {
  /** The question why is shown only when a family is admitted though a criterion is not met. */
  forbidden({ session, form }) {
    const { answers } = form;
    const shown = visibleFields(definitionOf(form), answers);
    const isException = shown.some(({ id }) => id === 'override-why');
    if (!isException || session.role === 'coordinator') return [];
    const why = answers['override-why'];
    return [
      {
        ...{ rule: 'criterion', place: 'decision', about: notMet(answers).join(' ') },
        reason: typeof why === 'string' ? why.trim() : '',
        problem: { field: 'decision', code: 'coordinator-only' },
      },
    ];
  },
  check: (asked) => stillForbidden(asked.db, asked.form, eligibility.forbidden?.(asked) ?? []),
  /** What a recount with other limits needs beside the answers, and the day to look again. */
  values({ db, form }) {
    const again = PartialDateSchema.safeParse(form.answers['look-again']).data;
    const day = again?.to ?? again?.from;
    const looks = day
      ? [{ concept: 'eligibility.look-again', path: 'look-again', value: day }]
      : [];
    const standing = standingOf(db, form);
    if (standing === null) return looks;
    const points = pointsOf(db, form);
    return [
      ...looks,
      { concept: 'eligibility.result', path: 'computed', value: standing },
      {
        concept: 'eligibility.assessed-on',
        path: 'assessment-day',
        value: dayOfAssessment(form.answers),
      },
      ...(points === null || points.open > 0
        ? []
        : [
            { concept: 'meanstest.points', path: 'points', value: String(points.count) },
            { concept: 'meanstest.poor-from', path: 'points', value: String(points.struggling) },
          ]),
    ];
  },
  follow({ db, act, form }) {
    const decision = optionOf(form.answers, 'decision');
    const module = optionOf(form.answers, 'module-given');
    if (decision !== 'admit' || (module !== 'fp' && module !== 'fs')) return;
    moveCase(db, act, form.caseId, { module, step: 2 });
  },
};

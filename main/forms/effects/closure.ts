// The closure of a case: a worker writes it, a coordinator agrees, and only then is the case closed.
import { ChoiceAnswer } from '#domain/forms/answers.ts';
import { labelIn, optionsOf } from '#domain/forms/lists.ts';
import { stillForbidden } from '../exceptions/allowed.ts';
import type { Effect } from './effect.ts';
import { moveCase } from './move-case.ts';

export const closure: Effect = {
  /** The supervisor's word is an answer to this reason: with another one it is asked for again. */
  forbidden({ session, form: { answers } }) {
    const reason = ChoiceAnswer.safeParse(answers.reason).data?.option;
    if (session.role === 'coordinator' || !reason) return [];
    const words = answers['reason-text'];
    const label = labelIn(optionsOf('closure-reason'), reason)?.km ?? reason;
    return [
      {
        ...{ rule: 'closing', place: 'coordinator', about: reason },
        reason: [label, typeof words === 'string' ? words.trim() : ''].filter(Boolean).join('៖ '),
        problem: { field: 'coordinator', code: 'sign-off' },
      },
    ];
  },
  check: (asked) => stillForbidden(asked.db, asked.form, closure.forbidden?.(asked) ?? []),
  follow: ({ db, act, form }) => moveCase(db, act, form.caseId, { step: 7, status: 'closed' }),
};

// A support request: whatever is to be looked at needs a reason, and a business its income plan first.
import { isBlankText } from '#domain/forms/answers.ts';
import type { FormProblem } from '#domain/forms/check.ts';
import { PartialDateSchema } from '#domain/people/partial-date.ts';
import { stillForbidden } from '../exceptions/allowed.ts';
import { checkItems } from '../support-facts.ts';
import type { Effect } from './effect.ts';

const isSaid = (answer: unknown): answer is string =>
  typeof answer === 'string' && !isBlankText(answer);

export const supportRequest: Effect = {
  /** No reason of a worker overrides that a business has its plan first; the coordinator's word does. */
  forbidden({ db, form }) {
    return checkItems(db, form).flatMap(({ row, item, warnings }) => {
      if (!warnings.includes('no-income-plan')) return [];
      const place = `items.${row.id}.service`;
      const { anyway } = row.answers;
      return [
        {
          ...{ rule: 'plan-first' as const, place, about: item.service },
          reason: isSaid(anyway) ? anyway.trim() : '',
          problem: { field: place, code: 'plan-first' as const },
        },
      ];
    });
  },
  isSent: ({ answers }) => PartialDateSchema.safeParse(answers['asked-on']).success,
  check(asked) {
    const { db, form } = asked;
    const others = checkItems(db, form).flatMap(({ row, warnings }): FormProblem[] => {
      const missing = (column: string): FormProblem[] =>
        isSaid(row.answers[column])
          ? []
          : [{ field: `items.${row.id}.${column}`, code: 'missing' }];
      // Without its plan a business is asked for with a reason or not at all: a reason asks the coordinator.
      const needReason = warnings.filter(
        (warning) => warning !== 'above-standard' && warning !== 'no-income-plan',
      );
      return [
        ...(warnings.includes('above-standard') ? missing('price-why') : []),
        ...(warnings.includes('free-with-idpoor') && row.answers.serious !== true
          ? [{ field: `items.${row.id}.serious`, code: 'missing' as const }]
          : []),
        ...(needReason.length > 0 ? missing('anyway') : []),
      ];
    });
    return [...stillForbidden(db, form, supportRequest.forbidden?.(asked) ?? []), ...others];
  },
};

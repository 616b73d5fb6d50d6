// A support request: whatever is to be looked at needs a reason, and a business its income plan first.
import { isBlankText } from '#domain/forms/answers.ts';
import type { FormProblem } from '#domain/forms/check.ts';
import { checkItems } from '../support-facts.ts';
import type { Effect } from './effect.ts';

const isSaid = (answer: unknown) => typeof answer === 'string' && !isBlankText(answer);

export const supportRequest: Effect = {
  check({ db, form }) {
    return checkItems(db, form).flatMap(({ row, warnings }): FormProblem[] => {
      const missing = (column: string): FormProblem[] =>
        isSaid(row.answers[column])
          ? []
          : [{ field: `items.${row.id}.${column}`, code: 'missing' }];
      const others = warnings.filter(
        (warning) => warning !== 'above-standard' && warning !== 'no-income-plan',
      );
      const noPlan = warnings.includes('no-income-plan');
      return [
        ...(noPlan ? [{ field: `items.${row.id}.service`, code: 'plan-first' as const }] : []),
        ...(warnings.includes('above-standard') ? missing('price-why') : []),
        ...(warnings.includes('free-with-idpoor') && row.answers.serious !== true
          ? [{ field: `items.${row.id}.serious`, code: 'missing' as const }]
          : []),
        ...(others.length > 0 ? missing('anyway') : []),
      ];
    });
  },
};

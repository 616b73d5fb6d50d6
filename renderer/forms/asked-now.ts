// A question as it is asked at this moment: with a star only while an answer to it is needed.
import { type Answers, isNeeded } from '#domain/forms/answers.ts';
import type { Field } from '#domain/forms/form.ts';

/** The same object each time, so that what was given it is not drawn again. */
const optional = new WeakMap<Field, Field>();

/** `row` holds the answers of the row it stands in. */
export function askedNow<F extends Field>(field: F, answers: Answers, row?: Answers): F {
  if (field.neededWhen === undefined || isNeeded(field, answers, row)) return field;
  const known = optional.get(field);
  if (known) return known as F;
  const { needed, neededWhen, ...rest } = field;
  optional.set(field, rest as Field);
  return rest as F;
}

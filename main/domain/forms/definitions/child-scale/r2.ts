// The child wellbeing scale, revision 2: the same twelve questions, each under one of six domains.
import type { Field, FormDefinition } from '../../form.ts';
import { FACTOR_ROWS_BY_DOMAIN } from './factors.ts';
import { childScaleR1 } from './r1.ts';

const byDomain = (field: Field): Field =>
  field.id === 'scores' && field.type === 'table'
    ? { ...field, rows: FACTOR_ROWS_BY_DOMAIN }
    : field;

export const childScaleR2: FormDefinition = {
  ...childScaleR1,
  revision: 2,
  sections: childScaleR1.sections.map((section) => ({
    ...section,
    fields: section.fields.map(byDomain),
  })),
};

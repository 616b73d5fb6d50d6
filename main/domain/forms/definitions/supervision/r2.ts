// The supervision note, revision 2: as the first, with what was allowed or is asked in each case beside it.
import type { Cell, Field, FormDefinition } from '../../form.ts';
import { HEAD } from '../blocks.ts';
import { agreed, session, supervisionR1, talk } from './r1.ts';

const EXCEPTIONS: Cell = {
  id: 'exceptions',
  type: 'calc',
  shows: 'case-exceptions',
  label: { en: 'Exceptions from a rule', km: 'ការលើកលែងពីវិធាន' },
};

/** They stand right after the number of the case. */
const withExceptions = (field: Field): Field =>
  field.id === 'cases' && field.type === 'rows'
    ? { ...field, columns: field.columns.toSpliced(1, 0, EXCEPTIONS) }
    : field;

export const supervisionR2: FormDefinition = {
  ...supervisionR1,
  revision: 2,
  sections: [HEAD, session, { ...talk, fields: talk.fields.map(withExceptions) }, agreed],
};

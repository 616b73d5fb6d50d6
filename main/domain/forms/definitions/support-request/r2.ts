// A support request, revision 2: each paper says of which kind it is, and each thing which it still lacks.
import type { Cell, Field, FormDefinition, Section } from '../../form.ts';
import { ASKED } from './asked.ts';
import { supportRequestR1 } from './r1.ts';

const LACKS: Cell = {
  id: 'lacks',
  type: 'calc',
  shows: 'papers-missing',
  label: { en: 'Papers', km: 'ឯកសារ' },
};
const KIND: Cell = {
  id: 'kind',
  type: 'choice',
  list: 'support-paper',
  label: { en: 'Kind of paper', km: 'ប្រភេទឯកសារ' },
  help: {
    en: 'So that the app knows which are still missing.',
    km: 'ដើម្បីឱ្យកម្មវិធីដឹងថានៅខ្វះឯកសារណា។',
  },
};

function withPapers(field: Field): Field {
  if (field.type !== 'rows') return field;
  if (field.id === 'items') return { ...field, columns: [...field.columns, LACKS] };
  return field.id === 'papers' ? { ...field, columns: [KIND, ...field.columns] } : field;
}
const asked: Section = { ...ASKED, fields: ASKED.fields.map(withPapers) };

export const supportRequestR2: FormDefinition = {
  ...supportRequestR1,
  revision: 2,
  sections: supportRequestR1.sections.map((section) => (section === ASKED ? asked : section)),
};

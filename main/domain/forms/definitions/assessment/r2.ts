// Family assessment, revision 2: as the first; who says so is asked of strengths as of worries.
import type { Cell, FormDefinition, Section } from '../../form.ts';
import { HEAD } from '../blocks.ts';
import { areas } from './areas.ts';
import { household, people } from './people.ts';
import { assessmentR1, learned, together } from './r1.ts';

const sourceOf = (strength: string): Cell => ({
  id: `${strength}-source`,
  type: 'choice',
  list: 'source',
  shownWhen: { field: strength, filled: true },
  label: { en: 'Who says so, or how we know', km: 'អ្នកណានិយាយ ឬដឹងដោយរបៀបណា' },
});

/** The section with the source asked right after what is strong, in the columns of one field. */
function withSource(section: Section, id: string, strength: string): Section {
  const fields = section.fields.map((field) => {
    if (field.id !== id || (field.type !== 'rows' && field.type !== 'table')) return field;
    const columns = field.columns.flatMap((column) =>
      column.id === strength ? [column, sourceOf(strength)] : [column],
    );
    return { ...field, columns };
  });
  return { ...section, fields };
}

export const assessmentR2: FormDefinition = {
  ...assessmentR1,
  revision: 2,
  sections: [
    ...[HEAD, learned, withSource(people, 'members', 'strength'), household],
    ...[withSource(areas, 'areas', 'strong'), together],
  ],
};

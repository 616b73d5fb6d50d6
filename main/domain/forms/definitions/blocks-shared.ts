// Blocks that stand in many forms: next steps, signatures, and who says so.
import type { Bilingual, Cell, Field } from '../form.ts';

/** Things to do that came of a form: each with a person and a day, shown on that person's list. */
export function nextSteps(
  id = 'next',
  options: { needed?: 'complete' | 'real'; label?: Bilingual } = {},
): Field {
  return {
    id,
    type: 'rows',
    about: 'things',
    atLeast: options.needed ? 1 : 0,
    ...(options.needed && { needed: options.needed }),
    task: true,
    label: options.label ?? { en: 'Next steps', km: 'ជំហានបន្ទាប់' },
    columns: TASK_COLUMNS,
  };
}

export const TASK_COLUMNS: Cell[] = [
  { id: 'what', type: 'text', needed: 'complete', label: { en: 'What', km: 'ធ្វើអ្វី' } },
  {
    id: 'by-whom',
    type: 'person',
    from: 'staff',
    needed: 'complete',
    label: { en: 'Who does it', km: 'អ្នកអនុវត្ត' },
    help: {
      en: 'A worker of the office, or any name: the family does much itself.',
      km: 'បុគ្គលិកការិយាល័យ ឬឈ្មោះណាក៏បាន ព្រោះគ្រួសារធ្វើច្រើនដោយខ្លួនឯង។',
    },
  },
  { id: 'by-when', type: 'date', needed: 'complete', label: { en: 'By when', km: 'អនុវត្តពេលណា' } },
];

const WITNESSED = { field: 'way', is: ['x', 'verbal', 'thumb'] } as const;

/**
 * Names, marks and witnesses. A form can be completed before the paper is signed: then the day it is
 * to be signed by stands in the second field, and the signed sheet closes the gap when it is scanned.
 */
export function signatures(
  id: string,
  label: Bilingual,
  needed: 'complete' | 'real' | null = 'real',
): Field[] {
  const later = `${id}-by`;
  return [
    {
      id,
      type: 'rows',
      about: 'people',
      atLeast: 1,
      ...(needed && { needed }),
      orElse: later,
      print: 'signatures',
      label,
      columns: [
        {
          id: 'who',
          type: 'person',
          from: 'register',
          needed: 'complete',
          label: { en: 'Who', km: 'អ្នកណា' },
        },
        { id: 'part', type: 'text', label: { en: 'Role', km: 'តួនាទី' } },
        {
          id: 'way',
          type: 'choice',
          list: 'sign-mode',
          needed: 'complete',
          label: { en: 'How', km: 'វិធី' },
        },
        {
          id: 'on',
          type: 'date',
          past: true,
          needed: 'complete',
          label: { en: 'Date', km: 'កាលបរិច្ឆេទ' },
        },
        {
          id: 'witness',
          type: 'person',
          from: 'register',
          needed: 'complete',
          neededWhen: WITNESSED,
          shownWhen: WITNESSED,
          label: { en: 'Witness', km: 'សាក្សី' },
        },
        { id: 'scan', type: 'paper', label: { en: 'Signed sheet', km: 'សន្លឹកមានហត្ថលេខា' } },
      ],
    },
    {
      id: later,
      type: 'date',
      shownWhen: { not: { field: id, filled: true } },
      label: { en: 'To be signed by', km: 'ត្រូវចុះហត្ថលេខាត្រឹម' },
    },
  ];
}

/** Who says so, and in whose words. */
export const SOURCE_COLUMNS: Cell[] = [
  {
    id: 'source',
    type: 'choice',
    list: 'source',
    label: { en: 'Who says so', km: 'អ្នកផ្ដល់ព័ត៌មាន' },
  },
  { id: 'own-words', type: 'text', label: { en: 'In their own words', km: 'ពាក្យផ្ទាល់' } },
];

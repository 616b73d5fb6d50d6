// The case note, revision 2: as the first, with the time of day for whoever knows it.
import type { Field, FormDefinition } from '../../form.ts';
import { HEAD } from '../blocks.ts';
import { caseNoteR1, confidence, more, note } from './r1.ts';

const TIME: Field[] = [
  {
    id: 'event-time',
    type: 'time',
    label: { en: 'Time of day', km: 'ម៉ោង' },
    example: { en: '14:30', km: '១៤:៣០' },
  },
  {
    id: 'time-about',
    type: 'check',
    shownWhen: { field: 'event-time', filled: true },
    label: { en: 'About this time', km: 'ប្រហែលម៉ោងនេះ' },
  },
];

export const caseNoteR2: FormDefinition = {
  ...caseNoteR1,
  revision: 2,
  sections: [HEAD, { ...note, fields: [...TIME, ...note.fields] }, more, confidence],
};

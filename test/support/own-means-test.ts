// A means test as an invented office might write it: two questions, at most seven points.
import type { OwnMeansTest } from '#domain/office/means-test.ts';

export const MEANS: OwnMeansTest = {
  lines: [
    {
      id: 'rice',
      label: { km: 'អង្ករក្នុងផ្ទះ', en: 'Rice in the house' },
      help: { km: 'សូមមើលពាង កុំសួរតែមាត់។', en: 'Look at the jar, do not only ask.' },
      answers: [
        { id: 'month', label: { km: 'គ្រាន់មួយខែ', en: 'For a month' }, points: 0 },
        { id: 'week', label: { km: 'គ្រាន់មួយសប្ដាហ៍', en: 'For a week' }, points: 2 },
        { id: 'none', label: { km: 'គ្មាន', en: 'None' }, points: 4 },
      ],
    },
    {
      id: 'land',
      label: { km: 'ដី', en: 'Land' },
      help: { km: '', en: '' },
      answers: [
        { id: 'own', label: { km: 'មានដីផ្ទាល់ខ្លួន', en: 'Land of their own' }, points: 0 },
        { id: 'borrowed', label: { km: 'ខ្ចីគេ', en: 'Borrowed' }, points: 3 },
      ],
    },
  ],
  struggling: 3,
  inCrisis: 6,
};

// Option lists about papers: which kinds a family holds, and how a sheet is signed.
import type { OptionList } from '../option-list.ts';

export const PAPER_LISTS: Readonly<Record<string, OptionList>> = {
  paper: {
    other: true,
    options: [
      ['birth', 'Birth certificate', 'សំបុត្រកំណើត'],
      ['family-book', 'Family book', 'សៀវភៅគ្រួសារ'],
      ['residence', 'Residence book', 'សៀវភៅស្នាក់នៅ'],
      ['id', 'National ID card', 'អត្តសញ្ញាណប័ណ្ណ'],
      ['idpoor', 'IDPoor card', 'ប័ណ្ណសមធម៌'],
      ['disability-card', 'Disability card', 'ប័ណ្ណពិការភាព'],
      ['vaccine', 'Vaccination card', 'ប័ណ្ណចាក់ថ្នាំបង្ការ'],
      ['school', 'School record', 'សៀវភៅតាមដានការសិក្សា'],
      ['marriage', 'Marriage certificate', 'សំបុត្រអាពាហ៍ពិពាហ៍'],
      ['court', 'Court or prison paper', 'ឯកសារតុលាការ ឬពន្ធនាគារ'],
    ],
  },
  'paper-state': {
    other: false,
    options: [
      ['seen', 'Seen by us', 'បានឃើញ'],
      ['said', 'They say they have it', 'គេថាមាន'],
      ['lost', 'Lost', 'បាត់'],
      ['none', 'Never made', 'មិនទាន់ធ្វើ'],
      ['making', 'Being made', 'កំពុងធ្វើ'],
    ],
  },
  'sign-mode': {
    other: false,
    options: [
      ['signature', 'Signature', 'ហត្ថលេខា'],
      ['thumb', 'Thumbprint', 'ស្នាមមេដៃ'],
      ['x', 'X mark with witness', 'សញ្ញា X មានសាក្សី'],
      ['verbal', 'Said aloud, with witness', 'យល់ព្រមផ្ទាល់មាត់ មានសាក្សី'],
      ['voice', 'Recorded voice, kept apart', 'សំឡេងដែលបានថត រក្សាទុកដាច់ដោយឡែក'],
      ['refused', 'Did not want to sign', 'មិនចង់ចុះហត្ថលេខា'],
    ],
  },
};

// What a concern is about: what was told or seen, and what was done at once.
import type { Section } from '../../form.ts';
import { optionsFrom } from '../../lists.ts';

export const LEARNED: Section = {
  id: 'learned',
  title: { en: 'What we learned', km: 'អ្វីដែលបានដឹង' },
  fields: [
    {
      id: 'learned-on',
      type: 'date',
      past: true,
      neededForDraft: true,
      needed: 'real',
      label: { en: 'Learned on', km: 'ថ្ងៃដឹង' },
    },
    { id: 'learned-at', type: 'time', label: { en: 'At', km: 'ម៉ោង' } },
    {
      id: 'children',
      type: 'people',
      neededForDraft: true,
      needed: 'real',
      label: { en: 'Child or children', km: 'កុមារ' },
    },
    {
      id: 'how',
      type: 'choice',
      options: optionsFrom([
        ['child-told', 'The child told', 'កុមារប្រាប់'],
        ['seen', 'Seen by us', 'ឃើញផ្ទាល់'],
        ['told', 'Someone told', 'គេប្រាប់'],
        ['drawing', 'In a drawing or tool', 'ក្នុងគំនូរ ឬឧបករណ៍'],
        ['suspect', 'Suspected', 'សង្ស័យ'],
      ]),
      other: true,
      needed: 'real',
      label: { en: 'How we learned', km: 'ដឹងដោយ' },
      concept: 'concern.how',
    },
    {
      id: 'words',
      type: 'long',
      lines: 4,
      needed: 'complete',
      shownWhen: { field: 'how', is: ['child-told'] },
      label: { en: 'The child’s own words', km: 'ពាក្យពិតរបស់កុមារ' },
      help: {
        en: 'Write as it was said. Do not ask for details twice.',
        km: 'សរសេរតាមពាក្យ។ កុំសួរដដែលៗ។',
      },
    },
    {
      id: 'seen',
      type: 'long',
      lines: 4,
      needed: 'real',
      label: { en: 'What was seen or told', km: 'អ្វីដែលឃើញ ឬគេប្រាប់' },
      help: {
        en: 'Facts only: what, when, where, who says so.',
        km: 'តែការពិត៖ អ្វី ពេលណា នៅឯណា អ្នកណានិយាយ។',
      },
    },
    {
      id: 'kinds',
      type: 'choices',
      list: 'concern-kind',
      needed: 'real',
      label: { en: 'Kind', km: 'ប្រភេទ' },
      concept: 'concern.kind',
    },
    {
      id: 'by-whom',
      type: 'person',
      from: 'register',
      label: { en: 'Who may have done it', km: 'អ្នកប្រព្រឹត្តដែលសង្ស័យ' },
      help: { en: 'Leave empty if not known.', km: 'បើមិនដឹង សូមទុកទទេ។' },
    },
    {
      id: 'lives-with-child',
      type: 'yn',
      needed: 'complete',
      shownWhen: { field: 'by-whom', filled: true },
      label: { en: 'Lives with the child', km: 'រស់នៅជាមួយកុមារ' },
    },
  ],
};

export const AT_ONCE: Section = {
  id: 'at-once',
  title: { en: 'At once', km: 'ភ្លាមៗ' },
  fields: [
    {
      id: 'safe-now',
      type: 'choice',
      options: optionsFrom([
        ['yes', 'Safe', 'មានសុវត្ថិភាព'],
        ['no', 'Not safe', 'គ្មានសុវត្ថិភាព'],
        ['unsure', 'Not sure', 'មិនប្រាកដ'],
      ]),
      needed: 'real',
      label: { en: 'Is the child safe tonight', km: 'យប់នេះកុមារមានសុវត្ថិភាពទេ' },
      help: {
        en: 'If not: do not leave before someone safe is there.',
        km: 'បើគ្មាន៖ កុំចាកចេញ មុនមានមនុស្សដែលទុកចិត្តបានមកនៅជាមួយ។',
      },
    },
    {
      id: 'medical',
      type: 'choice',
      options: optionsFrom([
        ['no', 'Not needed', 'មិនត្រូវការ'],
        ['yes', 'Needed now', 'ត្រូវការឥឡូវ'],
        ['done', 'Already seen', 'បានទៅពេទ្យហើយ'],
      ]),
      needed: 'real',
      label: { en: 'Needs a doctor now', km: 'ត្រូវការពេទ្យឥឡូវ' },
    },
    {
      id: 'did-now',
      type: 'long',
      lines: 3,
      needed: 'real',
      label: { en: 'What we did at once', km: 'អ្វីដែលបានធ្វើភ្លាម' },
    },
    {
      id: 'child-wish',
      type: 'choice',
      options: optionsFrom([
        ['yes', 'Agrees', 'យល់ព្រម'],
        ['no', 'Does not agree', 'មិនយល់ព្រម'],
        ['unsure', 'Not sure', 'មិនប្រាកដ'],
        ['not-asked', 'Not asked', 'មិនបានសួរ'],
      ]),
      needed: 'real',
      label: {
        en: 'Does the child agree that we tell others',
        km: 'កុមារយល់ព្រមឱ្យប្រាប់អ្នកដទៃទេ',
      },
    },
    {
      id: 'child-fears',
      type: 'text',
      label: { en: 'Why, and what the child fears', km: 'ហេតុអ្វី និងអ្វីដែលកុមារខ្លាច' },
    },
    {
      id: 'carer-told',
      type: 'choice',
      options: optionsFrom([
        ['yes', 'Told', 'បានប្រាប់'],
        ['no-danger', 'No, it would be dangerous', 'មិនប្រាប់ ព្រោះគ្រោះថ្នាក់'],
        ['not-yet', 'Not yet', 'មិនទាន់'],
      ]),
      needed: 'real',
      label: { en: 'Carer told', km: 'បានប្រាប់អ្នកថែទាំទេ' },
    },
  ],
};

// A child-protection concern, revision 1: act the same day, with the child, and leave a clear trace.
import type { FormDefinition, Section } from '../../form.ts';
import { optionsFrom } from '../../lists.ts';
import { HEAD } from '../blocks.ts';
import { nextSteps } from '../blocks-shared.ts';
import { AT_ONCE, LEARNED } from './what-happened.ts';

const decided: Section = {
  id: 'decided',
  title: { en: 'Decided', km: 'ការសម្រេច' },
  fields: [
    {
      id: 'focal',
      type: 'person',
      from: 'staff',
      needed: 'real',
      label: { en: 'Focal person asked', km: 'ជនបង្គោលដែលបានពិគ្រោះ' },
      help: {
        en: 'Never the person the concern is about.',
        km: 'មិនមែនអ្នកដែលបញ្ហានេះពាក់ព័ន្ធទេ។',
      },
    },
    {
      id: 'focal-on',
      type: 'date',
      past: true,
      needed: 'real',
      label: { en: 'Asked on', km: 'ថ្ងៃពិគ្រោះ' },
      concept: 'concern.response',
    },
    { id: 'focal-at', type: 'time', label: { en: 'At', km: 'ម៉ោង' } },
    {
      id: 'decision',
      type: 'choice',
      options: optionsFrom([
        ['report', 'Report', 'រាយការណ៍'],
        ['protect', 'Safety plan', 'ធ្វើផែនការសុវត្ថិភាព'],
        ['watch', 'Follow closely', 'តាមដានយ៉ាងដិតដល់'],
        ['no-action', 'No ground found', 'មិនមានមូលដ្ឋាន'],
      ]),
      needed: 'real',
      label: { en: 'Decision', km: 'ការសម្រេចចិត្ត' },
      concept: 'concern.decision',
    },
    {
      id: 'why',
      type: 'long',
      lines: 3,
      needed: 'real',
      label: {
        en: 'Why, in the child’s best interests',
        km: 'ហេតុអ្វី ដើម្បីឧត្តមប្រយោជន៍កុមារ',
      },
      help: {
        en: 'Needed even more when the child said no.',
        km: 'កាន់តែចាំបាច់ បើកុមារមិនយល់ព្រម។',
      },
    },
    {
      id: 'reports',
      type: 'rows',
      about: 'things',
      atLeast: 1,
      needed: 'real',
      shownWhen: { field: 'decision', is: ['report'] },
      label: { en: 'Told to', km: 'បានរាយការណ៍ទៅ' },
      columns: [
        {
          id: 'office',
          type: 'choice',
          list: 'referral-source',
          needed: 'real',
          label: { en: 'Office', km: 'ស្ថាប័ន' },
        },
        {
          id: 'person',
          type: 'person',
          from: 'register',
          needed: 'complete',
          label: { en: 'Whom', km: 'ជូនអ្នកណា' },
        },
        {
          id: 'on',
          type: 'date',
          past: true,
          needed: 'real',
          label: { en: 'When', km: 'ពេលណា' },
        },
        { id: 'number', type: 'text', label: { en: 'Their number', km: 'លេខសំណុំរឿងរបស់គេ' } },
        { id: 'answer', type: 'text', label: { en: 'Answer', km: 'ចម្លើយ' } },
      ],
    },
    {
      id: 'child-informed',
      type: 'date',
      past: true,
      needed: 'real',
      orElse: 'not-informed-why',
      label: {
        en: 'Child told what happens next, on',
        km: 'ថ្ងៃប្រាប់កុមារអំពីអ្វីនឹងកើតឡើង',
      },
    },
    {
      id: 'not-informed-why',
      type: 'text',
      shownWhen: { not: { field: 'child-informed', filled: true } },
      label: { en: 'If not possible: why', km: 'បើមិនអាចប្រាប់បាន៖ ហេតុអ្វី' },
    },
    nextSteps('plan', {
      needed: 'real',
      label: { en: 'Keeping the child safe', km: 'ធានាសុវត្ថិភាពកុមារ' },
    }),
  ],
};

const followed: Section = {
  id: 'followed',
  title: { en: 'What followed', km: 'ការវិវត្ត' },
  fields: [
    {
      id: 'updates',
      type: 'rows',
      about: 'things',
      atLeast: 0,
      label: { en: 'What followed', km: 'ការវិវត្ត' },
      columns: [
        {
          id: 'on',
          type: 'date',
          past: true,
          needed: 'complete',
          label: { en: 'Date', km: 'កាលបរិច្ឆេទ' },
        },
        { id: 'what', type: 'text', needed: 'complete', label: { en: 'What', km: 'អ្វី' } },
        { id: 'by', type: 'person', from: 'staff', label: { en: 'Who', km: 'អ្នកណា' } },
      ],
    },
    {
      id: 'closed',
      type: 'choice',
      options: optionsFrom([
        ['safe', 'The child is safe', 'កុមារមានសុវត្ថិភាព'],
        ['handed', 'With the authorities', 'ប្រគល់ឱ្យអាជ្ញាធរ'],
        ['unfounded', 'No ground found', 'គ្មានមូលដ្ឋាន'],
      ]),
      label: { en: 'Closed', km: 'បិទបញ្ហានេះ' },
      help: {
        en: 'Empty as long as it is open. Coordinator and focal person close it together.',
        km: 'ទុកទទេ ដរាបណាមិនទាន់បិទ។ អ្នកសម្របសម្រួល និងជនបង្គោលបិទជាមួយគ្នា។',
      },
    },
    {
      id: 'closed-by',
      type: 'people',
      needed: 'real',
      shownWhen: { field: 'closed', filled: true },
      label: { en: 'Closed by', km: 'បិទដោយ' },
    },
    {
      id: 'closed-on',
      type: 'date',
      past: true,
      needed: 'real',
      shownWhen: { field: 'closed', filled: true },
      label: { en: 'Closed on', km: 'ថ្ងៃបិទ' },
    },
  ],
};

export const concernR1: FormDefinition = {
  id: 'concern',
  revision: 1,
  step: 0,
  title: {
    en: 'Child-protection concern',
    km: 'បញ្ហាដែលជាកង្វល់ (កិច្ចការពារកុមារ)',
  },
  purpose: {
    en: 'A child tells, or someone sees or suspects harm: act the same day, with the child. First of all, is the child safe tonight?',
    km: 'កុមារប្រាប់ ឬមានគេឃើញ ឬសង្ស័យថាមានគ្រោះថ្នាក់៖ ធ្វើក្នុងថ្ងៃនោះ ជាមួយកុមារ។ សំណួរដំបូង៖ យប់នេះកុមារមានសុវត្ថិភាពទេ?',
  },
  restricted: true,
  many: true,
  sections: [HEAD, LEARNED, AT_ONCE, decided, followed],
};

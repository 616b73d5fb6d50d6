// The case plan, revision 1: the family's own plan. Goals, actions and whom to call stand on the one
// page that the family keeps; what would harm somebody there is asked in restricted questions.
import type { FormDefinition, Section } from '../../form.ts';
import { HEAD } from '../blocks.ts';
import { signatures } from '../blocks-shared.ts';
import { ACTIONS, GOALS } from './goals.ts';

const ifWorse: Section = {
  id: 'if-worse',
  title: { en: 'If it gets worse', km: 'បើស្ថានភាពអាក្រក់ជាង' },
  fields: [
    {
      id: 'if-worse',
      type: 'long',
      lines: 3,
      needed: 'complete',
      label: { en: 'Who does what, whom to call', km: 'អ្នកណាធ្វើអ្វី ទូរស័ព្ទទៅណា' },
      help: {
        en: 'The safety plan. Where the risk is low, “does not apply” is enough. It stands on the family’s page: write no name of somebody dangerous here.',
        km: 'ផែនការសុវត្ថិភាព។ បើហានិភ័យទាប ឆ្លើយ «មិនពាក់ព័ន្ធ» ក៏បាន។ អ្វីដែលសរសេរនៅទីនេះ មានលើទំព័ររបស់គ្រួសារ៖ កុំសរសេរឈ្មោះអ្នកដែលគ្រោះថ្នាក់។',
      },
    },
    {
      id: 'call-near',
      type: 'person',
      from: 'register',
      label: { en: 'Near home, somebody to call', km: 'អ្នកនៅក្បែរផ្ទះដែលអាចហៅបាន' },
      help: {
        en: 'Name and phone, as it shall stand on the family’s page.',
        km: 'ឈ្មោះ និងលេខទូរស័ព្ទ ដូចនឹងបង្ហាញលើទំព័ររបស់គ្រួសារ។',
      },
    },
    {
      id: 'call-us',
      type: 'text',
      label: { en: 'Our number for the family', km: 'លេខទូរស័ព្ទរបស់យើងសម្រាប់គ្រួសារ' },
    },
    {
      id: 'danger',
      type: 'long',
      lines: 3,
      restricted: true,
      label: {
        en: 'Who is dangerous, and what only we know',
        km: 'អ្នកណាគ្រោះថ្នាក់ និងអ្វីដែលមានតែយើងដឹង',
      },
      help: { en: 'Never on the family’s page.', km: 'មិនបង្ហាញលើទំព័ររបស់គ្រួសារទេ។' },
    },
  ],
};

const agreed: Section = {
  id: 'agreed',
  title: { en: 'Agreed', km: 'ការឯកភាព' },
  fields: [
    {
      id: 'next-review',
      type: 'date',
      needed: 'real',
      label: { en: 'Next review', km: 'ថ្ងៃពិនិត្យឡើងវិញ' },
      concept: 'review.due',
    },
    {
      id: 'part-of-child',
      type: 'text',
      needed: 'complete',
      label: { en: 'How the children took part', km: 'កុមារបានចូលរួមយ៉ាងណា' },
    },
    ...signatures('signed', { en: 'Agreed by', km: 'ឯកភាពដោយ' }),
    {
      id: 'copy-given',
      type: 'yn',
      needed: 'complete',
      label: { en: 'Has the family its page', km: 'គ្រួសារបានទទួលទំព័ររបស់ខ្លួនទេ' },
    },
    {
      id: 'approved-by',
      type: 'person',
      from: 'staff',
      needed: 'complete',
      label: { en: 'Coordinator who saw it', km: 'អ្នកសម្របសម្រួលដែលបានពិនិត្យ' },
    },
  ],
};

export const casePlanR1: FormDefinition = {
  id: 'case-plan',
  revision: 1,
  step: 4,
  title: { en: 'Case plan', km: 'ផែនការករណី' },
  purpose: {
    en: 'The family’s own goals, small ones first: who does what by when. A new plan follows each review.',
    km: 'គោលដៅរបស់គ្រួសារ ចាប់ពីជំហានតូច៖ អ្នកណាធ្វើអ្វី ត្រឹមពេលណា។ ក្រោយពិនិត្យម្ដងៗ ធ្វើផែនការថ្មី។',
  },
  restricted: false,
  many: true,
  sections: [HEAD, GOALS, ACTIONS, ifWorse, agreed],
};

// Eligibility, first part: the criteria of a module, each judged with what shows it.
import type { Option, Section, TableRow } from '../../form.ts';
import type { Rule } from '../../rules.ts';

/** A family asks for one of the two modules and is given one of them. */
export const MODULES: Option[] = [
  {
    id: 'fp',
    label: { en: 'Family Preservation', km: 'ការទប់ស្កាត់ការបែកចេញពីគ្រួសារ' },
  },
  { id: 'fs', label: { en: 'Family Support', km: 'ការគាំទ្រគ្រួសារ' } },
];

/** The family did not refuse to be asked: a refusal ends the questions. */
export const MAY_BE_ASKED: Rule = { not: { field: 'agreed-to-ask', is: ['no'] } };

const SUPPORT_ONLY: Rule = { field: 'module', is: ['fs'] };
const PRESERVATION_ONLY: Rule = { field: 'module', is: ['fp'] };

const CRITERIA: TableRow[] = [
  {
    id: 'parent-prison',
    shownWhen: SUPPORT_ONLY,
    label: {
      en: 'Mother or father is in prison, or a child of the family is held',
      km: 'ម្ដាយ ឬឪពុកជាប់ពន្ធនាគារ ឬកុមារក្នុងគ្រួសារជាប់ឃុំ',
    },
  },
  {
    id: 'law-conflict',
    shownWhen: PRESERVATION_ONLY,
    label: {
      en: 'Child or main carer just arrested or held',
      km: 'កុមារ ឬអ្នកថែទាំទើបត្រូវចាប់ ឬឃុំ',
    },
  },
  {
    id: 'sentence-left',
    shownWhen: SUPPORT_ONLY,
    label: { en: 'Time to release is within the limits', km: 'រយៈពេលនៅសល់ស្ថិតក្នុងកម្រិត' },
  },
  {
    id: 'target-commune',
    label: { en: 'Lives in a target commune', km: 'រស់នៅក្នុងឃុំគោលដៅ' },
  },
  {
    id: 'poor',
    label: {
      en: 'Family is poor, in need and at risk',
      km: 'គ្រួសារក្រីក្រ មានតម្រូវការ និងហានិភ័យ',
    },
  },
  {
    id: 'child-school',
    label: {
      en: 'A child in school or dropped out, up to grade 12',
      km: 'មានកុមាររៀន ឬឈប់រៀន ត្រឹមថ្នាក់ទី១២',
    },
  },
  {
    id: 'carer-commits',
    label: { en: 'Carer wants to take part', km: 'អ្នកថែទាំប្ដេជ្ញាចូលរួម' },
  },
  {
    id: 'child-commits',
    label: {
      en: 'Child wants to take part, asked in a way it can refuse',
      km: 'កុមារចង់ចូលរួម (សួរតាមរបៀបដែលកុមារអាចប្រកែកបាន)',
    },
  },
];

function unmetAmong(rule: Rule | undefined): Rule {
  const among = CRITERIA.filter(({ shownWhen }) => shownWhen === rule).map(({ id }) => id);
  const unmet: Rule = { rows: 'criteria', among, some: { field: 'result', isNot: ['meets'] } };
  return rule ? { all: [rule, unmet] } : unmet;
}

/** One of the criteria of the module asked for was judged, and not as met. */
export const A_CRITERION_IS_NOT_MET: Rule = {
  any: [unmetAmong(undefined), unmetAmong(SUPPORT_ONLY), unmetAmong(PRESERVATION_ONLY)],
};

export const criteria: Section = {
  id: 'criteria-asked',
  title: { en: 'Criteria', km: 'លក្ខខណ្ឌជ្រើសរើស' },
  fields: [
    {
      id: 'module',
      type: 'choice',
      options: MODULES,
      neededForDraft: true,
      needed: 'real',
      label: { en: 'Module asked for', km: 'ម៉ូឌុលស្នើ' },
      concept: 'case.module-asked',
    },
    {
      id: 'assessment-day',
      type: 'date',
      past: true,
      neededForDraft: true,
      needed: 'real',
      label: { en: 'Day of assessment', km: 'ថ្ងៃប៉ាន់ប្រមាណ' },
      help: {
        en: 'An exact day. The sentence that is left is counted from it.',
        km: 'សូមសរសេរថ្ងៃពិតប្រាកដ។ ទោសដែលនៅសល់ រាប់ចាប់ពីថ្ងៃនេះ។',
      },
    },
    {
      id: 'agreed-to-ask',
      type: 'choice',
      options: [
        { id: 'yes', label: { en: 'Agrees', km: 'យល់ព្រម' } },
        { id: 'no', label: { en: 'Does not agree', km: 'មិនយល់ព្រម' } },
      ],
      needed: 'real',
      label: { en: 'The family agreed to be asked', km: 'គ្រួសារយល់ព្រមឱ្យសួរ' },
      help: {
        en: 'Said aloud is enough now. If they do not agree, the questions end here.',
        km: 'ពេលនេះ និយាយផ្ទាល់មាត់គ្រប់គ្រាន់ហើយ។ បើមិនយល់ព្រម ឈប់សួរត្រឹមនេះ។',
      },
    },
    {
      id: 'suggested',
      type: 'calc',
      shows: 'criteria-suggested',
      shownWhen: MAY_BE_ASKED,
      label: { en: 'What the app works out', km: 'អ្វីដែលប្រព័ន្ធគណនា' },
    },
    {
      id: 'criteria',
      type: 'table',
      needed: 'real',
      shownWhen: MAY_BE_ASKED,
      label: { en: 'Criteria one by one', km: 'លក្ខខណ្ឌម្ដងមួយ' },
      help: {
        en: 'You may judge otherwise than the app. Then say what shows it.',
        km: 'អ្នកអាចសម្រេចខុសពីប្រព័ន្ធបាន។ សូមសរសេរភស្តុតាង។',
      },
      rows: CRITERIA,
      columns: [
        {
          id: 'result',
          type: 'choice',
          options: [
            { id: 'meets', label: { en: 'Meets', km: 'គ្រប់លក្ខខណ្ឌ' } },
            { id: 'does-not', label: { en: 'Does not meet', km: 'មិនគ្រប់លក្ខខណ្ឌ' } },
            { id: 'cannot-yet', label: { en: 'Cannot tell yet', km: 'មិនទាន់ដឹង' } },
          ],
          needed: 'real',
          label: { en: 'Result', km: 'លទ្ធផល' },
          concept: 'eligibility.criterion',
        },
        {
          id: 'evidence',
          type: 'text',
          needed: 'complete',
          label: { en: 'What shows it', km: 'ភស្តុតាង' },
          example: {
            en: 'Prison letter 11/06: release 01/07/2020.',
            km: 'លិខិតពន្ធនាគារ ១១/០៦៖ ដោះលែង ០១/០៧/២០២០។',
          },
        },
        {
          id: 'seen-from',
          type: 'choice',
          list: 'source',
          needed: 'complete',
          label: { en: 'Learned from', km: 'ដឹងពី' },
        },
        {
          id: 'assessor',
          type: 'person',
          from: 'staff',
          label: { en: 'Checked by, if another person', km: 'ពិនិត្យដោយ (បើជាអ្នកផ្សេង)' },
        },
        {
          id: 'checked-on',
          type: 'date',
          past: true,
          label: { en: 'Checked on, if another day', km: 'ថ្ងៃពិនិត្យ (បើជាថ្ងៃផ្សេង)' },
        },
      ],
    },
    {
      id: 'school-commits',
      type: 'yn',
      shownWhen: MAY_BE_ASKED,
      label: { en: 'Will go to school regularly', km: 'ប្ដេជ្ញាទៅរៀនទៀងទាត់' },
      help: {
        en: 'Opens the scholarship only. It does not decide who can join.',
        km: 'សម្រាប់តែអាហារូបករណ៍ មិនមែនសម្រាប់សម្រេចការទទួលយកទេ។',
      },
    },
  ],
};

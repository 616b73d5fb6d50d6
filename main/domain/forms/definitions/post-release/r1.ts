// After the release and after closing, revision 1: how parent and children fare with the door open.
import type { FormDefinition, Section } from '../../form.ts';
import { optionsFrom } from '../../lists.ts';
import type { Rule } from '../../rules.ts';
import { HEAD, PRISON_COLUMNS } from '../blocks.ts';
import { linesOf } from '../blocks-lines.ts';
import { nextSteps } from '../blocks-shared.ts';

const REACHED: Rule = { field: 'contact', isNot: ['no-one'] };
const RELEASED: Rule = { all: [REACHED, { field: 'after', is: ['release'] }] };

const contact: Section = {
  id: 'contact',
  title: { en: 'This contact', km: 'ការទាក់ទងលើកនេះ' },
  fields: [
    {
      id: 'contact',
      type: 'choice',
      list: 'contact-type',
      neededForDraft: true,
      needed: 'real',
      label: { en: 'How', km: 'វិធី' },
    },
    {
      id: 'after',
      type: 'choice',
      options: optionsFrom([
        ['release', 'A parent or child came home', 'មានអ្នកត្រូវបានដោះលែង'],
        ['closing', 'The case was closed', 'ករណីត្រូវបានបិទ'],
      ]),
      needed: 'real',
      label: { en: 'Follow-up because', km: 'តាមដានព្រោះ' },
      help: { en: 'If both: somebody came home.', km: 'បើទាំងពីរ៖ ជ្រើស «មានអ្នកត្រូវបានដោះលែង»។' },
    },
    {
      id: 'occasion',
      type: 'choice',
      options: optionsFrom([
        ['week-1', 'Week 1', 'សប្ដាហ៍ទី១'],
        ['month-1', 'Month 1', 'ខែទី១'],
        ['month-3', 'Month 3', 'ខែទី៣'],
        ['month-6', 'Month 6', 'ខែទី៦'],
      ]),
      other: true,
      needed: 'real',
      label: { en: 'Which time', km: 'លើកទី' },
      concept: 'post.occasion',
    },
    {
      id: 'met',
      type: 'people',
      needed: 'real',
      shownWhen: REACHED,
      label: { en: 'Who was reached', km: 'អ្នកដែលបានជួប' },
      concept: 'post.reached',
    },
    {
      id: 'tries',
      type: 'text',
      needed: 'complete',
      shownWhen: { field: 'contact', is: ['no-one'] },
      label: { en: 'When and how we tried', km: 'បានព្យាយាមពេលណា និងយ៉ាងណា' },
      help: { en: 'Three tries before giving up.', km: 'ព្យាយាមបីដង មុនឈប់រក។' },
    },
  ],
};

const released: Section = {
  id: 'released',
  title: { en: 'Who came home', km: 'អ្នកដែលបានដោះលែង' },
  fields: [
    {
      id: 'prison-lines',
      type: 'rows',
      about: 'things',
      atLeast: 1,
      needed: 'real',
      keeps: 'prison',
      shownWhen: RELEASED,
      label: { en: 'Release and prison facts', km: 'ការដោះលែង និងព័ត៌មានពន្ធនាគារ' },
      help: {
        en: 'Set the stage to “released” and write the real day.',
        km: 'ដាក់ដំណាក់កាល «បានដោះលែង» ហើយសរសេរថ្ងៃពិត។',
      },
      columns: PRISON_COLUMNS,
    },
    {
      id: 'parent-home',
      type: 'choice',
      options: optionsFrom([
        ['home', 'With the family', 'ជាមួយគ្រួសារ'],
        ['near', 'Near by', 'ក្បែរ'],
        ['away', 'Far away', 'ឆ្ងាយ'],
        ['back-prison', 'Held again', 'ជាប់ឃុំវិញ'],
        ['unknown', 'Not known', 'មិនដឹង'],
      ]),
      needed: 'complete',
      shownWhen: RELEASED,
      label: { en: 'Who came home now lives', km: 'អ្នកដោះលែងរស់នៅ' },
      concept: 'post.parent',
    },
    {
      id: 'together',
      type: 'text',
      needed: 'complete',
      shownWhen: { field: 'parent-home', is: ['home', 'near'] },
      label: { en: 'How they live together', km: 'រស់នៅជាមួយគ្នាយ៉ាងណា' },
      example: {
        en: 'Father shy with the youngest; walks her to school.',
        km: 'ប៉ាអៀនកូនពៅ តែជូនទៅសាលា។',
      },
    },
    {
      id: 'work',
      type: 'choice',
      options: optionsFrom([
        ['regular', 'Regular work', 'ការងារទៀងទាត់'],
        ['day-labour', 'Day labour', 'ស៊ីឈ្នួល'],
        ['family', 'Helps the family', 'ជួយគ្រួសារ'],
        ['none', 'No work', 'គ្មានការងារ'],
      ]),
      other: true,
      needed: 'complete',
      shownWhen: { field: 'parent-home', isNot: ['back-prison'] },
      label: { en: 'Work', km: 'ការងារ' },
      concept: 'post.work',
    },
    {
      id: 'duties',
      type: 'text',
      restricted: true,
      shownWhen: RELEASED,
      label: {
        en: 'Papers, reporting, court duties',
        km: 'ឯកសារ ការបង្ហាញខ្លួន កាតព្វកិច្ចតុលាការ',
      },
    },
    {
      id: 'community',
      type: 'choice',
      options: optionsFrom([
        ['welcome', 'Welcoming', 'រាក់ទាក់'],
        ['cold', 'Cold', 'ព្រងើយ'],
        ['hostile', 'Hostile', 'ប្រឆាំង'],
      ]),
      shownWhen: RELEASED,
      label: { en: 'Neighbours are', km: 'អ្នកជិតខាង' },
    },
  ],
};

const children: Section = {
  id: 'children',
  title: { en: 'The children', km: 'កុមារ' },
  fields: [
    { ...linesOf('living', { needed: 'real' }), shownWhen: REACHED },
    { ...linesOf('school', { needed: 'real' }), shownWhen: REACHED },
    {
      id: 'child-mood',
      type: 'text',
      needed: 'complete',
      shownWhen: REACHED,
      label: { en: 'How the children are', km: 'កុមារយ៉ាងណា' },
    },
    {
      id: 'iga',
      type: 'calc',
      shows: 'iga-now',
      shownWhen: REACHED,
      label: { en: 'Business, at the last visit', km: 'អាជីវកម្ម នៅពេលចុះតាមដានចុងក្រោយ' },
    },
  ],
};

const risk: Section = {
  id: 'risk',
  title: { en: 'Worries and next steps', km: 'ក្ដីកង្វល់ និងជំហានបន្ទាប់' },
  fields: [
    {
      id: 'worries',
      type: 'choices',
      options: optionsFrom([
        ['none', 'None', 'គ្មាន'],
        ['violence', 'Violence', 'អំពើហិង្សា'],
        ['alcohol', 'Alcohol', 'គ្រឿងស្រវឹង'],
        ['drugs', 'Drugs', 'គ្រឿងញៀន'],
        ['debt', 'Debt', 'បំណុល'],
        ['arrest', 'Arrested again', 'ចាប់ម្ដងទៀត'],
        ['leaving', 'Leaving the family', 'ចាកចេញពីគ្រួសារ'],
        ['mood', 'Low mood', 'ផ្លូវចិត្ត'],
      ]),
      other: true,
      needed: 'complete',
      restricted: true,
      shownWhen: REACHED,
      label: { en: 'Worries', km: 'ក្ដីកង្វល់' },
    },
    {
      id: 'risk',
      type: 'choice',
      list: 'risk',
      needed: 'real',
      shownWhen: REACHED,
      label: { en: 'Risk for children now', km: 'កម្រិតហានិភ័យចំពោះកុមារឥឡូវ' },
      help: {
        en: 'If high: should the case be opened again?',
        km: 'បើខ្ពស់៖ គួរបើកករណីឡើងវិញទេ?',
      },
      concept: 'case.risk',
    },
    { ...nextSteps('next', { needed: 'real' }), orElse: 'last' },
    {
      id: 'last',
      type: 'check',
      label: { en: 'This was the last follow-up', km: 'នេះជាការតាមដានចុងក្រោយ' },
    },
  ],
};

export const postReleaseR1: FormDefinition = {
  id: 'post-release',
  revision: 1,
  step: 7,
  title: { en: 'After release and after closing', km: 'ការតាមដានក្រោយពេលដោះលែង ឬក្រោយពេលបិទ' },
  purpose: {
    en: 'Know how parent and children fare once the door is open. It can be written in a closed case too.',
    km: 'ដឹងថាឪពុកម្ដាយ និងកុមារយ៉ាងណា ក្រោយពេលទ្វារបើក។ អាចសរសេរក្នុងករណីដែលបិទរួចដែរ។',
  },
  restricted: false,
  many: true,
  sections: [HEAD, contact, released, children, risk],
};

// The closure of a case, revision 1: what was solved, what lasts, and who is there afterwards.
import type { FormDefinition, Section } from '../../form.ts';
import { optionsFrom } from '../../lists.ts';
import type { Rule } from '../../rules.ts';
import { HEAD } from '../blocks.ts';
import { signatures } from '../blocks-shared.ts';
import { LASTS, NOT_AN_ERROR, SOLVED } from './what-lasts.ts';

/** Nobody can be asked when the family cannot be found. */
const FOUND: Rule = { field: 'reason', isNot: ['error', 'lost'] };

const reason: Section = {
  id: 'reason',
  title: { en: 'Why we close', km: 'ហេតុអ្វីបិទករណី' },
  fields: [
    {
      id: 'reason',
      type: 'choice',
      list: 'closure-reason',
      neededForDraft: true,
      needed: 'real',
      label: { en: 'Main reason', km: 'មូលហេតុនៃការបិទករណី' },
      concept: 'closure.reason',
    },
    {
      id: 'reason-text',
      type: 'text',
      needed: 'complete',
      label: { en: 'In a few words', km: 'ពន្យល់បន្តិច' },
      help: {
        en: 'If the family cannot be found: how and how often we tried.',
        km: 'បើរកគ្រួសារមិនឃើញ៖ បានព្យាយាមរកយ៉ាងណា ប៉ុន្មានដង។',
      },
    },
    {
      id: 'handed-to',
      type: 'text',
      needed: 'real',
      shownWhen: { field: 'reason', is: ['transferred'] },
      label: { en: 'Handed to', km: 'ប្រគល់ឱ្យ' },
      help: { en: 'Write a referral out too.', km: 'សូមសរសេរទម្រង់ការបញ្ជូនចេញផង។' },
    },
  ],
};

const afterwards: Section = {
  id: 'afterwards',
  title: { en: 'Afterwards', km: 'ក្រោយពេលបិទ' },
  fields: [
    {
      id: 'after',
      type: 'long',
      lines: 3,
      needed: 'real',
      shownWhen: FOUND,
      label: {
        en: 'If trouble comes back: whom to call',
        km: 'បើមានបញ្ហាឡើងវិញ៖ ទាក់ទងអ្នកណា',
      },
      help: { en: 'Names and phone numbers.', km: 'ឈ្មោះ និងលេខទូរស័ព្ទ។' },
    },
    {
      id: 'follow-up',
      type: 'choice',
      options: optionsFrom([
        ['release', 'After the release', 'ក្រោយពេលដោះលែង'],
        ['months-3-6', 'At 3 and 6 months', 'នៅខែទី៣ និងខែទី៦'],
        ['none', 'Not needed', 'មិនចាំបាច់'],
        ['not-wanted', 'The family does not want it', 'គ្រួសារមិនចង់'],
      ]),
      needed: 'real',
      shownWhen: NOT_AN_ERROR,
      label: { en: 'Follow-up after closing', km: 'ការតាមដានក្រោយពេលបិទ' },
      help: {
        en: 'Only if the family agreed that we keep in contact.',
        km: 'តែបើគ្រួសារយល់ព្រមឱ្យយើងរក្សាទំនាក់ទំនង។',
      },
    },
    {
      id: 'family-view',
      type: 'long',
      lines: 3,
      needed: 'real',
      shownWhen: FOUND,
      label: {
        en: 'What the family says about our work',
        km: 'គ្រួសារនិយាយអំពីការងាររបស់យើង',
      },
    },
    {
      id: 'child-view',
      type: 'long',
      lines: 3,
      needed: 'complete',
      shownWhen: FOUND,
      label: { en: 'What the children say', km: 'កុមារនិយាយអ្វី' },
    },
    {
      id: 'goodbye',
      type: 'text',
      shownWhen: FOUND,
      label: { en: 'How we said goodbye', km: 'លាគ្នាយ៉ាងណា' },
    },
  ],
};

const closing: Section = {
  id: 'closing',
  title: { en: 'Folder and signatures', km: 'សំណុំឯកសារ និងហត្ថលេខា' },
  fields: [
    {
      id: 'folder',
      type: 'calc',
      shows: 'folder-check',
      label: { en: 'Folder check', km: 'ពិនិត្យសំណុំឯកសារ' },
      concept: 'file.complete',
    },
    {
      id: 'gaps-why',
      type: 'text',
      label: { en: 'Why we close although something is missing', km: 'ហេតុអ្វីបិទ ទោះនៅខ្វះ' },
    },
    {
      id: 'coordinator',
      type: 'person',
      from: 'staff',
      needed: 'real',
      label: { en: 'Coordinator who agrees', km: 'អ្នកសម្របសម្រួលដែលយល់ព្រម' },
    },
    ...signatures('signed', {
      en: 'Family, worker, coordinator',
      km: 'គ្រួសារ បុគ្គលិក អ្នកសម្របសម្រួល',
    }),
  ],
};

export const closureR1: FormDefinition = {
  id: 'closure',
  revision: 1,
  step: 7,
  title: { en: 'Closure', km: 'ការបិទករណី' },
  purpose: {
    en: 'End well: what was solved, what lasts, who is there afterwards. A closed case can be opened again any day.',
    km: 'បញ្ចប់ឱ្យបានល្អ៖ អ្វីដោះស្រាយរួច អ្វីនៅយូរអង្វែង អ្នកណានៅជួយ។ ករណីដែលបិទ អាចបើកឡើងវិញបានគ្រប់ពេល។',
  },
  restricted: false,
  many: true,
  sections: [HEAD, reason, SOLVED, LASTS, afterwards, closing],
};

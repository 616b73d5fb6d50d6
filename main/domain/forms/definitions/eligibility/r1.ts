// Who can join and the means test, revision 1: why a family is in or out, so that it can be explained.
import type { FormDefinition, Section } from '../../form.ts';
import { HEAD } from '../blocks.ts';
import { A_CRITERION_IS_NOT_MET, criteria, MODULES } from './criteria.ts';
import { means } from './means.ts';

const decision: Section = {
  id: 'decision-made',
  title: { en: 'Decision', km: 'ការសម្រេច' },
  fields: [
    {
      id: 'computed',
      type: 'calc',
      shows: 'eligibility-result',
      label: { en: 'All criteria together', km: 'លទ្ធផលរួម' },
      concept: 'eligibility.result',
    },
    {
      id: 'decision',
      type: 'choice',
      options: [
        { id: 'admit', label: { en: 'Admit', km: 'ទទួលយក' } },
        { id: 'not-admit', label: { en: 'Do not admit', km: 'មិនទទួលយក' } },
        { id: 'wait', label: { en: 'Wait for facts', km: 'រង់ចាំព័ត៌មាន' } },
        { id: 'waiting-list', label: { en: 'Waiting list', km: 'បញ្ជីរង់ចាំ' } },
        { id: 'other-module', label: { en: 'Offer the other module', km: 'ផ្ដល់ម៉ូឌុលផ្សេង' } },
      ],
      needed: 'real',
      label: { en: 'Decision', km: 'ការសម្រេចចិត្ត' },
      concept: 'eligibility.decision',
    },
    {
      id: 'module-given',
      type: 'choice',
      options: MODULES,
      needed: 'complete',
      shownWhen: { field: 'decision', is: ['admit', 'other-module'] },
      label: { en: 'Module given', km: 'ម៉ូឌុលទទួល' },
      concept: 'case.module',
    },
    {
      id: 'override-why',
      type: 'long',
      lines: 3,
      needed: 'real',
      shownWhen: { all: [{ field: 'decision', is: ['admit'] }, A_CRITERION_IS_NOT_MET] },
      label: {
        en: 'Why, though a criterion is not met',
        km: 'ហេតុអ្វីទទួល បើមិនត្រូវលក្ខខណ្ឌ',
      },
      help: {
        en: 'Only the coordinator admits a family so. Each one is counted.',
        km: 'មានតែអ្នកសម្របសម្រួលទេ ដែលអាចទទួលយកបែបនេះ។ គ្រប់ករណីត្រូវបានរាប់។',
      },
      concept: 'eligibility.override',
    },
    {
      id: 'decided-by',
      type: 'person',
      from: 'staff',
      needed: 'real',
      label: { en: 'Decided by', km: 'សម្រេចដោយ' },
      help: { en: 'The coordinator.', km: 'អ្នកសម្របសម្រួល។' },
    },
    {
      id: 'decided-with',
      type: 'people',
      label: { en: 'Decided with', km: 'សម្រេចជាមួយ' },
    },
    {
      id: 'told-family',
      type: 'date',
      past: true,
      needed: 'complete',
      label: { en: 'Family told on', km: 'ថ្ងៃប្រាប់គ្រួសារ' },
      help: {
        en: 'Give the reasons in plain words.',
        km: 'ប្រាប់មូលហេតុដោយពាក្យងាយយល់។',
      },
    },
    {
      id: 'pointed-to',
      type: 'long',
      lines: 2,
      needed: 'complete',
      shownWhen: { field: 'decision', is: ['not-admit'] },
      label: {
        en: 'Not admitted: where we sent them',
        km: 'បើមិនទទួល បានណែនាំទៅណា',
      },
      example: {
        en: 'Health centre with IDPoor card; commune committee told.',
        km: 'មណ្ឌលសុខភាពជាមួយប័ណ្ណសមធម៌ ប្រាប់ គ.ក.ន.ក។',
      },
    },
    {
      id: 'look-again',
      type: 'date',
      needed: 'complete',
      shownWhen: { field: 'decision', is: ['not-admit', 'wait', 'waiting-list'] },
      label: { en: 'Look again on', km: 'ពិនិត្យម្ដងទៀតនៅថ្ងៃ' },
      help: {
        en: 'So that no family is lost from view.',
        km: 'ដើម្បីកុំឱ្យភ្លេចគ្រួសារណាមួយ។',
      },
    },
  ],
};

export const eligibilityR1: FormDefinition = {
  id: 'eligibility',
  revision: 1,
  step: 1,
  title: {
    en: 'Who can join and means test',
    km: 'លក្ខខណ្ឌជ្រើសរើស និងការវាយតម្លៃជីវភាពគ្រួសារ',
  },
  purpose: {
    en: 'Show, one by one, why a family is in or out, so that it is fair and can be explained.',
    km: 'បង្ហាញម្ដងមួយៗថា ហេតុអ្វីគ្រួសារត្រូវ ឬមិនត្រូវបានទទួល ដើម្បីឱ្យយុត្តិធម៌ និងអាចពន្យល់បាន។',
  },
  restricted: false,
  many: true,
  sections: [HEAD, criteria, means, decision],
};

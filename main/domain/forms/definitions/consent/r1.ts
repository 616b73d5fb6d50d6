// Orientation and consent, revision 1: the family knows what it agrees to, can say no, and can stop.
import type { FormDefinition, Section } from '../../form.ts';
import { HEAD } from '../blocks.ts';
import { takenBack, yesOrNo } from './purposes.ts';

export const told: Section = {
  id: 'explained',
  title: { en: 'Told', km: 'ការពន្យល់' },
  fields: [
    {
      id: 'told',
      type: 'rows',
      about: 'people',
      atLeast: 1,
      needed: 'real',
      label: { en: 'Who was told', km: 'អ្នកដែលបានស្ដាប់' },
      help: {
        en: 'Ask: “Tell me what you understood.”',
        km: 'សូមសួរ៖ «សូមប្រាប់ខ្ញុំវិញថាយល់យ៉ាងណា»។',
      },
      columns: [
        {
          id: 'who',
          type: 'person',
          from: 'register',
          needed: 'real',
          label: { en: 'Who', km: 'អ្នកណា' },
        },
        {
          id: 'said-back',
          type: 'yn',
          needed: 'complete',
          label: { en: 'Said it back in own words', km: 'និយាយឡើងវិញដោយពាក្យខ្លួនឯងបាន' },
        },
      ],
    },
    {
      id: 'chief-told',
      type: 'person',
      from: 'register',
      needed: 'complete',
      label: {
        en: 'Village or commune chief told',
        km: 'បានជូនដំណឹងមេភូមិ ឬមេឃុំ/ចៅសង្កាត់',
      },
      help: {
        en: 'Only our aims and support, nothing of the case. “The family does not want it” is an answer.',
        km: 'តែគោលបំណង និងជំនួយរបស់យើងប៉ុណ្ណោះ មិនប្រាប់រឿងគ្រួសារទេ។ «គ្រួសារមិនចង់» ក៏ជាចម្លើយ។',
      },
    },
    {
      id: 'language',
      type: 'choices',
      list: 'language',
      label: { en: 'Language spoken', km: 'ភាសាដែលបានប្រើ' },
    },
    {
      id: 'interpreter',
      type: 'person',
      from: 'register',
      label: { en: 'Interpreter', km: 'អ្នកបកប្រែ' },
    },
    {
      id: 'points',
      type: 'table',
      needed: 'real',
      label: { en: 'Explained, point by point', km: 'បានពន្យល់អំពីចំណុចនីមួយៗ' },
      help: {
        en: 'All of them, before anybody answers.',
        km: 'ពន្យល់ទាំងអស់ មុនពេលនរណាម្នាក់ឆ្លើយ។',
      },
      rows: [
        { id: 'aims', label: { en: 'Our aims', km: 'គោលបំណង' } },
        {
          id: 'support',
          label: { en: 'What we can and cannot give', km: 'ជំនួយដែលមាន និងមិនមាន' },
        },
        { id: 'time', label: { en: 'How long', km: 'រយៈពេល' } },
        { id: 'part', label: { en: 'The family’s part', km: 'ចំណែករបស់គ្រួសារ' } },
        {
          id: 'free',
          label: { en: 'It costs nothing, no gifts', km: 'មិនគិតថ្លៃ គ្មានសំណូក' },
        },
        {
          id: 'stop',
          label: { en: 'The family may stop without harm', km: 'អាចឈប់ដោយគ្មានទោស' },
        },
        {
          id: 'record',
          label: {
            en: 'What we write and who sees it',
            km: 'អ្វីដែលកត់ត្រា និងអ្នកណាឃើញ',
          },
        },
        {
          id: 'limits',
          label: {
            en: 'When we must tell, to protect a child',
            km: 'ពេលដែលយើងត្រូវប្រាប់គេដើម្បីការពារកុមារ',
          },
        },
        { id: 'complain', label: { en: 'How to complain', km: 'របៀបតវ៉ា' } },
      ],
      columns: [
        {
          id: 'told',
          type: 'check',
          needed: 'real',
          label: { en: 'Explained', km: 'បានពន្យល់' },
        },
      ],
    },
    {
      id: 'expectations',
      type: 'long',
      lines: 4,
      needed: 'complete',
      label: {
        en: 'What the family hopes for and will do',
        km: 'អ្វីដែលគ្រួសាររំពឹង និងនឹងធ្វើ',
      },
      help: { en: 'In their words.', km: 'សរសេរតាមពាក្យរបស់គេ។' },
      example: {
        en: '“We hope the children visit their father. We will send them to school every day.”',
        km: '«យើងចង់ឱ្យកូនបានជួបប៉ា។ យើងនឹងឱ្យកូនទៅរៀនរាល់ថ្ងៃ»។',
      },
    },
  ],
};

export const consentR1: FormDefinition = {
  id: 'consent',
  revision: 1,
  step: 1,
  title: { en: 'Orientation and consent', km: 'ការណែនាំ និងការយល់ព្រម' },
  purpose: {
    en: 'The family knows what it agrees to, can say no, and can stop.',
    km: 'គ្រួសារដឹងថាខ្លួនយល់ព្រមលើអ្វី អាចប្រកែកបាន និងអាចឈប់បាន។',
  },
  restricted: false,
  many: true,
  sections: [HEAD, told, yesOrNo, takenBack],
};

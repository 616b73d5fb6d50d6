// A support request, revision 1: one sheet for everything we buy or pay, from the need to the thumbprint.
import type { Field, FormDefinition, Section } from '../../form.ts';
import { optionsFrom } from '../../lists.ts';
import { HEAD } from '../blocks.ts';
import { signatures } from '../blocks-shared.ts';
import { ASKED } from './asked.ts';

const decided: Section = {
  id: 'decided',
  title: { en: 'Decided', km: 'សម្រេច' },
  fields: [
    {
      id: 'approvals',
      type: 'rows',
      about: 'things',
      atLeast: 1,
      needed: 'real',
      label: { en: 'Approvals', km: 'ការអនុម័ត' },
      columns: [
        {
          id: 'by',
          type: 'person',
          from: 'staff',
          needed: 'real',
          label: { en: 'Who', km: 'អ្នកណា' },
        },
        {
          id: 'role',
          type: 'choice',
          list: 'staff-role',
          needed: 'complete',
          label: { en: 'As', km: 'តួនាទី' },
        },
        {
          id: 'says',
          type: 'choice',
          options: optionsFrom([
            ['yes', 'Approved', 'អនុម័ត'],
            ['no', 'Not approved', 'មិនអនុម័ត'],
            ['ask', 'Needs more', 'សួរបន្ថែម'],
          ]),
          needed: 'real',
          label: { en: 'Says', km: 'សម្រេច' },
        },
        {
          id: 'reason',
          type: 'text',
          needed: 'real',
          shownWhen: { field: 'says', is: ['no', 'ask'] },
          label: { en: 'Reason', km: 'មូលហេតុ' },
        },
        {
          id: 'on',
          type: 'date',
          past: true,
          needed: 'real',
          label: { en: 'Date', km: 'កាលបរិច្ឆេទ' },
        },
      ],
    },
    {
      id: 'decision',
      type: 'choice',
      options: optionsFrom([
        ['approved', 'Approved', 'អនុម័ត'],
        ['not-approved', 'Not approved', 'មិនអនុម័ត'],
        ['withdrawn', 'Not needed any more', 'លែងត្រូវការ'],
      ]),
      needed: 'real',
      label: { en: 'In the end', km: 'លទ្ធផលចុងក្រោយ' },
    },
  ],
};

const APPROVED = { field: 'decision', is: ['approved'] } as const;

/** Nothing is bought and nothing handed over that was not approved. */
const whenApproved = (fields: readonly Field[]): Field[] =>
  fields.map((field) => ({
    ...field,
    shownWhen: field.shownWhen ? { all: [APPROVED, field.shownWhen] } : APPROVED,
  }));

const bought: Section = {
  id: 'purchase',
  title: { en: 'Bought', km: 'ទិញ' },
  fields: whenApproved([
    {
      id: 'funder',
      type: 'person',
      from: 'funders',
      needed: 'complete',
      label: { en: 'Paid by', km: 'ម្ចាស់ជំនួយ' },
      concept: 'service.funder',
    },
    {
      id: 'bought',
      type: 'rows',
      about: 'things',
      atLeast: 1,
      needed: 'real',
      label: { en: 'Purchase', km: 'ការទិញ' },
      columns: [
        { id: 'item', type: 'text', needed: 'real', label: { en: 'Item', km: 'មុខទំនិញ' } },
        { id: 'shop', type: 'text', needed: 'complete', label: { en: 'Shop', km: 'ហាង' } },
        {
          id: 'on',
          type: 'date',
          past: true,
          needed: 'real',
          label: { en: 'Date', km: 'កាលបរិច្ឆេទ' },
        },
        {
          id: 'price',
          type: 'money',
          needed: 'real',
          label: { en: 'Paid, together', km: 'បានបង់សរុប' },
          concept: 'service.cost',
        },
        {
          id: 'receipt',
          type: 'paper',
          needed: 'complete',
          label: { en: 'Receipt', km: 'បង្កាន់ដៃ' },
        },
      ],
    },
    {
      id: 'paid',
      type: 'calc',
      formula: { sum: 'bought', of: { field: 'price' } },
      label: { en: 'Total paid', km: 'បានបង់សរុបទាំងអស់' },
    },
    {
      id: 'difference',
      type: 'calc',
      formula: { minus: [{ field: 'total' }, { field: 'paid' }] },
      label: { en: 'Asked, less paid', km: 'ស្នើ ដកបានបង់' },
    },
  ]),
};

const handed: Section = {
  id: 'handed',
  title: { en: 'Handed over', km: 'ប្រគល់-ទទួល' },
  fields: whenApproved([
    {
      id: 'handed-on',
      type: 'date',
      past: true,
      needed: 'real',
      label: { en: 'Given on', km: 'ថ្ងៃប្រគល់' },
      concept: 'service.date',
    },
    {
      id: 'checked',
      type: 'choice',
      options: optionsFrom([
        ['yes', 'All there, in good state', 'គ្រប់ និងល្អ'],
        ['missing', 'Something is missing', 'ខ្វះ'],
        ['broken', 'Something is broken', 'ខូច'],
      ]),
      needed: 'complete',
      label: { en: 'All there and in good state', km: 'គ្រប់ និងល្អទេ' },
    },
    {
      id: 'checked-what',
      type: 'text',
      needed: 'complete',
      shownWhen: { field: 'checked', is: ['missing', 'broken'] },
      label: { en: 'What is missing or broken', km: 'ខ្វះអ្វី ឬខូចអ្វី' },
    },
    ...signatures('received-by', { en: 'Giver and receiver', km: 'អ្នកប្រគល់ និងអ្នកទទួល' }),
  ]),
};

export const supportRequestR1: FormDefinition = {
  id: 'support-request',
  revision: 1,
  step: 5,
  title: { en: 'Support request and hand-over', km: 'សំណើជំនួយ និងការប្រគល់-ទទួល' },
  purpose: {
    en: 'One request for everything we buy or pay. It stays a draft until the things are handed over.',
    km: 'សំណើតែមួយសម្រាប់អ្វីៗដែលយើងទិញ ឬបង់។ វានៅជាព្រាង រហូតដល់ប្រគល់របស់រួច។',
  },
  restricted: false,
  many: true,
  sections: [HEAD, ASKED, decided, bought, handed],
};

// What an office gives to families: each service with the unit it is counted in and its cost group.
import type { Bilingual } from './form.ts';
import type { OptionRow } from './option-list.ts';

export type ServiceGroup =
  | 'school'
  | 'income'
  | 'health'
  | 'basic-needs'
  | 'prison-contact'
  | 'legal'
  | 'counselling'
  | 'after-release';

export type Service = { id: string; label: Bilingual; unit: Bilingual; group: ServiceGroup };

/** Groups in which costs are added up, in the order of reports. */
export const SERVICE_GROUPS: readonly OptionRow[] = [
  ['school', 'School', 'ការសិក្សា'],
  ['income', 'Income', 'ប្រាក់ចំណូល'],
  ['health', 'Health', 'សុខភាព'],
  ['basic-needs', 'Basic needs', 'តម្រូវការចាំបាច់'],
  ['prison-contact', 'Contact with prison', 'ទំនាក់ទំនងជាមួយពន្ធនាគារ'],
  ['legal', 'Legal help and referral', 'ជំនួយផ្លូវច្បាប់ និងការបញ្ជូន'],
  ['counselling', 'Counselling', 'ការប្រឹក្សា'],
  ['after-release', 'After release', 'ក្រោយពេលដោះលែង'],
];

type Row = readonly [
  ...[id: string, en: string, km: string],
  ...[unitEn: string, unitKm: string],
  group: ServiceGroup,
];

const ROWS: readonly Row[] = [
  ['school-fee', 'School or class fee', 'ថ្លៃសិក្សា', 'month', 'ខែ', 'school'],
  ['uniform', 'Uniform', 'ឯកសណ្ឋាន', 'set', 'កំប្លេ', 'school'],
  ['textbook', 'Books, notebooks', 'សៀវភៅ', 'set', 'ឈុត', 'school'],
  ['pens', 'Pens, pencils (family can bring)', 'ប៊ិច ខ្មៅដៃ (គ្រួសារអាចទិញ)', 'set', 'ឈុត', 'school'],
  ['bag', 'School bag (first year only)', 'កាបូបសាលា (តែឆ្នាំដំបូង)', 'piece', 'ចំនួន', 'school'],
  ['bicycle', 'Bicycle', 'កង់', 'piece', 'គ្រឿង', 'school'],
  ['tutor', 'Tutor or extra class', 'គ្រូបង្រៀនបន្ថែម', 'month', 'ខែ', 'school'],
  ['scholarship', 'Scholarship', 'អាហារូបករណ៍', 'month', 'ខែ', 'school'],
  [
    'iga-asset',
    'Tools or animals for a business',
    'ឧបករណ៍ ឬសត្វសម្រាប់អាជីវកម្ម',
    'item',
    'មុខ',
    'income',
  ],
  ['iga-cash', 'Small start-up cash', 'ទុនចាប់ផ្ដើម', 'time', 'លើក', 'income'],
  ['iga-training', 'Skills or business training', 'បណ្ដុះបណ្ដាលជំនាញ ឬអាជីវកម្ម', 'day', 'ថ្ងៃ', 'income'],
  ['loan', 'Loan', 'កម្ចី', 'time', 'លើក', 'income'],
  ['clinic', 'Clinic or hospital bill', 'ថ្លៃពិនិត្យ ឬព្យាបាល', 'visit', 'លើក', 'health'],
  ['medicine', 'Medicine', 'ថ្នាំពេទ្យ', 'time', 'លើក', 'health'],
  ['health-transport', 'Transport to health care', 'ថ្លៃធ្វើដំណើរទៅពេទ្យ', 'trip', 'ជើង', 'health'],
  ['assistive', 'Hearing aid, glasses, wheelchair', 'ឧបករណ៍ជំនួយពិការភាព', 'piece', 'គ្រឿង', 'health'],
  ['food-pack', 'Basic-needs pack', 'កញ្ចប់ស្បៀង និងសម្ភារៈ', 'pack', 'កញ្ចប់', 'basic-needs'],
  ['emergency-pack', 'Emergency pack', 'កញ្ចប់សង្គ្រោះបន្ទាន់', 'pack', 'កញ្ចប់', 'basic-needs'],
  ['emergency-cash', 'Emergency cash', 'សាច់ប្រាក់បន្ទាន់', 'time', 'លើក', 'basic-needs'],
  ['hygiene', 'Clothes, bedding, hygiene', 'សម្លៀកបំពាក់ គ្រឿងដេក អនាម័យ', 'set', 'ឈុត', 'basic-needs'],
  ['house-repair', 'House repair', 'ជួសជុលផ្ទះ', 'time', 'លើក', 'basic-needs'],
  [
    'visit-transport',
    'Transport to prison',
    'ថ្លៃធ្វើដំណើរទៅពន្ធនាគារ',
    'trip',
    'ជើង',
    'prison-contact',
  ],
  ['phone-credit', 'Phone credit', 'កាតទូរស័ព្ទ', 'time', 'លើក', 'prison-contact'],
  ['prison-workshop', 'Workshop in prison', 'វគ្គក្នុងពន្ធនាគារ', 'session', 'វគ្គ', 'prison-contact'],
  ['legal-aid', 'Legal advice or lawyer', 'ប្រឹក្សាច្បាប់ ឬមេធាវី', 'session', 'លើក', 'legal'],
  ['papers', 'Help to get papers', 'ជួយធ្វើឯកសារ', 'paper', 'ច្បាប់', 'legal'],
  ['referral', 'Referral to another service', 'បញ្ជូនទៅសេវាផ្សេង', 'referral', 'ករណី', 'legal'],
  ['counselling', 'Counselling', 'ការប្រឹក្សា', 'session', 'វគ្គ', 'counselling'],
  [
    'family-session',
    'Family meeting, mediation',
    'ប្រជុំ ឬសម្របសម្រួលគ្រួសារ',
    'session',
    'វគ្គ',
    'counselling',
  ],
  ['parenting', 'Parenting session', 'វគ្គឪពុកម្ដាយល្អ', 'session', 'វគ្គ', 'counselling'],
  ['life-skills', 'Life skills', 'បំណិនជីវិត', 'session', 'វគ្គ', 'counselling'],
  ['leaving-pack', 'Release pack', 'កញ្ចប់ពេលដោះលែង', 'pack', 'កញ្ចប់', 'after-release'],
  ['reintegration', 'Return-home support', 'គាំទ្រសមាហរណកម្ម', 'time', 'លើក', 'after-release'],
];

/** All services in the order in which they are offered. */
export const SERVICES: readonly Service[] = ROWS.map(([id, en, km, unitEn, unitKm, group]) => ({
  id,
  label: { en, km },
  unit: { en: unitEn, km: unitKm },
  group,
}));

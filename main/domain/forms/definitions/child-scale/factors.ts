// The twelve sides of a child's life with what each level means. Two of them ask a small child of play.
import type { Level, TableRow } from '../../form.ts';
import type { Rule } from '../../rules.ts';

type Words = readonly [en: string, km: string];

/** `levels` from 1, the worst, to 4, the best. */
type Factor = {
  id: string;
  label: Words;
  levels: readonly [Words, Words, Words, Words];
  shownWhen?: Rule;
};

const SMALL: Rule = { field: 'school-age', is: ['small'] };
const NOT_SMALL: Rule = { not: SMALL };

const FACTORS: readonly Factor[] = [
  {
    id: 'food-security',
    label: ['Enough food', 'អាហារគ្រប់គ្រាន់'],
    levels: [
      ['Often goes to bed hungry', 'ចូលគេងទាំងឃ្លានជាញឹកញាប់'],
      ['Misses meals in many weeks', 'អត់បាយខ្លះស្ទើររាល់សប្ដាហ៍'],
      ['Eats daily, short in some seasons', 'ហូបរាល់ថ្ងៃ ខ្វះតាមរដូវ'],
      ['Enough all year', 'គ្រប់គ្រាន់ពេញឆ្នាំ'],
    ],
  },
  {
    id: 'growth',
    label: ['Growing', 'ការលូតលាស់'],
    levels: [
      ['Very thin or swollen, needs a clinic now', 'ស្គមខ្លាំង ឬហើម ត្រូវទៅពេទ្យភ្លាម'],
      ['Clearly thinner, smaller, more tired than others', 'ស្គម តូច ហត់ជាងក្មេងដទៃច្បាស់'],
      ['Grows, but eats few kinds of food', 'លូតលាស់ តែអាហារមិនចម្រុះ'],
      ['Grows well, lively', 'លូតលាស់ល្អ រស់រវើក'],
    ],
  },
  {
    id: 'shelter',
    label: ['House', 'ផ្ទះសម្បែង'],
    levels: [
      ['No home, or a dangerous one', 'គ្មានផ្ទះ ឬផ្ទះគ្រោះថ្នាក់'],
      ['Leaks, crowded or may be lost', 'លេច ចង្អៀត ឬអាចបាត់'],
      ['Safe and dry, needs repair', 'សុវត្ថិភាព ត្រូវជួសជុល'],
      ['Safe, dry, can stay', 'សុវត្ថិភាព អាចនៅយូរ'],
    ],
  },
  {
    id: 'care',
    label: ['Someone who cares', 'មានអ្នកថែទាំ'],
    levels: [
      ['No adult looks after the child', 'គ្មានមនុស្សធំមើលថែ'],
      ['Adult often away, ill or changing', 'មនុស្សធំមិនសូវនៅ ឈឺ ឬប្ដូរញឹកញាប់'],
      ['One adult on most days, overburdened', 'មានម្នាក់ស្ទើររាល់ថ្ងៃ តែបន្ទុកធ្ងន់'],
      ['A steady, warm adult', 'មានម្នាក់ស្រឡាញ់ និងនៅជាប់'],
    ],
  },
  {
    id: 'safety',
    label: ['Free from harm and use', 'មិនរងគ្រោះ មិនត្រូវកេងប្រវ័ញ្ច'],
    levels: [
      ['Is being hurt or used now', 'កំពុងរងគ្រោះ ឬត្រូវកេងប្រវ័ញ្ច'],
      ['Strong signs or serious danger', 'មានសញ្ញាច្បាស់ ឬគ្រោះថ្នាក់ធ្ងន់'],
      ['Small worry, adults watch', 'បារម្ភតិច មានអ្នកមើល'],
      ['No sign, says feels safe', 'គ្មានសញ្ញា មានអារម្មណ៍សុវត្ថិភាព'],
    ],
  },
  {
    id: 'legal',
    label: ['Papers and law', 'ឯកសារ និងច្បាប់'],
    levels: [
      ['No papers, shut out, or legal trouble alone', 'គ្មានឯកសារ បាត់សិទ្ធិ ឬមានរឿងក្ដីគ្មានអ្នកជួយ'],
      ['No birth certificate, or weak legal help', 'គ្មានសំបុត្រកំណើត ឬជំនួយច្បាប់តិច'],
      ['Papers being made, services work', 'កំពុងធ្វើឯកសារ ប្រើសេវាបាន'],
      ['Has papers, and help if needed', 'មានឯកសារ និងមានអ្នកជួយ'],
    ],
  },
  {
    id: 'wellness',
    label: ['Body health', 'សុខភាពខ្លួន'],
    levels: [
      ['Seriously ill most of the time', 'ឈឺធ្ងន់ភាគច្រើន'],
      ['Often ill, misses school or play', 'ឈឺញឹកញាប់ ខានរៀន ឬលេង'],
      ['Small illnesses, recovers', 'ឈឺតិចតួច ជាវិញ'],
      ['Healthy and active', 'មានសុខភាពល្អ សកម្ម'],
    ],
  },
  {
    id: 'health-care',
    label: ['Gets health care', 'ទទួលការព្យាបាល'],
    levels: [
      ['No care even when very ill', 'ឈឺធ្ងន់ក៏គ្មានការព្យាបាល'],
      ['Late or rarely: cost, distance', 'យឺត ឬកម្រ ដោយសារថ្លៃ ឬផ្លូវឆ្ងាយ'],
      ['When ill yes, vaccines missing', 'ព្យាបាលពេលឈឺ តែខ្វះវ៉ាក់សាំង'],
      ['In time, vaccines too', 'ទាន់ពេល និងមានវ៉ាក់សាំង'],
    ],
  },
  {
    id: 'feelings',
    label: ['Feelings', 'អារម្មណ៍'],
    levels: [
      ['Without hope, speaks of dying, or shut off', 'អស់សង្ឃឹម និយាយពីស្លាប់ ឬបិទខ្លួន'],
      ['Sad, afraid or angry most days', 'សោកសៅ ភ័យ ឬខឹង ស្ទើររាល់ថ្ងៃ'],
      ['Hard days, can be comforted', 'មានថ្ងៃពិបាក តែលួងលោមបាន'],
      ['Mostly glad, speaks of the future', 'រីករាយ និយាយអំពីអនាគត'],
    ],
  },
  {
    id: 'behaviour',
    label: ['With other people', 'ទំនាក់ទំនងជាមួយគេ'],
    levels: [
      ['Hurts others or self, or breaks the law', 'ធ្វើបាបគេ ខ្លួនឯង ឬល្មើសច្បាប់'],
      ['Often fights, or avoids everyone', 'ឈ្លោះញឹកញាប់ ឬគេចពីគេ'],
      ['Small troubles, listens to help', 'មានរឿងតូចតាច ស្ដាប់ការណែនាំ'],
      ['Gets on with family and friends', 'ចុះសម្រុងជាមួយគ្រួសារ និងមិត្ត'],
    ],
  },
  {
    id: 'learning',
    label: ['Learns', 'រៀនចេះ'],
    shownWhen: NOT_SMALL,
    levels: [
      ['Learns almost nothing, needs checking', 'ស្ទើរតែមិនចេះ ត្រូវពិនិត្យ'],
      ['Far behind, fails', 'ខ្សោយខ្លាំង ធ្លាក់'],
      ['Behind in some things', 'ខ្សោយខ្លះ'],
      ['Learns well for the age', 'រៀនចេះសមអាយុ'],
    ],
  },
  {
    id: 'schooling',
    label: ['Goes to school or training', 'ទៅរៀន'],
    shownWhen: NOT_SMALL,
    levels: [
      ['Does not go, or works instead', 'មិនទៅ ឬធ្វើការជំនួស'],
      ['Enrolled, mostly absent', 'ចុះឈ្មោះ តែអវត្តមានច្រើន'],
      ['Goes, some absence', 'ទៅរៀន ខានខ្លះ'],
      ['Goes every day', 'ទៅរៀនរាល់ថ្ងៃ'],
    ],
  },
  {
    id: 'early-learning',
    label: ['Learns at home', 'រៀនចេះនៅផ្ទះ'],
    shownWhen: SMALL,
    levels: [
      ['Hardly answers, learns nothing new, needs checking', 'ស្ទើរតែមិនឆ្លើយតប មិនចេះអ្វីថ្មី ត្រូវពិនិត្យ'],
      ['Talks or moves far later than others', 'និយាយ ឬធ្វើចលនាយឺតខ្លាំងជាងក្មេងដទៃ'],
      ['A little later in some things', 'យឺតបន្តិចក្នុងរឿងខ្លះ'],
      ['Learns new things, well for the age', 'ចេះអ្វីថ្មីៗ សមអាយុ'],
    ],
  },
  {
    id: 'early-play',
    label: ['Plays, and someone plays along', 'លេង និងមានគេលេងជាមួយ'],
    shownWhen: SMALL,
    levels: [
      ['Nobody talks or plays with the child', 'គ្មាននរណានិយាយ ឬលេងជាមួយ'],
      ['Left alone most of the day', 'នៅតែឯងស្ទើរពេញមួយថ្ងៃ'],
      ['Someone plays along on some days', 'មានគេលេងជាមួយនៅថ្ងៃខ្លះ'],
      ['Every day songs, stories, play', 'រាល់ថ្ងៃមានចម្រៀង រឿងនិទាន និងការលេង'],
    ],
  },
];

const NOT_SEEN: Level = { id: 'ns', label: { en: 'Not seen', km: 'មិនបានឃើញ' } };

/** A row for each factor; a child is asked twelve of the fourteen, by whether it is of school age. */
export const FACTOR_ROWS: TableRow[] = FACTORS.map(({ id, label, levels, shownWhen }) => ({
  id,
  label: { en: label[0], km: label[1] },
  ...(shownWhen && { shownWhen }),
  levels: [...levels.map(([en, km], at) => ({ id: String(at + 1), label: { en, km } })), NOT_SEEN],
}));

/** The six domains that the factors belong to, in their order. */
const DOMAINS: readonly (readonly [words: Words, factors: readonly string[]])[] = [
  [
    ['Food', 'អាហារ'],
    ['food-security', 'growth'],
  ],
  [
    ['Home and care', 'ផ្ទះ និងការថែទាំ'],
    ['shelter', 'care'],
  ],
  [
    ['Protection', 'ការការពារ'],
    ['safety', 'legal'],
  ],
  [
    ['Health', 'សុខភាព'],
    ['wellness', 'health-care'],
  ],
  [
    ['Feelings and others', 'អារម្មណ៍ និងអ្នកដទៃ'],
    ['feelings', 'behaviour'],
  ],
  [
    ['Learning', 'ការរៀន'],
    ['learning', 'schooling', 'early-learning', 'early-play'],
  ],
];

/** The same rows, each under its domain. */
export const FACTOR_ROWS_BY_DOMAIN: TableRow[] = DOMAINS.flatMap(([[en, km], factors]) =>
  FACTOR_ROWS.filter(({ id }) => factors.includes(id)).map((row) => ({
    ...row,
    under: { en, km },
  })),
);

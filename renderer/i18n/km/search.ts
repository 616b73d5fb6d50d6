// The search palette and the page of all hits.
import type { search as english } from '../en/search.ts';
import type { Wording } from '../wording.ts';

export const search: Wording<typeof english> = {
  title: 'ស្វែងរក',
  box: 'ស្វែងរកក្នុងករណី ទម្រង់ និងទំព័រស្កេន',
  example: 'ឈ្មោះ លេខកូដករណី ភូមិ ឬពាក្យណាក៏បាន',
  group: {
    do: 'ធ្វើ',
    case: 'ករណី',
    form: 'ទម្រង់ និងកំណត់ត្រា',
    drawing: 'ក្នុងគំនូរ',
    page: 'ក្នុងទំព័រស្កេន',
    sounds: 'អានដូចគ្នា',
    near: 'ខុសគ្នាមួយអក្សរ',
  },
  newCase: 'បើកករណីថ្មី',
  scan: 'ស្កេន និងតម្កល់',
  backup: 'ការបម្រុងទុក',
  today: 'ថ្ងៃនេះ',
  none: 'រកមិនឃើញ «{{text}}» ទេ។',
  noneHelp: 'សរសេរអក្សរតិចជាង ច្រើនតែរកឃើញច្រើនជាង។ អក្សរខ្មែរ និងឡាតាំង ប្រើបានទាំងពីរ។',
  begin: 'សូមសរសេរយ៉ាងតិចពីរអក្សរ។',
  behind_other: 'កំពុងអាន {{count}} ទំព័រទៀត។ ពេលអានរួច នឹងរកឃើញ។',
  count_other: 'រកឃើញ {{count}}',
  all: 'បង្ហាញទាំងអស់លើមួយទំព័រ',
  pageTitle: 'ទំព័រក្នុងសំណុំឯកសារ',
  pagePlace: 'កន្លែងដែលគូសចំណាំ ជាកន្លែងរកឃើញ «{{text}}»។',
  noCase: 'មិនទាន់តម្កល់ក្នុងករណីណាទេ',
};

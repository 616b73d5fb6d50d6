// The page of the day.
import type { today as english } from '../en/today.ts';
import type { Wording } from '../wording.ts';

export const today: Wording<typeof english> = {
  morning: 'អរុណសួស្ដី {{name}}',
  afternoon: 'ទិវាសួស្ដី {{name}}',
  evening: 'សាយ័ណ្ហសួស្ដី {{name}}',
  drafts_other: 'អ្នកមានសេចក្ដីព្រាង {{count}} ដែលនៅសល់។',
  pages_other: 'មាន {{count}} ទំព័ររង់ចាំតម្កល់។',
  nothing: 'គ្មានអ្វីរង់ចាំអ្នកទេ។',
  first: 'សូមមើលមុនគេ',
  toDo: 'ត្រូវធ្វើ',
  carryOn: 'បន្តពីកន្លែងដែលឈប់',
  recent: 'ទើបផ្លាស់ប្ដូរ',
  continue: 'បន្ត',
  newCase: 'ករណីថ្មី',
  scan: 'ស្កេនទំព័រ',
  unfiled_other: '{{count}} ទំព័រស្កេនមិនទាន់មានសំណុំឯកសារ',
  unfiledHelp: 'ច្បាប់ដើមមានសុវត្ថិភាព ទំព័រនីមួយៗត្រូវការករណីរបស់វា',
  unchecked_other: '{{count}} ទំព័រត្រូវបានអានដោយម៉ាស៊ីន',
  uncheckedHelp: 'គួរមានមនុស្សម្នាក់មើលអ្វីដែលបានអាន',
  please: 'សូមពិនិត្យ',
  noBackup: 'មិនទាន់មានការបម្រុងទុកទេ',
  oldBackup: 'ការបម្រុងទុកចុងក្រោយ {{when}}',
  backupHelp: 'សូមបើកការបម្រុងទុក ដើម្បីមើលអ្វីត្រូវធ្វើ',
  savedBy: 'រក្សាទុកដោយខ្លួនឯង {{when}}',
  stoppedAt: 'ឈប់ត្រង់សំណួរទី {{place}}',
  shelf: {
    title: 'ពីទូឯកសារ ទៅកន្លែងសុវត្ថិភាព',
    count_other: '<b>សំណុំឯកសារ {{safe}} ក្នុងចំណោម {{count}}</b> មានច្បាប់ចម្លងសុវត្ថិភាពហើយ។',
    none: 'មិនទាន់មានសំណុំឯកសារនៅទីនេះទេ។ សំណុំដំបូងដែលអ្នកស្កេន នឹងឈរលើធ្នើរនេះ។',
    pages_other: 'មាន {{count}} ទំព័ររក្សាទុកនៅទីនេះ',
    label: 'សំណុំឯកសារ {{safe}} ក្នុងចំណោម {{count}} មានច្បាប់ចម្លងសុវត្ថិភាព',
  },
  backup: {
    good: 'បម្រុងទុកល្អ {{when}}',
    wouldLose: 'បើកុំព្យូទ័រនេះបាត់ឥឡូវនេះ អ្នកនឹងបាត់ការងារ {{span}}។',
    nothingLost: 'បើកុំព្យូទ័រនេះបាត់ឥឡូវនេះ គ្មានអ្វីបាត់ទេ។',
  },
  since: 'អ្វីដែលអ្នកផ្សេងបានធ្វើ',
  did: {
    case: {
      create: '<b>{{who}}</b> បានបើកករណី {{code}}',
      assign: '<b>{{who}}</b> បានចាត់តាំងករណី {{code}}',
      change: '<b>{{who}}</b> បានកែករណី {{code}}',
    },
    form: {
      create: '<b>{{who}}</b> បានចាប់ផ្ដើមទម្រង់ក្នុង {{code}}',
      complete: '<b>{{who}}</b> បានបញ្ចប់ទម្រង់ក្នុង {{code}}',
      change: '<b>{{who}}</b> បានសរសេរក្នុងទម្រង់នៃ {{code}}',
    },
    document: {
      create: '<b>{{who}}</b> បានតម្កល់ទំព័រក្នុង {{code}}',
      change: '<b>{{who}}</b> បានកែឯកសារនៃ {{code}}',
    },
    person: { change: '<b>{{who}}</b> បានកែព័ត៌មានមនុស្សក្នុង {{code}}' },
    other: '<b>{{who}}</b> បានធ្វើការលើ {{code}}',
    office: '<b>{{who}}</b> បានធ្វើការក្នុងការិយាល័យ',
  },
};

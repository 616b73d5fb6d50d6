// Exceptions from a rule: asked for by a worker, allowed or not by the coordinator.

import type { exceptions as en } from '../en/exceptions.ts';
import type { Wording } from '../wording.ts';

export const exceptions: Wording<typeof en> = {
  waiting_other: 'មានសំណើសុំករណីលើកលែង {{count}}',
  answered: 'ករណីលើកលែងដែលអ្នកបានសុំ',
  criterion: 'សុំទទួលយក ទោះមិនគ្រប់លក្ខខណ្ឌ៖ {{what}}',
  'plan-first': '{{what}}៖ មិនទាន់មានផែនការបង្កើតប្រាក់ចំណូល',
  item: '{{what}}',
  askedBy: '{{name}} បានសុំ {{day}}',
  why: 'មូលហេតុ៖ {{reason}}',
  decide: 'ឆ្លើយ',
  question: 'តើអនុញ្ញាតករណីលើកលែងនេះទេ?',
  says: { yes: 'អនុញ្ញាត', no: 'មិនអនុញ្ញាត' },
  allow: { yes: 'អនុញ្ញាត', no: 'មិនអនុញ្ញាត' },
  reason: 'មូលហេតុរបស់អ្នក (អ្នកសុំនឹងអានវា)',
  openForm: 'មើលទម្រង់',
  done: { yes: 'បានអនុញ្ញាត អ្នកសុំនឹងដឹង', no: 'មិនបានអនុញ្ញាត អ្នកសុំនឹងដឹង' },
  note: {
    waiting: 'បានសុំអ្នកសម្របសម្រួលតាំងពី {{day}}៖ {{what}}។ ចម្លើយនឹងបង្ហាញនៅទំព័រថ្ងៃនេះ។',
    yes: '{{name}} បានអនុញ្ញាត៖ {{what}}។ {{why}}',
    no: '{{name}} មិនអនុញ្ញាត៖ {{what}}។ {{why}} បើមានមូលហេតុផ្សេង នឹងសុំម្ដងទៀត។',
  },
};

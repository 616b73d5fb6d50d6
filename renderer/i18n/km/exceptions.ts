// Exceptions from a rule: asked for by a worker, allowed or not by the coordinator.

import type { exceptions as en } from '../en/exceptions.ts';
import type { Wording } from '../wording.ts';

export const exceptions: Wording<typeof en> = {
  waiting_other: 'មានសំណួរ {{count}} រង់ចាំចម្លើយរបស់អ្នក',
  answered: 'អ្វីដែលអ្នកបានសុំអ្នកសម្របសម្រួល',
  criterion: 'សុំទទួលយក ទោះមិនគ្រប់លក្ខខណ្ឌ៖ {{what}}',
  'plan-first': '{{what}}៖ មិនទាន់មានផែនការបង្កើតប្រាក់ចំណូល',
  closing: 'បិទករណីនេះ៖ {{what}}',
  item: '{{what}}',
  askedBy: '{{name}} បានសុំ {{day}}',
  why: 'មូលហេតុ៖ {{reason}}',
  decide: 'ឆ្លើយ',
  question: 'តើអ្នកយល់ព្រមទេ?',
  says: { yes: 'យល់ព្រម', no: 'មិនយល់ព្រម' },
  allow: { yes: 'យល់ព្រម', no: 'មិនយល់ព្រម' },
  reason: 'មូលហេតុរបស់អ្នក (អ្នកសុំនឹងអានវា)',
  openForm: 'មើលទម្រង់',
  done: { yes: 'បានយល់ព្រម អ្នកសុំនឹងដឹង', no: 'មិនបានយល់ព្រម អ្នកសុំនឹងដឹង' },
  note: {
    waiting: 'បានសុំអ្នកសម្របសម្រួលតាំងពី {{day}}៖ {{what}}។ ចម្លើយនឹងបង្ហាញនៅទំព័រថ្ងៃនេះ។',
    yes: '{{name}} បានយល់ព្រម៖ {{what}}។ {{why}}',
    no: '{{name}} មិនយល់ព្រម៖ {{what}}។ {{why}} បើមានមូលហេតុផ្សេង នឹងសុំម្ដងទៀត។',
  },
};

// The page of a case: what is to be done, who may see it, what happened, and how it stood on a past day.
import type { casePage as english } from '../en/case-page.ts';
import type { Wording } from '../wording.ts';

export const casePage: Wording<typeof english> = {
  tasks: {
    title: 'ត្រូវធ្វើ',
    all: 'ទាំងអស់',
    nothing: 'ឥឡូវនេះ គ្មានអ្វីត្រូវធ្វើក្នុងករណីនេះទេ។',
    past: 'ធ្វើរួច ឬលែងធ្វើ',
    hidden: 'ពាក្យត្រូវបានលាក់ជាមួយឈ្មោះ',
    nobody: 'មិនទាន់ដាក់ឈ្មោះអ្នកធ្វើ',
    by: 'ត្រឹម {{day}}',
    noDay: 'មិនទាន់កំណត់ថ្ងៃ',
    ended: { done: 'ធ្វើរួចនៅ {{day}}', dropped: 'លែងធ្វើនៅ {{day}}' },
    done: 'ធ្វើរួច',
    dropped: 'លែងធ្វើ',
    doneToday: 'ធ្វើរួចថ្ងៃនេះ',
    endOrOpen: 'បញ្ចប់ ឬបើកវិញ',
    opened: 'ត្រូវធ្វើម្ដងទៀត',
    said: { done: 'ធ្វើរួចហើយ', dropped: 'លែងធ្វើ ជាមួយមូលហេតុរបស់អ្នក' },
    add: 'បន្ថែម',
    added: 'មានក្នុងបញ្ជីហើយ',
    addTitle: 'តើត្រូវធ្វើអ្វី?',
    what: 'ត្រូវធ្វើអ្វី',
    example: 'ឧ. ទៅជួបនាយកសាលា',
    byWhen: 'ត្រឹមថ្ងៃណា',
    who: 'អ្នកធ្វើ',
    else: 'អ្នកផ្សេង',
    elseName: 'អ្នកណាធ្វើ (គ្រួសារ មេភូមិ…)',
    endTitle: 'តើវាចប់យ៉ាងណា?',
    outcome: 'លទ្ធផល',
    on: 'នៅថ្ងៃ',
    save: 'រក្សាទុក',
    needsDay: 'ត្រូវការថ្ងៃច្បាស់លាស់',
    needsReason: 'ត្រូវការមូលហេតុ',
  },
};

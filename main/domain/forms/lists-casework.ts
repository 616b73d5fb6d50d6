// Option lists about the case: who sent it, where somebody is held, what happened to a referral.
import type { OptionList } from './lists.ts';

export const CASEWORK_LISTS: Readonly<Record<string, OptionList>> = {
  module: {
    other: false,
    options: [
      ['fp', 'Family Preservation', 'ការទប់ស្កាត់ការបែកចេញពីគ្រួសារ'],
      ['fs', 'Family Support', 'ការគាំទ្រគ្រួសារ'],
      ['none', 'No module yet', 'មិនទាន់កំណត់'],
    ],
  },
  'referral-source': {
    other: true,
    options: [
      ['prison-list', 'Prison list', 'បញ្ជីពីពន្ធនាគារ'],
      ['prison-staff', 'Prison staff', 'មន្ត្រីពន្ធនាគារ'],
      ['ccwc', 'Commune committee for women and children', 'គ.ក.ន.ក ឃុំ/សង្កាត់'],
      ['village-chief', 'Village chief', 'មេភូមិ'],
      ['commune', 'Commune chief or council', 'មេឃុំ/ចៅសង្កាត់ ឬក្រុមប្រឹក្សា'],
      ['district-social', 'District social office', 'ការិយាល័យ ស.អ.យ ស្រុក'],
      ['dosvy', 'Provincial social department', 'មន្ទីរ ស.អ.យ ខេត្ត'],
      ['police', 'Police', 'នគរបាល'],
      ['court', 'Court or prosecutor', 'តុលាការ ឬអយ្យការ'],
      ['legal-aid', 'Lawyer or legal aid', 'មេធាវី ឬជំនួយផ្លូវច្បាប់'],
      ['ngo', 'Another organisation', 'អង្គការផ្សេង'],
      ['own-programme', 'Another programme of ours', 'កម្មវិធីផ្សេងរបស់យើង'],
      ['school', 'School', 'សាលារៀន'],
      ['health', 'Health centre or hospital', 'មណ្ឌលសុខភាព ឬមន្ទីរពេទ្យ'],
      ['family', 'The family itself', 'គ្រួសារមកផ្ទាល់'],
      ['community', 'Neighbour or community', 'អ្នកជិតខាង ឬសហគមន៍'],
      ['outreach', 'Found by us', 'បុគ្គលិកយើងរកឃើញ'],
    ],
  },
  urgency: {
    other: false,
    options: [
      ['today', 'Today', 'ថ្ងៃនេះ'],
      ['week', 'This week', 'សប្ដាហ៍នេះ'],
      ['normal', 'Normal', 'ធម្មតា'],
    ],
  },
  'prison-status': {
    other: true,
    options: [
      ['police', 'Held by police', 'នៅប៉ុស្តិ៍នគរបាល'],
      ['pre-trial', 'Held before trial', 'ឃុំខ្លួនបណ្ដោះអាសន្ន'],
      ['appeal', 'Sentenced, appeal open', 'កាត់ទោស កំពុងប្ដឹងឧទ្ធរណ៍'],
      ['sentenced', 'Sentenced, final', 'កាត់ទោសស្ថាពរ'],
      ['supervision', 'Free under court control', 'នៅក្រៅឃុំក្រោមការត្រួតពិនិត្យ'],
      ['released', 'Released', 'បានដោះលែង'],
      ['not-held', 'Not held', 'មិនត្រូវបានឃុំ'],
      ['unknown', 'Not known', 'មិនដឹង'],
    ],
  },
  'match-answer': {
    other: false,
    options: [
      ['new', 'New', 'ថ្មី'],
      ['same', 'The same person', 'ដដែល'],
      ['unsure', 'Not sure', 'មិនប្រាកដ'],
    ],
  },
  'referral-outcome': {
    other: true,
    options: [
      ['to-eligibility', 'Check criteria', 'បន្តពិនិត្យលក្ខខណ្ឌ'],
      ['elsewhere', 'Sent elsewhere', 'បញ្ជូនទៅអង្គភាពផ្សេង'],
      ['not-found', 'Family not found', 'រកមិនឃើញ'],
      ['declined', 'Family declined', 'គ្រួសារមិនចង់'],
      ['duplicate', 'Entered twice', 'ស្ទួន'],
    ],
  },
};

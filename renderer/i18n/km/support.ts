// What families are given: the ledger of a case, requests and where they wait.

import type { support as en } from '../en/support.ts';
import type { Wording } from '../wording.ts';

export const support: Wording<typeof en> = {
  ledger: 'ជំនួយដែលបានផ្ដល់',
  openLedger: 'ជំនួយ',
  openForm: 'បើកទម្រង់',
  backToCase: 'ត្រឡប់ទៅករណី',
  nothing: 'មិនទាន់បានផ្ដល់អ្វីទេ',
  nothingText: 'អ្វីដែលបានប្រគល់តាមសំណើ និងអ្វីដែលកំណត់ត្រាចប់បានសរសេរថាបានឱ្យ នឹងនៅទីនេះជាមួយតម្លៃ។',
  day: 'ថ្ងៃផ្ដល់',
  given: 'អ្វី សម្រាប់អ្នកណា',
  by: 'អ្នកផ្ដល់',
  standard: 'តម្លៃកំណត់',
  paid: 'បានបង់',
  together: 'បានបង់សរុប',
  inRiel: 'សរុបជារៀល',
  inDollars: 'សរុបជាដុល្លារ',
  rate: '$1 = {{riel}} ៛ តាមអត្រាប្ដូរប្រាក់ចាប់ពី {{day}}។',
  noRate: 'មានថ្ងៃមួយដែលការិយាល័យមិនទាន់កំណត់អត្រាប្ដូរប្រាក់ ដូច្នេះដាក់ «—» ជំនួសផលបូក។',
  unpriced_other: '{{count}} មុខគ្មានតម្លៃ ហើយមិនរាប់ក្នុងផលបូកទេ។',
  other: 'អ្វីផ្សេង',
  funder: 'ម្ចាស់ជំនួយ៖ {{name}}',
  above: 'លើសតម្លៃកំណត់',
};

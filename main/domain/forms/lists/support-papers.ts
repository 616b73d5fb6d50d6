// Papers that an office may want for what it gives, and from when on one is missed.
import type { Bilingual } from '../form.ts';
import type { OptionList } from '../option-list.ts';

type Paper<Id extends string> = { id: Id; label: Bilingual; from: 'asked' | 'bought' | 'handed' };
const paper = <Id extends string>(
  id: Id,
  from: Paper<Id>['from'],
  en: string,
  km: string,
): Paper<Id> => ({ id, from, label: { en, km } });

export const SUPPORT_PAPERS = [
  paper('quotation', 'asked', 'Price offer of a shop', 'ប័ណ្ណតម្លៃរបស់ហាង'),
  paper('three-quotations', 'asked', 'Price offers of three shops', 'ប័ណ្ណតម្លៃរបស់ហាងបី'),
  paper('health-paper', 'asked', 'Paper of the clinic or hospital', 'ឯកសារពីមន្ទីរពេទ្យ ឬគ្លីនិក'),
  paper('school-paper', 'asked', 'Paper of the school', 'ឯកសារពីសាលា'),
  paper('card-copy', 'asked', 'Copy of the IDPoor card', 'ច្បាប់ចម្លងប័ណ្ណសមធម៌'),
  paper('agreement', 'asked', 'Agreement with the family', 'កិច្ចព្រមព្រៀងជាមួយគ្រួសារ'),
  paper('receipt', 'bought', 'Receipt', 'បង្កាន់ដៃ'),
  paper(
    'received-list',
    'handed',
    'List of who received, with thumbprints',
    'បញ្ជីអ្នកទទួល មានស្នាមមេដៃ',
  ),
  paper('photo', 'handed', 'Photo of the thing', 'រូបថតរបស់ដែលបានឱ្យ'),
] as const;
export type SupportPaper = (typeof SUPPORT_PAPERS)[number]['id'];

export const SUPPORT_PAPER_LISTS: Readonly<Record<string, OptionList>> = {
  'support-paper': {
    other: true,
    options: SUPPORT_PAPERS.map(({ id, label }) => [id, label.en, label.km]),
  },
};

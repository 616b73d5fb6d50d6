// Invented sentences as they stand in folders: visits, plans, letters. Mostly Khmer, some English.
import type { Dice } from './random.ts';

/** Things a sentence is about; {n} is a person, {v} a village, {k} a number, {d} a day. */
const KHMER: readonly string[] = [
  'បុគ្គលិកសង្គមកិច្ចបានចុះសួរសុខទុក្ខគ្រួសារ{n}នៅភូមិ{v}',
  'ម្ដាយលែងលក់ដូរតាំងពីខែមុន ព្រោះត្រូវនៅមើលកូនតូច',
  'កូន{k}នាក់ឈប់រៀនរយៈពេល{k}សប្ដាហ៍ ដោយសារគ្មានកង់ជិះទៅសាលា',
  'ជីដូនឈ្មោះ{n}មើលថែចៅទាំង{k}នាក់តែម្នាក់ឯង',
  'ឪពុកកំពុងជាប់ឃុំនៅពន្ធនាគារខេត្តសៀមរាប តាំងពីថ្ងៃ{d}',
  'គ្រួសារស្នើសុំជំនួយអង្ករ{k}គីឡូក្រាម និងត្រីខកំប៉ុង',
  'គ្រូបង្រៀនប្រាប់ថា{n}រៀនពូកែ ប៉ុន្តែអវត្តមានច្រើន',
  'ផ្ទះប្រក់ស័ង្កសីលេចទឹកពេលភ្លៀង ត្រូវជួសជុលដំបូល',
  'យើងបានពិភាក្សាអំពីគម្រោងចិញ្ចឹមមាន់ និងដាំបន្លែ',
  'ប្រាក់ចំណូលប្រចាំខែប្រហែល{k}០០០០រៀល ពីការស៊ីឈ្នួលច្រូតស្រូវ',
  'កុមារមានស្នាមញញឹម ហើយនិយាយថាចង់ក្លាយជាគ្រូពេទ្យ',
  'មេភូមិ{v}បានបញ្ជាក់ថាគ្រួសារនេះមានប័ណ្ណសមធម៌កម្រិត{k}',
  'បំណុលមីក្រូហិរញ្ញវត្ថុនៅសល់{k}លានរៀល ត្រូវសងរៀងរាល់ខែ',
  'នាង{n}មានផ្ទៃពោះ និងត្រូវទៅពិនិត្យនៅមណ្ឌលសុខភាព',
  'លោកតា{n}ពិបាកដើរ ត្រូវការឈើច្រត់ថ្មី',
  'ក្រុមការងារបានសម្រេចជួបគ្នាម្ដងទៀតនៅថ្ងៃ{d}',
  'ការសួរសុខទុក្ខនៅពន្ធនាគារត្រូវបានអនុញ្ញាតសម្រាប់សមាជិក{k}នាក់',
  'ក្មេងៗបានអង្គុយជាមួយឪពុករយៈពេល{k}នាទី ហើយយំពេលលាគ្នា',
  'គ្រួសារបានលក់គោមួយក្បាល ដើម្បីបង់ថ្លៃមេធាវី',
  'ការវាយតម្លៃតម្រូវការក្នុងគ្រួសារបានធ្វើជាមួយ{n}',
  'ផែនការករណីមានគោលដៅ{k} ដែលគ្រួសារបានជ្រើសរើសដោយខ្លួនឯង',
  'អាជីវកម្មលក់បាយស្រូបពេលព្រឹកចំណេញ{k}ម៉ឺនរៀលក្នុងមួយថ្ងៃ',
  'យើងឃើញអាវុធមុតនៅក្នុងផ្ទះ ហើយបានរាយការណ៍ទៅអ្នកសម្របសម្រួល',
  'កុមារី{n}ត្រូវការឯកសណ្ឋាន សៀវភៅ និងកាបូប',
  'សំបុត្រកំណើតបាត់តាំងពីទឹកជំនន់ ត្រូវធ្វើថ្មីនៅឃុំ{v}',
  'ក្រោយពេលដោះលែង គាត់ធ្វើការសំណង់នៅភ្នំពេញ',
  'បងស្រីធំលាងចាននៅភោជនីយដ្ឋានក្បែរផ្សារ{v}',
  'ទឹកអណ្ដូងមានជាតិកំបោរ គ្រួសារយកទឹកពីវត្ត',
  'នាងខ្ញុំបានជូនដំណឹងដល់គណៈកម្មការទទួលបន្ទុកកិច្ចការនារី និងកុមារ',
  'ស្ថានភាពផ្លូវចិត្តប្រសើរឡើងបន្តិចម្ដងៗ បន្ទាប់ពីការប្រឹក្សា{k}លើក',
  'ប្អូនប្រុសជំងឺគ្រុនឈាម សម្រាកនៅមន្ទីរពេទ្យកុមារអង្គរ{k}យប់',
  'គ្រួសារយល់ព្រមឱ្យកត់ត្រា ហើយបានផ្ដិតមេដៃលើលិខិត',
  'រថយន្តឈ្នួលទៅពន្ធនាគារចំណាយ{k}០០០០រៀលសម្រាប់មួយជើង',
  'ពូរបស់កុមារឈ្មោះ{n}សុំយកក្មួយទៅរស់នៅជាមួយ',
  'កិច្ចប្រជុំគ្រួសារឯកភាពថា កុមារបន្តរស់នៅជាមួយជីដូន',
  'អ្នកជិតខាងជួយចាំផ្ទះ និងផ្ដល់អាហារពេលល្ងាច',
  'ថ្ងៃ{d} លោកស្រី{n}ទទួលបានចក្រដេរមួយគ្រឿង',
  'ឃ្លាំងស្បៀងនៅសល់តិច គ្រួសារញ៉ាំបបរពីរដងក្នុងមួយថ្ងៃ',
  'កុមារធ្លាប់ឃើញហិង្សា ហើយខ្លាចសំឡេងខ្លាំង',
  'តុលាការនឹងជំនុំជម្រះនៅថ្ងៃ{d} មេធាវីស្ម័គ្រចិត្តមកជួយ',
];
const ENGLISH: readonly string[] = [
  'Home visit to {n} in {v} village; the grandmother was cooking rice for {k} children.',
  'The mother sells vegetables and earns about {k}0,000 riel on a good day.',
  'School principal confirmed that the child attended {k} of twenty days.',
  'The prison answered on {d}: expected release next year, no visit fee was asked.',
  'Family goal: repair the roof before the rainy season and buy two ducks.',
  'Receipt for a bicycle, {k}80,000 riel, signed with a thumbprint by {n}.',
  'Conference decided to continue the scholarship and to review in six months.',
  'The uncle offered his field near {v}; the couple will try melons.',
];
export const VILLAGES: readonly (readonly [string, string])[] = [
  ['ត្រពាំងរុន', 'Trapeang Run'],
  ['ជ្រាវ', 'Chreav'],
  ['គោកចក', 'Kouk Chak'],
  ['ស្វាយលើ', 'Svay Leu'],
  ['ដំដែក', 'Dam Daek'],
  ['កំពង់ភ្លុក', 'Kampong Phluk'],
  ['ព្រៃគុយ', 'Prey Kuy'],
  ['អន្លង់សំណរ', 'Anlong Samnar'],
  ['ទន្លេស', 'Tonle Sa'],
  ['ភ្នំដី', 'Phnum Dei'],
  ['រលួស', 'Roluos'],
  ['បន្ទាយស្រី', 'Banteay Srei'],
  ['ស្រះខ្វាវ', 'Srah Khvav'],
  ['ខ្នារពោធិ៍', 'Khnar Pou'],
];

export type About = { km: string; latin: string };

function fill(dice: Dice, sentence: string, person: About, khmer: boolean): string {
  return sentence.replace(/\{([nvkd])\}/g, (_, slot: string) => {
    if (slot === 'n') return khmer ? person.km.replace(' ', '') : person.latin;
    const village = dice.pick(VILLAGES);
    if (slot === 'v') return khmer ? village[0] : village[1];
    const number =
      slot === 'k'
        ? `${dice.between(2, 9)}`
        : `${dice.between(1, 28)}/${dice.between(1, 12)}/${dice.between(2017, 2026)}`;
    return khmer ? number.replace(/\d/g, (digit) => '០១២៣៤៥៦៧៨៩'[Number(digit)] ?? '') : number;
  });
}

/** One page of `lines` lines about one of `people`. */
export function writePage(
  dice: Dice,
  people: readonly About[],
  lines: number,
  english: boolean,
): string {
  const sentences = english ? ENGLISH : KHMER;
  return Array.from({ length: lines }, () =>
    fill(dice, dice.pick(sentences), dice.pick(people), !english),
  ).join(english ? '\n' : '។\n');
}

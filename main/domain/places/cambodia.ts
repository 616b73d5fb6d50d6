// The 25 provinces of Cambodia and the districts of Siem Reap, with the spellings found on papers.
import type { Place } from './place.ts';

type Row = readonly [code: string, km: string, en: string, otherSpellings?: string];

/** Code of the province, Khmer, English, other romanisations. */
const PROVINCES: readonly Row[] = [
  ['01', 'បន្ទាយមានជ័យ', 'Banteay Meanchey', 'Bantey Mean Chey'],
  ['02', 'បាត់ដំបង', 'Battambang', 'Bat Dambang, Batdambang'],
  ['03', 'កំពង់ចាម', 'Kampong Cham', 'Kompong Cham'],
  ['04', 'កំពង់ឆ្នាំង', 'Kampong Chhnang', 'Kompong Chhnang'],
  ['05', 'កំពង់ស្ពឺ', 'Kampong Speu', 'Kompong Speu'],
  ['06', 'កំពង់ធំ', 'Kampong Thom', 'Kompong Thom'],
  ['07', 'កំពត', 'Kampot', 'Kompot'],
  ['08', 'កណ្ដាល', 'Kandal', 'Kandaal'],
  ['09', 'កោះកុង', 'Koh Kong', 'Kaoh Kong'],
  ['10', 'ក្រចេះ', 'Kratie', 'Kracheh, Kratié'],
  ['11', 'មណ្ឌលគិរី', 'Mondulkiri', 'Mondul Kiri, Mondolkiri'],
  ['12', 'ភ្នំពេញ', 'Phnom Penh', 'Phnum Penh'],
  ['13', 'ព្រះវិហារ', 'Preah Vihear', 'Prah Vihear'],
  ['14', 'ព្រៃវែង', 'Prey Veng', 'Prey Vaeng'],
  ['15', 'ពោធិ៍សាត់', 'Pursat', 'Pothisat, Pousat'],
  ['16', 'រតនគិរី', 'Ratanakiri', 'Ratanak Kiri, Rattanakiri, Rotanah Kiri'],
  ['17', 'សៀមរាប', 'Siem Reap', 'Siemreap'],
  ['18', 'ព្រះសីហនុ', 'Preah Sihanouk', 'Sihanoukville, Kampong Som, កំពង់សោម'],
  ['19', 'ស្ទឹងត្រែង', 'Stung Treng', 'Stueng Traeng, Steung Treng'],
  ['20', 'ស្វាយរៀង', 'Svay Rieng', 'Svay Rearng'],
  ['21', 'តាកែវ', 'Takeo', 'Takaev, Ta Keo'],
  ['22', 'ឧត្ដរមានជ័យ', 'Oddar Meanchey', 'Otdar Meanchey, Uddor Meanchey'],
  ['23', 'កែប', 'Kep', 'Kaeb'],
  ['24', 'ប៉ៃលិន', 'Pailin', 'Pai Lin'],
  ['25', 'ត្បូងឃ្មុំ', 'Tboung Khmum', 'Tbong Khmum'],
];

/** Districts and towns of Siem Reap. Run Ta Aek became a town of its own after the others. */
const SIEM_REAP: readonly Row[] = [
  ['01', 'អង្គរជុំ', 'Angkor Chum', 'Angkor Chom'],
  ['02', 'អង្គរធំ', 'Angkor Thom', 'Angkor Thum'],
  ['03', 'បន្ទាយស្រី', 'Banteay Srei', 'Banteay Srey'],
  ['04', 'ជីក្រែង', 'Chi Kraeng', 'Chi Kreng, Chikreng'],
  ['06', 'ក្រឡាញ់', 'Kralanh', 'Krolanh'],
  ['07', 'ពួក', 'Puok', 'Pouk'],
  ['09', 'ប្រាសាទបាគង', 'Prasat Bakong', 'Bakong, បាគង'],
  ['10', 'សៀមរាប', 'Siem Reap', 'Siemreap'],
  ['11', 'សូទ្រនិគម', 'Soutr Nikom', 'Sautr Nikum, Sotr Nikum, Sout Nikom'],
  ['12', 'ស្រីស្នំ', 'Srei Snam', 'Srey Snam'],
  ['13', 'ស្វាយលើ', 'Svay Leu', 'Svay Loe'],
  ['14', 'វ៉ារិន', 'Varin', 'Varen'],
  ['15', 'រុនតាឯក', 'Run Ta Aek', 'Run Ta Ek'],
];

const TOWNS = new Set(['10', '15']);
const split = (spellings = '') => spellings.split(', ').filter((spelling) => spelling !== '');

/** Places the app knows from the start, provinces first. Ids are built from the official codes. */
export const PLACES: readonly Place[] = [
  ...PROVINCES.map(
    ([code, km, en, other]): Place => ({
      id: `kh-${code}`,
      level: 'province',
      kind: code === '12' ? 'capital' : 'province',
      parent: null,
      km,
      en,
      otherNames: split(other),
    }),
  ),
  ...SIEM_REAP.map(
    ([code, km, en, other]): Place => ({
      id: `kh-17-${code}`,
      level: 'district',
      kind: TOWNS.has(code) ? 'town' : 'district',
      parent: 'kh-17',
      km,
      en,
      otherNames: split(other),
    }),
  ),
];

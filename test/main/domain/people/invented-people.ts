// Invented people with Khmer names as papers write them: several romanisations, slips, split words.
import type { PersonName } from '#domain/people/names.ts';

type Part = readonly [km: string, latin: readonly string[]];

const FAMILY: readonly Part[] = [
  ['សុខ', ['Sok', 'Sokh', 'Suk']],
  ['ចាន់', ['Chan', 'Chann']],
  ['គឹម', ['Kim', 'Kem']],
  ['លី', ['Ly', 'Li', 'Lee']],
  ['ហេង', ['Heng', 'Haeng']],
  ['ជា', ['Chea', 'Jea']],
  ['កែវ', ['Keo', 'Kev', 'Kaev']],
  ['ម៉ៅ', ['Mao', 'Mov', 'Mau']],
  ['នួន', ['Nuon', 'Noun']],
  ['ស៊ឹម', ['Sim', 'Sem']],
  ['ទេព', ['Tep', 'Tepp']],
  ['យិន', ['Yin', 'Yinn']],
  ['ប៊ុន', ['Bun', 'Boun']],
  ['អ៊ុក', ['Ouk', 'Uk']],
  ['ព្រំ', ['Prum', 'Prom']],
  ['ឈួន', ['Chhuon', 'Chhoun', 'Chuon']],
  ['ឡុង', ['Long', 'Loung']],
  ['ង៉ែត', ['Ngeth', 'Nget', 'Ngaet']],
  ['ស៊ន', ['Son', 'Sorn']],
  ['វ៉ាន់', ['Van', 'Vann', 'Wan']],
  ['រស់', ['Ros', 'Ruos']],
  ['តាំង', ['Taing', 'Tang']],
  ['ទូច', ['Touch', 'Toch']],
  ['មាស', ['Meas', 'Mea']],
  ['ផាន់', ['Phan', 'Phann']],
  ['អ៊ឹម', ['Im', 'Em', 'Oem']],
  ['ហ៊ុន', ['Hun', 'Hon']],
  ['ញ៉ែម', ['Nhem', 'Nhaem', 'Nyem']],
  ['ឃុន', ['Khun', 'Khon']],
  ['ឌួង', ['Duong', 'Doung']],
];

const FIRST: readonly Part[] = [
  ['សុ', ['So', 'Su']],
  ['ចាន់', ['Chan', 'Chann']],
  ['វ៉ាន់', ['Van', 'Vann']],
  ['ស្រី', ['Srey', 'Srei', 'Sry']],
  ['សំ', ['Sam', 'Som']],
  ['រត', ['Rat', 'Rath', 'Rot']],
  ['ពិ', ['Pi', 'Pe']],
  ['ដា', ['Da', 'Dar']],
  ['ធា', ['Thea', 'Tea']],
  ['គុន្', ['Kun', 'Kon']],
  ['មុនី', ['Mony', 'Muny', 'Moni']],
  ['បូ', ['Bo', 'Bou']],
  ['សា', ['Sa', 'Sar']],
  ['រ៉ា', ['Ra', 'Rar']],
  ['វិ', ['Vi', 'Ve']],
  ['ភា', ['Phea', 'Pea']],
  ['ណា', ['Na', 'Nar']],
  ['ម៉ា', ['Ma', 'Mar']],
  ['លក្ខ', ['Leak', 'Leakh']],
  ['ឧត្ដម', ['Oudom', 'Udom', 'Odom']],
  ['កញ្ញា', ['Kanha', 'Kagna', 'Kanya']],
  ['ធី', ['Thy', 'Thi']],
  ['ហ៊ី', ['Hy', 'Hi']],
  ['ច័ន្ទ', ['Chan', 'Chanth']],
];

const LAST: readonly Part[] = [
  ['ខា', ['kha', 'ka']],
  ['ភា', ['phea', 'pheap', 'pea']],
  ['ណា', ['na', 'nar']],
  ['រ៉ា', ['ra', 'rar']],
  ['ដា', ['da', 'dar']],
  ['វី', ['vy', 'vi', 'vey']],
  ['រិទ្ធ', ['rith', 'rit', 'reth']],
  ['លីន', ['lin', 'leen', 'line']],
  ['ពៅ', ['pov', 'peou', 'pao']],
  ['សាន', ['san', 'sarn']],
  ['ណេត', ['net', 'neth', 'nat']],
  ['ថា', ['tha', 'thar']],
  ['មាស', ['meas', 'mea']],
  ['នាង', ['neang', 'nieng']],
  ['ភ័ណ្ឌ', ['phoan', 'phon', 'phorn']],
  ['រុណ', ['run', 'ron', 'roun']],
  ['ជាតិ', ['cheat', 'chheat']],
  ['ធារី', ['theary', 'theari', 'teary']],
  ['វណ្ណ', ['vann', 'van', 'vorn']],
  ['សុខ', ['sok', 'sokh']],
  ['ម៉ី', ['mey', 'my', 'mei']],
  ['ឡា', ['la', 'lar']],
  ['ហួរ', ['hour', 'huor', 'hou']],
  ['គង់', ['kong', 'kung']],
  ['រស្មី', ['reaksmey', 'raksmey', 'reaksmei']],
  ['ទិត្យ', ['tith', 'tit', 'teth']],
  ['ចន្ថា', ['chantha', 'chanta', 'chandtha']],
  ['និត', ['nit', 'nith', 'neth']],
];

/** Numbers from 0 up to 1 that are the same in every run (mulberry32). */
export function createChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export type Invented = { name: PersonName; parts: readonly Part[] };
type Chance = () => number;

function pick<T>(chance: Chance, list: readonly T[]): T {
  const picked = list[Math.floor(chance() * list.length)];
  if (picked === undefined) throw new Error('nothing to pick from');
  return picked;
}

function writeLatin(
  parts: readonly Part[],
  spell: (variants: readonly string[]) => string,
): string {
  const [family, first, last] = parts.map(([, variants]) => spell(variants));
  return `${family} ${first}${last}`;
}

/** People whose Khmer names all differ, each with the first romanisation of every part. */
export function inventPeople(count: number, seed: number): Invented[] {
  const chance = createChance(seed);
  const people = new Map<string, Invented>();
  while (people.size < count) {
    const parts = [pick(chance, FAMILY), pick(chance, FIRST), pick(chance, LAST)];
    const [family, first, last] = parts.map(([km]) => km);
    const nameKm = `${family} ${first}${last}`;
    const nameLatin = writeLatin(parts, (variants) => variants[0] ?? '');
    people.set(nameKm, { name: { nameKm, nameLatin, otherNames: [] }, parts });
  }
  return [...people.values()];
}

/** The same name romanised another way: at least one part is spelt differently. */
export function romaniseAgain(person: Invented, chance: Chance): string {
  const usual = person.name.nameLatin;
  for (let turn = 0; turn < 20; turn++) {
    const other = writeLatin(person.parts, (variants) => pick(chance, variants));
    if (other !== usual) return other;
  }
  return usual;
}

/** One slip of the fingers in a Latin name: a letter doubled, left out, changed or moved. */
export function slip(name: string, chance: Chance): string {
  const at = 1 + Math.floor(chance() * (name.length - 2));
  const [before, here, after] = [name.slice(0, at), name[at] ?? '', name.slice(at + 1)];
  const kind = Math.floor(chance() * 4);
  if (kind === 0) return before + here + here + after;
  if (kind === 1) return before + after;
  if (kind === 2) return before + pick(chance, [...'aeioukthnm']) + after;
  return before + (after[0] ?? '') + here + after.slice(1);
}

/** One slip in a Khmer name: a vowel sign left out or written for another, or a letter for its twin. */
export function slipKhmer(name: string, chance: Chance): string {
  const vowels = [...name.matchAll(/[\u17B6-\u17C5\u17C9\u17CA]/g)];
  const twins = [...name.matchAll(/[តដណនលឡធឌ]/g)];
  const swap: Record<string, string> = {
    ...{ ត: 'ដ', ដ: 'ត', ណ: 'ន', ន: 'ណ', ល: 'ឡ', ឡ: 'ល', ធ: 'ឌ', ឌ: 'ធ' },
  };
  const useTwin = vowels.length === 0 || (twins.length > 0 && chance() < 0.4);
  const hit = pick(chance, useTwin ? twins : vowels);
  const other = useTwin ? (swap[hit[0]] ?? '') : pick(chance, ['', 'ា', 'ិ', 'ី', 'ុ', 'ូ', 'េ']);
  return name.slice(0, hit.index) + other + name.slice(hit.index + 1);
}

/** The words of a name in the other order. */
export function swapOrder(name: string): string {
  return name.split(' ').reverse().join(' ');
}

/** A Latin name with its given name cut in two, or all of it run together. */
export function cutOtherwise(name: string, chance: Chance): string {
  if (chance() < 0.4) return name.replace(' ', '');
  const [family = '', given = ''] = name.split(' ');
  const at = 2 + Math.floor(chance() * Math.max(given.length - 3, 1));
  return `${family} ${given.slice(0, at)} ${given.slice(at)}`;
}

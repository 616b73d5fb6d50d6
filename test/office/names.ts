// Invented names in both scripts, with the several ways each is spelled in Latin letters.

export type Spelled = readonly [khmer: string, ...latin: string[]];

export const FAMILY_NAMES: readonly Spelled[] = [
  ['សុខ', 'Sok', 'Sokh', 'Suk'],
  ['ចាន់', 'Chan', 'Chann'],
  ['ហេង', 'Heng', 'Hêng'],
  ['កែវ', 'Keo', 'Kaev', 'Kev'],
  ['លី', 'Ly', 'Li'],
  ['ម៉ៅ', 'Mao', 'Mav'],
  ['នួន', 'Nuon', 'Noun'],
  ['អ៊ុក', 'Uk', 'Ouk'],
  ['ប៉ែន', 'Pen', 'Paen'],
  ['រស់', 'Ros', 'Ruos'],
  ['សែម', 'Sem', 'Saem'],
  ['ទេព', 'Tep', 'Tepp'],
  ['វ៉ន', 'Vorn', 'Von'],
  ['យឹម', 'Yim', 'Yoem'],
  ['ឈឹម', 'Chhim', 'Chhoem'],
  ['ឌុច', 'Duch', 'Douch'],
  ['គង់', 'Kong', 'Kung'],
  ['ឡេង', 'Leng', 'Laeng'],
  ['មាស', 'Meas', 'Meah'],
  ['ញឹម', 'Nhim', 'Nhem'],
  ['ភួង', 'Phuong', 'Phoung'],
  ['ឃុន', 'Khun', 'Khoun'],
  ['សំ', 'Sam', 'Som'],
  ['ថោង', 'Thong', 'Thaong'],
  ['អៀម', 'Iem', 'Eam'],
  ['ជា', 'Chea', 'Jea'],
  ['ព្រំ', 'Prum', 'Prom'],
  ['សេង', 'Seng', 'Saeng'],
  ['តាន់', 'Tan', 'Tann'],
  ['ស្រី', 'Srey', 'Srei'],
];

/** First and second halves of given names: together about five hundred, as rich as a real register. */
const FIRST_HALVES: readonly Spelled[] = [
  ['សុ', 'So', 'Su'],
  ['វ៉ាន់', 'Van', 'Vann'],
  ['ស្រី', 'Srey', 'Srei'],
  ['ចន្ទ', 'Chan', 'Chanh'],
  ['ពិ', 'Pi', 'Pi'],
  ['រដ្ឋ', 'Roth', 'Rath'],
  ['ដា', 'Da', 'Dah'],
  ['សំ', 'Sam', 'Som'],
  ['ប៊ុន', 'Bun', 'Boun'],
  ['សារ៉ា', 'Sara', 'Sarah'],
  ['ភារ', 'Phea', 'Phear'],
  ['គឹម', 'Kim', 'Kem'],
  ['មុនី', 'Mony', 'Muny'],
  ['ធា', 'Thea', 'Tea'],
  ['ឧត្តម', 'Udom', 'Oudom'],
  ['លក្ខិ', 'Leak', 'Lak'],
  ['មករា', 'Makara', 'Meakara'],
  ['រតនៈ', 'Rattana', 'Ratana'],
  ['សុភ័ក្រ', 'Sopheak', 'Sophak'],
  ['និមល', 'Nimol', 'Nimul'],
  ['វិ', 'Vi', 'Vy'],
  ['កុសល', 'Kosal', 'Kusal'],
];
const SECOND_HALVES: readonly Spelled[] = [
  ['ខា', 'kha', 'ka'],
  ['ណា', 'na', 'nah'],
  ['រិទ្ធ', 'rith', 'rit'],
  ['ពេជ្រ', 'pich', 'pech'],
  ['នាង', 'neang', 'nieng'],
  ['លី', 'ly', 'li'],
  ['ធី', 'thy', 'thi'],
  ['ម៉ុម', 'mom', 'mum'],
  ['រ៉ា', 'ra', 'rah'],
  ['សាក់', 'sak', 'sack'],
  ['ភី', 'phy', 'phi'],
  ['វុទ្ធ', 'vuth', 'vut'],
  ['តា', 'ta', 'tah'],
  ['ដែន', 'den', 'daen'],
  ['ចាន់', 'chan', 'jan'],
  ['មាលា', 'mealea', 'malea'],
  ['ស្ស', 's', 'ss'],
  ['ហេង', 'heng', 'haeng'],
  ['ញ៉ា', 'nha', 'nya'],
  ['ពៅ', 'pov', 'pao'],
  ['តុលា', 'tola', 'tula'],
  ['វី', 'vy', 'vi'],
];

export type InventedName = { nameKm: string; nameLatin: string; otherNames: string[] };
export type Random = { below(limit: number): number; chance(share: number): boolean };

const pick = <T>(random: Random, list: readonly T[]): T => list[random.below(list.length)] as T;
const spell = (random: Random, name: Spelled) => name[1 + random.below(name.length - 1)] ?? '';

/** A whole name, family name first. One in eight papers spells it in another way too. */
export function inventName(random: Random, family: Spelled): InventedName {
  const [first, second] = [pick(random, FIRST_HALVES), pick(random, SECOND_HALVES)];
  const latin = () =>
    `${spell(random, family)} ${spell(random, first)}${spell(random, second)}`.normalize('NFC');
  return {
    nameKm: `${family[0]} ${first[0]}${second[0]}`,
    nameLatin: random.chance(0.05) ? '' : latin(),
    otherNames: random.chance(0.125) ? [latin()] : [],
  };
}

export function pickFamily(random: Random): Spelled {
  return pick(random, FAMILY_NAMES);
}

/** A whole name in Latin letters as another paper may spell it; `nameKm` is a name made here. */
export function spellAgain(random: Random, nameKm: string): string {
  const [family = '', given = ''] = nameKm.split(' ');
  const spelled = FIRST_HALVES.flatMap((first) =>
    SECOND_HALVES.filter((second) => first[0] + second[0] === given).map(
      (second) => spell(random, first) + spell(random, second),
    ),
  );
  const own = FAMILY_NAMES.find(([khmer]) => khmer === family);
  return `${own ? spell(random, own) : ''} ${spelled[0] ?? ''}`;
}

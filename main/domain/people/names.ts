// Names of people: one in Khmer, one in Latin letters, and every other spelling a paper has used.
import { z } from 'zod';
import { normaliseText } from '../khmer/normalise.ts';
import { soundLikeness, spellingLikeness } from './likeness.ts';
import { isKhmer, joinSounds, soundCode } from './sound-code.ts';

/** Family name first, as in Khmer; either script may be empty. Other names are in either script. */
export const PersonName = z.object({
  nameKm: z.string(),
  nameLatin: z.string(),
  otherNames: z.array(z.string()),
});
export type PersonName = z.infer<typeof PersonName>;

/** A run of words of a name: its letters and how they sound, without the spaces. */
type Run = { letters: string; sound: string };

/** One way a name is written, made ready for many comparisons. */
export type WrittenName = {
  khmer: boolean;
  /** True for what stands under "other names". */
  other: boolean;
  /** The whole name: as written, then with its words moved round (family and given name swapped). */
  turns: readonly Run[];
  /** Single words and runs of words, without the whole. */
  parts: readonly Run[];
};

/** Letters of a name in search form, word by word: no capitals, accents, dots or invisible signs. */
function splitWords(text: string): string[] {
  return normaliseText(text)
    .replace(/['’.-]/g, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
}

type Word = { letters: string; code: string };

function joinWords(words: readonly Word[]): Run {
  return {
    letters: words.map((word) => word.letters).join(''),
    sound: joinSounds(words.map((word) => word.code)),
  };
}

/** Names of more words than this are compared as they stand. */
const MANY_WORDS = 4;

/** Makes a name ready for comparing; null when it has no letters. */
export function prepareWritten(text: string, other = false): WrittenName | null {
  const words = splitWords(text).map((letters) => ({ letters, code: soundCode(letters) }));
  if (words.length === 0) return null;
  const starts = words.length > MANY_WORDS ? [0] : words.map((_, at) => at);
  return {
    khmer: isKhmer(text),
    other,
    turns: starts.map((at) => joinWords([...words.slice(at), ...words.slice(0, at)])),
    parts: starts.flatMap((from) =>
      starts
        .map((to) => words.slice(from, to + 1))
        .filter((part) => part.length > 0 && part.length < words.length)
        .map(joinWords),
    ),
  };
}

/** All ways a person's name is written. */
export function prepareName(name: PersonName): WrittenName[] {
  const forms = [prepareWritten(name.nameKm), prepareWritten(name.nameLatin)];
  for (const text of name.otherNames) forms.push(prepareWritten(text, true));
  return forms.filter((form) => form !== null);
}

export type NameLikeness = {
  /** 0 to 1. 1: written the same. */
  score: number;
  /** How alike they sound, 0 to 1. */
  sound: number;
  same: boolean;
  /** Family and given name stand in another order. */
  swapped: boolean;
};

const NOTHING: NameLikeness = { score: 0, sound: 0, same: false, swapped: false };
const SWAP_COST = 0.02;

/**
 * Compares two written names as wholes, in every order of the words of the first. Below `least`
 * the score may be told as 0.
 */
export function compareWritten(one: WrittenName, two: WrittenName, least = 0): NameLikeness {
  let best = NOTHING;
  const whole = two.turns[0];
  if (!whole) return best;
  const sameScript = one.khmer === two.khmer;
  // Even letters that agree well cannot lift a poorer sound above `least`.
  const leastSound = sameScript ? (least - 0.36) / 0.6 : least / 0.95;
  one.turns.forEach((turn, at) => {
    const same = sameScript && turn.letters === whole.letters;
    const sound = same ? 1 : soundLikeness(turn.sound, whole.sound, leastSound);
    if (sound === 0) return;
    const score = same ? 1 : scoreRuns(turn, whole, sound, sameScript);
    const told = score - (at === 0 ? 0 : SWAP_COST);
    if (told > best.score) best = { score: told, sound, same, swapped: at > 0 };
  });
  return best;
}

/** Sound counts more than letters: most spellings of one name differ in their vowels only. */
function scoreRuns(one: Run, two: Run, sound: number, sameScript: boolean): number {
  if (!sameScript) return 0.95 * sound;
  return 0.4 * spellingLikeness(one.letters, two.letters) + 0.6 * sound - 0.01;
}

/** Would one hear the same name? Across scripts and romanisations: Sokha, Sok Kha, Sukha, សុខា. */
export function soundsAlike(one: string, two: string): boolean {
  const [first, second] = [prepareWritten(one), prepareWritten(two)];
  return first !== null && second !== null && compareWritten(first, second).sound >= 0.9;
}

/** Is it one name with a slip of the pen? Both in the same script, in any order of the words. */
export function spelledNearly(one: string, two: string): boolean {
  const [first, second] = [prepareWritten(one), prepareWritten(two)];
  if (!first || !second || first.khmer !== second.khmer) return false;
  const whole = second.turns[0]?.letters ?? '';
  return first.turns.some((turn) => spellingLikeness(turn.letters, whole) >= 0.8);
}

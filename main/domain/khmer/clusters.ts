// Cuts Khmer text into orthographic syllables: a base letter with its subscripts, vowel and signs.

/** Consonants, independent vowels, and the dotted circle that stands for a missing base. */
const BASE = '[\\u1780-\\u17B3\\u25CC]';
/** A coeng with the letter it puts below the line, or any vowel or sign that hangs on the base. */
const FOLLOWER = '(?:\\u17D2[\\u1780-\\u17B3]?|[\\u17B4-\\u17D1\\u17D3\\u17DD])';

/** One orthographic syllable, or marks that lost their base (as character recognition leaves them). */
const CLUSTER = `(?:${BASE}${FOLLOWER}*|${FOLLOWER}+)`;

/** One Khmer cluster, or one word or number of any other script. */
const UNIT = new RegExp(
  `${CLUSTER}|(?:(?![\\u1780-\\u17FF\\u25CC])[\\p{L}\\p{N}\\p{Mn}\\p{Mc}])+`,
  'gu',
);

export type Unit = { text: string; start: number; end: number; khmer: boolean };

/**
 * Clusters and words of a text in reading order; spaces and punctuation are left out.
 * `start` and `end` are offsets in UTF-16 units of the text given. Needs no dictionary: what is
 * one word does not matter, so the same cut is made in a word, in a sentence and in a misreading.
 */
export function splitUnits(text: string): Unit[] {
  const units: Unit[] = [];
  for (const match of text.matchAll(UNIT)) {
    const [piece] = match;
    const khmer = isKhmer(piece.charCodeAt(0));
    units.push({ text: piece, start: match.index, end: match.index + piece.length, khmer });
  }
  return units;
}

const isKhmer = (code: number) => (code >= 0x1780 && code <= 0x17ff) || code === 0x25cc;

/** The orthographic syllables of a text, other scripts left out: ស្ត្រី gives one, សុខា gives two. */
export function splitClusters(text: string): string[] {
  return splitUnits(text)
    .filter((unit) => unit.khmer)
    .map((unit) => unit.text);
}

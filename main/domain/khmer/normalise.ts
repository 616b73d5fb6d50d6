// Makes spellings that mean the same compare equal. For searching and comparing only, never for storing.
import { splitUnits } from './clusters.ts';
import { toLatinDigits } from './digits.ts';

const COENG = '\u17D2';

/** Zero-width space, joiners, word joiner, byte order mark, soft hyphen, the two inherent vowels. */
const INVISIBLE = /[\u200B-\u200F\u2060\uFEFF\u00AD\u17B4\u17B5]/;

/** Deprecated or twin letters, and letters that Unicode does not take apart. */
const TWINS: Readonly<Record<string, string>> = {
  '\u17A3': '\u17A2',
  '\u17A4': '\u17A2\u17B6',
  '\u17B2': '\u17B1',
  '\u17B3': '\u17AA',
  đ: 'd',
  ø: 'o',
  ł: 'l',
  ı: 'i',
};

/** A page repeats few characters many times: remembering them makes indexing several times faster. */
const folds = new Map<string, string>();

/**
 * The search form of ONE character: nothing for an invisible one, Latin lower case without
 * accents, 0-9 for Khmer digits. It never looks at its neighbours, so offsets can be followed.
 */
export function foldCharacter(character: string): string {
  const known = folds.get(character);
  if (known !== undefined) return known;
  const fold = computeFold(character);
  if (folds.size < 4096) folds.set(character, fold);
  return fold;
}

function computeFold(character: string): string {
  if (INVISIBLE.test(character)) return '';
  const plain = toLatinDigits(character)
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036F]/g, '');
  return TWINS[plain] ?? plain;
}

const isRaised = (mark: string) => (mark >= '\u17B7' && mark <= '\u17BA') || mark === '\u17BE';
/** Under a raised vowel both register shifters are drawn like ុ, and all three are typed. */
const LOOKS_LIKE_SHIFTER = ['\u17BB', '\u17C9', '\u17CA'];

function markRank(mark: string): number {
  if (mark === '\u17CC') return 0; // robat
  if (mark === '\u17C9' || mark === '\u17CA') return 1; // register shifters
  if (mark >= '\u17B6' && mark <= '\u17C5') return 2; // vowels
  if (mark === '\u17C6') return 3; // nikahit
  return mark === '\u17C7' || mark === '\u17C8' ? 5 : 4;
}

function orderMarks(marks: readonly string[]): string[] {
  return [...new Set(marks)].sort((a, b) => markRank(a) - markRank(b) || (a < b ? -1 : 1));
}

/** Two vowels typed for one: ា+េ is ោ, ី+េ is ើ; what looks like a register shifter becomes one. */
function joinMarks(marks: readonly string[]): string[] {
  let joined = [...marks];
  const replace = (parts: readonly string[], whole: string) => {
    if (parts.every((part) => joined.includes(part)))
      joined = [...joined.filter((mark) => !parts.includes(mark)), whole];
  };
  replace(['\u17B6', '\u17C1'], '\u17C4');
  replace(['\u17B8', '\u17C1'], '\u17BE');
  if (joined.some(isRaised)) {
    const others = joined.filter((mark) => !LOOKS_LIKE_SHIFTER.includes(mark));
    if (others.length < joined.length) joined = [...others, '\u17CA'];
  }
  return orderMarks(joined);
}

/** Puts the parts of one folded cluster into one order, so that look-alikes become equal. */
export function orderCluster(cluster: string): string {
  if (cluster.length < 3 && !cluster.includes(COENG)) return cluster;
  const bare = /^[\u1780-\u17B3\u25CC]/.test(cluster) ? (cluster[0] ?? '') : '';
  const below: string[] = [];
  const marks: string[] = [];
  for (let at = bare.length; at < cluster.length; at++) {
    const mark = cluster[at] ?? '';
    if (mark !== COENG) {
      marks.push(mark);
      continue;
    }
    const letter = cluster[at + 1] ?? '';
    if (letter < '\u1780' || letter > '\u17B3') continue;
    // Below the line DA and TA look the same and are typed for each other.
    below.push(letter === '\u178A' ? '\u178F' : letter);
    at++;
  }
  const ro = below.includes('\u179A') ? ['\u179A'] : [];
  const letters = [...new Set(below.filter((letter) => letter !== '\u179A')), ...ro];
  const tail = joinMarks(orderMarks(marks)).join('');
  return bare + letters.map((letter) => COENG + letter).join('') + tail;
}

/**
 * The search form of a text: clusters in one order, invisible characters dropped, Khmer digits as
 * 0-9, Latin lower case without accents. Spaces and punctuation stay. Applying it twice changes nothing.
 */
export function normaliseText(text: string): string {
  let folded = '';
  for (const character of text) folded += foldCharacter(character);
  let out = '';
  let done = 0;
  for (const unit of splitUnits(folded)) {
    out += folded.slice(done, unit.start) + (unit.khmer ? orderCluster(unit.text) : unit.text);
    done = unit.end;
  }
  return out + folded.slice(done);
}

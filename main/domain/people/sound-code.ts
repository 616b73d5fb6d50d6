// How a name sounds, computed alike from Khmer script and from any of its Latin spellings.
import { tokenise } from '../khmer/tokens.ts';

// A code is one letter a sound. Capitals are consonants that every spelling keeps, with letters that
// romanisation mixes in one class: K G(ng) C N T P M R L S V. Small letters are weak: a i u are
// vowel colours, * any vowel, h and y stand at the beginning of a word, k is a catch in the throat.

const LATIN_SOUNDS: Readonly<Record<string, string>> = {
  ...{ tch: 'C', chh: 'C', ch: 'C', j: 'C', sh: 'S', s: 'S', z: 'S', x: 'S' },
  ...{ kh: 'K', gh: 'K', ck: 'K', c: 'K', k: 'K', q: 'K', g: 'K', ng: 'G' },
  ...{ th: 'T', dh: 'T', t: 'T', d: 'T', ph: 'P', bh: 'P', p: 'P', b: 'P', f: 'P' },
  ...{ nh: 'N', gn: 'N', n: 'N', m: 'M', l: 'L', r: 'R', v: 'V', w: 'V' },
};

const LATIN_PIECE =
  /tch|chh|ch|sh|kh|gh|ck|th|dh|ph|bh|nh|gn(?=[aeiouy])|ng|(?<vowel>(?<!^)[aeiouy]+(?:[vw](?![aeiouy]))?|^[aeiou][aeiouy]*(?:[vw](?![aeiouy]))?|^y(?![aeiou]))|[a-z]/g;

function vowelColour(vowel: string): string {
  const run = vowel.replace(/[vw]$/, '');
  if (/eu|oe|ue|ie|ai|ay|ey|ei/.test(run)) return '*';
  if (/^y?(?:a|ea|ia|aa|eaa?)$/.test(run)) return 'a';
  return /[ou]/.test(run) ? 'u' : 'i';
}

function codeLatinWord(word: string): string {
  let code = '';
  for (const match of word.matchAll(LATIN_PIECE)) {
    const [piece] = match;
    const next = word[match.index + piece.length] ?? '';
    if (match.groups?.vowel !== undefined) code += vowelColour(piece);
    else if (piece === 'h' || piece === 'y') code += match.index === 0 ? piece : '';
    // r is heard only before a vowel: Phorn is Phon, Sautr is Saut.
    else if (piece !== 'r' || /[aeiouy]/.test(next)) code += LATIN_SOUNDS[piece] ?? '';
  }
  return code;
}

/** Consonants U+1780-17A2 in the order of the alphabet; the last, អ, only carries a vowel. */
const KHMER_CONSONANTS = 'KKKKGCCCCNTTTTNTTTTNPPPPMyRLVSSShL';
/** Vowels U+17B6-17C5: ា ិ ី ឹ ឺ ុ ូ ួ ើ ឿ ៀ េ ែ ៃ ោ ៅ. */
const KHMER_VOWELS = 'aii**uuu***ii*uu';
/** Independent vowels U+17A5-17B3. */
const KHMER_INITIALS = [
  'i',
  'i',
  'u',
  'u',
  'u',
  'u',
  'R*',
  'R*',
  'L*',
  'L*',
  'i',
  '*',
  'u',
  'u',
  'u',
];

const consonantOf = (letter: string) => KHMER_CONSONANTS[letter.charCodeAt(0) - 0x1780] ?? '';

type Cluster = { base: string; below: string[]; vowel: string; final: boolean; silent: boolean };

function readCluster(cluster: string): Cluster {
  const base = cluster[0] ?? '';
  const below = Array.from(cluster.matchAll(/\u17D2(.)/g), (match) => match[1] ?? '');
  const mark = cluster.match(/[\u17B6-\u17C5]/)?.[0];
  let vowel = mark ? (KHMER_VOWELS[mark.charCodeAt(0) - 0x17b6] ?? '') : '';
  if (cluster.includes('\u17C6')) vowel = `${vowel || '*'}M`;
  else if (cluster.includes('\u17C8')) vowel = `${vowel || 'a'}k`;
  else if (/[\u17C7\u17D0]/.test(cluster)) vowel ||= '*';
  const silent = cluster.includes('\u17CD');
  return { base, below, vowel, final: cluster.includes('\u17CB'), silent };
}

/** The consonants of a cluster; ហ before a subscript only lends it a sound (ហ្វ is f, ហ្គ is g). */
function onsetOf(cluster: Cluster, first: boolean): string {
  const below = cluster.below.map(consonantOf).filter((sound) => sound !== 'h' && sound !== 'y');
  const base = consonantOf(cluster.base);
  if (base === 'h' && below.length > 0) return below.join('').replace('V', 'P');
  return (/[hy]/.test(base) && !first ? '' : base) + below.join('');
}

function codeKhmerWord(word: string): string {
  const clusters = tokenise(word).map((token) => readCluster(token.text));
  const heard = clusters.filter((cluster) => !cluster.silent);
  let code = '';
  heard.forEach((cluster, at) => {
    const next = heard[at + 1];
    const initial = KHMER_INITIALS[cluster.base.charCodeAt(0) - 0x17a5];
    if (initial !== undefined) {
      code += initial + cluster.below.map(consonantOf).join('') + cluster.vowel;
      return;
    }
    const closes = at > 0 && cluster.vowel === '' && (cluster.final || !next || next.vowel !== '');
    if (!closes) {
      code += onsetOf(cluster, at === 0) + (cluster.vowel || '*');
      return;
    }
    // At the end of a syllable r, v and y are not heard, and at the end of a word no subscript is.
    const sound = consonantOf(cluster.base).replace(/[RVyh]/, '');
    if (sound === 'G') code = code.replace(/M$/, '');
    code +=
      sound +
      (next
        ? cluster.below
            .map(consonantOf)
            .join('')
            .replace(/[RVyh]/g, '')
        : '');
  });
  return code;
}

/** Is there a Khmer letter in it? */
export const isKhmer = (text: string) => /[\u1780-\u17B3]/.test(text);

/** The sound code of one word in Khmer or Latin letters; empty when it has no letters of either. */
export function soundCode(word: string): string {
  const code = isKhmer(word) ? codeKhmerWord(word) : codeLatinWord(word);
  return joinSounds([code]);
}

/** Codes of words run together; a consonant that meets itself is one: Sok Kha is Sokha. */
export function joinSounds(codes: readonly string[]): string {
  return codes.join('').replace(/([A-Z])\1+/g, '$1');
}

/** The strong consonants of a code: equal for all usual spellings of one name, so it can be a key. */
export function soundKey(code: string): string {
  return code.replace(/[^A-Z]/g, '').replace(/(.)\1+/g, '$1');
}

// The recovery words split over three sheets for three people: any two bring them back, one alone tells nothing.
import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { combine, split } from 'shamir-secret-sharing';

/** 24 words are the share itself (33 bytes), one tells the set, one is a checksum. */
export const TRUSTEE_WORD_COUNT = 26;
export const TRUSTEES = 3;
const NEEDED = 2;
const SHARE_BYTES = 33;
const BITS = 11;
const PLACE = new Map(wordlist.map((word, at) => [word, at]));

/** Eleven bits that everything before them decides, as a word. */
async function checkWord(words: readonly string[]): Promise<string> {
  const text = new TextEncoder().encode(`samnum/trustee/v1 ${words.join(' ')}`);
  const hash = new DataView(await crypto.subtle.digest('SHA-256', text));
  return wordlist[hash.getUint16(0) >> (16 - BITS)] ?? '';
}

function wordsOf(share: Uint8Array): string[] {
  const bits = Array.from(share, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{11}/g) ?? []).map((part) => wordlist[Number.parseInt(part, 2)] ?? '');
}

function shareOf(words: readonly string[]): Uint8Array {
  const bits = words.map((word) => (PLACE.get(word) ?? 0).toString(2).padStart(BITS, '0')).join('');
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
}

/** Three lists of twenty-six words, other ones each time; `words` are the twenty-four of the recovery sheet. */
export async function makeTrusteeSheets(words: readonly string[]): Promise<string[][]> {
  const secret = mnemonicToEntropy(words.join(' '), wordlist);
  const shares = await split(secret, TRUSTEES, NEEDED);
  secret.fill(0);
  const [chance = 0] = crypto.getRandomValues(new Uint16Array(1));
  const set = wordlist[chance >> (16 - BITS)] ?? '';
  return Promise.all(
    shares.map(async (share) => {
      const told = [...wordsOf(share), set];
      share.fill(0);
      return [...told, await checkWord(told)];
    }),
  );
}

/** Do the words of one whole sheet fit together? All must be on the list. */
export async function isTrusteeSheet(words: readonly string[]): Promise<boolean> {
  return (
    words.length === TRUSTEE_WORD_COUNT && words.at(-1) === (await checkWord(words.slice(0, -1)))
  );
}

/**
 * The twenty-four words that two whole sheets give. `same`: it is one sheet twice; `apart`: the sheets
 * were not made together. Whether the words are those of an office only its keyring or a copy can tell.
 */
export async function joinTrusteeSheets(
  one: readonly string[],
  other: readonly string[],
): Promise<{ state: 'same' | 'apart' } | { state: 'joined'; words: string[] }> {
  if (one.join(' ') === other.join(' ')) return { state: 'same' };
  const [a, b] = [one, other].map((sheet) => shareOf(sheet.slice(0, -2)));
  if (!a || !b || one.at(-2) !== other.at(-2) || a.at(-1) === b.at(-1)) return { state: 'apart' };
  if (a.length !== SHARE_BYTES || b.length !== SHARE_BYTES) return { state: 'apart' };
  const secret = await combine([a, b]);
  const words = entropyToMnemonic(secret, wordlist).split(' ');
  for (const bytes of [a, b, secret]) bytes.fill(0);
  return { state: 'joined', words };
}

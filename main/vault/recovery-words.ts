// The twenty-four recovery words: 256 random bits a person can write on paper (BIP39, English list).
import { hkdfSync, randomBytes } from 'node:crypto';
import { entropyToMnemonic, mnemonicToEntropy, validateMnemonic } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { AppError } from '../ipc/errors.ts';

export const WORD_COUNT = 24;
export { wordlist as RECOVERY_WORD_LIST };

const KNOWN = new Set(wordlist);

/** Twenty-four new words. */
export function makeRecoveryWords(): string[] {
  return entropyToMnemonic(randomBytes(32), wordlist).split(' ');
}

/**
 * The words as they were typed from the sheet: capitals, commas, numbers of the places and line ends
 * do not matter. Throws `words-unknown` (`detail.places`: which are not on the list or missing) or
 * `words-checksum` (all are known, but one is another word or two stand in the wrong order).
 */
export function readRecoveryWords(typed: string): string[] {
  const words =
    typed
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z]+/gu) ?? [];
  const places = words.flatMap((word, at) => (KNOWN.has(word) ? [] : [at + 1]));
  if (words.length !== WORD_COUNT || places.length > 0) {
    throw new AppError('words-unknown', { places, count: words.length });
  }
  if (!validateMnemonic(words.join(' '), wordlist)) throw new AppError('words-checksum');
  return words;
}

/** The key that opens the recovery wrap. The words carry 256 bits, so no slow function is needed. */
export function keyOfWords(words: readonly string[], storeId: string): Buffer {
  const entropy = mnemonicToEntropy(words.join(' '), wordlist);
  const key = Buffer.from(hkdfSync('sha256', entropy, storeId, 'samnum/recovery/v1', 32));
  entropy.fill(0);
  return key;
}

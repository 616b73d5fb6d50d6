// The twenty-four recovery words as the password of the repository.
import { validateMnemonic } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { BackupFailure } from './failure.ts';

/**
 * The words exactly as they are the repository's password: lower case, one space between.
 * Throws `words-invalid` unless they are twenty-four words whose checksum holds, so one wrong word
 * or two in the wrong order is found without asking the network.
 */
export function passwordFromWords(words: string): string {
  const password = words.normalize('NFKD').toLowerCase().trim().split(/\s+/u).join(' ');
  if (password.split(' ').length !== 24 || !validateMnemonic(password, wordlist)) {
    throw new BackupFailure('words-invalid');
  }
  return password;
}

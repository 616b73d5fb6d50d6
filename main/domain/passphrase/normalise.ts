// One passphrase, however it is typed: what a keyboard adds unseen does not count.

const UNSEEN = /[\u200B-\u200D\u2060\uFEFF]/gu;

/**
 * The text that is turned into a key: NFKC, unseen marks taken out (a Khmer keyboard's space bar
 * writes U+200B), one space between words, none at the ends. Small and capital letters differ.
 */
export function normalisePassphrase(typed: string): string {
  return typed.normalize('NFKC').replace(UNSEEN, ' ').replace(/\s+/gu, ' ').trim();
}

// Four letters that tell one recovery sheet from another without telling the words.

/** No I, L, O, 0 or 1: nothing that looks like something else on paper. */
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/**
 * The sign of a sheet, e.g. "7Q4K": the beginning of SHA-256 over the words, which hold 256 random
 * bits, so that nothing about them can be learned from twenty bits of it.
 */
export async function signOfWords(words: readonly string[]): Promise<string> {
  const text = new TextEncoder().encode(`samnum/sheet/v1 ${words.join(' ')}`);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', text));
  return Array.from(hash.subarray(0, 4), (byte) => LETTERS[byte % LETTERS.length]).join('');
}

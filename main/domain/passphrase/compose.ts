// The passphrase the app offers: four words and a number, easy to write down and to type.

export const OFFERED_WORDS = 4;

/**
 * Four words of `words` and a number from 10 to 99, with spaces between. `pick(n)` gives a random whole
 * number below n. From a list of 2,048 words: 4 × 11 bits + 6.5 bits (90 numbers) = 50.5 bits.
 */
export function composePassphrase(
  words: readonly string[],
  pick: (below: number) => number,
): string {
  const chosen = Array.from({ length: OFFERED_WORDS }, () => words[pick(words.length)] ?? '');
  return [...chosen, 10 + pick(90)].join(' ');
}

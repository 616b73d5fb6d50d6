// Is a passphrase good enough to keep children's files, and one to offer that is.
import { randomInt } from 'node:crypto';
import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { composePassphrase } from '#domain/passphrase/compose.ts';
import { normalisePassphrase } from '#domain/passphrase/normalise.ts';
import { nameWeakness, type Weakness } from '#domain/passphrase/weakness.ts';
import { AppError } from '../ipc/errors.ts';
import { LITTLE_WORDS, PLACES } from './common-words.ts';
import { RECOVERY_WORD_LIST } from './recovery-words.ts';

/**
 * Guesses, as a power of ten, that a passphrase must stand. zxcvbn's highest score begins at 10^10:
 * at some 5,500 guesses a second and rented card that is about ten days, so two hundred times less
 * than this asks for is not enough for a stolen keyring.
 */
const STRONG = 12.3;

let meter: Promise<ZxcvbnFactory> | undefined;

/** Its word lists are loaded when the first passphrase is chosen: opening an office needs none of them. */
async function makeMeter(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  return new ZxcvbnFactory({
    dictionary: {
      ...dictionary,
      littleWords: LITTLE_WORDS,
      listWords: [...RECOVERY_WORD_LIST],
      places: PLACES,
    },
    graphs: adjacencyGraphs,
  });
}

/** Four random words and a number (50.5 bits); the rare one that the meter finds weak is not offered. */
export async function suggestPassphrase(): Promise<string> {
  for (;;) {
    const offer = composePassphrase(RECOVERY_WORD_LIST, (below) => randomInt(below));
    if ((await weaknessOfPassphrase(offer)) === null) return offer;
  }
}

/** Null when it is strong, else why not. `names` are words a guesser would try first: people, the office. */
export async function weaknessOfPassphrase(
  passphrase: string,
  names: readonly string[] = [],
): Promise<Weakness | null> {
  // Without spaces: the meter takes a space for a sign that has to be guessed.
  const text = normalisePassphrase(passphrase).replaceAll(' ', '');
  const own = names
    .flatMap((name) => [name.replaceAll(' ', ''), ...name.split(' ')])
    .filter(Boolean);
  meter ??= makeMeter();
  const { guessesLog10, sequence } = (await meter).check(text, own);
  if (guessesLog10 >= STRONG) return null;
  const parts = sequence.map((part) => ({
    pattern: part.pattern,
    length: part.j - part.i + 1,
    dictionary: 'dictionaryName' in part ? String(part.dictionaryName) : undefined,
  }));
  return nameWeakness([...text].length, parts);
}

/** Throws `weak-passphrase` with `detail.reason`. */
export async function refuseWeakPassphrase(
  passphrase: string,
  names: readonly string[],
): Promise<void> {
  const reason = await weaknessOfPassphrase(passphrase, names);
  if (reason !== null) throw new AppError('weak-passphrase', { reason });
}

// Is a passphrase good enough to keep children's files, and one to offer that is.
import { randomInt } from 'node:crypto';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { composePassphrase } from '#domain/passphrase/compose.ts';
import { normalisePassphrase } from '#domain/passphrase/normalise.ts';
import { nameWeakness, type Weakness } from '#domain/passphrase/weakness.ts';
import { AppError } from '../ipc/errors.ts';
import { LITTLE_WORDS, PLACES } from './common-words.ts';
import { RECOVERY_WORD_LIST } from './recovery-words.ts';

/** zxcvbn's highest score: more than 10^10 guesses. */
const STRONG = 4;

let meter: ZxcvbnFactory | undefined;

function strengthMeter(): ZxcvbnFactory {
  meter ??= new ZxcvbnFactory({
    dictionary: {
      ...dictionary,
      littleWords: LITTLE_WORDS,
      listWords: [...RECOVERY_WORD_LIST],
      places: PLACES,
    },
    graphs: adjacencyGraphs,
  });
  return meter;
}

/** Four random words and a number: 50.5 bits, which no rented computer guesses against this key function. */
export function suggestPassphrase(): string {
  return composePassphrase(RECOVERY_WORD_LIST, (below) => randomInt(below));
}

/** Null when it is strong, else why not. `names` are words a guesser would try first: people, the office. */
export function weaknessOfPassphrase(
  passphrase: string,
  names: readonly string[] = [],
): Weakness | null {
  const text = normalisePassphrase(passphrase);
  const own = names.flatMap((name) => [name, ...name.split(/\s+/u)]).filter((word) => word !== '');
  const { score, sequence } = strengthMeter().check(text, own);
  if (score >= STRONG) return null;
  const parts = sequence.map((part) => ({
    pattern: part.pattern,
    length: part.j - part.i + 1,
    dictionary: 'dictionaryName' in part ? String(part.dictionaryName) : undefined,
  }));
  return nameWeakness([...text].length, parts);
}

/** Throws `weak-passphrase` with `detail.reason`. */
export function refuseWeakPassphrase(passphrase: string, names: readonly string[]): void {
  const reason = weaknessOfPassphrase(passphrase, names);
  if (reason !== null) throw new AppError('weak-passphrase', { reason });
}

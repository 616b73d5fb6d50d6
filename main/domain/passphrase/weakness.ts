// Why a passphrase is weak, as one reason a person can do something about.

export type Weakness =
  | 'too-short'
  | 'common-words'
  | 'repeats'
  | 'keyboard-row'
  | 'name-or-date'
  | 'guessable';

/** A part of a passphrase and how a guesser would find it; `pattern` and `dictionary` are zxcvbn's words. */
export type FoundPart = { pattern: string; length: number; dictionary?: string | undefined };

export const SHORTEST = 10;

const OWN_WORDS = new Set(['userInputs', 'places']);

function weaknessOf(part: FoundPart): Weakness {
  switch (part.pattern) {
    case 'repeat':
      return 'repeats';
    case 'spatial':
    case 'sequence':
      return 'keyboard-row';
    case 'date':
    case 'regex':
      return 'name-or-date';
    case 'dictionary':
    case 'wordSequence':
      return OWN_WORDS.has(part.dictionary ?? '') ? 'name-or-date' : 'common-words';
    default:
      return 'guessable';
  }
}

/** The reason that covers most of the text; `parts` are what was found in a text of `length` signs. */
export function nameWeakness(length: number, parts: readonly FoundPart[]): Weakness {
  const covered = new Map<Weakness, number>();
  for (const part of parts) {
    const reason = weaknessOf(part);
    covered.set(reason, (covered.get(reason) ?? 0) + part.length);
  }
  const known = [...covered].filter(([reason]) => reason !== 'guessable');
  known.sort((a, b) => b[1] - a[1]);
  if (known[0]) return known[0][0];
  return length < SHORTEST ? 'too-short' : 'guessable';
}

// Finds prisons, services and funders by anything that is known of them, in Khmer or English.
import { findInText } from '../khmer/tokens.ts';
import { prepareWritten, soundsAlike } from '../people/names.ts';

/** What is searched of an entry of the directory. */
export type Findable = {
  nameKm: string;
  nameLatin: string;
  details: {
    place?: string | undefined;
    phone?: string | undefined;
    contact?: string | undefined;
    times?: string | undefined;
    offers?: string | undefined;
    offersEn?: string | undefined;
    cost?: string | undefined;
  };
};

/** Words that say nothing about a service. */
const SMALL = new Set(['a', 'an', 'and', 'at', 'for', 'in', 'of', 'or', 'the', 'to', 'with']);

/** From this share of the typed words on an entry may be meant, when none has them all. */
const ENOUGH = 0.5;

function wordsOf(typed: string): string[] {
  const words = typed.split(/\s+/).filter((word) => prepareWritten(word) !== null);
  const telling = words.filter((word) => !SMALL.has(word.toLowerCase()));
  return telling.length > 0 ? telling : words;
}

const textOf = ({ nameKm, nameLatin, details }: Findable) =>
  [nameKm, nameLatin, ...Object.values(details)]
    .filter((one) => typeof one === 'string')
    .join('\n');

/** Names are heard too: Khmer is written without gaps, and romanised in many ways. */
function isCalled(entry: Findable, typed: string): boolean {
  return [entry.nameKm, entry.nameLatin].some((name) => name !== '' && soundsAlike(typed, name));
}

/**
 * The entries that hold every typed word, in the order given; when none does, those that hold at least
 * half of them, the nearest first. All of them while nothing is typed.
 */
export function findEntries<E extends Findable>(entries: readonly E[], typed: string): E[] {
  const words = wordsOf(typed);
  if (words.length === 0) return [...entries];
  const scored = entries.map((entry) => {
    const text = textOf(entry);
    const held = words.filter((word) => findInText(text, word, { prefix: true }).length > 0);
    return { entry, share: isCalled(entry, typed) ? 1 : held.length / words.length };
  });
  const whole = scored.filter(({ share }) => share === 1);
  const found =
    whole.length > 0
      ? whole
      : scored.filter(({ share }) => share >= ENOUGH).sort((a, b) => b.share - a.share);
  return found.map(({ entry }) => entry);
}

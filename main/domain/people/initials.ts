// The initials of a name, for paper on which nobody is to be named.

/** A letter of Khmer or Latin that a word can begin with. */
const LETTER = /[\p{L}]/u;

/** `សុខ ឫទ្ធី` → `ស.ឫ.`, `Sok Rithy` → `S.R.`; empty for no name. */
export function initialsOf(name: string): string {
  return name
    .trim()
    .split(/\s+/)
    .flatMap((word) => LETTER.exec(word)?.[0] ?? [])
    .map((letter) => `${letter.toUpperCase()}.`)
    .join('');
}

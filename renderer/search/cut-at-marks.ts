// Cuts a text at the places that were found.

type Piece = { text: string; marked: boolean; from: number };

/** Cuts a text where marks begin and end; marks that lie over each other become one. */
export function cutAtMarks(text: string, marks: readonly (readonly [number, number])[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const add = (to: number, marked: boolean) => {
    if (to > at) pieces.push({ text: text.slice(at, to), marked, from: at });
    at = Math.max(at, to);
  };
  for (const [from, to] of [...marks].sort((a, b) => a[0] - b[0])) {
    add(Math.min(from, text.length), false);
    add(Math.min(to, text.length), true);
  }
  add(text.length, false);
  return pieces;
}

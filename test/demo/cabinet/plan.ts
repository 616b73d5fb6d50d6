// Which invented pages lie in which folder of the cabinet, and how they are laid into stacks for the feeder.

/** A paper separator; good for whichever folder it lies in. */
export type Paper = { kind: string; step: number };
export const PAPERS: readonly Paper[] = [
  { kind: 'consent', step: 1 },
  { kind: 'assessment', step: 2 },
  { kind: 'case-plan', step: 4 },
  { kind: 'case-note', step: 5 },
];

export type MadePage = {
  /** Number of its folder. */
  folder: string;
  /** From 1, in its folder. */
  number: number;
  /** What the paper separator before it says; null: it lies loose behind the first sheet. */
  paper: Paper | null;
  /** Which of the texts stands on it. */
  text: number;
  /** Stands on this page of the whole cabinet alone; empty on most. */
  word: string;
};
export type MadeFolder = { number: string; shelf: string; pages: MadePage[] };

/** A sheet as the feeder takes it: the first sheet of a folder, a paper separator, or a page. */
export type Sheet =
  | { what: 'first'; folder: string }
  | { what: 'paper'; paper: Paper }
  | { what: 'page'; page: MadePage };
export type Stack = { folders: MadeFolder[]; sheets: Sheet[] };

/** One for each folder; none of them stands in the texts of the pages. */
const WORDS = [
  ...['lantern', 'umbrella', 'cinnamon', 'telescope', 'marigold', 'tambourine', 'pelican'],
  ...['hammock', 'compass', 'orchard', 'thimble', 'walnut', 'saddle', 'ladder', 'kettle'],
  'window',
] as const;
const THICK = [3, 5, 4, 2, 6, 4, 3];
const LOOSE = 2;
const PAGES_OF_A_FOLDER = 36;
const SHELF_HOLDS = 5;

/** Shares `pages` out, so that no two neighbours are equally thick and nothing is left over. */
function thicknesses(pages: number, folders: number): number[] {
  const weights = Array.from({ length: folders }, (_, at) => THICK[at % THICK.length] ?? 1);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  let given = 0;
  let weighed = 0;
  return weights.map((weight) => {
    weighed += weight;
    const now = Math.round((pages * weighed) / whole) - given;
    given += now;
    return now;
  });
}

/** The paper separators stand in order, each before an equal share of what does not lie loose. */
function paperOf(at: number, pages: number): Paper | null {
  if (at < LOOSE) return null;
  return PAPERS[Math.floor(((at - LOOSE) * PAPERS.length) / (pages - LOOSE))] ?? null;
}

/** A cabinet of so many pages, at least 40. */
export function planCabinet(pages: number, texts: number): MadeFolder[] {
  const folders = Math.max(4, Math.min(WORDS.length, Math.round(pages / PAGES_OF_A_FOLDER)));
  let text = 0;
  return thicknesses(pages, folders).map((thick, at) => {
    const number = String(at + 1).padStart(3, '0');
    const made = Array.from({ length: thick }, (_, n): MadePage => {
      const word = n === Math.floor(thick / 2) ? (WORDS[at] ?? '') : '';
      return {
        folder: number,
        number: n + 1,
        paper: paperOf(n, thick),
        text: text++ % texts,
        word,
      };
    });
    return { number, shelf: String.fromCharCode(65 + Math.floor(at / SHELF_HOLDS)), pages: made };
  });
}

function sheetsOf({ number, pages }: MadeFolder): Sheet[] {
  const sheets: Sheet[] = [{ what: 'first', folder: number }];
  let last: Paper | null = null;
  for (const page of pages) {
    if (page.paper !== null && page.paper !== last)
      sheets.push({ what: 'paper', paper: page.paper });
    last = page.paper;
    sheets.push({ what: 'page', page });
  }
  return sheets;
}

/** Two folders at a time, as a hand takes them. */
export function layStacks(folders: readonly MadeFolder[]): Stack[] {
  const stacks: Stack[] = [];
  for (let at = 0; at < folders.length; at += 2) {
    const taken = folders.slice(at, at + 2);
    stacks.push({ folders: taken, sheets: taken.flatMap(sheetsOf) });
  }
  return stacks;
}

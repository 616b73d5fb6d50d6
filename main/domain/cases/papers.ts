// Which papers a folder should hold by the time a case has come to a step.

/** By step, 1 to 7. Kinds are ids of forms and papers; what is not listed is welcome but not missed. */
const EXPECTED: Readonly<Record<number, readonly string[]>> = {
  1: ['intake', 'consent'],
  2: ['assessment', 'family-tree'],
  3: ['problem-tree'],
  4: ['case-plan'],
  5: ['case-note'],
  6: ['review'],
  7: ['closure'],
};

/** Kinds that belong in the folder of a case at this step (1 to 7) and are not among `present`. */
export function missingPapers(step: number, present: Iterable<string>): string[] {
  const has = new Set(present);
  const missing: string[] = [];
  for (let at = 1; at <= step; at++) {
    for (const kind of EXPECTED[at] ?? []) if (!has.has(kind)) missing.push(kind);
  }
  return missing;
}

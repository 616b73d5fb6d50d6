// Papers that say so much of one person that they are closed from the beginning, whoever files them.

/** As the filing desk offers them. */
const CLOSED: readonly string[] = ['body-map', 'personal-choice'];

export const isClosedPaper = (kind: string | null): boolean =>
  kind !== null && CLOSED.includes(kind);

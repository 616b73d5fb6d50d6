// Names that devices give themselves, before they reach a screen.

/** A name on one line without control, direction or private characters, at most `most` characters long. */
export function plainName(raw: string, most = 80): string {
  const plain = raw
    .normalize('NFC')
    .replace(/[\p{Cf}\p{Co}\p{Cs}\p{Cn}]/gu, '')
    .replace(/[\p{Cc}\p{Z}]+/gu, ' ')
    .trim();
  return [...plain].slice(0, most).join('').trim();
}

// Sizes of files in a sentence: one figure after the point, in the digits of the language.
import { inDigitsOf, type Language } from '#domain/khmer/format.ts';

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/** 1,132,000,000 bytes are "1.1 GB", «១.១ GB». */
export function formatBytes(bytes: number, language: Language): string {
  let size = Math.max(0, bytes);
  let at = 0;
  while (size >= 999.5 && at < UNITS.length - 1) {
    size /= 1000;
    at++;
  }
  const figures = at >= 2 && size < 9.95 ? size.toFixed(1) : Math.round(size).toString();
  return `${inDigitsOf(language, figures)} ${UNITS[at]}`;
}

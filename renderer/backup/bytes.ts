// Sizes of files, for number columns: Latin digits in both languages, one figure after the point.
const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/** 1,132,000,000 bytes are "1.1 GB". */
export function formatBytes(bytes: number): string {
  let size = Math.max(0, bytes);
  let at = 0;
  while (size >= 999.5 && at < UNITS.length - 1) {
    size /= 1000;
    at++;
  }
  const figures = at >= 2 && size < 9.95 ? size.toFixed(1) : Math.round(size).toString();
  return `${figures} ${UNITS[at]}`;
}

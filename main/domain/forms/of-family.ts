// Questions that mean somebody of the family: nobody of the office is offered there.

/** Columns and questions that mean the family wherever they stand. */
const ALWAYS = new Set([
  ...['for-whom', 'who-held', 'living-with', 'members', 'about'],
  ...['child', 'children', 'prisoner', 'alone'],
]);
/** Rows whose "who" is somebody of the family: facts of the case, and what is asked for. */
const ROWS = new Set([
  ...['line', 'items', 'moods', 'members', 'school', 'living', 'paper', 'income'],
]);
/** Questions of their own, outside of rows. */
const ALONE = new Set(['person']);

/**
 * Does the question at this path ("items.<row>.who", "person") mean one of the family? Any other may name
 * the office too: who signs, who says so, who was there.
 */
export function isOfFamily(path: string): boolean {
  const parts = path.split('.');
  const id = parts.at(-1) ?? '';
  if (ALWAYS.has(id)) return true;
  return parts.length === 1 ? ALONE.has(id) : id === 'who' && ROWS.has(parts[0] ?? '');
}

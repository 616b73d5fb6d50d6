// Style sheets are loaded together, so a class belongs to one of them: another one would change it everywhere.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
type Sheet = { path: string; text: string };

/** Classes that a sheet gives rules for by their name alone, as in `.card {` or `.card,`. */
const ownClasses = ({ text }: Sheet) =>
  new Set([...text.matchAll(/^\.([a-z][\w-]*)\s*[{,]/gm)].map(([, name = '']) => name));

function sharedClasses(sheets: readonly Sheet[]): string[] {
  const owners = new Map<string, string[]>();
  for (const sheet of sheets)
    for (const name of ownClasses(sheet))
      owners.set(name, [...(owners.get(name) ?? []), sheet.path]);
  return [...owners]
    .filter(([, paths]) => paths.length > 1)
    .map(([name, paths]) => `.${name}: ${paths.join(', ')}`);
}

it('no two style sheets give rules for the same class', () => {
  const sheets = globSync('renderer/**/*.css', { cwd: root }).map((path) => ({
    path,
    text: readFileSync(join(root, path), 'utf8'),
  }));
  expect(sheets.length).toBeGreaterThan(10);
  expect(sharedClasses(sheets)).toEqual([]);
});

it('a class that a second sheet changes for all would be found', () => {
  const [lists, print] = ['.card {\n}', '.cards,\n.card {\n}\n.sheet .row {\n}'].map(
    (text, at) => ({
      path: `${at}.css`,
      text,
    }),
  );
  expect(sharedClasses([lists, print].filter((sheet) => sheet !== undefined))).toEqual([
    '.card: 0.css, 1.css',
  ]);
});

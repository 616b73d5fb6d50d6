// Every library that goes into the app may be given away with it.
import { expect, test } from 'vitest';
import { packagedLibraries } from '../../licences.ts';

const PERMISSIVE = new Set([
  ...['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', '0BSD', 'Zlib', 'OFL-1.1', 'BlueOak-1.0.0'],
]);
/** Libraries of their own files, which whoever has the app may exchange; docs/dependencies.md names them. */
const EXCHANGEABLE = /^(@img\/sharp-|libheif-js$)/;

const isAllowed = ({ name, license }: { name: string; license: string }) =>
  license
    .replace(/[()]/g, '')
    .split(' AND ')
    .every((one) => PERMISSIVE.has(one) || (/^LGPL-3/.test(one) && EXCHANGEABLE.test(name)));

test('every library of the app has a licence that allows to pass it on', () => {
  const libraries = packagedLibraries();
  expect(libraries.length).toBeGreaterThan(100);
  expect(libraries.filter((library) => !isAllowed(library))).toEqual([]);
});

test('a library that must not be passed on, or says nothing of it, would be found', () => {
  for (const license of ['GPL-3.0', 'LGPL-3.0', 'MIT AND AGPL-3.0', 'UNLICENSED', ''])
    expect(isAllowed({ name: 'other', license })).toBe(false);
});

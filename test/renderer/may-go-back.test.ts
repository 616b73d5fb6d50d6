// When the window says that paper can go back to its shelf.
import { expect, test } from 'vitest';
import { isAllHere, mayGoBack } from '../../renderer/scans/batch.ts';
import { batch } from './support/papers.ts';

const whole = { ...batch, quarantined: 0 };

test('Paper goes back when all of it is here and no sheet of its folders is still to come', () => {
  expect(mayGoBack(whole)).toBe(true);
  for (const own of [{ coming: true }, { missing: 1 }, { quarantined: 1 }, { differs: -1 }])
    expect([mayGoBack({ ...whole, ...own }), isAllHere({ ...whole, ...own })]).toEqual([
      false,
      false,
    ]);
});

test('Paper of a folder that waits for more sheets stays at hand, though what was scanned is safe', () => {
  const short = { ...whole, short: true };
  expect([mayGoBack(short), isAllHere(short)]).toEqual([false, true]);
});

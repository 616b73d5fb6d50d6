// Pages that came out of a feeder get the order of the folder.
import { describe, expect, test } from 'vitest';
import { moveRun, orderFeed } from '#domain/scans/order.ts';

describe('Paper with two sides through a feeder that sees one', () => {
  test('the pile was turned over as a whole, so the backs came in reverse', () => {
    expect(orderFeed(['1a', '2a', '3a', '3b', '2b', '1b'], 'backs-reversed')).toEqual([
      ...['1a', '1b', '2a', '2b', '3a', '3b'],
    ]);
  });
  test('an empty last back was not scanned', () => {
    expect(orderFeed(['1a', '2a', '3a', '2b', '1b'], 'backs-reversed')).toEqual([
      ...['1a', '1b', '2a', '2b', '3a'],
    ]);
  });
  test('the backs came in the order of the fronts', () => {
    expect(orderFeed(['1a', '2a', '1b', '2b'], 'backs-in-order')).toEqual(['1a', '1b', '2a', '2b']);
  });
  test('the pile lay the wrong way round', () => {
    expect(orderFeed([1, 2, 3], 'pile')).toEqual([3, 2, 1]);
  });
  test('no page is lost and none comes twice, whatever the number', () => {
    for (const how of ['backs-reversed', 'backs-in-order', 'pile'] as const)
      for (let count = 0; count < 20; count++) {
        const pages = Array.from({ length: count }, (_, at) => at);
        expect(orderFeed(pages, how).sort((a, b) => a - b)).toEqual(pages);
      }
  });
});

describe('A page that lies in the wrong place', () => {
  test('moves up or down by one, also with the other pages of its paper', () => {
    expect(moveRun([1, 2, 3, 4], [3], -1)).toEqual([1, 3, 2, 4]);
    expect(moveRun([1, 2, 3, 4], [2, 3], 1)).toEqual([1, 4, 2, 3]);
  });
  test('stays where it is at the ends', () => {
    expect(moveRun([1, 2], [1], -1)).toEqual([1, 2]);
    expect(moveRun([1, 2], [2], 1)).toEqual([1, 2]);
  });
});

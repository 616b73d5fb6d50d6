// A folder is called safe by facts alone: checked by somebody, every original read back from away, keys included.
import { describe, expect, test } from 'vitest';
import {
  type FolderFacts,
  fitsCount,
  folderState,
  safeLacks,
} from '../../../../main/domain/cabinet/folder-state.ts';

const filed: FolderFacts = {
  ...{ pages: 40, unfiled: 0, damaged: 0, begun: true, scannedAt: 100, lastMovedAt: 200 },
  ...{ checkedAt: null, checkedEvent: null },
};
const checked = { ...filed, checkedAt: 300, checkedEvent: 70 };
const copy = { readBack: 40, coversEvent: 75 };

test('A folder goes from its shelf to safety step by step', () => {
  const none = { ...filed, pages: 0, begun: false, scannedAt: null, lastMovedAt: 0 };
  expect(folderState(none, [copy])).toBe('not-begun');
  expect(folderState({ ...none, begun: true }, [copy])).toBe('scanning');
  expect(folderState({ ...filed, scannedAt: null }, [copy])).toBe('scanning');
  expect(folderState({ ...filed, unfiled: 1 }, [copy])).toBe('scanned');
  expect(folderState(filed, [copy])).toBe('filed');
  expect(folderState(checked, [])).toBe('second-checked');
  expect(folderState(checked, [copy])).toBe('safe');
});

test('A page that came or moved after the check has not been seen: the folder is checked anew', () => {
  expect(folderState({ ...checked, lastMovedAt: 301 }, [copy])).toBe('filed');
  expect(folderState({ ...checked, unfiled: 2 }, [copy])).toBe('scanned');
});

describe('A checked folder is not safe', () => {
  test('without a place away from this computer', () => {
    expect(safeLacks(checked, [])).toEqual(['no-place-away']);
  });
  test('while one of its originals was not read back', () => {
    expect(safeLacks(checked, [{ ...copy, readBack: 39 }])).toEqual(['not-copied']);
  });
  test('when two places gave back half of it each', () => {
    const half = { ...copy, readBack: 20 };
    expect(safeLacks(checked, [half, half])).toEqual(['not-copied']);
  });
  test('while the copy is older than the check', () => {
    expect(safeLacks(checked, [{ ...copy, coversEvent: 69 }])).toEqual(['check-not-copied']);
  });
  test('when an original is damaged here', () => {
    expect(safeLacks({ ...checked, damaged: 1 }, [copy])).toEqual(['damaged']);
  });
});

test.each([
  ['one page a sheet', 40, { pages: 40, blank: 0 }, true],
  ['both sides, whatever stands on the backs', 40, { pages: 80, blank: 13 }, true],
  ['blank backs that were kept', 40, { pages: 44, blank: 4 }, true],
  ['one sheet that the scanner swallowed', 40, { pages: 39, blank: 0 }, false],
  ['one sheet too many', 40, { pages: 41, blank: 0 }, false],
  ['both sides, and one sheet swallowed', 40, { pages: 78, blank: 10 }, false],
  ['both sides of paper with empty backs', 40, { pages: 80, blank: 40 }, true],
  ['empty backs, and one sheet swallowed', 40, { pages: 78, blank: 39 }, false],
])('Sheets are counted against pages: %s', (_, sheets, came, fits) => {
  expect(fitsCount(sheets, came)).toBe(fits);
});

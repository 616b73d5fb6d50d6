// A service is found by what it does, in either language, however its name is spelled.
import { describe, expect, test } from 'vitest';
import { findEntries } from '#domain/office/find-entries.ts';

const school = {
  nameKm: 'សាលាឈូកសាកល្បង',
  nameLatin: 'Chhouk Trial School',
  details: { offers: 'សាលាសម្រាប់កុមារថ្លង់ មានភាសាសញ្ញា', offersEn: 'School for deaf children' },
};
const clinic = {
  nameKm: 'មណ្ឌលសុខភាពសាកល្បង',
  nameLatin: 'Trial Health Centre',
  details: { offers: 'ព្យាបាលជំងឺកុមារ', place: 'ស្រុកសូទ្រនិគម', phone: '012 555 010' },
};
const prison = { nameKm: 'ពន្ធនាគារសាកល្បង', nameLatin: 'Trial Prison', details: {} };
const all = [school, clinic, prison];

describe('The directory', () => {
  test.each([
    ['កុមារថ្លង់', 'what it offers, in Khmer, in the middle of a run'],
    ['សាលា ថ្លង់', 'two Khmer words that do not stand together'],
    ['school for deaf children', 'what it offers, in English'],
    ['deaf school', 'the words in another order'],
    ['Schools for the deaf child', 'words of which not all are there'],
    ['Chhuk Trial School', 'another spelling of its name'],
  ])('shows the school for deaf children first for «%s»: %s', (typed) => {
    expect(findEntries(all, typed)[0]).toBe(school);
  });

  test('shows a clinic by its district or phone, and everything while nothing is typed', () => {
    expect(findEntries(all, 'សូទ្រនិគម')).toEqual([clinic]);
    expect(findEntries(all, '០១២ 555')).toEqual([clinic]);
    expect(findEntries(all, '  ')).toEqual(all);
    expect(findEntries(all, 'zzzz')).toEqual([]);
  });
});

// A word is found in the middle of an unbroken Khmer run, and its place in the text is marked.
import Database from 'better-sqlite3-multiple-ciphers';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findInText, tokenise, toMatchQuery, toSearchTokens } from '#domain/khmer/tokens.ts';

const PAGES = [
  'បុគ្គលិកសង្គមកិច្ចបានចុះសួរសុខទុក្ខគ្រួសារនៅភូមិត្រពាំងឬស្សី',
  'ម្តាយលែងលក់ដូរ កូនពីរឈប់រៀន។ ការវាយតម្លៃតម្រូវការក្នុងគ្រួសារ',
  'Home visit to the grandmother in Sautr Nikum, 12/03/2009. She has 45,000 riel.',
  'ឯកសារសំរាប់កុមារ លេខ ១២៣ ចុះថ្ងៃទី១៤ ខែមេសា',
];

const index = new Database(':memory:');
index.exec(
  'CREATE VIRTUAL TABLE page USING fts5(text, ' +
    `tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'")`,
);
PAGES.forEach((page, at) => {
  index.prepare('INSERT INTO page(rowid, text) VALUES (?, ?)').run(at, toSearchTokens(page));
});

/** The pages (from 0) that a search finds in a full-text index made as the office's index is made. */
function search(query: string, options: { fuzzy?: boolean; prefix?: boolean } = {}): number[] {
  const match = toMatchQuery(query, options);
  if (match === null) return [];
  const rows = index
    .prepare<[string], { rowid: number }>('SELECT rowid FROM page WHERE page MATCH ?')
    .all(match);
  return rows.map((row) => row.rowid).sort();
}

/** The marked pieces of a text, as a reader would see them. */
function marked(text: string, query: string, options = {}): string[] {
  return findInText(text, query, options).map(
    (range) => `${range.kind}:${text.slice(range.start, range.end)}`,
  );
}

describe('Searching the office index', () => {
  test('a word in the middle of an unbroken run is found', () => {
    expect(search('សួរសុខទុក្ខ')).toEqual([0]);
    expect(search('គ្រួសារ')).toEqual([0, 1]);
  });

  test('a word is found in its other spelling', () => {
    expect(search('ម្ដាយ')).toEqual([1]);
    expect(search('សម្រាប់')).toEqual([3]);
  });

  test('English words are found whatever their capitals, and all words must occur', () => {
    expect(search('GRANDMOTHER')).toEqual([2]);
    expect(search('visit riel')).toEqual([2]);
    expect(search('visit dollar')).toEqual([]);
  });

  test('words between quotation marks are found only side by side', () => {
    expect(search('"home visit"')).toEqual([2]);
    expect(search('"visit home"')).toEqual([]);
  });

  test('a number is found in either digit set', () => {
    expect(search('123')).toEqual([3]);
    expect(search('២០០៩')).toEqual([2]);
  });

  test('a page with one misread syllable is found only when near hits are asked for', () => {
    expect(search('ត្រពំងឬស្សី')).toEqual([]);
    expect(search('ត្រពំងឬស្សី', { fuzzy: true })).toEqual([0]);
  });

  test('a search box finds what is only half typed', () => {
    expect(search('grandm')).toEqual([]);
    expect(search('grandm', { prefix: true })).toEqual([2]);
    expect(search('ត្រព', { prefix: true })).toEqual([0]);
  });

  test('nothing that can be typed breaks the search', () => {
    const typed = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'"*()-+^:.,\' «»កខ្ំា។ៗANDORNEAR១2') }),
    );
    fc.assert(
      fc.property(typed, (query) => {
        expect(search(query, { fuzzy: true, prefix: true }).length).toBeLessThan(5);
      }),
      { numRuns: 1000 },
    );
    expect(toMatchQuery(' ។ ៗ "" ')).toBeNull();
  });
});

describe('Marking a hit in the text', () => {
  test('the mark covers exactly the word, in the text as it was written', () => {
    expect(marked(PAGES[1] ?? '', 'ម្ដាយ')).toEqual(['exact:ម្តាយ']);
    expect(marked('ក\u200Bុមារ នៅផ្ទះ', 'កុមារ')).toEqual(['exact:ក\u200Bុមារ']);
    expect(marked('\u200Bឤ\u200B\u200Bនៅផ្ទះ', 'ផ្ទះ')).toEqual(['exact:ផ្ទះ']);
    expect(marked(PAGES[2] ?? '', 'nikum visit')).toEqual(['exact:visit', 'exact:Nikum']);
  });

  test('a near hit is marked as near, and only where there is no exact one', () => {
    expect(marked('ការវយតម្លៃ និងការវាយតម្លៃ', 'ការវាយតម្លៃ')).toEqual(['exact:ការវាយតម្លៃ']);
    expect(marked('ការវិយតម្លៃ', 'ការវាយតម្លៃ')).toEqual(['fuzzy:ការវិយតម្លៃ']);
    expect(marked('ការតម្លៃ', 'វាយតម្លៃ')).toEqual([]);
  });

  test('whatever the text, each mark shows a piece that says the same as the search', () => {
    const syllable = fc.constantFrom('កា', 'រ', 'ស្ត្រី', 'ម្ដាយ', 'ំ', ' ', '\u200B', '១', 'é');
    const text = fc.string({ unit: syllable, maxLength: 20 });
    fc.assert(
      fc.property(text, text, (page, query) => {
        const one = query.replace(/\s/g, '');
        for (const range of findInText(page, one)) {
          if (range.kind === 'fuzzy') continue;
          const piece = tokenise(page.slice(range.start, range.end)).map((token) => token.text);
          expect(piece).toEqual(tokenise(one).map((token) => token.text));
        }
      }),
    );
  });
});

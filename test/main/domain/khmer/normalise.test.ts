// Spellings that look or sound the same are found for each other; nothing else is.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitClusters } from '#domain/khmer/clusters.ts';
import { toKhmerDigits, toLatinDigits } from '#domain/khmer/digits.ts';
import { normaliseText } from '#domain/khmer/normalise.ts';

const khmerText = fc.string({
  unit: fc.integer({ min: 0x1780, max: 0x17e9 }).map((code) => String.fromCodePoint(code)),
  maxLength: 12,
});

describe('Cutting Khmer text', () => {
  test.each([
    ['ស្ត្រី', ['ស្ត្រី']],
    ['សុខា', ['សុ', 'ខា']],
    ['បុគ្គលិកសង្គម', ['បុ', 'គ្គ', 'លិ', 'ក', 'ស', 'ង្គ', 'ម']],
    ['គ្រួសារ 2009 family', ['គ្រួ', 'សា', 'រ']],
  ])('%s is cut into whole syllables, never inside one', (text, expected) => {
    expect(splitClusters(text)).toEqual(expected);
  });
});

describe('Two spellings of one word', () => {
  test.each([
    ['the subscript of mother', 'ម្ដាយ', 'ម្តាយ'],
    ['the old first letter of client', 'អតិថិជន', 'ឣតិថិជន'],
    ['the old first letter of address', 'អាសយដ្ឋាន', 'ឤសយដ្ឋាន'],
    ['the first vowel of father', 'ឪពុក', 'ឳពុក'],
    ['the first vowel of give', 'ឱ្យ', 'ឲ្យ'],
    ['the order of two marks', 'ស្នើសុំ', 'ស្នើសំុ'],
    ['a vowel typed before the subscript', 'កាលបរិច្ឆេទ', 'កាលបរិចេ្ឆទ'],
    ['a sign typed after the vowel', 'ការប៉ាន់ប្រមាណ', 'ការបា៉ន់ប្រមាណ'],
    ['a vowel typed in two halves', 'កោះ', 'កេាះ'],
    ['another vowel typed in two halves', 'ធ្វើ', 'ធ្វេី'],
    ['a sign typed as a vowel', 'អ៊ីមែល', 'អុីមែល'],
    ['a sign and a vowel', 'អ៊ីមែល', 'អ៊ុីមែល'],
    ['the order of two subscripts', 'ស្ត្រី', 'ស្រ្តី'],
    ['a mark typed twice', 'ការ', 'កាារ'],
    ['invisible spaces', 'ការងារសង្គម', 'ការ\u200Bងារ\u200Bសង្គម\uFEFF'],
    ['Khmer digits', '២០០៩', '2009'],
    ['capitals and accents', 'Sokha Ménard', 'SOKHA MENARD'],
  ])('%s', (_, written, other) => {
    expect(normaliseText(other)).toBe(normaliseText(written));
  });

  test.each([
    ['ក', 'ខ'],
    ['សុខា', 'សុខ'],
    ['ស្រី', 'សី'],
    ['ផ្ដល់', 'ផល់'],
  ])('%s and %s stay two words', (one, other) => {
    expect(normaliseText(one)).not.toBe(normaliseText(other));
  });

  test('however a text was typed, its search form is final', () => {
    fc.assert(
      fc.property(fc.oneof(khmerText, fc.string({ unit: 'binary' })), (text) => {
        const once = normaliseText(text);
        expect(normaliseText(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  test('Khmer digits go to plain digits and back without a change', () => {
    fc.assert(
      fc.property(fc.nat(), (number) => {
        expect(toLatinDigits(toKhmerDigits(String(number)))).toBe(String(number));
      }),
    );
  });
});

// Places of words on a page are kept small and come back as they were.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PageWord, packWords, unpackWords } from '../../../main/storage/page-words.ts';

const box = (x: number) => ({ x, y: 0.25, w: 0.1, h: 0.02 });
const TEXT = 'ម្តាយលែងលក់ដូរ កូន ២ នាក់\nកូន rice 45,000';
const WORDS: PageWord[] = TEXT.split(/\s/).map((text, at) => ({
  text,
  box: box(at / 10),
  confidence: 60 + at,
}));

describe('Places of words', () => {
  test('come back with the same words, places and confidence', () => {
    expect(unpackWords(TEXT, packWords(TEXT, WORDS))).toEqual(WORDS);
  });

  test('are right to a ten thousandth of the page', () => {
    const word = { text: 'rice', box: { x: 1 / 3, y: 2 / 3, w: 0.123456, h: 1 }, confidence: 91.6 };
    const [back] = unpackWords(TEXT, packWords(TEXT, [word]));
    expect(back).toEqual({
      text: 'rice',
      box: { x: 0.3333, y: 0.6667, w: 0.1235, h: 1 },
      confidence: 92,
    });
  });

  test('a word that does not stand in the text (a person corrected it) keeps its own letters', () => {
    const words = [
      WORDS[0],
      { text: 'lost', box: box(0.5), confidence: 70 },
      WORDS[3],
    ] as PageWord[];
    expect(unpackWords(TEXT, packWords(TEXT, words))).toEqual(words);
  });

  test('take less than a third of the room', () => {
    const full = JSON.stringify(WORDS.map((word) => ({ ...word, box: box(0.1234) })));
    expect(packWords(TEXT, WORDS).length * 3).toBeLessThan(Buffer.byteLength(full));
  });

  test('whatever the words and the text, each word comes back', () => {
    const piece = fc.constantFrom('ក', 'កូ', 'ab', 'a', '', ' ', '😀');
    fc.assert(
      fc.property(fc.array(piece), fc.array(piece), (parts, texts) => {
        const text = parts.join('');
        const words = texts.map((each) => ({ text: each, box: box(0.5), confidence: 80 }));
        expect(unpackWords(text, packWords(text, words))).toEqual(words);
      }),
    );
  });
});

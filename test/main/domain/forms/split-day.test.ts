// A step written in one line, with its day at the end.
import { expect, test } from 'vitest';
import { splitDay } from '#domain/forms/split-day.ts';

const TODAY = '2026-11-18';
const read = (typed: string) => {
  const split = splitDay(typed, TODAY);
  return split && [split.what, split.due.from, split.due.typed];
};

test('the day at the end of a step is the day it is due, in both kinds of figures', () => {
  expect(read('Ask the school 20.11')).toEqual(['Ask the school', '2026-11-20', '20.11']);
  expect(read('សួរសាលា ២០.១១')).toEqual(['សួរសាលា', '2026-11-20', '២០.១១']);
  expect(read('Ask the school 20/11/2027')).toEqual(['Ask the school', '2027-11-20', '20/11/2027']);
  expect(read('Ask the school 20 November 2026')?.[1]).toBe('2026-11-20');
});

test('a day without a year is the next one there is', () => {
  expect(read('Visit 3.1')?.[1]).toBe('2027-01-03');
  expect(read('Visit 18.11')?.[1]).toBe('2026-11-18');
});

test('a number that is no day stays with what is to be done', () => {
  expect(read('Bring 2 notebooks')).toBeNull();
  expect(read('Ask about grade 12')).toBeNull();
  expect(read('Go on 31.2')).toBeNull();
  expect(read('20.11')).toBeNull();
  expect(read('')).toBeNull();
});

// A time of day is understood however it is written, and told back so that a slip is seen.
import { expect, test } from 'vitest';
import { describeClock, parseClock } from '#domain/khmer/clock.ts';

test.each([
  ['9:20', '09:20'],
  ['9.20', '09:20'],
  ['9h20', '09:20'],
  ['9 20', '09:20'],
  ['0920', '09:20'],
  ['9', '09:00'],
  ['៩:២០', '09:20'],
  ['៩:២០ ព្រឹក', '09:20'],
  ['9:20 ព្រឹក', '09:20'],
  ['ម៉ោង ៩ កន្លះ ព្រឹក', '09:30'],
  ['ម៉ោង ២ រសៀល', '14:00'],
  ['៥:៤៥ ល្ងាច', '17:45'],
  ['៨ យប់', '20:00'],
  ['២ យប់', '02:00'],
  ['១២ យប់', '00:00'],
  ['១២ ថ្ងៃត្រង់', '12:00'],
  ['១១:៣០ ថ្ងៃត្រង់', '11:30'],
  ['ថ្ងៃត្រង់', '12:00'],
  ['អាធ្រាត្រ', '00:00'],
  ['ម៉ោង ៩ និង ២០ នាទី', '09:20'],
  ['9.20 pm', '21:20'],
  ['9.20 p.m.', '21:20'],
  ['9am', '09:00'],
  ['12 am', '00:00'],
  ['12 pm', '12:00'],
  ['15:05', '15:05'],
  ['15:05 រសៀល', '15:05'],
  ['at 7 in the evening', '19:00'],
  ['noon', '12:00'],
])('«%s» is read as %s', (typed, time) => {
  expect(parseClock(typed)).toBe(time);
});

test.each(['', '25:00', '9:75', 'early', 'ព្រឹក', '9:20 កន្លះ', '12345', '9:2', '-3', '9/10'])(
  '«%s» is no time of day',
  (typed) => {
    expect(parseClock(typed)).toBeNull();
  },
);

test('a time is told back with its part of the day, in both languages', () => {
  expect(describeClock('09:20', 'en')).toBe('09:20 in the morning');
  expect(describeClock('09:20', 'km')).toBe('ម៉ោង ០៩:២០ ព្រឹក');
  expect(describeClock('12:00', 'km')).toBe('ម៉ោង ១២:០០ ថ្ងៃត្រង់');
  expect(describeClock('14:00', 'en')).toBe('14:00 in the afternoon');
  expect(describeClock('17:45', 'km')).toBe('ម៉ោង ១៧:៤៥ ល្ងាច');
  expect(describeClock('02:00', 'en')).toBe('02:00 at night');
});

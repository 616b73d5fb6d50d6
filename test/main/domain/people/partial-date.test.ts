// The date box understands what people write, says it back in words, and never guesses in silence.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeBirth, describePartialDate, showTyped } from '#domain/people/describe-date.ts';
import { addDays, addMonths, daysBetween } from '#domain/people/iso-day.ts';
import { parsePartialDate } from '#domain/people/parse-date.ts';
import {
  ageOn,
  comparePartialDates,
  datesMayAgree,
  exactDay,
  type PartialDate,
  PartialDateSchema,
} from '#domain/people/partial-date.ts';

const today = '2026-11-21';

function read(typed: string, past = false): PartialDate {
  const parsed = parsePartialDate(typed, { today, past });
  if (!parsed.ok) throw new Error(`${typed}: ${parsed.reason}`);
  return parsed.date;
}

const meaning = (typed: string, past = false) => {
  const { precision, from, to } = read(typed, past);
  return [precision, from, to];
};

describe('What the date box understands', () => {
  test.each([
    '១២/៣/២០០៩',
    '12/3/2009',
    '12-3-09',
    '12.3.2009',
    '12 3 2009',
    '2009-03-12',
    '12 March 2009',
    '12th of March, 2009',
    'March 12, 2009',
    '12 mar 09',
    'Thursday 12 March 2009',
    '១២ មីនា ២០០៩',
    'ថ្ងៃទី១២ ខែមីនា ឆ្នាំ២០០៩',
    'ថ្ងៃព្រហស្បតិ៍ ទី១២ ខែមីនា ឆ្នាំ២០០៩',
    '១២/៣/២៥៥២',
    '12/3/2552',
    '12\u200B/3/2009 ',
  ])('%s is 12 March 2009', (typed) => {
    expect(meaning(typed)).toEqual(['day', '2009-03-12', '2009-03-12']);
  });

  test.each([
    ['ថ្ងៃនេះ', '២១/១១/២០២៦', '2026-11-21'],
    [' Today ', '21/11/2026', '2026-11-21'],
    ['ម្សិលមិញ', '២០/១១/២០២៦', '2026-11-20'],
    ['មសិលមិញ', '២០/១១/២០២៦', '2026-11-20'],
    ['ម្សិល\u200Bម៉ិញ', '២០/១១/២០២៦', '2026-11-20'],
    ['កាលពីម្សិលមិញ', '២០/១១/២០២៦', '2026-11-20'],
    ['yesterday', '20/11/2026', '2026-11-20'],
  ])('%s is kept as the day that it means now, %s', (typed, kept, day) => {
    const said = { typed: kept, precision: 'day', from: day, to: day };
    expect(read(typed, true)).toEqual(said);
    expect(read(kept)).toEqual(said);
  });

  test.each(['today or tomorrow', 'ថ្ងៃនេះឬស្អែក', 'ម្សិល'])('%s is not understood', (typed) => {
    expect(parsePartialDate(typed, { today })).toEqual({ ok: false, reason: 'not-understood' });
  });

  test.each([
    ['3/2009', 'month', '2009-03-01', '2009-03-31'],
    ['2009-03', 'month', '2009-03-01', '2009-03-31'],
    ['មីនា ២០០៩', 'month', '2009-03-01', '2009-03-31'],
    ['ខែ២ ឆ្នាំ២០០៨', 'month', '2008-02-01', '2008-02-29'],
    ['?/3/2009', 'month', '2009-03-01', '2009-03-31'],
    ['00/00/2009', 'year', '2009-01-01', '2009-12-31'],
    ['2009', 'year', '2009-01-01', '2009-12-31'],
    ['ឆ្នាំ ២០០៩', 'year', '2009-01-01', '2009-12-31'],
    ['២៥៥២', 'year', '2009-01-01', '2009-12-31'],
    ['ព.ស. ២៥៥២', 'year', '2009-01-01', '2009-12-31'],
    ['2009-2010', 'between', '2009-01-01', '2010-12-31'],
    ['ពី ២០០៩ ដល់ ២០១០', 'between', '2009-01-01', '2010-12-31'],
    ['age 12', 'age', '2013-11-22', '2014-11-21'],
    ['អាយុ ១២', 'age', '2013-11-22', '2014-11-21'],
    ['អាយុ១២ឆ្នាំ', 'age', '2013-11-22', '2014-11-21'],
    ['12 years old', 'age', '2013-11-22', '2014-11-21'],
    ['12-13 years', 'age', '2012-11-22', '2014-11-21'],
    ['7 months', 'age', '2026-03-22', '2026-04-21'],
    ['អាយុ ៧ ខែ', 'age', '2026-03-22', '2026-04-21'],
    ['about 12 years old', 'about', '2012-11-22', '2015-11-21'],
    ['អាយុប្រហែល ១២ ឆ្នាំ', 'about', '2012-11-22', '2015-11-21'],
    ['about 2010', 'about', '2009-01-01', '2011-12-31'],
    ['ប្រហែល ២០១០', 'about', '2009-01-01', '2011-12-31'],
    ['about March 2010', 'about', '2010-02-01', '2010-04-30'],
    ['before Khmer New Year 2019', 'before', null, '2019-04-13'],
    ['មុនចូលឆ្នាំខ្មែរ ២០១៩', 'before', null, '2019-04-13'],
    ['before 2019', 'before', null, '2018-12-31'],
    ['after 12/3/2019', 'after', '2019-03-13', null],
    ['ក្រោយ ២០១៩', 'after', '2020-01-01', null],
    ['unknown, before Khmer New Year 2019', 'before', null, '2019-04-13'],
    ['មិនដឹង មុនចូលឆ្នាំខ្មែរ ២០១៩', 'before', null, '2019-04-13'],
    ['not known yet; after KNY 2019', 'after', '2019-04-17', null],
    ['Khmer New Year 2020', 'about', '2020-04-13', '2020-04-15'],
    ['not known', 'unknown', null, null],
    ['មិនដឹង', 'unknown', null, null],
    ['Year of the Dragon', 'unknown', null, null],
    ['ឆ្នាំរោង', 'unknown', null, null],
  ])('%s is read as %s from %s to %s', (typed, precision, from, to) => {
    expect(meaning(typed)).toEqual([precision, from, to]);
  });

  test('a year of two figures is never in the future where only the past makes sense', () => {
    expect(meaning('12/3/30', true)).toEqual(['day', '1930-03-12', '1930-03-12']);
    expect(meaning('12/3/30')).toEqual(['day', '2030-03-12', '2030-03-12']);
    expect(meaning('12/3/50')).toEqual(['day', '1950-03-12', '1950-03-12']);
  });

  test('what was typed stays beside what was understood', () => {
    expect(read(' មុនចូលឆ្នាំខ្មែរ ២០១៩ ').typed).toBe('មុនចូលឆ្នាំខ្មែរ ២០១៩');
  });
});

describe('What the date box refuses, and why', () => {
  test.each([
    ['', 'empty'],
    ['last rainy season', 'not-understood'],
    ['12', 'number-alone'],
    ['12/3', 'year-missing'],
    ['12 March', 'year-missing'],
    ['មីនា', 'year-missing'],
    ['3/09', 'year-missing'],
    ['31/2/2009', 'no-such-day'],
    ['29/2/2009', 'no-such-day'],
    ['12/13/2009', 'month-before-day'],
    ['3/25/2009', 'month-before-day'],
    ['14/2009', 'no-such-month'],
    ['12/3/209', 'year-missing'],
    ['12/3/1809', 'year-out-of-range'],
    ['age 140', 'age-too-high'],
    ['2010-2009', 'range-reversed'],
    ['before', 'not-understood'],
    ['before Khmer New Year', 'year-missing'],
  ])('%s is refused: %s', (typed, reason) => {
    expect(parsePartialDate(typed, { today })).toEqual({ ok: false, reason });
  });

  test('a birth after today is refused, a release after today is not', () => {
    const typed = '22/11/2026';
    expect(parsePartialDate(typed, { today, past: true })).toEqual({
      ok: false,
      reason: 'in-future',
    });
    expect(parsePartialDate(typed, { today }).ok).toBe(true);
    expect(parsePartialDate('2026', { today, past: true }).ok).toBe(true);
  });
});

describe('What the line under the date box says', () => {
  test.each([
    ['12/3/2009', '12 March 2009', '១២ មីនា ២០០៩'],
    ['3/2009', 'March 2009', 'មីនា ២០០៩'],
    ['2552', '2009', '២០០៩'],
    ['2009-2010', '2009–2010', '២០០៩–២០១០'],
    ['about 2010', 'about 2010', 'ប្រហែល ២០១០'],
    ['about March 2010', 'about March 2010', 'ប្រហែល មីនា ២០១០'],
    ['about 12/3/2010', 'about 12 March 2010', 'ប្រហែល ១២ មីនា ២០១០'],
    ['before Khmer New Year 2019', 'before 14 April 2019', 'មុន ១៤ មេសា ២០១៩'],
    ['before 2019', 'before 2019', 'មុន ២០១៩'],
    ['after March 2019', 'after March 2019', 'ក្រោយ មីនា ២០១៩'],
    ['age 12', 'born 2013–2014', 'កើត ២០១៣–២០១៤'],
    ['ឆ្នាំរោង', 'Year of the Dragon', 'ឆ្នាំរោង'],
    ['?', 'not known', 'មិនដឹង'],
  ])('%s is said back as %s · %s', (typed, english, khmer) => {
    expect(describePartialDate(read(typed), 'en')).toBe(english);
    expect(describePartialDate(read(typed), 'km')).toBe(khmer);
  });

  test('a birth is said back with the age it gives', () => {
    expect(describeBirth(read('12/3/2009'), today, 'en')).toBe('12 March 2009 · 17 years old');
    expect(describeBirth(read('12/3/2009'), today, 'km')).toBe('១២ មីនា ២០០៩ · អាយុ ១៧ ឆ្នាំ');
    expect(describeBirth(read('2009'), today, 'en')).toBe('2009 · 16–17 years old');
    expect(describeBirth(read('age 12'), today, 'en')).toBe('born 2013–2014 · 12 years old');
    expect(describeBirth(read('1/11/2026'), today, 'en')).toBe('1 November 2026 · 0 months old');
    expect(describeBirth(read('3/2026'), today, 'km')).toBe('មីនា ២០២៦ · អាយុ ៧–៨ ខែ');
    expect(describeBirth(read('not known'), today, 'en')).toBe('not known');
  });

  test('reading the words again gives the same days', () => {
    const day = fc
      .integer({ min: 0, max: 40_000 })
      .map((count) => addDays('1930-01-01', count))
      .map((iso) => iso.split('-').reverse().join('/'));
    const core = fc.oneof(
      day,
      day.map((text) => text.slice(3)),
      day.map((text) => text.slice(6)),
    );
    const typed = fc
      .tuple(fc.constantFrom('', 'before ', 'after ', 'about '), core)
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(typed, fc.constantFrom('km' as const, 'en' as const), (text, language) => {
        const once = read(text);
        expect(meaning(describePartialDate(once, language))).toEqual([
          once.precision,
          once.from,
          once.to,
        ]);
      }),
      { numRuns: 1000 },
    );
  });

  test('nothing that can be typed makes an impossible date', () => {
    const typed = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom(...'0123456789១២៣/-. ?x'), maxLength: 12 }),
      fc.string({
        unit: fc.constantFrom('before ', 'about ', 'age ', 'អាយុ', 'មីនា', ' ', '1', '2009', '-'),
      }),
    );
    fc.assert(
      fc.property(typed, fc.boolean(), (text, past) => {
        const parsed = parsePartialDate(text.slice(0, 200), { today, past });
        if (!parsed.ok) return;
        expect(PartialDateSchema.parse(parsed.date)).toEqual(parsed.date);
        expect(describePartialDate(parsed.date, 'en')).not.toBe('');
      }),
      { numRuns: 3000 },
    );
  });
});

describe('Ages, order and agreement', () => {
  test('an age is a range when the birth is', () => {
    expect(ageOn(read('12/3/2009'), '2026-03-11')).toEqual({ min: 16, max: 16 });
    expect(ageOn(read('12/3/2009'), '2026-03-12')).toEqual({ min: 17, max: 17 });
    expect(ageOn(read('before 2009'), today)).toEqual({ min: 17, max: null });
    expect(ageOn(read('not known'), today)).toBeNull();
    expect(ageOn(exactDay('2027-01-01'), today)).toBeNull();
  });

  test('an age said on a day holds on that day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 0, max: 4000 }),
        (age, on) => {
          const day = addDays('2016-01-01', on);
          const parsed = parsePartialDate(`age ${age}`, { today: day });
          expect(parsed.ok && ageOn(parsed.date, day)).toEqual({ min: age, max: age });
        },
      ),
    );
  });

  test('dates sort by the first day they can mean, unknown ones last', () => {
    const typed = ['not known', '2010', 'before 2001', '12/3/2009', 'age 12', '3/2009'];
    const sorted = typed.map((text) => read(text)).sort(comparePartialDates);
    expect(sorted.map((date) => date.typed)).toEqual([
      'before 2001',
      '3/2009',
      '12/3/2009',
      '2010',
      'age 12',
      'not known',
    ]);
  });

  test('two dates agree when one day can be both', () => {
    expect(datesMayAgree(read('2009'), read('12/3/2009'))).toBe(true);
    expect(datesMayAgree(read('not known'), read('12/3/2009'))).toBe(true);
    expect(datesMayAgree(read('before 2009'), read('12/3/2009'))).toBe(false);
  });

  test('a day that the app filled in stands in its box as days are written, what was typed as it was', () => {
    expect(showTyped(exactDay('2026-03-12'), 'km')).toBe('១២/០៣/២០២៦');
    expect(showTyped(exactDay('2026-03-12'), 'en')).toBe('12/03/2026');
    for (const typed of ['12/3/2009', '១២ មីនា ២០០៩', '3/2009', 'not known'])
      expect(showTyped(read(typed), 'en')).toBe(typed);
    for (const language of ['km', 'en'] as const) {
      const again = parsePartialDate(showTyped(exactDay('2026-03-12'), language), {
        today: '2026-11-22',
      });
      expect(again).toMatchObject({ ok: true, date: { precision: 'day', from: '2026-03-12' } });
    }
  });

  test('months are added without leaving the month', () => {
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2024-03-31', -13)).toBe('2023-02-28');
    expect(daysBetween('2019-04-20', '2019-06-11')).toBe(52);
  });
});

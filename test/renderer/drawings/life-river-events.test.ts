// When things were in a life, in which order they stand, and what the records offer to it.
import { beforeAll, describe, expect, test } from 'vitest';
import { exactDay } from '#domain/people/partial-date.ts';
import {
  allEvents,
  moveEvent,
  orderEvents,
  type RiverEvent,
} from '../../../renderer/drawings/life-river/events.ts';
import { type Offer, openOffers } from '../../../renderer/drawings/life-river/offers.ts';
import {
  readWhen,
  sayAge,
  sayWhen,
  sayYear,
  spanOfWhen,
} from '../../../renderer/drawings/life-river/when.ts';
import { prepareTexts } from '../../../renderer/i18n/setup.ts';
import { eventItem, river } from '../../drawings/samples/life-river.ts';

beforeAll(() => prepareTexts('en'));
const birth = exactDay('2012-02-09');
const today = '2026-11-18';
const read = (typed: string, of: typeof birth | null = birth) =>
  readWhen(typed, { today, birth: of });
const told = (typed: string) => {
  const { when } = read(typed);
  return [sayWhen(when, 'en', birth), sayAge(when, 'en', birth), sayYear(when, 'en', birth)];
};

describe('The box for when it was', () => {
  test('counts an age from the birth of the child, not back from today', () => {
    expect(read('age 8').when).toMatchObject({
      typed: 'age 8',
      from: '2020-02-09',
      to: '2021-02-08',
    });
    expect(told('age 8')).toEqual(['about 2020', 'age 8', '~2020']);
    expect(told('អាយុ ៨-៩')).toEqual(['about 2021', 'age 8–9', '~2021']);
    expect(read('7 months').when).toMatchObject({ from: '2012-09-09', to: '2012-10-08' });
  });

  test('keeps an age without a birth as an age, and places it once the birth is known', () => {
    const { when } = read('age 8', null);
    expect(when).toMatchObject({ from: null, to: null });
    expect(sayWhen(when, 'en', null)).toBe('age 8');
    expect(spanOfWhen(when, birth)).toEqual({ from: '2020-02-09', to: '2021-02-08' });
  });

  test('reads what papers say, and tells how old the child was as far as it is known', () => {
    expect(told('12/3/2018')).toEqual(['12 March 2018', 'age 6', '2018']);
    expect(told('2018')).toEqual(['2018', 'age 5–6', '2018']);
    expect(told('about 2019')).toEqual(['about 2019', null, '~2019']);
    expect(told('2014-2016')).toEqual(['2014–2016', null, '2014–2016']);
    expect(told('1999')).toEqual(['1999', null, '1999']);
  });

  test('keeps words that are no date as they are, with a reason, and loses nothing', () => {
    expect(read('every evening')).toEqual({
      when: { typed: 'every evening', precision: 'unknown', from: null, to: null },
      problem: 'not-understood',
    });
    expect(told('every evening')[0]).toBe('every evening');
    expect(read('31/2/2018').problem).toBe('no-such-day');
    expect(read('  ')).toEqual({ when: null, problem: null });
  });
});

const events = (...whens: [ord: number, when: string, kind?: RiverEvent['content']['kind']][]) =>
  whens.map(
    ([ord, when, kind = 'calm']) => eventItem(ord, [kind, when, 0, '']) as unknown as RiverEvent,
  );
const ords = (all: readonly RiverEvent[]) => all.map(({ ord }) => ord);

describe('The order of a river', () => {
  test('is by date; what has none stays behind the one it was put behind', () => {
    expect(
      ords(orderEvents(events([1, '2018'], [2, ''], [3, '2014'], [4, '2020']), birth)),
    ).toEqual([3, 1, 2, 4]);
    expect(ords(orderEvents(events([3, '2018'], [1, ''], [2, '']), birth))).toEqual([1, 2, 3]);
  });

  test('begins at the source and ends with now and the hopes, whatever their dates', () => {
    const all = events(
      [1, '2030', 'hope'],
      [2, '', 'now'],
      [3, '2012', 'calm'],
      [4, '2013', 'source'],
    );
    expect(ords(orderEvents(all, birth))).toEqual([4, 3, 2, 1]);
  });

  test('of equal dates is the one they were given, and can be changed', () => {
    const all = orderEvents(events([1, '2018'], [2, '2018'], [3, '2020'], [4, '']), birth);
    const down = moveEvent(all, all[0]?.thread ?? '', 1, birth);
    expect(down).toEqual(
      new Map([
        [all[1]?.thread, { ord: 1 }],
        [all[0]?.thread, { ord: 2 }],
      ]),
    );
    expect(moveEvent(all, all[1]?.thread ?? '', 1, birth)).toBe('by-date');
    expect(moveEvent(all, all[3]?.thread ?? '', -1, birth)).toBeInstanceOf(Map);
    expect(moveEvent(all, all[0]?.thread ?? '', -1, birth)).toBeNull();
  });

  test('after a move is what the person sees, even when the old order was not by date', () => {
    const mixed = events([9, '2014'], [2, '2018'], [3, ''], [1, '2020']);
    const before = orderEvents(mixed, birth);
    const undated = before.findIndex(({ ord }) => ord === 3);
    const moved = moveEvent(before, before[undated]?.thread ?? '', -1, birth);
    if (!(moved instanceof Map)) throw new Error('not moved');
    const after = orderEvents(
      mixed.map((event) => ({ ...event, ...moved.get(event.thread) })),
      birth,
    );
    expect(after.findIndex(({ thread }) => thread === before[undated]?.thread)).toBe(undated - 1);
  });

  test('keeps what is private among the rows', () => {
    const scene = { ...river, language: 'km' as const, measure: () => 1 };
    expect(allEvents(scene)).toHaveLength(river.items.length);
  });
});

test('the records offer what is of this life and not in the river yet, the earliest first', () => {
  const offer = (fact: string, when: string): Offer => ({
    ...{ fact, kind: 'birth', personId: river.personId ?? '' },
    when: read(when).when ?? birth,
  });
  const offers = [offer('later', '2020'), offer('before', '1979'), offer('first', '2016')];
  expect(openOffers(offers, [], birth).map(({ fact }) => fact)).toEqual(['first', 'later']);
  const [taken] = events([1, '2016']);
  const inRiver = taken ? [{ ...taken, content: { ...taken.content, fact: 'first' } }] : [];
  expect(openOffers(offers, inRiver, birth).map(({ fact }) => fact)).toEqual(['later']);
  expect(openOffers(offers, [], null)).toHaveLength(3);
});

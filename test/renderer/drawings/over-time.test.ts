// Everybody's numbers over all visits: a table below the line from 0 to 10.
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Rating } from '#domain/drawings/kinds/boards.ts';
import { toLatinDigits } from '#domain/khmer/digits.ts';
import { layNextSteps } from '../../../renderer/drawings/boards/next-steps.tsx';
import { prepareTexts } from '../../../renderer/i18n/setup.ts';
import { rating, visit } from '../../drawings/families/boards.ts';
import * as maps from '../../drawings/samples/next-steps.ts';
import { anyRatings, expectApart, RUNS, sceneOf } from './board-scenes.ts';

beforeAll(() => Promise.all([prepareTexts('km'), prepareTexts('en')]));

describe('the numbers of all visits', () => {
  test('of three and more stand below the line, for everybody in their order', () => {
    const { items, visits } = maps.fifth;
    const table = layNextSteps(sceneOf(items, { visits })).numbers?.table;
    expect(table?.columns).toHaveLength(5);
    expect(table?.people.map(({ lines, numbers }) => [lines.join(''), ...numbers])).toEqual([
      ['ឈឹម វិចិត្រ', '២', '៣', '៣', '៥', '៦'],
      ['ណុប យ៉េង', '៣', '៣', '៤', '៥', '៦'],
      ['មាស ចាន់ថា', '–', '–', '–', '៥', '៧'],
      ['អ្នកគ្រូសុភាព', '–', '២', '៣', '៣', '៤'],
      ['ឈឹម សារឿន', '១', '–', '–', '–', '–'],
    ]);
    const onceBefore = sceneOf(items, { visits: visits?.slice(0, 1), before: { items } });
    expect(layNextSteps(onceBefore).numbers?.table).toBeNull();
  });

  test('of one visit alone stand there too when the line does not tell them, as the last visit gave none', () => {
    const visits = [visit('2026-01-10', [0, 3])];
    for (const before of [{ items: [] }, undefined]) {
      const table = layNextSteps(sceneOf([rating(1, 0, 4)], { visits, before })).numbers?.table;
      expect(table?.people.map(({ numbers }) => numbers)).toEqual([['៣', '៤']]);
    }
  });

  test('of which there are many: the newest stand there, and how many came before is told', () => {
    const visits = Array.from({ length: 12 }, (_, at) => visit(`2026-01-${at + 10}`, [0, at % 11]));
    const table = layNextSteps(sceneOf([rating(1, 0, 4)], { visits, language: 'en' })).numbers
      ?.table;
    expect(table?.columns.at(-1)?.lines.join(' ')).toContain('18 November 2026');
    expect(table?.columns[0]?.lines.join(' ')).toContain('15 January 2026');
    expect(table?.earlier).toBe('5 earlier visits are not shown');
    expect(table?.people[0]?.numbers).toEqual(['5', '6', '7', '8', '9', '10', '0', '4']);
  });

  test('lie over nothing, whatever people are called, and who has no room is counted', () => {
    const anyVisits = fc.array(anyRatings, { minLength: 2, maxLength: 7 });
    fc.assert(
      fc.property(anyRatings, anyVisits, fc.boolean(), (now, before, isPaper) => {
        const visits = before.map((items) => ({
          held: null,
          ratings: items.map(({ content }) => content as Pick<Rating, 'by' | 'value'>),
        }));
        const paper = isPaper ? { paper: { width: 1080, height: 700 } } : {};
        const { numbers, sections, height } = layNextSteps(sceneOf(now, { visits, ...paper }));
        const table = numbers?.table;
        if (!numbers || !table) throw new Error('no table');
        const top = numbers.tableTop;
        const { scale } = numbers;
        expect(top).toBeGreaterThanOrEqual(scale.endsAt + scale.zero.length * 18);
        const rows = table.people.map(({ y, height: high }) => {
          return { x: table.x, y: top + y, width: table.width, height: high };
        });
        expectApart([...rows, ...sections.flatMap((one) => one.cards)]);
        for (const { y, height: high } of rows) {
          expect(y).toBeGreaterThanOrEqual(top + table.head);
          expect(y + high).toBeLessThanOrEqual(top + table.height);
        }
        expect(top + table.height).toBeLessThanOrEqual(height);
        const names = [now, ...before]
          .flat()
          .map(({ content }) => (content as Rating).by.text.trim());
        const counted = table.more === '' ? 0 : Number(toLatinDigits(table.more));
        expect(rows.length + counted).toBe(new Set(names).size);
      }),
      RUNS,
    );
  });
});

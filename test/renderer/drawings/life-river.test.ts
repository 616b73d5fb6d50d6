// The river of a life and its timeline as pictures: drawn the same way each time, nothing over anything else,
// nothing private in a copy.
import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { differencesOf } from '#domain/drawings/differences.ts';
import type { DrawingItem } from '#domain/drawings/drawing.ts';
import { EventKind } from '#domain/drawings/kinds/life-river.ts';
import type { Language } from '#domain/khmer/format.ts';
import type { Box } from '../../../renderer/drawings/life-river/labels.ts';
import { landBox, meet } from '../../../renderer/drawings/life-river/land.ts';
import { lifeRiver } from '../../../renderer/drawings/life-river/life-river.tsx';
import { layoutRiver, type Stretch } from '../../../renderer/drawings/life-river/river-layout.ts';
import { layoutTimeline } from '../../../renderer/drawings/life-river/timeline-layout.ts';
import { roughMeasure } from '../../../renderer/drawings/svg/measure.ts';
import type { Scene } from '../../../renderer/drawings/tool.ts';
import { prepareTexts } from '../../../renderer/i18n/setup.ts';
import {
  eventItem,
  lastYear,
  manyEvents,
  PRIVATE_WORDS,
  river,
  samples,
} from '../../drawings/samples/life-river.ts';

beforeAll(() => prepareTexts('km'));

const sceneOf = (sample: Pick<Scene, 'items'>, part: Partial<Scene> = {}): Scene => ({
  ...river,
  ...{ language: 'km' as Language, measure: roughMeasure, items: sample.items },
  ...part,
});
const svg = (view: string, scene: Scene) => renderToStaticMarkup(lifeRiver.picture(view)(scene));

const event = fc.record({
  kind: fc.constantFrom(...EventKind.options),
  when: fc.constantFrom(
    '',
    '2012',
    '2016',
    '3/2018',
    '12/3/2018',
    'about 2019',
    'age 8',
    'ពេលល្ងាច',
  ),
  mood: fc.integer({ min: -3, max: 3 }),
  words: fc.oneof(fc.constant(''), fc.constantFrom('ខ្ញុំកើត', 'ម៉ែទៅថៃ ខ្ញុំមកនៅជាមួយយាយ'.repeat(9))),
  hidden: fc.boolean(),
});
const anyItems = fc
  .array(event, { maxLength: 40 })
  .map((all) =>
    all.map(({ kind, when, mood, words, hidden }, i) =>
      eventItem(i + 1, [kind, when, mood, words, hidden]),
    ),
  );
const hold = (rule: (items: DrawingItem[]) => void, numRuns = 60) =>
  fc.assert(fc.property(anyItems, rule), { numRuns });

const pairs = <T>(all: readonly T[]) =>
  all.flatMap((a, i) => all.slice(i + 1).map((b) => [a, b] as const));
const labelsOf = (marks: readonly { label: { box: Box } | null }[]) =>
  marks.flatMap(({ label }) => (label ? [label.box] : []));
const bankAt = ({ water, ahead }: Stretch, x: number) =>
  [...water, ...ahead].filter((bank) => Math.abs(bank.x - x) <= 4);

describe('A life river', () => {
  test('has no two labels over each other, and none on the water or outside of the picture', () => {
    hold((items) => {
      const { width, stretches } = layoutRiver(sceneOf({ items }));
      for (const stretch of stretches) {
        const labels = labelsOf(stretch.marks);
        for (const [a, b] of pairs(labels)) expect(meet(a, b)).toBe(false);
        for (const box of labels) {
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(width);
          expect(stretch.middle + box.y).toBeGreaterThanOrEqual(stretch.top);
          expect(stretch.middle + box.y + box.height).toBeLessThanOrEqual(
            stretch.top + stretch.height,
          );
          for (const { top, bottom } of [...stretch.water, ...stretch.ahead])
            expect(box.y + box.height <= top || box.y >= bottom).toBe(true);
        }
      }
    });
  });

  test('has trees, palms and a house that touch no label, no leader, no mark and no water', () => {
    hold((items) => {
      for (const stretch of layoutRiver(sceneOf({ items })).stretches) {
        const leaders = stretch.marks.flatMap(({ leader }) =>
          leader
            ? [
                {
                  x: leader.x,
                  y: Math.min(leader.from, leader.to),
                  width: 1,
                  height: Math.abs(leader.to - leader.from),
                },
              ]
            : [],
        );
        for (const box of stretch.land.map(landBox)) {
          const others = [
            ...labelsOf(stretch.marks),
            ...leaders,
            ...stretch.marks.map((mark) => mark.box),
          ];
          for (const other of others) expect(meet(box, other)).toBe(false);
          for (const x of [box.x, box.x + box.width])
            for (const { top, bottom } of bankAt(stretch, x))
              expect(box.y + box.height <= top || box.y >= bottom).toBe(true);
        }
      }
    });
  });

  test('leads straight from each label to its mark, and no two leaders meet', () => {
    hold((items) => {
      for (const { marks } of layoutRiver(sceneOf({ items })).stretches) {
        for (const { label, leader, x } of marks) {
          expect(leader?.x).toBe(x);
          expect(label && label.box.x <= x && x <= label.box.x + label.box.width).toBe(true);
        }
        expect(new Set(marks.map(({ x }) => x)).size).toBe(marks.length);
      }
    });
  });

  test('keeps every event, twelve of the past in a stretch at the most, the rest in stretches below', () => {
    for (const count of [0, 1, 12, 13, 30, 100]) {
      const scene = sceneOf({ items: manyEvents(count) });
      const { stretches } = layoutRiver(scene);
      const threads = stretches.flatMap(({ marks }) =>
        marks.flatMap((mark) => mark.event?.thread ?? []),
      );
      expect(threads.toSorted()).toEqual(scene.items.map(({ thread }) => thread).toSorted());
      for (const { marks } of stretches)
        expect(
          marks.filter(({ event }) => event && event.content.kind !== 'hope').length,
        ).toBeLessThanOrEqual(12);
      for (const [a, b] of pairs(stretches))
        expect(a.top + a.height).toBeLessThanOrEqual(b.top + 0.01);
      expect(lifeRiver.sheets?.(scene, 'river')).toBe(stretches.length);
    }
  });

  test('is the wider the easier a time was, and keeps a third for what is to come', () => {
    const { stretches } = layoutRiver(sceneOf(river));
    const marks = stretches[0]?.marks ?? [];
    const halfAt = (n: number) => marks.find(({ event }) => event?.ord === n)?.half ?? 0;
    expect(halfAt(3)).toBeLessThan(halfAt(2));
    expect(halfAt(2)).toBeLessThan(halfAt(7));
    const boat = marks.find(({ sign }) => sign === 'now');
    expect(boat?.x).toBeCloseTo((1100 * 2) / 3, 0);
    expect(marks.filter(({ x }) => x > (boat?.x ?? 0)).every(({ sign }) => sign === 'hope')).toBe(
      true,
    );
  });

  test('runs the same way again each time from the same events', () => {
    hold((items) => {
      const again = [...items].reverse();
      expect(svg('river', sceneOf({ items: again }))).toBe(svg('river', sceneOf({ items })));
    }, 15);
  });
});

describe('A timeline', () => {
  test('has no two labels and no two signs over each other', () => {
    hold((items) => {
      const { width, strips } = layoutTimeline(sceneOf({ items }));
      for (const { bars, axis, height } of strips) {
        for (const [a, b] of pairs(labelsOf(bars))) expect(meet(a, b)).toBe(false);
        const signs = bars.map(({ x, y }) => ({ x: x - 12, y: y - 12, width: 24, height: 24 }));
        for (const [a, b] of pairs(signs)) expect(meet(a, b)).toBe(false);
        for (const box of [...labelsOf(bars), ...signs]) {
          expect(box.x >= 0 && box.x + box.width <= width).toBe(true);
          expect(box.y >= 0 && box.y + box.height <= height).toBe(true);
          expect(box.y + box.height <= axis.y || box.y >= axis.y + axis.height).toBe(true);
        }
      }
    });
  });

  test('leads from no label through the sign of another event, and lays no span over another', () => {
    hold((items) => {
      for (const { bars } of layoutTimeline(sceneOf({ items })).strips) {
        for (const [a, b] of pairs(bars).filter(([one, two]) => one.isAbove === two.isAbove)) {
          expect(Math.abs(a.x - b.x)).toBeGreaterThanOrEqual(25);
          if (a.y !== b.y) continue;
          const [left, right] = a.x < b.x ? [a, b] : [b, a];
          expect(Math.max(left.to, left.x)).toBeLessThan(Math.min(right.from, right.x));
        }
      }
    });
  });

  test('shows a day at its place, a year as a span, "about" as a wider one, and no date as none', () => {
    const { strips } = layoutTimeline(sceneOf(river));
    const bars = strips.flatMap((strip) => strip.bars);
    const bar = (n: number) => bars.find(({ event }) => event.ord === n);
    expect(bar(5)).toMatchObject({ exactness: 'day' });
    expect(bar(2)?.exactness).toBe('year');
    expect(bar(3)?.exactness).toBe('about');
    const long = (n: number) => (bar(n)?.to ?? 0) - (bar(n)?.from ?? 0);
    expect(long(3)).toBeGreaterThan(long(2) * 2.5);
    expect(bar(9)?.exactness).toBe('none');
    expect(bar(9)?.x).toBeGreaterThan(strips[0]?.axis.to ?? 0);
  });

  test('tells the age under the years when the birth is known, and only then', () => {
    const ages = (scene: Scene) => layoutTimeline(scene).strips[0]?.ticks.map(({ age }) => age);
    expect(ages(sceneOf(river, { language: 'en' }))).toContain('0');
    const early = eventItem(1, ['calm', '2005', 0, '']);
    expect(ages(sceneOf({ items: [...river.items, early] }))?.[0]).toBeNull();
    const unknown = { ...river.facts, people: [] };
    expect(ages(sceneOf(river, { facts: unknown }))?.every((age) => age === null)).toBe(true);
  });
});

describe('What is private', () => {
  test.each(['river', 'timeline'])(
    'is covered on the screen of the %s, and its words are not there',
    (view) => {
      const touch = { here: river.items[2]?.thread ?? null, onHere: () => {} };
      const picture = renderToStaticMarkup(lifeRiver.picture(view)(sceneOf(river), touch));
      expect(picture).not.toContain(PRIVATE_WORDS);
      expect(picture).toContain('ឯកជន');
    },
  );

  test.each(['river', 'timeline'])(
    'is not in a copy of the %s at all: no words, no label, no place',
    (view) => {
      const copy = svg(view, sceneOf(river, { isCopy: true }));
      const without = river.items.filter(({ content }) => content.private !== true);
      expect(copy).not.toContain(PRIVATE_WORDS);
      expect(copy).not.toContain('ឯកជន');
      expect(copy).toBe(svg(view, sceneOf({ items: without })));
      expect(
        lifeRiver.legend(sceneOf(river, { isCopy: true }), view).map(({ id }) => id),
      ).not.toContain('private');
      expect(
        JSON.stringify(lifeRiver.rows?.(sceneOf(river, { isCopy: true }), view)),
      ).not.toContain(PRIVATE_WORDS);
    },
  );
});

test('words that are cut in the picture stand in full below it on paper', () => {
  const scene = sceneOf({ items: manyEvents(10) }, { isCopy: true });
  const rows = lifeRiver.rows?.(scene, 'river') ?? [];
  expect(rows).toHaveLength(2);
  expect(rows[0]?.text).toHaveLength(4_000);
  expect(lifeRiver.rows?.(sceneOf(river), 'river')).toEqual([]);
});

test.each(['river', 'timeline'])(
  'words that trail off by themselves stand in full below a %s that has no room for them',
  (view) => {
    const trailing = (words: string) =>
      sceneOf({
        items: manyEvents(10).map((item, at) => ({
          ...item,
          content: { ...item.content, words: at === 1 ? words : '' },
        })),
      });
    const long = `${'ម៉ាក់ទៅធ្វើការឆ្ងាយ ហើយខ្ញុំនៅជាមួយយាយ '.repeat(20)}…`;
    expect(lifeRiver.rows?.(trailing(long), view).map(({ text }) => text)).toEqual([long]);
    expect(lifeRiver.rows?.(trailing('ហើយ…'), view)).toEqual([]);
  },
);

test('what is new since last year is told by a word, and the small picture of last year has no words', () => {
  const changes = differencesOf(river.items, lastYear.items);
  expect(svg('river', sceneOf(river, { changes, language: 'en' })).match(/>new</g)).toHaveLength(2);
  expect(svg('river', sceneOf(lastYear, { isSmall: true }))).not.toContain('<text');
  expect(svg('timeline', sceneOf(lastYear, { isSmall: true }))).not.toContain('ខ្ញុំកើត');
});

test('a hope can become a goal in its own words; of what was, it is asked what should be instead', () => {
  const scene = sceneOf(river);
  const wordsOf = (n: number) => lifeRiver.goalWords?.(scene, river.items[n - 1]?.thread ?? '');
  expect(wordsOf(12)).toBe('ខ្ញុំចង់ធ្វើគ្រូពេទ្យ');
  expect(wordsOf(2)).toBeNull();
  const aboutOf = (n: number) => lifeRiver.goalAbout?.(scene, river.items[n - 1]?.thread ?? '');
  expect(aboutOf(2)).toBe(river.items[1]?.content.words);
  const hidden = river.items.findIndex(({ content }) => content.private === true);
  expect([hidden >= 0, aboutOf(hidden + 1)]).toEqual([true, null]);
});

test('the legend of a river tells how its width and its dashes are read, and only where there are some', () => {
  const idsOf = (items: typeof river.items, view: string) =>
    lifeRiver.legend(sceneOf({ items }), view).map(({ id }) => id);
  expect(idsOf(river.items, 'river').slice(-2)).toEqual(['wide', 'ahead']);
  expect(idsOf(river.items, 'timeline')).not.toContain('wide');
  expect(idsOf([], 'river')).toEqual(['now', 'ahead']);
});

test('a sheet with nothing but hopes on it says that they are still to come, as its dashes do', () => {
  const hopes = manyEvents(16).map((item) => ({
    ...item,
    content: { ...item.content, kind: 'hope', words: '', private: false },
  }));
  for (const view of ['river', 'timeline']) {
    const whole = sceneOf({ items: hopes });
    const last = (lifeRiver.sheets?.(whole, view) ?? 1) - 1;
    const sheet = sceneOf({ items: hopes }, { sheet: last });
    expect(last).toBeGreaterThan(0);
    expect(lifeRiver.legend(sheet, view).map(({ id }) => id)).toEqual(['hope', 'ahead']);
  }
});

test('the stroke of now in a timeline is told, by the boat where somebody spoke of now', () => {
  const idsOf = (items: typeof river.items) =>
    lifeRiver.legend(sceneOf({ items }), 'timeline').map(({ id }) => id);
  const silent = river.items.filter(({ content }) => content.kind !== 'now');
  expect(idsOf(river.items)).not.toContain('today');
  expect(idsOf(silent).slice(-2)).toEqual(['today', 'ahead']);
});

const LOOKED_AT = samples.filter(({ name }) => name === 'river' || name === 'every-kind');

test.each(
  LOOKED_AT.flatMap((sample) =>
    (['river', 'timeline'] as const).flatMap((view) =>
      (['km', 'en'] as const).map((language) => [sample.name, view, language, sample] as const),
    ),
  ),
)(
  'the picture of "%s" as a %s in %s is as it was when it was looked at',
  async (name, view, language, sample) => {
    const picture = svg(view, sceneOf(sample, { language }));
    await expect(picture.replaceAll('><', '>\n<')).toMatchFileSnapshot(
      `golden/life-river/${name}.${view}.${language}.svg`,
    );
  },
);

test.each(['river', 'timeline'])(
  'an empty %s and one of a hundred events are drawn, and stand alone in a file',
  (view) => {
    for (const { items } of samples) {
      const picture = svg(view, sceneOf({ items }));
      expect(picture).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="[\d. ]+"/);
      expect(picture).not.toMatch(/class=|style=|NaN|undefined|Infinity/);
    }
  },
);

test('empty sheets for the field have a river or a line to write on, and nothing of anybody', () => {
  const blank = (view: string) =>
    renderToStaticMarkup(lifeRiver.blank?.('en', { view }) ?? createElement('b'));
  expect(blank('life-river')).toContain('What I hope for');
  expect(blank('timeline')).toContain('>year<');
  for (const view of ['life-river', 'timeline'])
    expect(blank(view)).not.toMatch(/class=|NaN|undefined|>[^<]*20\d\d/);
});

// Boards as pictures and as rows: nothing cut, nothing over anything else, the same picture each time.
import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { differencesOf } from '#domain/drawings/differences.ts';
import type { DrawingItem } from '#domain/drawings/drawing.ts';
import { Circle } from '#domain/drawings/kinds/boards.ts';
import type { Language } from '#domain/khmer/format.ts';
import { initialsOf } from '#domain/people/initials.ts';
import * as boards from '../../../renderer/drawings/boards/boards.ts';
import { layNetwork } from '../../../renderer/drawings/boards/network-layout.ts';
import { layNextSteps, missingParts } from '../../../renderer/drawings/boards/next-steps.tsx';
import { columnsOf } from '../../../renderer/drawings/boards/personal-choice.tsx';
import { boardOf, handsOn, rowsByPlace } from '../../../renderer/drawings/boards/places.ts';
import { layRings } from '../../../renderer/drawings/boards/rings.ts';
import { laySafetyHouse } from '../../../renderer/drawings/boards/safety-house.tsx';
import { laySwot } from '../../../renderer/drawings/boards/swot.tsx';
import { layThreeHouses } from '../../../renderer/drawings/boards/three-houses.tsx';
import { moveInPlace, moveToPlace, nextStop } from '../../../renderer/drawings/boards/walk.ts';
import { isClearOf, reachOf } from '../../../renderer/drawings/svg/room.ts';
import type { Scene, ToolModule } from '../../../renderer/drawings/tool.ts';
import { prepareTexts } from '../../../renderer/i18n/setup.ts';
import { helper, note, row } from '../../drawings/families/boards.ts';
import * as networks from '../../drawings/samples/network.ts';
import * as maps from '../../drawings/samples/next-steps.ts';
import * as choices from '../../drawings/samples/personal-choice.ts';
import * as safety from '../../drawings/samples/safety-house.ts';
import * as swots from '../../drawings/samples/swot.ts';
import * as houses from '../../drawings/samples/three-houses.ts';
import { anyNotes, anyRatings, expectApart, RUNS, sceneOf, words } from './board-scenes.ts';

beforeAll(() => prepareTexts('km'));

const TOOLS = [
  ['next-steps', boards.nextSteps, maps.samples],
  ['three-houses', boards.threeHouses, houses.samples],
  ['safety-house', boards.safetyHouse, safety.samples],
  ['network', boards.network, networks.samples],
  ['swot', boards.swot, swots.samples],
  ['personal-choice', boards.personalChoice, choices.samples],
] as const;

const svg = (tool: ToolModule, scene: Scene, view = tool.views?.[0] ?? 'picture') =>
  renderToStaticMarkup(tool.picture(view)(scene));
/** The words of a picture as a reader sees them: lines of one text in their order. */
const letters = (text: string) => text.replace(/<[^>]*>|&[^;]*;|\s/gu, '');

describe('a board as a picture', () => {
  test.each(TOOLS)(
    '%s: every word stands in the picture, and it is drawn the same way twice',
    (_, tool, samples) => {
      for (const { items } of samples) {
        for (const view of tool.views ?? ['picture']) {
          const picture = svg(tool, sceneOf(items), view);
          expect(svg(tool, sceneOf(items), view)).toBe(picture);
          if (view === 'circles') continue;
          const shown = letters(picture);
          for (const { content } of items) {
            if (typeof content.words === 'string') expect(shown).toContain(letters(content.words));
          }
        }
      }
    },
  );

  test('cards and names of a map never lie over each other, whatever was said', () => {
    const places = boardOf('next-steps')
      .places.slice(0, -1)
      .map(({ id }) => id);
    fc.assert(
      fc.property(anyNotes(places), anyRatings, anyRatings, (notes, now, before) => {
        const scene = sceneOf([...notes, ...now], { before: { items: before } });
        const { sections, numbers, height } = layNextSteps(scene);
        if (!numbers) throw new Error('no scale');
        const { scale } = numbers;
        const half = (scale.step - 6) / 2;
        const names = [...scale.now, ...scale.before].map(({ x, y, height: high }) => {
          return { x: x - half, y, width: half * 2, height: high };
        });
        const cards = sections.flatMap((one) => one.cards);
        expect(cards).toHaveLength(notes.length + now.length);
        expectApart([...cards, ...names]);
        for (const { y, height: high } of cards) expect(y + high).toBeLessThanOrEqual(height);
      }),
      RUNS,
    );
  });

  test('cards of houses and of the four boxes never lie over each other', () => {
    const lays = [
      ['three-houses', layThreeHouses],
      ['safety-house', laySafetyHouse],
      ['swot', laySwot],
    ] as const;
    for (const [tool, lay] of lays) {
      const places = boardOf(tool).places.flatMap(({ id, kind }) => (kind === 'note' ? [id] : []));
      fc.assert(
        fc.property(anyNotes(places), (notes) => {
          const { sections, height } = lay(sceneOf(notes));
          const cards = sections.flatMap((one) => one.cards);
          expect(cards).toHaveLength(notes.length);
          expectApart(cards);
          for (const { y, height: high } of cards) expect(y + high).toBeLessThanOrEqual(height);
        }),
        RUNS,
      );
    }
  });

  test('names of a network never lie over each other nor over a circle of somebody else', () => {
    const anyHelpers = fc
      .array(fc.tuple(words, fc.constantFrom(...Circle.options)), { maxLength: 60 })
      .map((all) =>
        all.map(([name, circle], at) => helper(at + 1, name.slice(0, 80), circle, '', name)),
      );
    fc.assert(
      fc.property(anyHelpers, (items) => {
        const {
          names,
          zones,
          middle,
          wider,
          childRadius,
          height: size,
        } = layNetwork(sceneOf(items));
        expect(names).toHaveLength(items.length);
        expectApart(names);
        for (const { row, x, y, width, height } of names) {
          const at = zones.findIndex(({ place }) => place === row.content.circle);
          const [from = childRadius, to = size] = [
            zones[at - 1]?.radius ?? childRadius,
            zones[at]?.radius,
          ];
          const [left, right] = [x - middle.x, x + width - middle.x].map((far) => far / wider);
          const [top, bottom] = [y - middle.y, y + height - middle.y];
          const room = { left: left ?? 0, right: right ?? 0, top, bottom };
          expect(isClearOf(room, from)).toBe(true);
          expect(reachOf(room)).toBeLessThanOrEqual(to);
        }
      }),
      RUNS,
    );
  });

  test('many names of one circle stand all around the child: no side is left empty', () => {
    const label = { width: 90, height: 36 };
    const labels = Array.from({ length: 26 }, (_, at) => ({ ...label, thread: `n${at}` }));
    const [circle] = layRings([{ place: 'inner', title: label, labels }], 52);
    const angles = (circle?.standing ?? [])
      .map(({ x, y }) => (Math.atan2(y, x) * 180) / Math.PI)
      .toSorted((a, b) => a - b);
    const holes = angles.map((angle, at) => (angles[at + 1] ?? 360 + (angles[0] ?? 0)) - angle);
    expect(holes).toHaveLength(26);
    expect(Math.max(...holes)).toBeLessThan(45);
  });

  test('the numbers of the last time stand on the scale as well, and the legend tells of them', () => {
    const now = sceneOf(maps.map.items, { before: { items: maps.lastTime.items } });
    expect(layNextSteps(now).numbers?.scale.before).toHaveLength(3);
    expect(boards.nextSteps.legend(now, 'picture').map(({ id }) => id)).toEqual([
      'now',
      'before',
      'quote',
    ]);
    expect(boards.nextSteps.legend(sceneOf([]), 'picture')).toEqual([]);
  });

  test('the name of somebody in a circle begins with what is written there, also when they are new', () => {
    const { items } = networks.network;
    const changes = differencesOf(items, items.slice(0, 5));
    const scene = sceneOf(items, { changes, language: 'en' });
    const touch = { here: null, onHere: () => {} };
    const picture = renderToStaticMarkup(boards.network.picture('circles')(scene, touch));
    const marks = [
      ...picture.matchAll(
        /aria-label="([^"]*)"[^>]*data-thread="[0-9a-f-]+">(.*?)<\/g>(?=<g|<\/svg)/g,
      ),
    ];
    const read = marks.map(([, name = '', inside = '']) => {
      const seen = [...inside.matchAll(/<text[^>]*>([^<]*)/g)].map(([, text]) => text).join('');
      return { name, seen: seen.trim().replace(/\s+/g, ' ') };
    });
    expect(read.filter(({ seen }) => seen.endsWith('new'))).toHaveLength(5);
    for (const { name, seen } of read) expect(name.startsWith(seen), name).toBe(true);
  });

  test('what is new since the last time is told in a word', () => {
    const changes = differencesOf(maps.map.items, maps.lastTime.items);
    const scene = sceneOf(maps.map.items, { changes, language: 'en' });
    const marked = layNextSteps(scene).sections.flatMap(({ cards }) =>
      cards
        .filter(({ told }) => told.marks.length > 0)
        .map(({ row, told }) => [row.ord, told.marks[0]]),
    );
    expect(Object.fromEntries(marked)).toMatchObject({
      3: 'new',
      9: 'new',
      10: 'changed',
      12: 'new',
    });
    expect(Object.fromEntries(marked)).not.toHaveProperty('1');
  });

  test('somebody who asks not to be recorded, and everybody while names are hidden, is told by their part', () => {
    const named = svg(boards.network, sceneOf(networks.network.items, { language: 'en' }));
    expect(named).toContain('Nob Yeng');
    const hidden = svg(
      boards.network,
      sceneOf(networks.network.items, { language: 'en', hidesNames: true }),
    );
    expect(hidden).not.toContain('Nob Yeng');
    expect(hidden).toContain('grandmother');
    const wishing = (recordingWish: 'not-record' | 'initials') => {
      const { facts } = sceneOf([]);
      const people = facts.people.map((one) => ({ ...one, recordingWish }));
      const scene = { language: 'en', facts: { ...facts, people } } as const;
      return svg(boards.network, sceneOf(networks.network.items, scene));
    };
    expect(wishing('not-record')).not.toContain('Nob Yeng');
    expect(wishing('not-record')).toContain('grandmother');
    expect(wishing('initials')).not.toContain('Nob Yeng');
    expect(wishing('initials')).toContain(initialsOf('Nob Yeng'));
  });
});

describe('the places of a board', () => {
  test('a map tells which parts are still empty, and none once all have something', () => {
    expect(missingParts(sceneOf([]))).toEqual([
      'harm',
      'strengths',
      'safety',
      'scale',
      'goals',
      'steps',
    ]);
    expect(missingParts(sceneOf(maps.lastTime.items))).toEqual(['safety', 'goals', 'steps']);
    expect(missingParts(sceneOf(maps.map.items))).toEqual([]);
    expect(missingParts(sceneOf([note(1, 'danger', 'ភ្លើង')]))).not.toContain('harm');
  });

  test('arrows stop at every row and at the head of an empty place', () => {
    const board = boardOf('three-houses');
    const items = [note(1, 'worries', 'មួយ'), note(2, 'worries', 'ពីរ'), note(3, 'dreams', 'បី')];
    const rows = rowsByPlace(board, items);
    const walk: (string | null)[] = [];
    for (let here: string | null = null; walk.length < 5; walk.push(here))
      here = nextStop(board, rows, here, 1);
    const [one, two, three] = items.map(({ thread }) => thread);
    expect(walk.slice(0, 4)).toEqual([one, two, handsOn('good'), three]);
  });

  test('a row changes its order in its place, and goes to the place beside it', () => {
    const board = boardOf('three-houses');
    const items = [note(1, 'worries', 'មួយ'), note(2, 'worries', 'ពីរ'), note(3, 'dreams', 'បី')];
    const rows = rowsByPlace(board, items);
    const [first, second] = rows.get('worries') ?? [];
    if (!first || !second) throw new Error('no rows');
    expect(moveInPlace(rows, first, -1)).toBeNull();
    expect([...(moveInPlace(rows, first, 1) ?? [])]).toEqual([
      [second.thread, { ord: 1 }],
      [first.thread, { ord: 2 }],
    ]);
    expect(moveToPlace(board, rows, first, -1)).toBeNull();
    expect(moveToPlace(board, rows, first, 1)?.content).toMatchObject({
      slot: 'good',
      words: 'មួយ',
    });
    const fuller = rowsByPlace(board, [...items, note(9, 'good', 'បួន')]);
    expect(moveToPlace(board, fuller, first, 1)?.ord).toBe(10);
  });

  test('only what a family hopes for, decides or will do can become a goal, in their own words', () => {
    const goalOf = (tool: ToolModule, items: readonly DrawingItem[], at: number) =>
      tool.goalWords?.(sceneOf(items), items[at]?.thread ?? '');
    expect(goalOf(boards.nextSteps, maps.map.items, 6)).toBe('តែងតែមានមនុស្សធំម្នាក់ដេកនៅផ្ទះជាមួយយើង');
    expect(goalOf(boards.nextSteps, maps.map.items, 0)).toBeNull();
    expect(goalOf(boards.threeHouses, houses.houses.items, 6)).toBe('ខ្ញុំចង់ក្លាយជាជាងម៉ូតូ');
    expect(goalOf(boards.personalChoice, choices.choices.items, 0)).toBe('ខ្ញុំនៅជាមួយយាយ ហើយរៀនបន្ត');
    expect(goalOf(boards.personalChoice, choices.choices.items, 1)).toBeNull();
    const places = (tool: ToolModule, ...slots: string[]) =>
      slots.filter((slot) => goalOf(tool, [note(1, slot, 'ក')], 0) === 'ក');
    const ofSwot = ['strengths', 'weaknesses', 'chances', 'dangers'];
    expect(places(boards.swot, ...ofSwot)).toEqual(['chances']);
    const ofHouse = ['inside', 'circle', 'outside', 'roof'];
    expect(places(boards.safetyHouse, ...ofHouse)).toEqual(['roof']);
    expect(goalOf(boards.network, networks.network.items, 0)).toBeNull();
  });

  test('of everything else that was said the family can be asked what should be instead', () => {
    const aboutOf = (tool: ToolModule, items: readonly DrawingItem[], at: number) =>
      tool.goalAbout?.(sceneOf(items, { language: 'en' }), items[at]?.thread ?? '');
    expect(aboutOf(boards.nextSteps, maps.map.items, 4)).toContain('យាយដាំបន្លែ');
    expect(aboutOf(boards.nextSteps, maps.map.items, 9)).toContain('Chhim Vichet: 6 of 10');
    expect(aboutOf(boards.network, networks.network.items, 0)).toContain('Nob Yeng');
    expect(aboutOf(boards.personalChoice, choices.choices.items, 1)).toBeTruthy();
    expect(aboutOf(boards.swot, [note(1, 'strengths', ' ')], 0)).toBeNull();
  });

  test('a table of choices has four columns until somebody words their own', () => {
    expect(columnsOf(sceneOf([])).map(({ id }) => id)).toEqual(['good', 'bad', 'feels', 'helps']);
    const own = choices.samples.find(({ name }) => name === 'own-columns')?.items ?? [];
    expect(columnsOf(sceneOf(own, { language: 'en' })).map(({ title }) => title)).toEqual([
      'What is good',
      'ពិបាកត្រង់ណា',
      'យាយគិតយ៉ាងណា',
    ]);
  });

  test('what was written under a column stays under it when its name is worded', () => {
    const words = 'ជិតសាលា និងជិតប្អូន';
    const choice = row(1, 'choice', {
      ...{ words: 'ខ្ញុំនៅជាមួយយាយ', cells: { good: words }, chosen: false, when: null },
    });
    const column = row(2, 'column', { words: 'អ្វីដែលខ្ញុំចូលចិត្ត', standard: 'good' });
    for (const items of [[choice], [choice, column]])
      expect(letters(svg(boards.personalChoice, sceneOf(items)))).toContain(letters(words));
  });

  test('a column of the office is told in the language of the picture, until the family words it', () => {
    const column = (n: number, words: string, office: { km: string; en: string }) =>
      row(n, 'column', { words, standard: null, office });
    const items = [
      column(1, '', { km: 'គុណសម្បត្តិ', en: 'Advantages' }),
      column(2, '', { km: 'ហានិភ័យ', en: '' }),
      column(3, 'យាយគិតយ៉ាងណា', { km: 'គេគិតយ៉ាងណា', en: 'What they think' }),
    ];
    const titles = (language: Language) =>
      columnsOf(sceneOf(items, { language })).map(({ title }) => title);
    expect(titles('en')).toEqual(['Advantages', 'ហានិភ័យ', 'យាយគិតយ៉ាងណា']);
    expect(titles('km')).toEqual(['គុណសម្បត្តិ', 'ហានិភ័យ', 'យាយគិតយ៉ាងណា']);
  });
});

describe('on paper', () => {
  test.each(TOOLS)(
    '%s has an empty sheet to be filled by hand, with its places in both languages',
    (name, tool) => {
      for (const language of ['km', 'en'] as const) {
        const sheet = tool.blank && renderToStaticMarkup(tool.blank(language));
        expect(sheet).toMatch(/^<svg/);
        expect(sheet).not.toContain('data-thread');
        expect(sheet?.length).toBeGreaterThan(name === 'personal-choice' ? 800 : 1_000);
      }
    },
  );

  test.each(TOOLS)('%s is drawn as it was drawn before', async (name, tool, samples) => {
    const drawn = samples.filter((one, at) => at === 0 || one.name === 'empty');
    for (const { name: of, items } of drawn) {
      for (const view of tool.views ?? ['picture']) {
        const picture = svg(tool, sceneOf(items), view).replaceAll('><', '>\n<');
        await expect(picture).toMatchFileSnapshot(`golden/boards/${name}-${of}-${view}.svg`);
      }
    }
  });
});

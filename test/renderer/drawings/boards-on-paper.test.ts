// A board on paper: as many sheets as can be read, every word on one of them, nothing twice, and none of it cut.
import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test } from 'vitest';
import type { DrawingItem } from '#domain/drawings/drawing.ts';
import * as boards from '../../../renderer/drawings/boards/boards.ts';
import { layNetwork } from '../../../renderer/drawings/boards/network-layout.ts';
import { boardOf } from '../../../renderer/drawings/boards/places.ts';
import { roughMeasure } from '../../../renderer/drawings/svg/measure.ts';
import { readPicture } from '../../../renderer/drawings/svg/picture-file.tsx';
import type { Scene, ToolModule } from '../../../renderer/drawings/tool.ts';
import { prepareTexts } from '../../../renderer/i18n/setup.ts';
import { textIn } from '../../../renderer/i18n/text-in.ts';
import { layDrawing } from '../../../renderer/print/drawn-layout.ts';
import { READABLE_PT } from '../../../renderer/print/paper.ts';
import {
  helper,
  LONG,
  LONG_NAME,
  note,
  rating,
  row,
  sample,
} from '../../drawings/families/boards.ts';
import * as networks from '../../drawings/samples/network.ts';
import * as maps from '../../drawings/samples/next-steps.ts';

beforeAll(() => prepareTexts('km'));

const sceneOf = (items: readonly DrawingItem[]): Scene => ({
  ...sample('', items),
  ...{ language: 'km', measure: roughMeasure },
});
const print = (tool: ToolModule, items: readonly DrawingItem[], size: 'A4' | 'A3' = 'A4') =>
  layDrawing(tool, sceneOf(items), tool.views?.at(-1) ?? 'picture', { size, mayCut: true });
type Printed = ReturnType<typeof print>;

const svgsOf = ({ sheets }: Printed) => sheets.map(({ picture }) => renderToStaticMarkup(picture));
const goesOn = () => textIn('km')('boards.goesOn');
/** The words as they are read from sheet to sheet. */
const lettersOf = (svg: string) =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)]
    .map(([, text = '']) => (text.trim() === goesOn() ? '' : text))
    .join('')
    .replace(/&[^;]*;|\s/gu, '');
const count = (text: string, of: string) => text.split(of).length - 1;

/** Letters that nobody here writes: no wrapping parts one, so each stands on the sheets as often as it was said. */
const mark = (at: number) => String.fromCodePoint(0x4e00 + at);
/** As long as a text may be with a mark at both ends. */
const LONGEST = LONG.slice(0, 3_900);

const told = fc.constantFrom(
  'ក',
  'មីងមកដេកជាមួយយើង',
  LONG_NAME,
  LONG.slice(0, 700),
  LONG.slice(0, 3_000),
);
const anyNotes = (tool: Parameters<typeof boardOf>[0]) => {
  const places = boardOf(tool).places.filter(({ kind }) => kind === 'note');
  return fc
    .array(fc.tuple(fc.constantFrom(...places), told), { minLength: 1, maxLength: 22 })
    .map((all) =>
      all.map(([{ id }, words], at) => note(at + 1, id, `${mark(at)}${words}${mark(at)}`)),
    );
};
const TOOLS = [
  ['next-steps', boards.nextSteps],
  ['three-houses', boards.threeHouses],
  ['safety-house', boards.safetyHouse],
  ['swot', boards.swot],
] as const;

/** Nothing smaller than can be read, nothing higher than its sheet, all sheets the same way round. */
function expectReadable(printed: Printed): void {
  expect(printed.smallestPt).toBeGreaterThanOrEqual(READABLE_PT);
  for (const { layout } of printed.sheets) {
    expect(layout.landscape).toBe(printed.landscape);
    expect(layout.pictureMm.height).toBeLessThanOrEqual(layout.pageMm);
  }
}

describe('a long board on paper', () => {
  test.each(TOOLS)(
    '%s goes on with the next sheet, every word once, none too small',
    (name, tool) => {
      fc.assert(
        fc.property(
          anyNotes(name),
          fc.constantFrom('A4' as const, 'A3' as const),
          (notes, size) => {
            const printed = print(tool, notes, size);
            expectReadable(printed);
            const all = svgsOf(printed).map(lettersOf).join('');
            for (const at of notes.keys()) expect(count(all, mark(at)), mark(at)).toBe(2);
          },
        ),
        { numRuns: 8, seed: 3 },
      );
    },
  );

  test('the sheets that follow say again whose column it is, and that a note goes on', () => {
    const printed = print(boards.threeHouses, [note(1, 'dreams', LONG), note(2, 'worries', 'ក')]);
    expect(printed.sheets.length).toBeGreaterThan(2);
    const [first, ...others] = svgsOf(printed);
    expect(first).not.toContain(goesOn());
    for (const svg of others) {
      expect(svg).toContain(textIn('km')('boards.place.three-houses.dreams'));
      expect(svg).toContain(goesOn());
    }
  });

  test.each([
    ['three-houses', boards.threeHouses, 'dreams'],
    ['safety-house', boards.safetyHouse, 'inside'],
    ['safety-house', boards.safetyHouse, 'roof'],
    ['safety-house', boards.safetyHouse, 'circle'],
    ['safety-house', boards.safetyHouse, 'outside'],
  ] as const)(
    'the sheets that follow do not draw again what is empty: %s %#',
    (name, tool, long) => {
      const others = svgsOf(print(tool, [note(1, long, LONG)])).filter((svg) =>
        svg.includes(goesOn()),
      );
      const titleOf = (place: string) => textIn('km')(`boards.place.${name}.${place}` as never);
      expect(others.length).toBeGreaterThan(0);
      for (const svg of others) {
        const letters = lettersOf(svg);
        const titles = boardOf(name)
          .places.filter(({ kind }) => kind === 'note')
          .filter(({ id }) => letters.includes(lettersOf(`<text>${titleOf(id)}</text>`)));
        expect(titles.map(({ id }) => id)).toEqual([long]);
      }
    },
  );

  test('the house stands only where somebody inside still has words', () => {
    const walls = (svg: string) => count(svg, '<path d="M');
    const [first = '', second = ''] = svgsOf(
      print(boards.safetyHouse, [note(1, 'outside', LONG), note(2, 'inside', 'ក')]),
    );
    const [, inside = ''] = svgsOf(print(boards.safetyHouse, [note(1, 'inside', LONG)]));
    expect(first).toContain('stroke-dasharray="7 5"');
    expect(inside).toContain('stroke-dasharray="7 5"');
    expect(second).not.toContain('stroke-dasharray="7 5"');
    expect(walls(second)).toBeLessThan(walls(inside));
  });

  test('a table says its columns and the row again on every sheet, and loses nothing of a long cell', () => {
    const words = 'ខ្ញុំនៅជាមួយយាយ';
    const cells = { good: `${mark(1)}${LONGEST}${mark(2)}`, bad: LONG.slice(0, 2_000) };
    const choice = row(1, 'choice', { words, cells, chosen: false, when: null });
    const printed = print(boards.personalChoice, [choice]);
    expectReadable(printed);
    const svgs = svgsOf(printed);
    expect(svgs.length).toBeGreaterThan(2);
    for (const svg of svgs) {
      expect(svg).toContain(textIn('km')('boards.standard.good'));
      expect(lettersOf(svg)).toContain(words);
    }
    const all = svgs.map(lettersOf).join('');
    expect([count(all, mark(1)), count(all, mark(2))]).toEqual([1, 1]);
  });

  test('columns that have no room beside the others come on sheets of their own, with the rows again', () => {
    const columns = Array.from({ length: 11 }, (_, at) =>
      row(10 + at, 'column', { words: `ជួរ${mark(at)}`, standard: null }),
    );
    const cells = Object.fromEntries(columns.map(({ thread }, at) => [thread, mark(100 + at)]));
    const choice = row(1, 'choice', { words: 'ទៅសាលា', cells, chosen: true, when: null });
    const printed = print(boards.personalChoice, [...columns, choice]);
    expectReadable(printed);
    const svgs = svgsOf(printed).map(lettersOf);
    expect(svgs.length).toBe(2);
    for (const svg of svgs) expect(svg).toContain('ទៅសាលា');
    columns.forEach((_, at) => {
      const [title, cell] = svgs.map((svg) => [count(svg, mark(at)), count(svg, mark(100 + at))]);
      expect([title, cell].toSorted()).toEqual([
        [0, 0],
        [1, 1],
      ]);
    });
  });

  test('sixty people of a network stand in a table over several sheets', () => {
    const many = Array.from({ length: 60 }, (_, at) =>
      helper(at + 1, `${LONG_NAME} ${mark(at)}`, 'inner', 'ដឹងទាំងអស់', LONG.slice(0, at * 20)),
    );
    const printed = print(boards.network, many);
    expectReadable(printed);
    const all = svgsOf(printed).map(lettersOf).join('');
    for (const at of many.keys()) expect(count(all, mark(at))).toBeGreaterThanOrEqual(1);
  });

  test('the people around a child can be read on paper, each on one sheet and nobody left out', () => {
    const paper = (items: readonly DrawingItem[]) =>
      layDrawing(boards.network, sceneOf(items), 'circles', { size: 'A4', mayCut: true });
    const shownOn = ({ scene }: Printed['sheets'][number]) =>
      layNetwork(scene).names.map(({ row }) => row.thread);
    for (const { items } of networks.samples) {
      const printed = paper(items);
      expectReadable(printed);
      expect(printed.sheets.flatMap(shownOn).toSorted()).toEqual(
        items.map(({ thread }) => thread).toSorted(),
      );
    }
    expect(paper(networks.network.items).sheets).toHaveLength(1);
    const crowd = networks.samples.find(({ name }) => name === 'crowd')?.items ?? [];
    const [first, ...others] = svgsOf(paper(crowd));
    expect(first).not.toContain(goesOn());
    expect(others.length).toBeGreaterThan(0);
    for (const svg of others) expect(svg).toContain(goesOn());
  });

  test('the line from 0 to 10 stands on one sheet alone, also when twenty give the same number', () => {
    const many = [
      ...Array.from({ length: 20 }, (_, at) =>
        rating(at + 1, `${LONG_NAME}${mark(at)}`, 5, mark(50 + at)),
      ),
      ...maps.map.items.map((item) => ({ ...item, thread: `${item.thread}-` })),
    ];
    const printed = print(boards.nextSteps, many);
    expectReadable(printed);
    const scales = printed.sheets.filter(({ scene }) =>
      boards.nextSteps.legend(scene, 'picture').some(({ id }) => id === 'now'),
    );
    expect(scales).toHaveLength(1);
    const all = svgsOf(printed).map(lettersOf).join('');
    for (let at = 0; at < 20; at++) expect(count(all, mark(50 + at))).toBe(1);
  });

  test('500 long notes are drawn, each on one sheet', () => {
    const notes = Array.from({ length: 500 }, (_, at) =>
      note(
        at + 1,
        ['strengths', 'chances'][at % 2] ?? '',
        `${mark(at)}${at % 50 === 0 ? LONGEST : 'ក'}`,
      ),
    );
    const printed = print(boards.swot, notes);
    expectReadable(printed);
    const all = svgsOf(printed).map(lettersOf).join('');
    for (const at of notes.keys()) expect(count(all, mark(at))).toBe(1);
  });

  test('what has room on one sheet stays on one, and a file holds all of it in one picture', () => {
    expect(print(boards.nextSteps, maps.lastTime.items).sheets).toHaveLength(1);
    const long = maps.samples.find(({ name }) => name === 'many')?.items ?? [];
    expect(print(boards.nextSteps, long).sheets.length).toBeGreaterThan(1);
    const file = renderToStaticMarkup(boards.nextSteps.picture('picture')(sceneOf(long)));
    expect(readPicture(file).height).toBeGreaterThan(1_000);
    for (const { content } of long)
      expect(lettersOf(file)).toContain(String(content.words).replace(/\s/gu, ''));
  });
});

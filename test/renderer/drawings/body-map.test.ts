// The body map as rules: which part a place is, where cards stand, and that picture and list agree.
import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { differencesOf } from '#domain/drawings/differences.ts';
import type { DrawingItem } from '#domain/drawings/drawing.ts';
import { BodyRegion, BodySide, PinKind, type Strength } from '#domain/drawings/kinds/body-map.ts';
import type { Language } from '#domain/khmer/format.ts';
import { blankBodyMap } from '../../../renderer/drawings/body-map/blank.tsx';
import { bodyMap } from '../../../renderer/drawings/body-map/body-map.ts';
import { placeAt } from '../../../renderer/drawings/body-map/ground.ts';
import type { Box } from '../../../renderer/drawings/body-map/label.ts';
import { layoutOf } from '../../../renderer/drawings/body-map/layout.ts';
import { bodyMapPicture } from '../../../renderer/drawings/body-map/picture.tsx';
import {
  FIGURE,
  moved,
  placeOf,
  regionAt,
  regionsOf,
  turned,
} from '../../../renderer/drawings/body-map/regions.ts';
import { numberIn, SHAPES } from '../../../renderer/drawings/body-map/shapes.ts';
import { nameOfMark } from '../../../renderer/drawings/body-map/words.ts';
import { roughMeasure } from '../../../renderer/drawings/svg/measure.ts';
import { readPicture } from '../../../renderer/drawings/svg/picture-file.tsx';
import type { Scene } from '../../../renderer/drawings/tool.ts';
import { prepareTexts } from '../../../renderer/i18n/setup.ts';
import { layDrawing } from '../../../renderer/print/drawn-layout.ts';
import { READABLE_PT } from '../../../renderer/print/paper.ts';
import { girl, manyMarks, markItem, samples } from '../../drawings/samples/body-map.ts';

beforeAll(() => prepareTexts('en'));

const sceneOf = (items: readonly DrawingItem[], language: Language = 'en'): Scene => ({
  ...girl,
  ...{ items, language, measure: roughMeasure },
});

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width - 0.01 &&
  b.x < a.x + a.width - 0.01 &&
  a.y < b.y + b.height - 0.01 &&
  b.y < a.y + a.height - 0.01;

/** Everything that lies over something else, and everything that leaves the sheet. */
function faultsOf(scene: Scene): string[] {
  const { cards, lines, pins, figures, radius, width, height, foot } = layoutOf(scene);
  const faults: string[] = [];
  const boxes = [...cards, ...lines].map(({ of, box }) => ({ name: of.number, box }));
  for (const view of BodySide.options)
    boxes.push({ name: view, box: { ...FIGURE, x: figures[view], y: 8, height: foot - 8 } });
  for (const [at, one] of boxes.entries()) {
    const { box } = one;
    if (box.x < 0 || box.y < 0 || box.x + box.width > width || box.y + box.height > height)
      faults.push(`${one.name} leaves the sheet`);
    for (const other of boxes.slice(at + 1))
      if (overlap(box, other.box)) faults.push(`${one.name} lies over ${other.name}`);
  }
  for (const [at, one] of pins.entries())
    for (const other of pins.slice(at + 1))
      if (Math.hypot(one.spot.x - other.spot.x, one.spot.y - other.spot.y) < radius * 2)
        faults.push(`sign ${one.number} lies over sign ${other.number}`);
  for (const { of, box, words, feeling } of [...cards, ...lines])
    for (const line of [...words, ...feeling])
      if (roughMeasure(line, 13) > box.width) faults.push(`${of.number}: a line is too wide`);
  return faults;
}

/** Whether a point lies within the lines of a sign, half of which are about one unit wide. */
function isIn(kind: PinKind, radius: number, x: number, y: number): boolean {
  const line = 1.05;
  if (kind === 'feeling') return Math.hypot(x, y) < radius - line;
  const points = SHAPES[kind].path.match(/-?[\d.]+/g)?.map((each) => Number(each) * radius) ?? [];
  return points.every((left, at) => {
    if (at % 2 === 1) return true;
    const [top = 0, right = 0, bottom = 0] = [1, 2, 3].map(
      (next) => points[(at + next) % points.length],
    );
    const [dx, dy] = [right - left, bottom - top];
    const from = (dx * (y - top) - dy * (x - left)) / Math.hypot(dx, dy);
    // A star is looked at as the ring within its points.
    return kind === 'unsafe' ? Math.hypot(x, y) < 0.96 * radius : from > line;
  });
}

describe('The part of the body', () => {
  test('is worked out from where the mark is, and its middle is in it', () => {
    for (const view of BodySide.options)
      for (const region of regionsOf(view))
        for (const x of [0.2, 0.8]) {
          const place = placeOf(region, { view, x, y: 0 });
          expect([region, regionAt(place)]).toEqual([region, region]);
          expect(place.view).toBe(view);
        }
  });

  test('that only the other side has is shown there', () => {
    expect(placeOf('belly', { view: 'back', x: 0.5, y: 0.5 }).view).toBe('front');
  });

  test('of a hand is on the half of the picture that the mark was on', () => {
    expect(placeOf('hand', { view: 'front', x: 0.2, y: 0.5 }).x).toBeLessThan(0.5);
    expect(placeOf('hand', { view: 'front', x: 0.7, y: 0.5 }).x).toBeGreaterThan(0.5);
  });

  test('beside the body is the nearest one, and every place has one', () => {
    expect(regionAt({ view: 'front', x: 0, y: 0.6 })).toBe('hand');
    const place = fc.record({
      view: fc.constantFrom(...BodySide.options),
      x: fc.double({ min: 0, max: 1, noNaN: true }),
      y: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(fc.property(place, (at) => BodyRegion.options.includes(regionAt(at))));
  });

  test('of a mark on the left hand is the left hand from behind too', () => {
    const hand = placeOf('hand', { view: 'front', x: 0.9, y: 0.5 });
    expect(turned(hand)).toEqual({ view: 'back', x: 1 - hand.x, y: hand.y });
    expect(regionAt(turned(hand))).toBe('hand');
  });

  test('stays on the outline when a key is held', () => {
    const far = moved({ view: 'front', x: 0.5, y: 0.5 }, -9_999, 9_999);
    expect(far).toEqual({ view: 'front', x: 0, y: 1 });
  });
});

describe('On the picture', () => {
  test('nothing lies over anything, with sixty marks and in both languages', () => {
    for (const { items } of samples)
      for (const language of ['km', 'en'] as const)
        expect(faultsOf(sceneOf(items, language))).toEqual([]);
  });

  test('every mark has its sign and its words, however many there are', () => {
    for (const count of [1, 12, 13, 60, 500]) {
      const scene = sceneOf(manyMarks(count));
      const { cards, lines, pins } = layoutOf(scene);
      expect([cards.length + lines.length, pins.length]).toEqual([count, count]);
      expect(faultsOf(scene)).toEqual([]);
    }
  });

  test('on paper, what has no room beside the outlines goes on with the next sheets, and all can be read', () => {
    for (const [count, onA4, onA3] of [
      [0, 1, 1],
      [5, 1, 1],
      [60, 3, 2],
      [120, 4, 3],
    ] as const) {
      for (const [size, sheets] of Object.entries({ A4: onA4, A3: onA3 })) {
        const scene = sceneOf(manyMarks(count), 'km');
        const printed = layDrawing(bodyMap, scene, '', { size: size as 'A4' | 'A3', mayCut: true });
        expect(printed.smallestPt).toBeGreaterThanOrEqual(READABLE_PT);
        const parts = printed.sheets.map(({ scene }) => layoutOf(scene));
        const told = parts.flatMap(({ cards, lines }) => [...cards, ...lines]);
        expect(new Set(told.map(({ of }) => of.number)).size).toBe(count);
        expect(told).toHaveLength(count);
        expect(parts.length).toBeLessThanOrEqual(sheets);
        for (const { layout } of printed.sheets)
          expect(layout.pictureMm.height).toBeLessThanOrEqual(layout.pageMm);
      }
    }
  });

  test('on paper, more marks than two outlines hold go on with outlines on the next sheet', () => {
    const scene = sceneOf(manyMarks(160));
    const printed = layDrawing(bodyMap, scene, '', { size: 'A4', mayCut: true });
    expect(printed.smallestPt).toBeGreaterThanOrEqual(READABLE_PT);
    const drawn = printed.sheets.filter(({ scene }) => layoutOf(scene).hasFigures);
    expect(drawn.flatMap(({ scene }) => layoutOf(scene).pins.map(({ number }) => number))).toEqual(
      Array.from({ length: 160 }, (_, at) => String(at + 1)),
    );
    const says = drawn.map(({ picture }) => renderToStaticMarkup(picture).match(/Front[^<]*/)?.[0]);
    expect(says).toEqual(['Front · marks 1–80', 'Front · marks 81–160']);
    expect(renderToStaticMarkup(bodyMapPicture(scene))).toContain('>Front<');
  });

  test('a number of two or three digits stands free of the lines of its sign', () => {
    for (const kind of PinKind.options)
      for (const number of ['10', '100'])
        for (const radius of [11.5, 13]) {
          const wide = roughMeasure(number, 13, true);
          const { y, textLength } = numberIn(kind, radius, number, wide);
          const half = (textLength ?? wide) / 2;
          // Digits are as high as seven tenths of their letters.
          for (const corner of [y, y - 0.7 * 13])
            expect([kind, radius, number, isIn(kind, radius, half, corner)]).toEqual([
              ...[kind, radius, number, true],
            ]);
        }
  });

  test('no number of a mark is smaller than the words beside it', () => {
    for (const count of [1, 12, 60, 100]) {
      const svg = renderToStaticMarkup(bodyMapPicture(sceneOf(manyMarks(count))));
      expect(readPicture(svg).smallest).toBe(13);
    }
  });

  test('nothing lies over anything wherever a child points, whatever is said', () => {
    const word = fc.constantFrom(
      'ពោះតឹង',
      'Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
      'heavy ',
      '',
    );
    const words = fc.array(word, { maxLength: 40 }).map((parts) => parts.join(''));
    const mark = fc.record({
      view: fc.constantFrom(...BodySide.options),
      x: fc.constantFrom(0, 0.1, 0.5, 0.51, 0.9, 1),
      y: fc.constantFrom(0, 0.2, 0.21, 0.5, 0.9, 1),
      kind: fc.constantFrom(...PinKind.options),
      strength: fc.constantFrom<Strength>(1, 2, 3),
      ...{ feeling: words, words },
    });
    const check = fc.property(fc.array(mark, { maxLength: 30 }), (marks) => {
      const items = marks.map(({ view, x, y, kind, feeling, strength, words }, at) =>
        markItem(at + 1, [{ view, x, y }, kind, feeling, strength, words]),
      );
      expect(faultsOf(sceneOf(items))).toEqual([]);
    });
    fc.assert(check, { numRuns: 60 });
  });

  test('a mark is where the child pointed as long as nobody else is there', () => {
    for (const { at, spot } of layoutOf(sceneOf(girl.items)).pins) expect(spot).toEqual(at);
  });

  test('of two marks at nearly the same place the second moves aside no further than it must', () => {
    const at = (y: number) => ({ view: 'front', x: 0.5, y }) as const;
    const items = [at(0.5), at(0.51)].map((place, n) => {
      return markItem(n + 1, [place, 'feeling', '', 1, '']);
    });
    const { pins, radius } = layoutOf(sceneOf(items));
    const moved = pins.map(({ at, spot }) => Math.hypot(at.x - spot.x, at.y - spot.y));
    expect(moved[0]).toBe(0);
    expect(moved[1]).toBeLessThan(radius * 2.6 + 0.01);
    expect(moved[1]).toBeGreaterThan(radius);
    const stands = sceneOf([...items, markItem(3, [at(0.58), 'pain', '', 1, ''])]);
    const third = layoutOf(stands).pins[2];
    expect(third && Math.abs(third.spot.y - third.at.y)).toBeLessThan(radius);
  });

  test('a finger finds the outline it points at', () => {
    const { pins } = layoutOf(sceneOf(girl.items));
    for (const { pin, at } of pins) {
      const { view, x, y } = pin.content;
      const place = placeAt(pins.length, at);
      expect(place?.view).toBe(view);
      expect(place?.x).toBeCloseTo(x, 6);
      expect(place?.y).toBeCloseTo(y, 6);
    }
    expect(placeAt(pins.length, { x: 2, y: 2 })).toBeNull();
  });

  test('words of 4,000 letters are shortened there, and stand whole in the rows below on paper', () => {
    const words = 'ខ្ញុំភ័យពេលយប់ '.repeat(260);
    const scene = sceneOf([
      markItem(1, [{ view: 'front', x: 0.5, y: 0.5 }, 'feeling', '', 2, words]),
    ]);
    const [card] = layoutOf(scene).cards;
    expect(card?.words.length).toBe(4);
    expect(card?.words.at(-1)).toMatch(/…”$/);
    expect(bodyMap.rows?.(scene, 'picture').map(({ text }) => text)).toEqual([
      expect.stringContaining(words.trim()),
    ]);
    expect(bodyMap.rows?.(sceneOf(girl.items), 'picture')).toEqual([]);
  });

  test('what is new or changed since last time says so in a word', () => {
    const before = girl.items.slice(0, -1);
    const changes = differencesOf(girl.items, before);
    const said = (language: Language) =>
      renderToStaticMarkup(bodyMapPicture({ ...sceneOf(girl.items, language), changes }));
    expect(said('en')).toContain('>new<');
    expect(said('km')).toContain('>ថ្មី<');
  });

  test('an outline with nothing on it is a picture too, and may be finished', () => {
    expect(renderToStaticMarkup(bodyMapPicture(sceneOf([])))).toContain('Front');
    expect(bodyMap.mayBeEmpty).toBe(true);
    expect(bodyMap.isApart).toBe(true);
  });

  test('the legend tells the signs that are used and no others', () => {
    const [first] = girl.items.filter(({ kind }) => kind === 'pin');
    const legend = bodyMap.legend(sceneOf(first ? [first] : []), 'picture');
    expect(legend.map(({ id }) => id)).toEqual(['feeling', 'strength-3', 'numbers']);
    expect(bodyMap.legend(sceneOf([]), 'picture')).toEqual([]);
  });

  test('a mark is read aloud with its number, feeling, part and strength', () => {
    const pin = layoutOf(sceneOf(girl.items)).pins[2]?.pin;
    expect(pin && nameOfMark('en', pin, 3)).toBe('3, ភ័យ, belly, some: ញ័រពោះ ពេលគេស្រែកនៅក្បែរផ្ទះ');
  });

  for (const { name, items } of samples)
    for (const language of ['km', 'en'] as const)
      test(`${name} looks as it did, in ${language}`, async () => {
        const svg = renderToStaticMarkup(bodyMapPicture(sceneOf(items, language)));
        await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot(
          `golden/body-map/${name}.${language}.svg`,
        );
      });

  test('the empty sheet for a visit has both outlines and every sign, in both languages', async () => {
    for (const language of ['km', 'en'] as const) {
      const svg = renderToStaticMarkup(blankBodyMap(language));
      await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot(
        `golden/body-map/blank.${language}.svg`,
      );
    }
  });
});

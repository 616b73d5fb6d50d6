// A large family on paper: it is cut into strips side by side before its names get too small to read.
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, expect, test } from 'vitest';
import type { Language } from '#domain/khmer/format.ts';
import { familyTree } from '../../../renderer/drawings/family-tree/family-tree.ts';
import { roughMeasure } from '../../../renderer/drawings/svg/measure.ts';
import type { Scene } from '../../../renderer/drawings/tool.ts';
import { prepareTexts } from '../../../renderer/i18n/setup.ts';
import { layDrawing } from '../../../renderer/print/drawn-layout.ts';
import { SMALLEST_PT } from '../../../renderer/print/paper.ts';
import { details, kin, personId, tie } from '../../drawings/samples/family-tree.ts';

beforeAll(() => prepareTexts('km'));

/** So many people in three generations: couples with children, and the children's children. */
function family(count: number, language: Language): Scene {
  const people = Array.from({ length: count }, (_, n) =>
    kin(n, [`សុខ ស្រីនាង ${n}`, `Sok Sreyneang ${n}`, n % 2 === 0 ? 'm' : 'f', `${1950 + (n % 60)}`]),
  );
  const relations: Scene['facts']['relations'] = [];
  let next = 0;
  const take = () => next++;
  const couple = (of: number, partner: number) => {
    relations.push(tie(of, 'partner-married', partner));
    return [of, partner] as const;
  };
  let level = [couple(take(), take()), couple(take(), take())];
  while (next < count) {
    const following: (readonly [number, number])[] = [];
    for (const [father, mother] of level) {
      for (let child = 0; child < 3 && next < count; child++) {
        const one = take();
        for (const parent of [father, mother]) relations.push(tie(parent, 'parent-birth', one));
        if (next < count && child < 2) following.push(couple(one, take()));
      }
    }
    level = following;
  }
  const facts = { people, relations, households: [] };
  return { items: [], details, facts, personId: personId(0), language, measure: roughMeasure };
}

test.each([
  ['A4', 30],
  ['A3', 60],
] as const)(
  'on %s %i people are cut into strips before their names get too small',
  (size, count) => {
    const scene = { ...family(count, 'km'), isCopy: true };
    const { sheets, smallestPt } = layDrawing(familyTree, scene, 'tree', { size, mayCut: true });
    expect(smallestPt).toBeGreaterThanOrEqual(SMALLEST_PT);
    expect(sheets.length).toBeLessThanOrEqual(5);
    const texts = sheets.map(({ picture }) => renderToStaticMarkup(picture));
    const boxes = texts.map((svg) =>
      (/viewBox="([^"]*)"/.exec(svg)?.[1] ?? '').split(' ').map(Number),
    );
    const whole = layDrawing(familyTree, scene, 'tree', { size, mayCut: false }).sheets[0]?.picture;
    const [, , width = 0] = (/viewBox="([^"]*)"/.exec(renderToStaticMarkup(whole))?.[1] ?? '')
      .split(' ')
      .map(Number);
    expect(boxes[0]?.[0]).toBe(0);
    boxes.slice(1).forEach(([x = 0], at) => {
      const [before = 0, , wide = 0] = boxes[at] ?? [];
      expect(x).toBeLessThan(before + wide - 60);
    });
    const [last = 0, , wide = 0] = boxes.at(-1) ?? [];
    expect(last + wide).toBeCloseTo(width, 1);
  },
);

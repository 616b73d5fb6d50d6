// The eco-map as rules: whatever people are called and however many they are, nothing lies over anything.
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Strength } from '#domain/drawings/kinds/family-tree.ts';
import {
  angleOf,
  type EcoLayout,
  LINE_HEIGHT,
  layOutEcoMap,
  NAME_AT,
  NAME_SIZE,
  nameY,
  SYSTEM_RADIUS,
} from '../../../renderer/drawings/family-tree/eco-layout.ts';
import { familyTree } from '../../../renderer/drawings/family-tree/family-tree.ts';
import { roughMeasure } from '../../../renderer/drawings/svg/measure.ts';
import { prepareTexts } from '../../../renderer/i18n/setup.ts';
import { layDrawing } from '../../../renderer/print/drawn-layout.ts';
import { READABLE_PT } from '../../../renderer/print/paper.ts';
import { samples as ecoMaps } from '../../drawings/samples/eco-maps.ts';
import { samples as families } from '../../drawings/samples/family-tree.ts';

beforeAll(() => prepareTexts('km'));

/** From the circle to what stands around it at least so much of a bond is seen. */
const BOND = 14;

type Box = { of: string; left: number; right: number; top: number; bottom: number };
/** Letters reach this far above the foot of their line, and below it. */
const [UP, DOWN] = [11, 4];

function boxOf(of: string, [x, y]: [number, number], lines: readonly string[], foot: number): Box {
  const half = Math.max(...lines.map((line) => roughMeasure(line, NAME_SIZE, true))) / 2;
  const last = foot + (lines.length - 1) * LINE_HEIGHT;
  return { of, left: x - half, right: x + half, top: y + foot - UP, bottom: y + last + DOWN };
}

/** Every sign and every name. */
function boxesIn({ members, systems }: EcoLayout): Box[] {
  const sign = (of: string, x: number, y: number, half: number): Box => {
    return { of, left: x - half, right: x + half, top: y - half, bottom: y + half };
  };
  return [
    ...members.flatMap(({ id, x, y, lines, isNameAbove }) => {
      const above = NAME_AT.above - (lines.length - 1) * LINE_HEIGHT;
      const name = boxOf(`name ${id}`, [x, y], lines, isNameAbove ? above : NAME_AT.below);
      return [sign(id, x, y, 15), name];
    }),
    ...systems.flatMap((one) => [
      sign(one.id, one.x, one.y, SYSTEM_RADIUS),
      boxOf(`name ${one.id}`, [one.x, one.y], one.lines, nameY(one, 0)),
    ]),
  ];
}

const far = (x: number, y: number) => Math.hypot(x, y);

function faultsOf(layout: EcoLayout, isHome: (id: string) => boolean): string[] {
  const boxes = boxesIn(layout);
  const { width, height, middle } = layout;
  const over = boxes.flatMap((one, at) =>
    boxes
      .slice(at + 1)
      .filter(
        (other) =>
          one.left < other.right &&
          other.left < one.right &&
          one.top < other.bottom &&
          other.top < one.bottom,
      )
      .map((other) => `${one.of} lies over ${other.of}`),
  );
  const outside = boxes
    .filter(({ left, right, top, bottom }) => {
      return left < 0 || top < 0 || right > width || bottom > height;
    })
    .map(({ of }) => `${of} leaves the sheet`);
  const onTheCircle = boxes
    .filter(({ of, left, right, top, bottom }) => {
      const [l, r, t, b] = [left - middle.x, right - middle.x, top - middle.y, bottom - middle.y];
      if (isHome(of)) return far(Math.max(-l, r), Math.max(-t, b)) > middle.radius;
      return far(Math.max(l, -r, 0), Math.max(t, -b, 0)) < middle.radius + BOND;
    })
    .map(({ of }) => `${of} lies on the circle, or so near that no bond is seen`);
  return [...over, ...outside, ...onTheCircle];
}

const LONG = 'Sovannara Monirathvisoth Sereysophornpiseth Mongkolborei Ratanakvisal Chanthavong';
const KM = 'សុវណ្ណារ៉ាមុនីរ័ត្នវិសុទ្ធិសិរីសោភ័ណពិសិដ្ឋមង្គល';
const name = fc.constantFrom('Mom', 'សុខ ស្រីមុំ', KM, LONG, LONG.replaceAll(' ', ''));
const strength = fc.constantFrom<Strength>('strong', 'ordinary', 'weak', 'stressful');

describe('An eco-map', () => {
  test('has nothing over anything, whoever lives there and whatever stands around', () => {
    const member = fc.record({ name, at: fc.option(fc.nat(11)), isHome: fc.boolean() });
    const system = fc.record({ name, strength });
    const people = fc.array(member, { maxLength: 14 });
    const check = fc.property(people, fc.array(system, { maxLength: 12 }), (told, around) => {
      const members = told.map(({ at, ...one }, n) => {
        const of = around.length === 0 || at === null ? null : at % around.length;
        const isHome = one.isHome || of === null;
        const toward = of === null ? null : angleOf(of, around.length);
        return { ...one, id: `p${n}`, of, toward, isHome };
      });
      const systems = around.map((one, at) => {
        const hasGuest = members.some(({ of, isHome }) => of === at && !isHome);
        return { ...one, id: `s${at}`, marks: ['new'], hasGuest };
      });
      const layout = layOutEcoMap(members, systems, roughMeasure);
      const homes = new Set(members.filter(({ isHome }) => isHome).map(({ id }) => id));
      expect(faultsOf(layout, (of) => homes.has(of.replace('name ', '')))).toEqual([]);
      for (const { name: whole, lines } of [...layout.members, ...layout.systems])
        expect(lines.join('').replace(/ /g, '')).toContain(whole.replace(/ /g, ''));
    });
    const crowd = Array.from({ length: 12 }, () => ({ name: LONG, at: null, isHome: true }));
    const around = Array.from({ length: 10 }, () => ({ name: 'Mom', strength: 'strong' as const }));
    fc.assert(check, { numRuns: 120, seed: 5, examples: [[crowd, around]] });
  });

  test('prints every name so that it can be read: a crowd on A3, or on sheets side by side', () => {
    const samples = [...ecoMaps, ...families];
    for (const { items, facts, details, personId } of samples)
      for (const language of ['km', 'en'] as const)
        for (const [size, most] of [
          ['A4', 3],
          ['A3', 2],
        ] as const) {
          const scene = { items, facts, details, personId, language, measure: roughMeasure };
          const printed = layDrawing(familyTree, scene, 'eco-map', { size, mayCut: true });
          expect(printed.smallestPt).toBeGreaterThanOrEqual(READABLE_PT);
          expect(printed.sheets.length).toBeLessThanOrEqual(most);
        }
  });

  test('of one child has the child in the middle of the circle', () => {
    const child = { id: 'c', name: LONG, toward: null, isHome: true };
    const { members, middle } = layOutEcoMap([child], [], roughMeasure);
    expect(members[0]?.x).toBe(middle.x);
    expect(middle.radius).toBeLessThan(130);
  });

  test('of three hundred people in one house is drawn too', () => {
    const many = Array.from({ length: 300 }, (_, at) => {
      return { id: `p${at}`, name: LONG, toward: null, isHome: true };
    });
    expect(layOutEcoMap(many, [], roughMeasure).members).toHaveLength(300);
  });
});

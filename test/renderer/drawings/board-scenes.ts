// Boards as tests draw them: any notes and numbers, and nothing over anything else.
import fc from 'fast-check';
import { expect } from 'vitest';
import type { DrawingItem } from '#domain/drawings/drawing.ts';
import type { Language } from '#domain/khmer/format.ts';
import { roughMeasure } from '../../../renderer/drawings/svg/measure.ts';
import type { Scene } from '../../../renderer/drawings/tool.ts';
import { LONG, LONG_NAME, note, rating, sample } from '../../drawings/families/boards.ts';

export const sceneOf = (items: readonly DrawingItem[], part: Partial<Scene> = {}): Scene => ({
  ...sample('', items),
  ...{ language: 'km' as Language, measure: roughMeasure, items },
  ...part,
});

type Box = { x: number; y: number; width: number; height: number };
const meet = (a: Box, b: Box) =>
  a.x < b.x + b.width - 0.5 &&
  b.x < a.x + a.width - 0.5 &&
  a.y < b.y + b.height - 0.5 &&
  b.y < a.y + a.height - 0.5;
export function expectApart(boxes: readonly Box[]) {
  boxes.forEach((box, at) => {
    for (const other of boxes.slice(at + 1))
      expect(meet(box, other), JSON.stringify([box, other])).toBe(false);
  });
}

export const words = fc.oneof(
  fc.constant(''),
  fc.constantFrom('យាយ', 'មីងមកដេកជាមួយយើង', LONG_NAME, LONG.slice(0, 700), 'a'.repeat(200)),
  fc.string({ maxLength: 60 }),
);
export const anyNotes = (places: readonly string[]) =>
  fc
    .array(fc.tuple(fc.constantFrom(...places), words, words), { maxLength: 24 })
    .map((all) => all.map(([slot, said, by], at) => note(at + 1, slot, said, { by })));
export const anyRatings = fc
  .array(fc.tuple(words, fc.integer({ min: 0, max: 10 }), words), { maxLength: 12 })
  .map((all) => all.map(([by, value, why], at) => rating(500 + at, by.slice(0, 80), value, why)));
export const RUNS = { numRuns: 40 };

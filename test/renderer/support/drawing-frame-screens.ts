// What all drawing tools share: who was there with the papers, and the question before it is printed.
import { drawingAnswers, openDrawing } from './drawing.ts';
import { yearsApart } from './drawing-life-river.ts';
import { id } from './office.ts';
import type { Shown } from './shown.ts';

const byCode = {
  ...{ documentId: id(7902), kind: 'life-river', pages: [id(901)] },
  byCode: true,
} as const;
const agreed = { keep: 'not-asked', print: 'no', share: 'no' } as const;
const papers = ['life-river', 'drawing'].map((kind, at) => {
  return { documentId: id(7900 + at), kind, pages: [id(900), id(901)], restricted: false };
});
const [paper] = yearsApart.items;
const view = {
  ...yearsApart,
  papers: [...papers, { ...byCode, restricted: false }],
  kept: [
    {
      ...{ id: id(7920), by: id(3), at: Date.UTC(2026, 10, 18, 4, 30) },
      details: { place: 'សាលាបឋមសិក្សាត្រពាំងរុន' },
    },
  ],
  reasons: [
    {
      ...({ act: 'given-out', reason: 'តុលាការបានសុំ', by: id(3) } as const),
      at: Date.UTC(2026, 10, 18, 4, 10),
    },
  ],
  mayOpen: true,
  crops: { [id(900)]: { x: 0.05, y: 0, w: 0.95, h: 0.55 } },
  details: {
    ...yearsApart.details,
    ...{ agreed, restricted: true, present: [{ id: null, text: 'អ្នកគ្រូសុជាតា' }] },
  },
  items: [
    ...yearsApart.items,
    ...(paper
      ? [
          {
            ...{ ...paper, id: id(7910), thread: id(7910), kind: 'paper', ord: 90 },
            content: { documentId: id(7900) },
          },
          {
            ...{ ...paper, id: id(7911), thread: id(7911), kind: 'quote', ord: 91 },
            content: { by: null, words: 'ខ្ញុំចង់ឱ្យប៉ាឃើញទន្លេនេះ' },
          },
        ]
      : []),
  ],
};
const start = { state: 'unlocked' } as const;
const answers = drawingAnswers(view);

export const drawingFrameScreens: readonly Shown[] = [
  {
    ...{ name: 'drawing-about', start, answers },
    reach: async (opened) => {
      await openDrawing(opened);
      await opened.page.keyboard.press('i');
      await opened.page.locator('.drawing-papers').scrollIntoViewIfNeeded();
    },
  },
  {
    ...{ name: 'drawing-print', start, answers },
    reach: async (opened) => {
      await openDrawing(opened);
      await opened.page.keyboard.press('d');
      await opened.page.keyboard.press('o');
      await opened.page.locator('.paper-beside').waitFor();
      await opened.page.keyboard.press('Control+p');
      await opened.page.locator('.dialog').waitFor();
    },
  },
];

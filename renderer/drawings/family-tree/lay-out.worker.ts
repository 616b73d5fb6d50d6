// Lays a family out beside the window, which goes on listening to hands meanwhile: the same steps, the same picture.
import { type Fitted, fitOnSheet, sizesOf, type ToFit } from './fit-sheet.ts';
import { orderFamily } from './layout/layout.ts';
import type { Snapshot } from './layout/order.ts';
import type { Family } from './layout/types.ts';

export type ToLay = { family: Family; toFit: ToFit };
/** `order`: who stands left of whom, by part of the family. */
export type Laid = { order: Snapshot[]; fitted: Fitted };

addEventListener(
  'message',
  ({ data: { id, family, toFit } }: MessageEvent<ToLay & { id: number }>) => {
    const ordered = orderFamily(family, sizesOf(toFit.roomy));
    const laid: Laid = {
      order: ordered.parts.map((part) => part.save()),
      fitted: fitOnSheet(ordered, toFit),
    };
    postMessage({ id, laid });
  },
);

// Lays a family out beside the window, which goes on listening to hands meanwhile: the same steps, the same picture.
import { fitOnSheet, sizesOf, type ToFit } from './fit-sheet.ts';
import { orderFamily } from './layout/layout.ts';
import { type Sent, toSend } from './layout/sent.ts';
import type { Family } from './layout/types.ts';

export type ToLay = { family: Family; toFit: ToFit };
export type Laid = { stood: Sent; isTight: boolean };

addEventListener(
  'message',
  ({ data: { id, family, toFit } }: MessageEvent<ToLay & { id: number }>) => {
    const { stood, isTight } = fitOnSheet(orderFamily(family, sizesOf(toFit.roomy)), toFit);
    const laid: Laid = { stood: toSend(stood), isTight };
    postMessage({ id, laid });
  },
);

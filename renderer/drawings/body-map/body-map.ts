// The body map as a tool of the desk: printed alone, never with the whole case.
import type { ToolModule } from '../tool.ts';
import { blankBodyMap } from './blank.tsx';
import { CalmLine } from './calm-line.tsx';
import { placeAt } from './ground.ts';
import { pinsOf } from './label.ts';
import { sheetsOf } from './layout.ts';
import { bodyMapLegend } from './legend.tsx';
import { MarkList } from './list.tsx';
import { dragMark, putMark } from './marks.ts';
import { bodyMapPicture } from './picture.tsx';
import { bodyMapRows } from './rows.ts';
import { useBodyMapKeys } from './use-body-map-keys.ts';

export const bodyMap: ToolModule = {
  List: MarkList,
  Toolbar: CalmLine,
  picture: () => bodyMapPicture,
  goesOn: () => true,
  sheets: sheetsOf,
  legend: bodyMapLegend,
  rows: bodyMapRows,
  blank: blankBodyMap,
  touch: ({ drawing, scene }) => ({
    onMove: (thread, x, y) => dragMark(drawing, thread, x, y),
    onPut: (x, y) => {
      const place = placeAt(pinsOf(scene).length, { x, y });
      if (place) putMark(drawing, place);
    },
  }),
  useToolKeys: useBodyMapKeys,
  mayBeEmpty: true,
  isApart: true,
};

// The picture of a problem tree, and of the same tree turned to good: same places, rounder boxes.
import type { ReactElement } from 'react';
import { textIn } from '../../i18n/text-in.ts';
import { FONT } from '../svg/measure.ts';
import type { PictureOf, Scene, Touch } from '../tool.ts';
import { cardsPicture } from './cards-picture.tsx';
import { EmptyCore } from './empty-core.tsx';
import { layoutOf } from './layout.ts';
import { StatementBox } from './statement-box.tsx';
import { isUnturned } from './tree.ts';
import { TreeShape } from './tree-shape.tsx';
import { nameOf } from './words.ts';

export const problemTreePicture = (view: string): PictureOf =>
  view === 'cards' ? cardsPicture : (scene, touch) => treePicture(scene, view, touch);

function treePicture(scene: Scene, view: string, touch?: Touch): ReactElement {
  const t = textIn(scene.language);
  const layout = layoutOf(scene, view);
  const { width, height, boxes } = layout;
  const isGood = view === 'objectives';
  const hasCore = boxes.some(({ branch }) => branch.side === 'core');
  const first = boxes.find(({ branch }) => branch.side === 'core') ?? boxes[0];
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${Math.ceil(height)}`}
      fontFamily={FONT}
      role={touch ? 'group' : 'img'}
      aria-label={t(`problemTree.picture.${isGood ? 'objectives' : 'problems'}`)}
    >
      <TreeShape layout={layout} />
      {!hasCore && <EmptyCore frame={layout.core} says={t('problemTree.askCore')} />}
      {boxes.map((box) => (
        <StatementBox
          key={box.branch.item.thread}
          {...{ box, isGood, touch }}
          name={nameOf(scene.language, box.branch, view)}
          cap={t(`problemTree.cap.${isGood ? 'objectives' : 'problems'}`)}
          isUnturned={isUnturned(box.branch.item, view)}
          isFirst={box === first}
        />
      ))}
    </svg>
  );
}

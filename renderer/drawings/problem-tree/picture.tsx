// The picture of a problem tree, and of the same tree turned to good: same places, rounder boxes.
import { type ReactElement, useState } from 'react';
import { textIn } from '../../i18n/text-in.ts';
import { HERE, INK, QUIET } from '../svg/ink.ts';
import { FONT } from '../svg/measure.ts';
import type { PictureOf, Scene, Touch } from '../tool.ts';
import { TEXT } from './box.ts';
import { cardsPicture } from './cards-picture.tsx';
import type { Frame } from './crown.ts';
import { type Aim, aimAt } from './drop.ts';
import { type Layout, layoutOf } from './layout.ts';
import type { Spot } from './place.ts';
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
  const hasCore = boxes.some(({ branch }) => branch.side === 'core');
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${Math.ceil(height)}`}
      fontFamily={FONT}
      role={touch ? 'group' : 'img'}
      aria-label={t(`problemTree.picture.${view === 'objectives' ? view : 'problems'}`)}
    >
      <TreeShape layout={layout} />
      {!hasCore && <EmptyCore frame={layout.core} says={t('problemTree.askCore')} />}
      <Statements {...{ scene, view, layout, touch }} />
    </svg>
  );
}

type Props = { scene: Scene; view: string; layout: Layout; touch: Touch | undefined };

/** All statements; while one is dragged it is shown where it would come to. */
function Statements({ scene, view, layout, touch }: Props) {
  const t = textIn(scene.language);
  const [aim, setAim] = useState<Aim | null>(null);
  const { boxes } = layout;
  const isGood = view === 'objectives';
  const first = boxes.find(({ branch }) => branch.side === 'core') ?? boxes[0];
  const onDrag = (thread: string, spot: Spot | null) => {
    const found = spot && aimAt(layout, thread, spot);
    setAim(typeof found === 'string' ? null : found);
  };
  return (
    <>
      {boxes.map((box) => (
        <StatementBox
          key={box.branch.item.thread}
          {...{ box, isGood, touch, onDrag }}
          name={nameOf(scene, box.branch, view)}
          cap={t(`problemTree.cap.${isGood ? 'objectives' : 'problems'}`)}
          isUnturned={isUnturned(box.branch.item, view)}
          isFirst={box === first}
        />
      ))}
      {aim && <AimSign {...aim} />}
    </>
  );
}

/** A line along the edge it is let go at, or a ring round the box that it will hang on. */
function AimSign({ on: { x, y, width, height }, edge }: Aim) {
  const line = {
    ...{ fill: 'none', stroke: HERE, strokeLinecap: 'round' as const, pointerEvents: 'none' },
  };
  if (edge === null) {
    const frame = { x: x - 6, y: y - 6, width: width + 12, height: height + 12, rx: 10 };
    return <rect {...frame} {...line} strokeWidth={3} strokeDasharray="8 6" />;
  }
  const lines = {
    left: `M${x - 7} ${y}v${height}`,
    right: `M${x + width + 7} ${y}v${height}`,
    top: `M${x} ${y - 7}h${width}`,
    bottom: `M${x} ${y + height + 7}h${width}`,
  };
  return <path d={lines[edge]} {...line} strokeWidth={7} />;
}

/** Where the core problem will stand, while nobody has named it. */
function EmptyCore({ frame, says }: { frame: Frame; says: string }) {
  const { x, y, width, height } = frame;
  return (
    <>
      <rect
        {...{ x, y, width, height }}
        rx={7}
        fill="#fff"
        stroke={INK}
        strokeWidth={2}
        strokeDasharray="7 5"
      />
      <text
        x={x + width / 2}
        y={y + height / 2 + 5}
        fontSize={TEXT.size}
        textAnchor="middle"
        fill={QUIET}
      >
        {says}
      </text>
    </>
  );
}

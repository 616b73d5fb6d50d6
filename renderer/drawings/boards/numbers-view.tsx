// The line from 0 to 10 and, below it, everybody's numbers of all visits.
import type { Scene, Touch } from '../tool.ts';
import { OverTimeView } from './over-time-view.tsx';
import type { Numbers } from './path.ts';
import { ScaleView } from './scale-view.tsx';

type Props = { numbers: Numbers; scene: Scene; touch: Touch | undefined };

export function NumbersView({ numbers: { scale, table, tableTop }, scene, touch }: Props) {
  return (
    <>
      <ScaleView {...{ scale, scene, touch }} />
      {table && <OverTimeView table={table} y={tableTop} />}
    </>
  );
}

// The rows of a problem tree: effects, the core problem and causes, or the cards while these are sorted.
import type { GoalProps, ToolProps, ViewProps } from '../tool.ts';
import { CardList } from './card-list.tsx';
import { CoreGroup, SideGroup } from './groups.tsx';
import { Start } from './start.tsx';
import { treeOf } from './tree.ts';
import './problem-tree.css';

export function ProblemTreeList(props: ToolProps & ViewProps & GoalProps) {
  const { drawing, scene, view, setView } = props;
  const tree = treeOf(scene);
  const isEmpty = tree.core === null && tree.causes.length + tree.effects.length === 0;
  if (view === 'cards') {
    return (
      <div className="problem-tree-list">
        <CardList {...{ drawing, scene, setView }} />
      </div>
    );
  }
  return (
    <div className="problem-tree-list">
      {tree.core === null && drawing.view.mayEdit && <Start {...{ drawing, setView }} />}
      {!isEmpty && (
        <>
          <SideGroup {...props} side="effect" branches={tree.effects} />
          <CoreGroup {...props} core={tree.core} />
          <SideGroup {...props} side="cause" branches={tree.causes} />
        </>
      )}
    </div>
  );
}

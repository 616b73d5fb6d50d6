// Effects, core problem and causes, each under its head; a head folds its rows away.
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { inDigitsOf } from '#domain/khmer/format.ts';
import { useText } from '../../i18n/use-text.ts';
import type { GoalProps, ToolProps, ViewProps } from '../tool.ts';
import { StatementRow } from './statement-row.tsx';
import { type Branch, inRows } from './tree.ts';

type Shared = ToolProps & ViewProps & GoalProps;

export function SideGroup({
  side,
  branches,
  ...props
}: Shared & { side: 'cause' | 'effect'; branches: readonly Branch[] }) {
  const { t, language } = useText();
  const [isFolded, setFolded] = useState(false);
  const rows = inRows(branches);
  const hasHere = rows.some(({ item }) => item.thread === props.drawing.here);
  const isOpen = !isFolded || hasHere;
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  const turned = props.view === 'objectives' ? 'objectives' : 'problems';
  return (
    <section>
      <h2 className="tree-group">
        <button type="button" aria-expanded={isOpen} onClick={() => setFolded(isOpen)}>
          <Chevron className="ic s" aria-hidden />
          <span className="grow">{t(`problemTree.group.${turned}.${side}`)}</span>
          <span>{inDigitsOf(language, rows.length)}</span>
        </button>
      </h2>
      {isOpen && rows.length === 0 && (
        <p className="cap tree-none">{t(`problemTree.none.${side}`)}</p>
      )}
      {isOpen && (
        <ul className="draw-rows">
          {rows.map((branch) => (
            <StatementRow key={branch.item.thread} {...props} branch={branch} />
          ))}
        </ul>
      )}
    </section>
  );
}

export function CoreGroup({ core, ...props }: Shared & { core: Branch | null }) {
  const { t } = useText();
  const turned = props.view === 'objectives' ? 'objectives' : 'problems';
  return (
    <section>
      <h2 className="draw-group tree-core">{t(`problemTree.group.${turned}.core`)}</h2>
      <ul className="draw-rows">{core && <StatementRow {...props} branch={core} />}</ul>
    </section>
  );
}

// Marks of meaning. Each has its own frame, its own icon and a word, so colour only helps.
import {
  Check,
  ClockAlert,
  Lock,
  type LucideIcon,
  Pencil,
  Stamp,
  TriangleAlert,
} from 'lucide-react';
import type { ReactNode } from 'react';

export type MarkKind = 'risk' | 'overdue' | 'pencil' | 'restricted' | 'safe' | 'final' | 'plain';

/** What stands before the word of a mark. */
export const MARK_ICONS: Record<MarkKind, LucideIcon | null> = {
  risk: TriangleAlert,
  overdue: ClockAlert,
  pencil: Pencil,
  restricted: Lock,
  safe: Check,
  final: Stamp,
  plain: null,
};

export function Mark(props: { kind: MarkKind; icon?: LucideIcon; children: ReactNode }) {
  const Icon = props.icon ?? MARK_ICONS[props.kind];
  return (
    <span className={`mark ${props.kind}`}>
      {Icon && <Icon className="ic" aria-hidden />}
      {props.children}
    </span>
  );
}

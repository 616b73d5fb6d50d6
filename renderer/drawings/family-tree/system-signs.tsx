// What stands around a household, each kind with a sign of its own drawn in black lines; the middle is 0, 0.
import type { SystemKind } from '#domain/drawings/kinds/family-tree.ts';
import { INK } from './figures.tsx';

const SIGNS: Record<SystemKind, string> = {
  school: 'M-10 -3L0 -8L10 -3L0 2ZM-6 -1V5Q0 8.5 6 5V-1M10 -3V4',
  authority: 'M-9 -3L0 -9L9 -3ZM-7 0V7M0 0V7M7 0V7M-10 9H10',
  pagoda: 'M0 -10V-7M-9 0Q-4 -1 0 -7Q4 -1 9 0ZM-6 0V8M6 0V8M-10 9H10M-2 8V3H2V8',
  health: 'M-3 -9H3V-3H9V3H3V9H-3V3H-9V-3H-3Z',
  prison: 'M-9 -9H9V9H-9ZM-4.5 -9V9M0 -9V9M4.5 -9V9',
  employer: 'M-9 -4H9V8H-9ZM-3.5 -4V-8H3.5V-4M-9 1H9',
  lender: 'M0 -9A9 9 0 1 1 0 9A9 9 0 1 1 0 -9M-4 -1.5H4M-4 2H4M0 -5.5V5.5',
  neighbours: 'M-10 0L-5 -5L0 0V8H-10ZM0 0L5 -5L10 0V8H0',
  organisation:
    'M-7 8L-2 1L-8 -3M7 8L2 1L8 -3M-2 1H2M-8 -6A2.4 2.4 0 1 1 -8 -5.9M8 -6A2.4 2.4 0 1 0 8 -5.9',
  other: 'M0 -8A8 8 0 1 1 0 8A8 8 0 1 1 0 -8M-3.5 0H-3.4M0 0H0.1M3.5 0H3.6',
};

export function SystemSign({ kind }: { kind: SystemKind }) {
  return (
    <path
      d={SIGNS[kind]}
      fill="none"
      stroke={INK}
      strokeWidth={1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  );
}

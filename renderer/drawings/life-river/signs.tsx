// The sign of each kind of event in 24 × 24: in the list, in the legend, on the timeline.
import type { ReactNode } from 'react';
import type { EventKind } from '#domain/drawings/kinds/life-river.ts';

export type SignKind = EventKind | 'private';

const LINES: Record<SignKind, ReactNode> = {
  source: (
    <>
      <circle cx="12" cy="15" r="4" />
      <path d="M12 7V3M6 9L3 6M18 9l3-3" />
    </>
  ),
  calm: <path d="M3 9h18M5 13h14M8 17h8" />,
  bend: <path d="M4 20V13a6 6 0 0 1 6-6h9M15 3l4 4-4 4" />,
  rock: (
    <>
      <path d="M3 18Q2 9 9 6Q17 3 20 11Q22 15 21 18Z" />
      <path d="M13 8l-2 8M17 10l-1 6" />
    </>
  ),
  rapids: <path d="M3 7q5 5 9 0t9 0M3 12q5 5 9 0t9 0M3 17q5 5 9 0t9 0" />,
  waterfall: <path d="M3 5h7v12M14 5v12M18 5h3v12M6 21q2-3 4 0t4 0t4 0" />,
  tributary: <path d="M2 15h20M2 20h20M6 3q2 8 8 12" />,
  bridge: <path d="M3 8h18M3 16h18M7 8v8M12 8v8M17 8v8" />,
  island: (
    <>
      <ellipse cx="12" cy="17" rx="9" ry="3.6" />
      <path d="M12 16V7M12 7l-5-2M12 7l5-2M12 7l-3-4M12 7l3-4" />
    </>
  ),
  now: (
    <>
      <path d="M2 13q10 9 20 0q-10 4-20 0Z" />
      <circle cx="11" cy="7" r="2.6" />
    </>
  ),
  hope: <path d="M12 19Q6 12 12 4Q18 12 12 19ZM8 17Q2 14 4 8q4 1 5 4M16 17q6-3 4-9q-4 1-5 4" />,
  private: (
    <>
      <rect x="5" y="11" width="14" height="9" rx="2" />
      <path d="M8 11V8a4 4 0 0 1 8 0v3" />
    </>
  ),
};

/** The lines alone, to be placed in a picture. */
export function Sign({ kind, ink = 'currentColor' }: { kind: SignKind; ink?: string }) {
  return (
    <g fill="none" stroke={ink} strokeWidth="1.8" strokeLinecap="round" strokeLinejoin="round">
      {LINES[kind]}
    </g>
  );
}

/** What is told by a line: how easy it was, what is still to come, and the stroke of now in a timeline. */
export type LineKind = 'wide' | 'ahead' | 'today';

const PATHS: Record<LineKind, ReactNode> = {
  wide: <path d="M1 10Q12 10 23 3M1 14Q12 14 23 21" />,
  ahead: <path d="M1 6H23M1 18H23" strokeDasharray="5 4" />,
  today: <path d="M12 1V8M12 16V23" strokeWidth="4" />,
};

export function LineSign({ of }: { of: LineKind }) {
  return (
    <g fill="none" stroke="currentColor" strokeWidth="1.8">
      {PATHS[of]}
    </g>
  );
}

/** The sign in a row of the list. */
export function SignIcon({ kind }: { kind: SignKind }) {
  return (
    <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
      <Sign kind={kind} />
    </svg>
  );
}

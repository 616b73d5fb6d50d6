// The outline of a child from the front and from behind: our own lines. It has no sex; what the child
// chooses between is hair and hems.
import type { ReactElement } from 'react';
import type { BodySide, Outline } from '#domain/drawings/kinds/body-map.ts';
import { INK } from '../svg/ink.ts';
import { FIGURE, HEAD_ROOM } from './regions.ts';

const SHADE = '#e6e3da';

/** The half on the right of the picture, from the neck down the arm and the leg to between the legs. */
const HALF: readonly (readonly number[])[] = [
  [13, 90, 14, 95, 24, 99],
  [40, 104, 57, 106, 63, 124],
  [69, 146, 76, 188, 86, 232],
  [89, 240, 96, 250, 95, 264],
  [94, 276, 86, 282, 81, 275],
  [79, 271, 79, 267, 78, 264],
  [75, 268, 69, 266, 70, 258],
  [71, 250, 73, 246, 72, 238],
  [64, 208, 56, 182, 48, 154],
  [47, 178, 45, 196, 46, 220],
  [47, 238, 51, 250, 51, 268],
  [51, 306, 47, 348, 44, 392],
  [43, 406, 47, 413, 53, 421],
  [60, 431, 57, 439, 46, 439],
  [38, 440, 30, 440, 24, 438],
  [17, 436, 17, 428, 18, 418],
  [20, 392, 18, 340, 11, 300],
  [9, 286, 5, 278, 0, 278],
];
const START = [12, 76] as const;

/** Down the right half and, mirrored, up the left one. */
function bodyPath(): string {
  const right = HALF.map((curve) => `C${curve.join(' ')}`).join('');
  const ends = [START, ...HALF.map((curve) => [curve[4] ?? 0, curve[5] ?? 0] as const)];
  const left = HALF.map(([x1 = 0, y1 = 0, x2 = 0, y2 = 0], at) => {
    const [x = 0, y = 0] = ends[at] ?? [];
    return `C${-x2} ${y2} ${-x1} ${y1} ${-x} ${y}`;
  }).toReversed();
  return `M${START.join(' ')}${right}${left.join('')}`;
}
const BODY = bodyPath();
const HEAD = 'M0 0C27 0 38 20 38 42C38 66 22 82 0 82C-22 82-38 66-38 42C-38 20-27 0 0 0Z';
const EARS =
  'M38 40C45 37 47 43 45 49C44 54 41 57 37 55M-38 40C-45 37-47 43-45 49C-44 54-41 57-37 55';

/** Lines of what is worn: they end where cloth ends, and show nothing else. */
const SHIRT = 'M-69 150Q-60 157-50 153M69 150Q60 157 50 153M-46 226Q0 236 46 226';
const COLLAR = { front: 'M-20 98Q0 120 20 98', back: 'M-20 98Q0 106 20 98' } as const;
const HEMS: Record<Outline, string> = {
  girl: '',
  boy: 'M-49 330Q-32 338-16 332M49 330Q32 338 16 332',
  neutral: 'M-45 388Q-32 394-19 390M45 388Q32 394 19 390',
};
const SKIRT = 'M-46 226Q-56 280-66 334Q0 352 66 334Q56 280 46 226Q0 236-46 226Z';

type Hair = { behind?: string; front: string; back: string; lines?: string };
const HAIR: Record<Outline, Hair> = {
  girl: {
    behind:
      'M0-5C34-5 46 18 46 46C46 66 48 82 45 98C38 104 28 103 24 98L-24 98C-28 103-38 104-45 98C-48 82-46 66-46 46C-46 18-34-5 0-5Z',
    front: 'M-38 42C-33 32-22 27-12 24C4 26 24 30 38 42C40 16 28-4 0-4C-28-4-40 16-38 42Z',
    back: 'M0-5C34-5 46 18 46 46C46 66 48 84 45 98C30 107-30 107-45 98C-48 84-46 66-46 46C-46 18-34-5 0-5Z',
    lines: 'M-20 30C-23 54-23 78-22 98M0 24L0 102M20 30C23 54 23 78 22 98',
  },
  boy: {
    front:
      'M-38 38C-32 34-28 28-26 22C-6 30 18 26 28 20C30 28 34 34 38 38C40 14 28-4 0-4C-28-4-40 14-38 38Z',
    back: 'M0-4C28-4 39 16 38 42C37 54 34 60 30 66Q0 76-30 66C-34 60-37 54-38 42C-39 16-28-4 0-4Z',
  },
  neutral: {
    behind:
      'M0-5C32-5 45 18 44 44C44 56 44 62 42 70C38 74 34 72 32 68L-32 68C-34 72-38 74-42 70C-44 62-44 56-44 44C-45 18-32-5 0-5Z',
    front: 'M-38 44C-32 34-16 30-4 16C8 30 28 34 38 44C42 16 28-4 0-4C-28-4-42 16-38 44Z',
    back: 'M0-5C32-5 45 18 44 44C44 58 44 66 41 76Q0 88-41 76C-44 66-44 58-44 44C-45 18-32-5 0-5Z',
  },
};

type Props = { outline: Outline; view: BodySide; children?: never };

/** One outline in its room of 220 × 464, the middle line at 110. */
export function Figure({ outline, view }: Props): ReactElement {
  const hair = HAIR[outline];
  return (
    <g
      transform={`translate(${FIGURE.width / 2} ${HEAD_ROOM})`}
      fill="#fff"
      stroke={INK}
      strokeWidth={1.9}
      strokeLinejoin="round"
      strokeLinecap="round"
    >
      {view === 'front' && hair.behind && <path d={hair.behind} fill={SHADE} strokeWidth={1.5} />}
      <path d={BODY} />
      <g fill="none" strokeWidth={1.1}>
        <path d={SHIRT + COLLAR[view]} />
        {HEMS[outline] && <path d={HEMS[outline]} />}
      </g>
      {outline === 'girl' && <path d={SKIRT} strokeWidth={1.5} />}
      {!(view === 'front' && outline === 'girl') && <path d={EARS} />}
      <path d={HEAD} />
      {view === 'front' ? (
        <>
          <path d={hair.front} fill={SHADE} strokeWidth={1.5} />
          <Face />
        </>
      ) : (
        <>
          <path d={hair.back} fill={SHADE} strokeWidth={1.5} />
          {hair.lines && <path d={hair.lines} fill="none" strokeWidth={0.9} />}
        </>
      )}
    </g>
  );
}

/** Calm: it neither laughs nor cries, so that it does not answer for the child. */
function Face() {
  return (
    <g fill="none" strokeWidth={1.4}>
      <circle cx={-14} cy={46} r={2.2} fill={INK} stroke="none" />
      <circle cx={14} cy={46} r={2.2} fill={INK} stroke="none" />
      <path d="M-1 53Q2.5 57-1 58" strokeWidth={1.1} />
      <path d="M-7 67Q0 69.5 7 67" />
    </g>
  );
}

// The pictures of the family's page, drawn in black lines: what a goal is about, and who helps with it.
// No picture shows a prison, a bottle, a debt or an illness.
import type { ReactNode } from 'react';

const GROWN = 'M-11-8V-24Q-11-33 0-33Q11-33 11-24V-8M-6-8V16M6-8V16M-6 16h-4M6 16h4';
const SMALL = 'M-8 2V-8Q-8-15 0-15Q8-15 8-8V2M-4.5 2V16M4.5 2V16M-4.5 16h-3M4.5 16h3';
const HEART = 'M60 20c-4-6-12-3-9 3 2 4 9 8 9 8s7-4 9-8c3-6-5-9-9-3Z';

/** How somebody is drawn: the size tells adult and child, the bun a grandmother. */
export type Figure = 'adult' | 'child' | 'grandmother';

const FIGURES: Record<Figure, ReactNode> = {
  adult: (
    <>
      <circle cx="0" cy="-44" r="8" />
      <path d={GROWN} />
    </>
  ),
  child: (
    <>
      <circle cx="0" cy="-24" r="7" />
      <path d={SMALL} />
    </>
  ),
  grandmother: (
    <>
      <circle cx="0" cy="-38" r="8" />
      <circle cx="6" cy="-46" r="4" />
      <path d="M-14 16Q-12-27 0-27Q12-27 14 16Z" />
    </>
  ),
};

/** One figure beside a name. */
export function FigureOf({ figure }: { figure: Figure }) {
  return (
    <svg className="figure" viewBox="-18 -56 36 76" aria-hidden>
      {FIGURES[figure]}
    </svg>
  );
}

const at = (figure: Figure, x: number, y: number, size: number) => (
  <g transform={`translate(${x} ${y}) scale(${size})`}>{FIGURES[figure]}</g>
);

/** The house with the family, at the head of the page. */
export function FamilyHouse() {
  return (
    <svg className="home" viewBox="0 0 120 92" aria-hidden>
      <path d="M8 46L60 8L112 46M20 40V84M100 40V84M8 88H112" />
      {at('grandmother', 46, 72, 0.62)}
      {at('child', 66, 74, 0.6)}
      {at('child', 82, 75, 0.5)}
    </svg>
  );
}

const PICTURES = {
  school: (
    <>
      <path d="M18 104V58L60 34L102 58V104M60 34V12M60 14h18l-5 5 5 5H60" />
      <path d="M50 104V80H70V104M28 66h12v12H28ZM80 66h12v12H80Z" />
      <path d="M8 106H112" />
    </>
  ),
  meeting: (
    <>
      {at('adult', 60, 92, 1.15)}
      {at('child', 26, 92, 1.1)}
      {at('child', 94, 92, 1.1)}
      <path d="M47 74L35 82M73 74L85 82M10 112H110" />
      <path d={HEART} transform="translate(0 -4)" />
    </>
  ),
  market: (
    <>
      <path d="M11 62H67V70Q67 84 53 84H25Q11 84 11 70ZM5 62H73" />
      <circle cx="25" cy="52" r="9" />
      <circle cx="42" cy="50" r="9" />
      <circle cx="57" cy="53" r="8" />
      <path d="M33 40c0-5 4-5 4-10M47 38c0-5 4-5 4-10" />
      <path d="M81 104Q73 78 89 66H103Q119 78 111 104ZM87 66l-4-9h26l-4 9" />
      <path d="M91 88q5-8 10 0M96 84v10M21 104h42" />
    </>
  ),
  food: (
    <>
      <path d="M18 62H102Q102 96 60 96Q18 96 18 62ZM44 96v8H76V96" />
      <path d="M28 62Q34 40 60 40Q86 40 92 62" />
      <path d="M46 30c0-5 4-5 4-10M60 30c0-5 4-5 4-10M74 30c0-5 4-5 4-10M12 106H108" />
    </>
  ),
  house: (
    <>
      <path d="M10 54L60 16L110 54M22 46V86M98 46V86M22 86H98" />
      <path d="M50 86V62H70V86M32 58h10v10H32ZM78 58h10v10H78Z" />
      <path d="M34 86V106M86 86V106M50 86l-6 20M70 86l-6 20M47 96H67M10 106H110" />
    </>
  ),
  clinic: (
    <>
      <path d="M18 104V50H102V104M34 50V26H86V50" />
      <path d="M60 30V46M52 38H68M50 104V80H70V104M28 62h12v12H28ZM80 62h12v12H80ZM8 106H112" />
    </>
  ),
  calm: (
    <>
      <circle cx="60" cy="66" r="34" />
      <path d="M48 58v4M72 58v4M44 76Q60 92 76 76" />
      <path d={HEART} transform="translate(0 -6)" />
    </>
  ),
  papers: (
    <>
      <path d="M28 14H78L94 30V106H28ZM78 14V30H94" />
      <path d="M40 42H82M40 56H82M40 70H64" />
      <circle cx="76" cy="86" r="10" />
      <path d="M71 94l-3 12 8-4 8 4-3-12" />
    </>
  ),
  together: (
    <>
      {at('adult', 28, 92, 1.05)}
      {at('grandmother', 62, 92, 1.05)}
      {at('adult', 96, 92, 1.05)}
      <path d="M38 76L50 80M74 80L86 76M8 112H112" />
    </>
  ),
  care: (
    <>
      {at('grandmother', 44, 92, 1.2)}
      {at('child', 84, 92, 1.25)}
      <path d="M58 78L74 86M10 112H110" />
      <path d={HEART} transform="translate(14 0)" />
    </>
  ),
  steps: (
    <>
      <path d="M10 106H34V84H58V62H82V40H110V106Z" />
      <path d="M96 40V12M96 14h16l-4 5 4 5H96" />
    </>
  ),
} satisfies Record<string, ReactNode>;

type Picture = keyof typeof PICTURES;

/** Which picture an area of life has; areas of the list `area`. */
const OF_AREA: Readonly<Record<string, Picture>> = {
  care: 'care',
  relations: 'care',
  safety: 'house',
  food: 'food',
  home: 'house',
  health: 'clinic',
  mind: 'calm',
  substance: 'calm',
  repro: 'clinic',
  disability: 'together',
  school: 'school',
  livelihood: 'market',
  debt: 'market',
  justice: 'papers',
  contact: 'meeting',
  network: 'together',
  coping: 'steps',
};

/** What a goal is about. An area without its own picture, or none, shows steps to a flag. */
export function PictureOf({ area }: { area: string }) {
  return (
    <svg className="pic" viewBox="0 0 120 120" aria-hidden>
      {PICTURES[OF_AREA[area] ?? 'steps']}
    </svg>
  );
}

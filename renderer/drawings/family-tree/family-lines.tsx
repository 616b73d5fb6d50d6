// The lines of a tree: couples, the way from a couple to its children, and each child's own kind of line.
import { memo, type ReactElement } from 'react';
import type { Scene } from '../tool.ts';
import { coupleWord } from './changes.ts';
import { coupleYears } from './couple-years.ts';
import { INK, PencilBadge } from './figures.tsx';
import type { LaidOut } from './laid-out.ts';
import { kinCouples } from './layout/kin-couples.ts';
import type { ChildKind, CoupleLine, Descent, Point, UnionKind } from './layout/types.ts';
import { SmallText } from './person-mark.tsx';

/** Between the two lines of a couple who are kin. */
const KIN_GAP = 2.6;
type Stroke = { strokeWidth: number; strokeDasharray?: string };
const PENCIL: Stroke = { strokeWidth: 1, strokeDasharray: '5 3' };
const COUPLE: Record<UnionKind, Stroke> = {
  married: { strokeWidth: 1.8 },
  'living-together': { strokeWidth: 1.8, strokeDasharray: '7 6' },
  separated: { strokeWidth: 1.8 },
  divorced: { strokeWidth: 1.8 },
  widowed: { strokeWidth: 1.8 },
  unknown: { strokeWidth: 1.4, strokeDasharray: '10 4 2 4' },
  alone: { strokeWidth: 1.8 },
  siblings: { strokeWidth: 1.4 },
};
const CHILD: Record<ChildKind, Stroke> = {
  birth: { strokeWidth: 1.8 },
  adopted: { strokeWidth: 1.8 },
  foster: { strokeWidth: 2, strokeDasharray: '1.5 5' },
  kin: { strokeWidth: 1.6, strokeDasharray: '10 4 2 4' },
  step: { strokeWidth: 1.6, strokeDasharray: '12 5' },
  sibling: { strokeWidth: 1.4 },
};

export const childStroke = (kind: ChildKind, isPencil: boolean): Stroke =>
  isPencil && kind !== 'foster' ? PENCIL : CHILD[kind];
export const coupleStroke = (kind: UnionKind, isPencil: boolean): Stroke =>
  isPencil ? PENCIL : COUPLE[kind];

const pathOf = (points: readonly Point[]) => `M${points.map(([x, y]) => `${x} ${y}`).join('L')}`;
const movedBy = (points: readonly Point[], by: number): Point[] =>
  points.map(([x, y]) => [x + by, y]);

/** One slash is separated, two divorced, a small cross widowed. */
export function CoupleMark({
  kind,
  at: [x, y],
}: {
  kind: UnionKind;
  at: Point;
}): ReactElement | null {
  const slash = (by: number) => `M${x + by - 5} ${y + 9}l10 -18`;
  if (kind === 'separated') return <path d={slash(0)} strokeWidth={1.8} />;
  if (kind === 'divorced') return <path d={slash(-4) + slash(4)} strokeWidth={1.8} />;
  if (kind === 'widowed')
    return <path d={`M${x - 6} ${y - 6}l12 12M${x - 6} ${y + 6}l12 -12`} strokeWidth={1.8} />;
  return null;
}

type Props = { scene: Scene; laid: LaidOut };

/** Which unions and children are known by pencil alone. */
export function pencilsOf({ tree, family }: Pick<LaidOut, 'tree' | 'family'>) {
  const pencil = new Set(tree.links.filter((link) => link.pencil).map(({ id }) => id));
  const isPencil = (ids: readonly string[]) => ids.length > 0 && ids.every((id) => pencil.has(id));
  const unions = new Set(
    family.unions.filter(({ link }) => link && pencil.has(link)).map(({ id }) => id),
  );
  const children = new Map<string, Set<string>>();
  for (const { union, child, links = [] } of family.children)
    if (isPencil(links)) children.set(union, (children.get(union) ?? new Set()).add(child));
  return {
    isUnion: (id: string) => unions.has(id),
    isChild: (union: string, child: string) => children.get(union)?.has(child) ?? false,
  };
}

const unionOf = ({ family }: Pick<LaidOut, 'family'>, union: string) =>
  family.unions.find(({ id }) => id === union);

/** A line that begins below a row begins below the label of its own person: labels differ in height. */
function fromLabel({ layout }: LaidOut, id: string, [x, y]: Point): Point[] {
  const place = layout.places.get(id);
  const bottom = place ? place.y + place.height : y;
  return bottom < y ? [[x, bottom]] : [];
}

function coupleWay(laid: LaidOut, { partners: [one, two], points }: CoupleLine): Point[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return [...points];
  const [left, right] = first[0] <= last[0] === isLeft(laid, one, two) ? [one, two] : [two, one];
  return [...fromLabel(laid, left, first), ...points, ...fromLabel(laid, right, last)];
}

const isLeft = ({ layout }: LaidOut, one: string, two: string) =>
  (layout.places.get(one)?.x ?? 0) <= (layout.places.get(two)?.x ?? 0);

/** Right of the mark, or in the middle of a line that is too short for that: never beyond the partners. */
function yearPlace(scene: Scene, { points, mark: [x] }: CoupleLine, text: string, size: number) {
  const xs = points.map(([at]) => at);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const fits = x + 12 + scene.measure(text, size) < right - 4;
  return fits
    ? ({ x: x + 12, anchor: 'start' } as const)
    : ({ x: (left + right) / 2, anchor: 'middle' } as const);
}

/** Khmer signs below a letter reach further down than any Latin letter: above the line they stay off it. */
const ABOVE_LINE = { km: 8, en: 5 } as const;
const UNDER_LINE = 3;

/** From the line of a couple to the foot of what is written on it: the first stands above, others below. */
const yearFoot = ({ language }: Scene, at: number, size: number) =>
  at === 0 ? -ABOVE_LINE[language] : UNDER_LINE + at * size + (at - 1) * 8;

/** Kin by blood: two lines beside each other, a broad one with its middle left white. */
export function CoupleWay(props: { d: string; stroke: Stroke; areKin: boolean }) {
  const { d, stroke, areKin } = props;
  if (!areKin) return <path d={d} {...stroke} />;
  return (
    <>
      <path d={d} {...stroke} strokeWidth={2 * stroke.strokeWidth + KIN_GAP} />
      <path d={d} stroke="#fff" strokeWidth={KIN_GAP} />
    </>
  );
}

type Pencils = ReturnType<typeof pencilsOf>;
type CoupleProps = Props & { line: CoupleLine; areKin: boolean; pencils: Pencils };

function Couple({ scene, laid, line, areKin, pencils }: CoupleProps) {
  const isPencil = pencils.isUnion(line.union);
  const [x, y] = line.mark;
  const { size } = laid.letters.small;
  const years = coupleYears(scene.language, laid.tree, unionOf(laid, line.union));
  const change = coupleWord(scene, unionOf(laid, line.union)?.link);
  return (
    <g>
      <CoupleWay
        d={pathOf(coupleWay(laid, line))}
        stroke={coupleStroke(line.kind, isPencil)}
        areKin={areKin}
      />
      <CoupleMark kind={line.kind} at={line.mark} />
      {isPencil && (
        <g transform={`translate(${x} ${y})`}>
          <PencilBadge />
        </g>
      )}
      {[...years, ...(change ? [change] : [])].map((text, at) => (
        <g key={text} stroke="none">
          <SmallText
            {...yearPlace(scene, line, text, size)}
            y={y + yearFoot(scene, at, size)}
            size={size}
            bold={at === years.length}
          >
            {text}
          </SmallText>
        </g>
      ))}
    </g>
  );
}

/** Adopted: a solid line with a broken one beside it. */
function Line(props: { points: readonly Point[]; kind: ChildKind; isPencil: boolean }) {
  const { points, kind, isPencil } = props;
  return (
    <>
      <path d={pathOf(points)} {...childStroke(kind, isPencil)} />
      {kind === 'adopted' && (
        <path d={pathOf(movedBy(points, 5))} strokeWidth={1.4} strokeDasharray="5 4" />
      )}
    </>
  );
}

type ChildrenProps = { laid: LaidOut; descent: Descent; pencils: Pencils };

function Children({ laid, descent, pencils: { isChild } }: ChildrenProps) {
  const { union, children, kind, lines, drops, joins } = descent;
  const isAllPencil = children.every((child) => isChild(union, child));
  const stem: ChildKind = kind === 'adopted' ? 'birth' : kind;
  // Where the line ends at the bar of others the children have no line of their own to tell it.
  const way = joins === null ? stem : kind;
  const alone = laid.family.unions.find(({ id }) => id === union);
  const parent = alone?.kind === 'alone' ? alone.partners[0] : undefined;
  const start = parent
    ? [...lines, ...drops.map(({ points }) => points)]
        .flatMap(([first]) => (first ? [first] : []))
        .toSorted((a, b) => a[1] - b[1])[0]
    : undefined;
  const lead = parent && start ? [...fromLabel(laid, parent, start), start] : [];
  return (
    <g>
      {lead.length > 1 && <path d={pathOf(lead)} {...childStroke(stem, isAllPencil)} />}
      {lines.map((points) => (
        <Line key={pathOf(points)} points={points} kind={way} isPencil={isAllPencil} />
      ))}
      {drops.map(({ child, kind: own, points }) => (
        <Line key={child} points={points} kind={own} isPencil={isChild(union, child)} />
      ))}
    </g>
  );
}

export const FamilyLines = memo(function FamilyLines({ scene, laid }: Props) {
  const { couples, descents } = laid.layout;
  const kin = kinCouples(laid.family);
  const pencils = pencilsOf(laid);
  return (
    <g fill="none" stroke={INK}>
      {descents.map((descent) => (
        <Children key={`${descent.union} ${descent.kind}`} {...{ laid, descent, pencils }} />
      ))}
      {couples.map((line) => (
        <Couple key={line.union} {...{ scene, laid, line, pencils }} areKin={kin.has(line.union)} />
      ))}
    </g>
  );
});

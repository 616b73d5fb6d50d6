// The eco-map: the household in the middle, what is around it on a ring, each bond as strong as it was told.
import { textIn } from '../../i18n/text-in.ts';
import { goalWord } from '../goal-word.ts';
import { FONT } from '../svg/measure.ts';
import { endsOf } from '../svg/wrap.ts';
import type { PictureOf, Scene, Touch } from '../tool.ts';
import { BondLine } from './bond-lines.tsx';
import {
  angleOf,
  type EcoLayout,
  LINE_HEIGHT,
  layOutEcoMap,
  MEMBER_SCALE,
  NAME_AT,
  NAME_SIZE,
  nameY,
  type PlacedMember,
  type PlacedSystem,
  SYSTEM_RADIUS,
} from './eco-layout.ts';
import { Figure, HERE, INK } from './figures.tsx';
import { GoneNote, goneHeight, goneLines } from './gone-note.tsx';
import { calledIn, pictureName } from './names.ts';
import { SystemSign } from './system-signs.tsx';
import { type SystemItem, strongestOf, systemName, systemsOf } from './systems.ts';
import type { Spot } from './tie-lines.tsx';
import { treeOf } from './tree.ts';

/** Those of the household, the child of the tree first; and who else has a bond of their own. */
export function membersOf(scene: Scene): string[] {
  const tree = treeOf(scene);
  const home = tree.people.map(({ personId }) => personId).filter((id) => tree.home.has(id));
  const bound = systemsOf(scene).flatMap(({ content }) =>
    content.bonds.flatMap(({ person }) => (person && tree.byId.has(person) ? [person] : [])),
  );
  const index = tree.index ? [tree.index] : [];
  return [...new Set([...index, ...home, ...bound])];
}

/** From the edge of the circle, or from somebody in it, to the edge of the system. */
function bondEnds(layout: EcoLayout, system: PlacedSystem, person: string | null, off: number) {
  const member = layout.members.find(({ id }) => id === person);
  const { middle } = layout;
  const [dx, dy] = [system.x - middle.x, system.y - middle.y];
  const far = Math.max(1, Math.hypot(dx, dy));
  const [ux, uy] = [dx / far, dy / far];
  const side: Spot = { x: -uy * off, y: ux * off };
  const from: Spot = member ?? {
    x: middle.x + ux * middle.radius,
    y: middle.y + uy * middle.radius,
  };
  const reach = SYSTEM_RADIUS + 3;
  const [tx, ty] = [system.x - from.x, system.y - from.y];
  const way = Math.max(1, Math.hypot(tx, ty));
  const start = member ? 20 : 0;
  return {
    from: { x: from.x + (tx / way) * start + side.x, y: from.y + (ty / way) * start + side.y },
    to: { x: system.x - (tx / way) * reach + side.x, y: system.y - (ty / way) * reach + side.y },
  };
}

/** Its words are told with the name. */
const MARK = { fontWeight: 600, 'aria-hidden': true } as const;

/** Letters have paper around them: a bond that passes below stays away from them. */
const HALO = {
  stroke: '#fff',
  strokeWidth: 4,
  strokeLinejoin: 'round',
  paintOrder: 'stroke',
} as const;

function System(props: {
  scene: Scene;
  item: SystemItem;
  placed: PlacedSystem;
  isReached: boolean;
  touch: Touch | undefined;
}) {
  const { scene, item, placed, isReached, touch } = props;
  const { thread, content } = item;
  const t = textIn(scene.language);
  const isHere = touch?.here === thread;
  const ownLines = placed.lines.slice(0, placed.lines.length - placed.marks.length);
  const ends = [...endsOf(systemName(scene, item), ownLines), ...placed.marks.map(() => true)];
  const strengths = content.bonds.map(({ strength }) => t(`familyTree.strength.${strength}`));
  const button = touch && {
    role: 'button',
    // Begins with all that is written beside it, so that who speaks to the screen can say what they see.
    'aria-label': [[systemName(scene, item), ...placed.marks].join(' '), ...strengths].join(' · '),
    'aria-pressed': isHere,
    tabIndex: isReached ? 0 : -1,
    'data-thread': thread,
    'data-here': isHere ? 'true' : undefined,
    onClick: () => touch.onHere(thread),
    onFocus: () => !isHere && touch.onHere(thread),
  };
  return (
    <g transform={`translate(${placed.x} ${placed.y})`} {...button}>
      {isHere && <circle r={SYSTEM_RADIUS + 5} fill="none" stroke={HERE} strokeWidth={3} />}
      <circle r={SYSTEM_RADIUS} fill="#fff" stroke={INK} strokeWidth={1.6} />
      <g transform="scale(1.35)">
        <SystemSign kind={content.kind} />
      </g>
      <g fontFamily={FONT} fontSize={NAME_SIZE} textAnchor="middle" fill={INK}>
        {placed.lines.map((line, at) => (
          <text
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is nothing but its place
            key={at}
            y={nameY(placed, at)}
            {...(at >= placed.lines.length - placed.marks.length && MARK)}
            {...HALO}
          >
            {touch && ends[at] ? `${line} ` : line}
          </text>
        ))}
      </g>
    </g>
  );
}

function Member({ scene, placed }: { scene: Scene; placed: PlacedMember }) {
  const tree = treeOf(scene);
  const { id, x, y, lines, isNameAbove } = placed;
  const one = tree.byId.get(id);
  if (!one) return null;
  const first = isNameAbove ? NAME_AT.above - (lines.length - 1) * LINE_HEIGHT : NAME_AT.below;
  return (
    <g transform={`translate(${x} ${y})`}>
      <g transform={`scale(${MEMBER_SCALE})`}>
        <Figure
          sex={one.recordingWish === 'not-record' ? 'u' : one.sex}
          isIndex={id === tree.index}
          inPrison={one.prison !== null && one.recordingWish !== 'not-record'}
          isHome={tree.home.has(id)}
        />
      </g>
      <g
        {...{ fontFamily: FONT, fontSize: NAME_SIZE, fontWeight: 600, textAnchor: 'middle' }}
        {...{ fill: INK, ...HALO }}
      >
        {lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is nothing but its place
          <text key={at} y={first + at * LINE_HEIGHT}>
            {line}
          </text>
        ))}
      </g>
    </g>
  );
}

export const ecoMapPicture: PictureOf = (scene, touch) => {
  const t = textIn(scene.language);
  const tree = treeOf(scene);
  const items = systemsOf(scene);
  const members = membersOf(scene).flatMap((id) => {
    const one = tree.byId.get(id);
    if (!one) return [];
    const at = items.findIndex(({ content }) => content.bonds.some(({ person }) => person === id));
    const toward = at < 0 ? null : angleOf(at, items.length);
    const isHome = id === tree.index || tree.home.has(id);
    return [{ id, name: pictureName(scene, one), toward, isHome }];
  });
  const around = items.map((item) => {
    const isGuest = (id: string | null) =>
      id !== null && tree.byId.has(id) && id !== tree.index && !tree.home.has(id);
    const hasGuest = item.content.bonds.some(({ person }) => isGuest(person));
    const strength = strongestOf(item);
    const change = scene.changes?.of.get(item.thread);
    const marks = [goalWord(scene, item), change ? t(`drawings.${change}`) : ''].filter(Boolean);
    return { id: item.thread, name: systemName(scene, item), marks, strength, hasGuest };
  });
  const layout = layOutEcoMap(members, around, scene.measure);
  const byId = new Map(items.map((item) => [item.thread, item]));
  const reached = byId.has(touch?.here ?? '') ? touch?.here : items[0]?.thread;
  const name = tree.index ? calledIn(scene, tree.index) : t('familyTree.theChild');
  const gone = goneLines(scene, layout.width, true);
  return (
    <svg
      viewBox={`0 0 ${Math.ceil(layout.width)} ${Math.ceil(layout.height + goneHeight(gone))}`}
      lang={scene.language}
      role={touch ? 'group' : 'img'}
      aria-label={t('familyTree.ecoPicture', { name })}
    >
      <circle
        {...{ cx: layout.middle.x, cy: layout.middle.y, r: layout.middle.radius }}
        {...{ fill: '#fff', stroke: INK, strokeWidth: 2 }}
      />
      {layout.systems.flatMap((system) =>
        (byId.get(system.id)?.content.bonds ?? []).map(({ person, strength, flow }, at, all) => {
          const off = (at - (all.length - 1) / 2) * 12;
          const key = `${system.id} ${at}`;
          return (
            <BondLine
              key={key}
              {...bondEnds(layout, system, person, off)}
              {...{ strength, flow }}
            />
          );
        }),
      )}
      {layout.members.map((placed) => (
        <Member key={placed.id} {...{ scene, placed }} />
      ))}
      {layout.systems.map((placed) => {
        const item = byId.get(placed.id);
        return (
          item && (
            <System
              key={placed.id}
              {...{ scene, item, placed, touch }}
              isReached={placed.id === reached}
            />
          )
        );
      })}
      <GoneNote lines={gone} y={layout.height} />
    </svg>
  );
};

// The signs that this picture uses and no others, in the order of the mock-up: people, where they are, lines, feelings.
import type { ReactNode } from 'react';
import { itemsOf } from '#domain/drawings/items.ts';
import { TieLine, Unborn } from '#domain/drawings/kinds/family-tree.ts';
import { textIn } from '../../i18n/text-in.ts';
import { FONT } from '../svg/measure.ts';
import type { LegendEntry, Scene } from '../tool.ts';
import { BondLine } from './bond-lines.tsx';
import { deadAs } from './dead-as.ts';
import { membersOf } from './eco-map.tsx';
import { CoupleMark, CoupleWay, childStroke, coupleStroke, pencilsOf } from './family-lines.tsx';
import {
  AwayBadge,
  CarerBadge,
  Figure,
  type FigureParts,
  HomeBadge,
  INK,
  PencilBadge,
  UnbornFigure,
  WarningBadge,
} from './figures.tsx';
import { laidOnce } from './laid-once.ts';
import type { LaidOut } from './laid-out.ts';
import { kinCouples } from './layout/kin-couples.ts';
import type { ChildKind, UnionKind } from './layout/types.ts';
import { systemsOf } from './systems.ts';
import { TieMark } from './tie-lines.tsx';
import { tiesOf } from './tie-words.ts';
import { type Tree, treeOf } from './tree.ts';
import { twinGroupsOf } from './twin-groups.ts';

const inMiddle = (sign: ReactNode, scale = 1) => (
  <g transform={`translate(12 12) scale(${scale})`}>{sign}</g>
);
const figure = (parts: FigureParts) => inMiddle(<Figure {...parts} />, 0.4);
const lineSign = (stroke: object, mark: ReactNode = null) => (
  <g fill="none" stroke={INK}>
    <path d="M1 12H23" {...stroke} />
    {mark}
  </g>
);
const downSign = (kind: ChildKind) => (
  <g fill="none" stroke={INK}>
    <path d="M12 1V23" {...childStroke(kind, false)} />
    {kind === 'adopted' && <path d="M17 1V23" strokeWidth={1.4} strokeDasharray="5 4" />}
  </g>
);

const UNIONS: Readonly<Record<UnionKind, string | null>> = {
  married: 'married',
  'living-together': 'together',
  separated: 'separated',
  divorced: 'divorced',
  widowed: 'widowed',
  unknown: 'parents',
  alone: null,
  siblings: null,
};
const CHILDREN: Readonly<Record<ChildKind, string | null>> = {
  birth: null,
  adopted: 'adopted',
  foster: 'foster',
  kin: 'kinCare',
  step: 'step',
  sibling: null,
};
const KinSign = () => (
  <g fill="none" stroke={INK}>
    <CoupleWay d="M0 12H24" stroke={coupleStroke('married', false)} areKin />
  </g>
);
type Sign = [id: string, isUsed: boolean, sign: ReactNode];

function sexOfIndex({ index, byId }: Tree): FigureParts['sex'] {
  const one = byId.get(index ?? '');
  return one && one.recordingWish !== 'not-record' ? one.sex : 'u';
}

const MoreSign = ({ language }: Pick<Scene, 'language'>) => (
  <text x={12} y={16.5} textAnchor="middle" fontFamily={FONT} fontSize={12.5} fontWeight={600}>
    {textIn(language)('familyTree.more', { count: 3 })}
  </text>
);

function peopleSigns(scene: Scene, laid: LaidOut): Sign[] {
  const { tree, layout } = laid;
  const people = tree.people.filter(({ personId }) => layout.places.has(personId));
  const some = (is: (one: (typeof people)[number]) => unknown) => people.some(is);
  const dead = deadAs(scene);
  return [
    ['male', some(({ sex }) => sex === 'm'), figure({ sex: 'm' })],
    ['female', some(({ sex }) => sex === 'f'), figure({ sex: 'f' })],
    ['unknown', some(({ sex }) => sex === 'u' || sex === 'x'), figure({ sex: 'u' })],
    ['index', tree.index !== null, figure({ sex: sexOfIndex(tree), isIndex: true })],
    ['home', some(({ personId }) => tree.home.has(personId)), inMiddle(<HomeBadge />)],
    ['carer', some(({ personId }) => tree.isCarer(personId)), inMiddle(<CarerBadge />)],
    ['prison', some(({ prison }) => prison !== null), figure({ sex: 'm', inPrison: true })],
    ['away', some(({ personId }) => tree.isAway(personId)), inMiddle(<AwayBadge />)],
    [dead === 'grey' ? 'diedGrey' : 'died', some(({ died }) => died), figure({ sex: 'm', dead })],
    ['warning', some(({ personId }) => tree.younger.has(personId)), inMiddle(<WarningBadge />)],
    ['more', laid.shown.more.size > 0, <MoreSign key="more" language={scene.language} />],
  ];
}

function lineSigns(laid: LaidOut): Sign[] {
  const { family, layout, tree } = laid;
  const pencils = pencilsOf(laid);
  const couples = layout.couples.filter(({ union }) => !pencils.isUnion(union));
  const unions = Object.entries(UNIONS).flatMap(([kind, word]): Sign[] => {
    if (word === null) return [];
    const own = kind as UnionKind;
    const isUsed = couples.some((one) => one.kind === kind);
    return [
      [word, isUsed, lineSign(coupleStroke(own, false), CoupleMark({ kind: own, at: [12, 12] }))],
    ];
  });
  const children = Object.entries(CHILDREN).flatMap(([kind, word]): Sign[] => {
    const isUsed = family.children.some((one) => one.kind === kind);
    return word === null ? [] : [[word, isUsed, downSign(kind as ChildKind)]];
  });
  const shownPencil = tree.links.some(
    ({ pencil, kind, from, to }) =>
      pencil && kind !== 'other' && layout.places.has(from) && layout.places.has(to),
  );
  const kin = kinCouples(family);
  const areKin = layout.couples.some(({ union }) => kin.has(union));
  const beside = tree.links.some(({ kind, from }) => kind === 'other' && layout.places.has(from));
  return [
    ...unions,
    ...children,
    ['kin', areKin, <KinSign key="kin" />],
    ['pencil', shownPencil, lineSign(coupleStroke('married', true), inMiddle(<PencilBadge />))],
    ['beside', beside, lineSign({ strokeWidth: 1, strokeDasharray: '2 4' })],
  ];
}

/** Only what stands in the picture: nothing is told of who asks not to be recorded, or is too far to be shown. */
function drawnSigns(scene: Scene, { layout: { places } }: LaidOut): LegendEntry[] {
  const t = textIn(scene.language);
  const ties = tiesOf(scene)
    .filter(({ content: { from, to } }) => places.has(from) && places.has(to))
    .map(({ content }) => content.line);
  const unborn = itemsOf('family-tree', 'expected', scene.items)
    .filter(({ thread }) => places.has(thread))
    .map(({ content }) => content.what);
  const twins = itemsOf('family-tree', 'twins', scene.items);
  const identical = twins.filter(({ content }) => content.identical);
  const groups = twinGroupsOf(scene, treeOf(scene));
  const areTwins = groups.some(
    ({ people }) => !identical.some(({ content }) => content.people.length === people.length),
  );
  const twinSign = (bar: boolean) => (
    <path
      d={`M12 2L4 22M12 2L20 22${bar ? 'M8 12H16' : ''}`}
      fill="none"
      stroke={INK}
      strokeWidth={1.6}
    />
  );
  return [
    ...Unborn.options
      .filter((what) => unborn.includes(what))
      .map((what) => ({
        ...{ id: what, sign: inMiddle(<UnbornFigure what={what} />, 0.7) },
        says: t(`familyTree.unborn.${what}`),
      })),
    ...([false, true] as const)
      .filter((bar) => (bar ? identical.length > 0 : areTwins))
      .map((bar) => ({
        ...{ id: bar ? 'identical' : 'twins', sign: twinSign(bar) },
        says: t(bar ? 'familyTree.sign.identical' : 'familyTree.sign.twins'),
      })),
    ...TieLine.options
      .filter((line) => ties.includes(line))
      .map((line) => ({
        ...{ id: line, sign: <TieMark line={line} from={{ x: 1, y: 12 }} to={{ x: 23, y: 12 }} /> },
        says: t(`familyTree.tie.${line}`),
      })),
  ];
}

function treeLegend(scene: Scene, isWhole: boolean): LegendEntry[] {
  const t = textIn(scene.language);
  const laid = laidOnce(scene, isWhole);
  const signs = [...peopleSigns(scene, laid), ...lineSigns(laid)];
  return [
    ...signs
      .filter(([, isUsed]) => isUsed)
      .map(([id, , sign]) => ({ id, sign, says: t(`familyTree.sign.${id as 'male'}`) })),
    ...drawnSigns(scene, laid),
  ];
}

/** Who stands in the household or beside it, and the circle round those who live there. */
function ecoPeople(scene: Scene): LegendEntry[] {
  const t = textIn(scene.language);
  const tree = treeOf(scene);
  const members = membersOf(scene).flatMap((id) => tree.byId.get(id) ?? []);
  const told = members.filter(({ recordingWish }) => recordingWish !== 'not-record');
  const sexes = members.map((one) => (told.includes(one) ? one.sex : 'u'));
  const signs: Sign[] = [
    ['male', sexes.includes('m'), figure({ sex: 'm' })],
    ['female', sexes.includes('f'), figure({ sex: 'f' })],
    ['unknown', sexes.some((sex) => sex === 'u' || sex === 'x'), figure({ sex: 'u' })],
    ['index', tree.index !== null, figure({ sex: sexOfIndex(tree), isIndex: true })],
    ['prison', told.some(({ prison }) => prison !== null), figure({ sex: 'm', inPrison: true })],
  ];
  const circle = <circle cx={12} cy={12} r={10.5} fill="none" stroke={INK} strokeWidth={1.8} />;
  return [
    ...signs
      .filter(([, isUsed]) => isUsed)
      .map(([id, , sign]) => ({ id, sign, says: t(`familyTree.sign.${id as 'male'}`) })),
    { id: 'household', sign: circle, says: t('familyTree.household') },
  ];
}

function ecoLegend(scene: Scene): LegendEntry[] {
  const t = textIn(scene.language);
  const bonds = systemsOf(scene).flatMap(({ content }) => content.bonds);
  const from = { x: 1, y: 12 };
  const to = { x: 23, y: 12 };
  return [
    ...ecoPeople(scene),
    ...(['strong', 'ordinary', 'weak', 'stressful'] as const)
      .filter((strength) => bonds.some((bond) => bond.strength === strength))
      .map((strength) => ({
        ...{ id: strength, sign: <BondLine {...{ from, to, strength }} flow="none" /> },
        says: t(`familyTree.strength.${strength}`),
      })),
    ...(bonds.some(({ flow }) => flow !== 'none')
      ? [
          {
            ...{ id: 'flow', sign: <BondLine {...{ from, to }} strength="ordinary" flow="out" /> },
            says: t('familyTree.flowLabel'),
          },
        ]
      : []),
  ];
}

export const familyLegend = (scene: Scene, view: string): LegendEntry[] =>
  view === 'eco-map' ? ecoLegend(scene) : treeLegend(scene, view === 'everybody');

// The family tree as a picture: feelings and lines below, people above; what is gone at the foot.
import { memo } from 'react';
import { itemsOf } from '#domain/drawings/items.ts';
import { textIn } from '../../i18n/text-in.ts';
import type { PictureOf, Scene, Touch } from '../tool.ts';
import { signWord } from './changes.ts';
import { deadAs } from './dead-as.ts';
import { FamilyLines } from './family-lines.tsx';
import { between, Feelings } from './feeling-mark.tsx';
import { INK, REACH, UNBORN_REACH } from './figures.tsx';
import { GoneNote, goneHeight, goneLines } from './gone-note.tsx';
import { handsAt } from './hands.ts';
import { laidOnce } from './laid-once.ts';
import type { LaidOut } from './laid-out.ts';
import type { Place } from './layout/types.ts';
import { ageIn, calledIn, factsIn, termText } from './names.ts';
import { ChangeWords, type MarkParts, PersonMark } from './person-mark.tsx';
import { isToldAlike } from './told-alike.ts';

/** The least a picture is, so that an empty one is one. */
const LEAST = { width: 240, height: 120 };
/** On the screen it grows by so much at once: every letter is shaped anew for another size of the sheet. */
const GROWS_BY = 120;

/** The day of the drawing: ages are of then, so that the picture stays as it was. */
const dayOfDrawing = ({ details }: Pick<Scene, 'details'>): string =>
  details.held?.to ?? details.held?.from ?? '';

function markOf(scene: Scene, laid: LaidOut, { id, x, y }: Place): MarkParts | null {
  const { tree, labels, shown } = laid;
  const { language } = scene;
  const t = textIn(language);
  const label = labels.get(id);
  if (!label) return null;
  const common = { id, x, y, label, change: signWord(scene, id) };
  const plain = { isCarer: false, isAway: false, isHome: false, warns: false, more: '' };
  const one = tree.byId.get(id);
  if (!one) {
    const item = itemsOf('family-tree', 'expected', scene.items).find((each) => each.thread === id);
    if (!item) return null;
    const { what, parents } = item.content;
    const of = parents.map((parent) => calledIn(scene, parent)).join(', ');
    const says = t('familyTree.unbornOf', { what: t(`familyTree.unborn.${what}`), parents: of });
    const reach = UNBORN_REACH[what];
    return { ...common, ...plain, says, reach, unborn: what, figure: { sex: 'u' } };
  }
  // Of who asks not to be recorded only the place is told.
  const isBlank = one.recordingWish === 'not-record';
  const sex = isBlank ? 'u' : one.sex;
  const more = shown.more.get(id);
  const isUnknown = one.nameKm + one.nameLatin === '' && one.birth === null;
  const age = isBlank
    ? ''
    : isUnknown
      ? t('familyTree.unknown')
      : ageIn(language, one, dayOfDrawing(scene));
  return {
    ...common,
    unborn: null,
    reach: REACH[sex],
    says: [
      [age, ...label.name, ...label.small, common.change].filter((part) => part !== '').join(' '),
      termText(language, tree, one, !scene.hidesNames),
      ...(isBlank ? [] : factsIn(scene, one)),
    ]
      .filter((part) => part !== '')
      .join(' · '),
    figure: {
      ...{ sex, age, isBlank },
      isIndex: id === tree.index,
      isHome: !isBlank && tree.home.has(id),
      inPrison: !isBlank && one.prison !== null,
      dead: one.died && !isBlank ? deadAs(scene) : null,
    },
    isCarer: !isBlank && tree.isCarer(id),
    isAway: !isBlank && tree.isAway(id),
    isHome: !isBlank && tree.home.has(id),
    warns: tree.younger.has(id),
    more: more ? t('familyTree.more', { count: more }) : '',
  };
}

type Kept = { scene: Scene; marks: readonly MarkParts[] };
const kept = new WeakMap<LaidOut['labels'], Kept>();

/** The same objects for whoever stands where they stood, so that only those are drawn anew who moved. */
function marksOf(scene: Scene, laid: LaidOut): readonly MarkParts[] {
  const known = kept.get(laid.labels);
  const before =
    known && isToldAlike(known.scene, scene)
      ? new Map(known.marks.map((mark) => [mark.id, mark]))
      : null;
  const marks = [...laid.layout.places.values()].flatMap((place) => {
    const { id, x, y } = place;
    const mark = before?.get(id);
    if (!mark) return markOf(scene, laid, place) ?? [];
    return mark.x === x && mark.y === y ? mark : { ...mark, x, y };
  });
  kept.set(laid.labels, { scene, marks });
  return marks;
}

/** Kin through somebody nobody told of: a thin line to the child. */
const Beside = memo(function Beside({ laid }: { laid: LaidOut }) {
  const { places } = laid.layout;
  const lines = laid.tree.links.filter(({ kind }) => kind === 'other');
  return (
    <g fill="none" stroke={INK} strokeWidth={1} strokeDasharray="2 4">
      {lines.map(({ id, from, to }) => {
        const [one, two] = [places.get(from), places.get(to)];
        if (!one || !two) return null;
        const spots = between(one, two);
        return <path key={id} d={`M${spots.from.x} ${spots.from.y}L${spots.to.x} ${spots.to.y}`} />;
      })}
    </g>
  );
});

/** A bar between the lines of identical twins. */
const TwinBars = memo(function TwinBars({ scene, laid }: { scene: Scene; laid: LaidOut }) {
  const identical = itemsOf('family-tree', 'twins', scene.items).filter(
    ({ content }) => content.identical,
  );
  const middles = new Map(
    laid.layout.descents.flatMap(({ drops }) =>
      drops.map(({ child, points }) => {
        const [a, b] = [points.at(-2) ?? [0, 0], points.at(-1) ?? [0, 0]];
        return [child, { x: (a[0] + b[0]) / 2, y: (a[1] + b[1]) / 2 }] as const;
      }),
    ),
  );
  return identical.map(({ thread, content }) => {
    const spots = content.people
      .flatMap((id) => middles.get(id) ?? [])
      .toSorted((a, b) => a.x - b.x);
    const d = spots.map(({ x, y }) => `${x} ${y}`).join('L');
    return spots.length > 1 && <path key={thread} d={`M${d}`} stroke={INK} strokeWidth={1.6} />;
  });
});

function drawTree(scene: Scene, touch: Touch | undefined, isWhole: boolean) {
  const laid = laidOnce(scene, isWhole);
  const marks = marksOf(scene, laid);
  const { width, height } = laid.layout.bounds;
  const { index } = laid.tree;
  const { on } = handsAt(touch?.here ?? null);
  const reached = marks.some(({ id }) => id === on) ? on : index;
  const grown = touch ? Math.ceil(width / GROWS_BY) * GROWS_BY : width;
  const [w, h] = [Math.max(grown, LEAST.width), Math.max(height, LEAST.height)];
  const gone = goneLines(scene, w, false);
  const name = index ? calledIn(scene, index) : textIn(scene.language)('familyTree.theChild');
  return (
    <svg
      viewBox={`0 0 ${Math.ceil(w)} ${Math.ceil(h + goneHeight(gone))}`}
      lang={scene.language}
      role={touch ? 'group' : 'img'}
      aria-label={textIn(scene.language)('familyTree.picture', { name })}
    >
      <g>
        <Feelings {...{ scene, laid }} here={on} onHere={touch?.onHere} />
        <Beside laid={laid} />
        <FamilyLines {...{ scene, laid }} />
        <TwinBars {...{ scene, laid }} />
        {marks.map((mark) => (
          <PersonMark
            key={mark.id}
            mark={mark}
            isHere={mark.id === on}
            isReached={mark.id === reached}
            onHere={touch?.onHere}
            onMove={touch?.onMove}
          />
        ))}
        <ChangeWords marks={marks} />
      </g>
      <GoneNote lines={gone} y={h} />
    </svg>
  );
}

/** Near kin when the family is large; everybody otherwise. */
export const familyPicture: PictureOf = (scene, touch) => drawTree(scene, touch, false);
export const wholeFamilyPicture: PictureOf = (scene, touch) => drawTree(scene, touch, true);

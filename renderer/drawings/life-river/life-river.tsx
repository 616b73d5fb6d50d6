// The life river and its timeline: one table of events with two pictures of it.
import { textIn } from '../../i18n/text-in.ts';
import type { LegendEntry, PictureOf, PictureRow, Scene, ToolModule } from '../tool.ts';
import { blankRiver } from './blank.tsx';
import { allEvents, isHope } from './events.ts';
import { RiverList } from './list.tsx';
import { layoutRiver } from './river-layout.ts';
import { riverPicture } from './river-picture.tsx';
import { type LineKind, LineSign, Sign, type SignKind } from './signs.tsx';
import { sayMoment } from './texts.ts';
import { layoutTimeline } from './timeline-layout.ts';
import { timelinePicture } from './timeline-picture.tsx';
import { RiverToolbar } from './toolbar.tsx';
import { useRiverKeys } from './use-river-keys.ts';

const SIGNS: readonly SignKind[] = [
  ...(['source', 'calm', 'bend', 'rock', 'rapids', 'waterfall', 'tributary'] as const),
  ...(['bridge', 'island', 'now', 'hope', 'private'] as const),
];

/** What a view shows: events with the label they have there. */
function drawnIn(scene: Scene, view: string) {
  return view === 'timeline'
    ? layoutTimeline(scene).strips.flatMap(({ bars }) => bars)
    : layoutRiver(scene).stretches.flatMap(({ marks }) => marks);
}

function legend(scene: Scene, view: string): LegendEntry[] {
  const t = textIn(scene.language);
  const used = new Set<SignKind>(
    drawnIn(scene, view).flatMap(({ event }) =>
      event ? [event.content.private ? 'private' : event.content.kind] : ['now'],
    ),
  );
  const signs = SIGNS.filter((kind) => used.has(kind)).map((kind) => ({
    id: kind,
    sign: <Sign kind={kind} />,
    says: kind === 'private' ? t('lifeRiver.private') : t(`lifeRiver.kind.${kind}`),
  }));
  const lines = view === 'timeline' ? linesOfTimeline(scene, used) : linesOfRiver(scene);
  return [
    ...signs,
    ...lines.map((id) => ({
      ...{ id, sign: <LineSign of={id} /> },
      says: id === 'today' ? t('lifeRiver.now') : t(`lifeRiver.water.${id}`),
    })),
  ];
}

/** How the water is read: its width where something was, its dashes where something is to come. */
function linesOfRiver(scene: Scene): LineKind[] {
  const { stretches } = layoutRiver(scene);
  const wasSomething = stretches.some(({ marks }) =>
    marks.some(({ event }) => event && !isHope(event) && event.content.kind !== 'now'),
  );
  const isAhead = stretches.some(({ ahead }) => ahead.length > 0);
  return [...(wasSomething ? ['wide' as const] : []), ...(isAhead ? ['ahead' as const] : [])];
}

/** How the line of years is read: the stroke of now, unless the boat says it, and the dashes behind it. */
function linesOfTimeline(scene: Scene, used: ReadonlySet<SignKind>): LineKind[] {
  const dated = layoutTimeline(scene).strips.filter(({ ticks }) => ticks.length > 0);
  const hasNow = dated.some(({ axis }) => axis.now !== null) && !used.has('now');
  const isAhead = dated.some(({ axis }) => axis.ahead < axis.to);
  return [...(hasNow ? ['today' as const] : []), ...(isAhead ? ['ahead' as const] : [])];
}

/** Words that the picture has no room for, in full, with when it was. */
function rows(scene: Scene, view: string): PictureRow[] {
  return drawnIn(scene, view).flatMap(({ event, label }) => {
    if (!event || event.content.private || !label?.isCut) return [];
    const { thread, content } = event;
    return [{ id: thread, mark: sayMoment(scene, event) || '…', text: content.words }];
  });
}

function goalWords(scene: Scene, thread: string): string | null {
  const event = allEvents(scene).find((one) => one.thread === thread);
  // A plan is read by others: what was said in private stays here.
  if (!event || !isHope(event) || event.content.private) return null;
  return event.content.words.trim() || null;
}

/** Whatever was told of a life, but in private. */
function goalAbout(scene: Scene, thread: string): string | null {
  const event = allEvents(scene).find((one) => one.thread === thread);
  return event && !event.content.private ? event.content.words.trim() || null : null;
}

const PICTURES: Record<string, PictureOf> = { river: riverPicture, timeline: timelinePicture };

export const lifeRiver: ToolModule = {
  List: RiverList,
  Toolbar: RiverToolbar,
  views: ['river', 'timeline'],
  picture: (view) => PICTURES[view] ?? riverPicture,
  sheets: (scene, view) =>
    view === 'timeline' ? layoutTimeline(scene).strips.length : layoutRiver(scene).stretches.length,
  legend,
  rows,
  goalWords,
  goalAbout,
  blank: blankRiver,
  useToolKeys: useRiverKeys,
};

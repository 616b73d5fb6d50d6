// The life river and its timeline: one table of events with two pictures of it.
import { textIn } from '../../i18n/text-in.ts';
import type { LegendEntry, PictureOf, PictureRow, Scene, ToolModule } from '../tool.ts';
import { blankRiver } from './blank.tsx';
import { allEvents, isHope } from './events.ts';
import { RiverList } from './list.tsx';
import { layoutRiver } from './river-layout.ts';
import { riverPicture } from './river-picture.tsx';
import { Sign, type SignKind, WaterSign } from './signs.tsx';
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
  if (view === 'timeline' || used.size < 2) return signs;
  const ahead = layoutRiver(scene).stretches.some((stretch) => stretch.ahead.length > 0);
  const lines = (['wide', 'ahead'] as const).filter((id) => id === 'wide' || ahead);
  return [
    ...signs,
    ...lines.map((id) => ({ id, sign: <WaterSign of={id} />, says: t(`lifeRiver.water.${id}`) })),
  ];
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
  blank: blankRiver,
  useToolKeys: useRiverKeys,
};

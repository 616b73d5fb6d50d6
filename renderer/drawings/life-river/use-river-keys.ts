// The keys of a river: a new event, the one before and after, earlier or later, how it felt, private.
import { type KeyUse, useKeys } from '../../app/keys.tsx';
import { useToast } from '../../app/toasts.tsx';
import { useText } from '../../i18n/use-text.ts';
import { focusWords, useFollow } from '../hands.ts';
import type { ToolProps, ViewProps } from '../tool.ts';
import { addEvent, changeEvent, dropEvent } from './acts.ts';
import { allEvents, birthOf, moveEvent } from './events.ts';

export function useRiverKeys(props: ToolProps & ViewProps): void {
  const { drawing, scene, view, setView } = props;
  const { t } = useText();
  const say = useToast();
  const { here, setHere } = drawing;
  const events = allEvents(scene);
  const at = events.findIndex(({ thread }) => thread === here);
  const event = events[at];
  const go = (step: 1 | -1) => {
    const next = here === null ? events.at(step === 1 ? 0 : -1) : events[at + step];
    if (next) setHere(next.thread);
  };
  const move = (step: 1 | -1) => {
    const moved = event && moveEvent(events, event.thread, step, birthOf(scene));
    if (moved === 'by-date') say((text) => text('lifeRiver.byDate'));
    else if (moved) drawing.changeAll(moved);
  };
  const feel = (step: 1 | -1) => {
    const mood = Math.max(-3, Math.min(3, (event?.content.mood ?? 0) + step));
    if (event) changeEvent(drawing, event, { mood });
  };
  useFollow(here);

  const draws: KeyUse[] = [
    { keys: ['N'], says: t('lifeRiver.newEvent'), run: () => addEvent(props, 'calm') },
    { keys: ['H'], says: t('lifeRiver.newHope'), run: () => addEvent(props, 'hope'), quiet: true },
    {
      keys: ['Alt ArrowUp'],
      says: t('lifeRiver.move'),
      run: () => move(-1),
      shown: ['Alt ArrowUp', 'ArrowDown'],
    },
    { keys: ['Alt ArrowDown'], says: t('lifeRiver.move'), run: () => move(1), quiet: true },
    {
      keys: ['L'],
      says: t('lifeRiver.private'),
      run: () => event && changeEvent(drawing, event, { private: !event.content.private }),
    },
    { keys: ['Shift ArrowRight'], says: t('lifeRiver.felt'), run: () => feel(1), quiet: true },
    { keys: ['Shift ArrowLeft'], says: t('lifeRiver.felt'), run: () => feel(-1), quiet: true },
    {
      keys: ['Delete'],
      says: t('lifeRiver.remove'),
      run: () => event && dropEvent(props, event),
      quiet: true,
    },
  ];
  useKeys([
    {
      keys: ['ArrowUp', 'ArrowLeft'],
      says: t('lifeRiver.choose'),
      run: () => go(-1),
      shown: ['ArrowUp', 'ArrowDown'],
    },
    {
      keys: ['ArrowDown', 'ArrowRight'],
      says: t('lifeRiver.choose'),
      run: () => go(1),
      quiet: true,
    },
    ...(drawing.view.mayEdit ? draws : []),
    {
      keys: ['Enter'],
      says: t('lifeRiver.openWords'),
      run: () => here !== null && focusWords(here),
      quiet: true,
    },
    {
      keys: ['T'],
      says: t('lifeRiver.otherView'),
      run: () => setView(view === 'timeline' ? 'river' : 'timeline'),
      quiet: true,
    },
  ]);
}

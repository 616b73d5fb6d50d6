// One key makes a goal of what the hands are on; the drawing keeps the link to it. Of what is no goal in its own
// words, a worry, it is asked first what should be instead.
import { useRef, useState } from 'react';
import { newId } from '#domain/ids.ts';
import { type CallError, call, toCallError } from '../app/call.ts';
import type { KeyUse } from '../app/keys.tsx';
import { usePlaces } from '../app/places.tsx';
import { useToast } from '../app/toasts.tsx';
import { useText } from '../i18n/use-text.ts';
import type { Scene, ToolModule } from './tool.ts';
import type { Drawing } from './use-drawing.ts';

export function useGoal(drawing: Drawing, scene: Scene, tool: ToolModule) {
  const { t } = useText();
  const say = useToast();
  const { go } = usePlaces();
  const [error, setError] = useState<CallError>();
  const busy = useRef(false);
  const item = drawing.items.find(({ thread }) => thread === drawing.here);
  const words = item && tool.goalWords?.(scene, item.thread);
  const about = item && !words ? tool.goalAbout?.(scene, item.thread) : null;
  /** The item of which it is asked. */
  const [asked, setAsked] = useState<string | null>(null);

  const make = async (said: string) => {
    if (!item || busy.current) return;
    busy.current = true;
    setError(undefined);
    try {
      await drawing.flush();
      const { id: itemId, thread } = item;
      const ids = { cmd: newId(), formId: newId(), row: newId() };
      const drawingId = drawing.view.head.id;
      const made = await call('forms.goalFromDrawing', { ...ids, drawingId, itemId, words: said });
      drawing.markGoal(thread, { formId: made.formId, row: made.row }, made.number);
      say((t) => t('drawings.goalMade', { number: made.number }));
      setAsked(null);
    } catch (thrown) {
      setError(toCallError(thrown));
    } finally {
      busy.current = false;
    }
  };
  const begin = async () => {
    setError(undefined);
    if (item?.goal) {
      await drawing.flush();
      go({ screen: 'form', formId: item.goal.formId });
    } else if (words) await make(words);
    else setAsked(item?.thread ?? null);
  };
  const mayMake = Boolean(words || about);
  const keys: KeyUse[] = mayMake
    ? [{ keys: ['G'], says: t('drawings.goal'), run: () => void begin() }]
    : [];
  const asks = about && item?.thread === asked ? { about, error } : null;
  return {
    error: asks ? undefined : error,
    keys,
    make: mayMake ? () => void begin() : null,
    /** What the item says of which is asked what should be instead, and what kept the goal from being made. */
    asks: asks && { ...asks, make: (said: string) => void make(said) },
    close() {
      setAsked(null);
      setError(undefined);
    },
  };
}

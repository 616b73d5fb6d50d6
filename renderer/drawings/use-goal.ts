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
  const [asks, setAsks] = useState(false);

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
      setAsks(false);
    } catch (thrown) {
      setError(toCallError(thrown));
    } finally {
      busy.current = false;
    }
  };
  const begin = async () => {
    if (item?.goal) {
      await drawing.flush();
      go({ screen: 'form', formId: item.goal.formId });
    } else if (words) await make(words);
    else setAsks(true);
  };
  const mayMake = Boolean(words || about);
  const keys: KeyUse[] = mayMake
    ? [{ keys: ['G'], says: t('drawings.goal'), run: () => void begin() }]
    : [];
  return {
    error,
    keys,
    make: mayMake ? () => void begin() : null,
    /** What the item says of which is asked what should be instead. */
    asks: asks && about ? { about, make: (said: string) => void make(said) } : null,
    close: () => setAsks(false),
  };
}

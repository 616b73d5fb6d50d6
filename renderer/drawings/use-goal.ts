// One key makes a goal of what the hands are on; the drawing keeps the link to it.
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

  const make = async () => {
    if (!item || !words || busy.current) return;
    if (item.goal) {
      await drawing.flush();
      return go({ screen: 'form', formId: item.goal.formId });
    }
    busy.current = true;
    setError(undefined);
    try {
      await drawing.flush();
      const { id: itemId, thread } = item;
      const ids = { cmd: newId(), formId: newId(), row: newId() };
      const drawingId = drawing.view.head.id;
      const made = await call('forms.goalFromDrawing', { ...ids, drawingId, itemId, words });
      drawing.markGoal(thread, { formId: made.formId, row: made.row }, made.number);
      say((t) => t('drawings.goalMade', { number: made.number }));
    } catch (thrown) {
      setError(toCallError(thrown));
    } finally {
      busy.current = false;
    }
  };
  const keys: KeyUse[] = words
    ? [{ keys: ['G'], says: t('drawings.goal'), run: () => void make() }]
    : [];
  return { error, keys, make: words ? () => void make() : null };
}

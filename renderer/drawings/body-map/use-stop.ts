// Stopping with one key: everything is saved, and the case is there again.
import { usePlaces } from '../../app/places.tsx';
import type { Drawing } from '../use-drawing.ts';

export function useStop(drawing: Drawing): () => Promise<void> {
  const { back } = usePlaces();
  return async () => {
    await drawing.flush();
    back();
  };
}

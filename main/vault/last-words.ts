// The moment between the wish to lock and the lock: the window saves what was typed last.
import type { Emit } from '#contract/events.ts';

/** The computer may be falling asleep: whoever has not answered by then is not waited for. */
export const LAST_WORDS_MS = 400;

export type LastWords = {
  /** Tells the window, and ends when it has saved everything, or after 0.4 s. */
  ask(): Promise<void>;
  /** The window has saved everything. */
  heard(): void;
};

/** `isWindowOpen` false: nobody is asked. */
export function createLastWords(emit: Emit, isWindowOpen: () => boolean): LastWords {
  let waiting = Promise.withResolvers<void>();
  return {
    async ask() {
      if (!isWindowOpen()) return;
      waiting = Promise.withResolvers<void>();
      const timer = setTimeout(waiting.resolve, LAST_WORDS_MS);
      emit('locking', {});
      await waiting.promise;
      clearTimeout(timer);
    },
    heard: () => waiting.resolve(),
  };
}

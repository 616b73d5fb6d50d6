// Notices within seconds that a server does not answer, so that people are told why nothing moves.

/** Looks now and then; asks a small question when nothing was heard; then says that we wait. */
const LOOK_EVERY_MS = 1000;
const ASK_AFTER_MS = 2000;
const TELL_AFTER_MS = 4000;

export interface LineWatch {
  /** Follows one piece of work, however often it is tried again. */
  follow<T>(work: Promise<T>): Promise<T>;
  /** The server gave a good answer to something. */
  answered(): void;
}

/**
 * A large object takes long on a slow line and says nothing meanwhile, so silence alone means little:
 * `ask` sends a small question beside it and resolves when that is answered well. `tell` hears `true`
 * when nothing at all was answered for some seconds, and `false` with the next answer.
 */
export function watchLine(
  tell: (waiting: boolean) => void,
  ask: () => Promise<unknown>,
): LineWatch {
  let atWork = 0;
  let heardAt = 0;
  let asking = false;
  let waiting = false;
  let timer: NodeJS.Timeout | undefined;

  function answered(): void {
    heardAt = Date.now();
    if (waiting) tell(false);
    waiting = false;
  }

  function look(): void {
    const silence = Date.now() - heardAt;
    if (silence >= ASK_AFTER_MS && !asking) {
      asking = true;
      ask()
        .then(answered, () => {})
        .finally(() => {
          asking = false;
        });
    }
    if (silence >= TELL_AFTER_MS && !waiting) {
      waiting = true;
      tell(true);
    }
  }

  return {
    answered,
    async follow(work) {
      if (atWork++ === 0) {
        heardAt = Date.now();
        timer = setInterval(look, LOOK_EVERY_MS);
      }
      try {
        return await work;
      } finally {
        if (--atWork === 0) clearInterval(timer);
      }
    },
  };
}

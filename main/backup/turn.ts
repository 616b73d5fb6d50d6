// One after another: whoever comes while somebody has the turn waits for it.

export type Turn = {
  /** Resolves when the turn is ours, with what gives it back. */
  take(): Promise<() => void>;
};

export function createTurn(): Turn {
  let last: Promise<void> = Promise.resolve();
  return {
    async take() {
      const before = last;
      const { promise, resolve } = Promise.withResolvers<void>();
      last = promise;
      await before;
      return resolve;
    },
  };
}

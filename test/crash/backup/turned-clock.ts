// A clock of this computer that is wrong for one run, and right for those that are played beside it.
import { AsyncLocalStorage } from 'node:async_hooks';

const wrongBy = new AsyncLocalStorage<() => number>();

/** From now on `Date` asks how wrong the clock is; the answered function puts the computer's own back. */
export function installClock(): () => void {
  const Right = globalThis.Date;
  const now = () => Right.now() + (wrongBy.getStore()?.() ?? 0);
  globalThis.Date = new Proxy(Right, {
    construct: (target, given) => Reflect.construct(target, given.length === 0 ? [now()] : given),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  });
  return () => {
    globalThis.Date = Right;
  };
}

/** `work`, and all that it waits for, sees a clock that is wrong by so many milliseconds. */
export function withClock<T>(offset: () => number, work: () => Promise<T>): Promise<T> {
  return wrongBy.run(offset, work);
}

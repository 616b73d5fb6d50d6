// A stack whose fronts are in: a person turns it and says so, or that it has no backs.
import { AppError } from '../../ipc/errors.ts';

export type Turning = {
  /** What a person says next. Throws `cancelled` when the job ends first. */
  wait(signal: AbortSignal): Promise<boolean>;
  say(more: boolean): void;
};

export function turning(): Turning {
  let hear: (more: boolean) => void = () => {};
  return {
    wait: (signal) =>
      new Promise((done, refuse) => {
        const stop = () => refuse(new AppError('cancelled'));
        if (signal.aborted) stop();
        signal.addEventListener('abort', stop, { once: true });
        hear = (more) => {
          signal.removeEventListener('abort', stop);
          done(more);
        };
      }),
    say: (more) => hear(more),
  };
}

// Gathers what main tells of changed rows, so that a screen asks again once and not for every row.
import type { EventOf } from '#contract/events.ts';

type Changed = EventOf<'changed'>;

/** So long nothing more may have changed; what changes without a pause is told every `LONGEST_MS`. */
const QUIET_MS = 60;
const LONGEST_MS = 500;

/** `tell` hears the newest change of each case: one case does not hide what changed in another. */
export function gatherChanges(tell: (event: Changed) => void) {
  const heard = new Map<string | null, Changed>();
  let quiet: ReturnType<typeof setTimeout> | undefined;
  let longest: ReturnType<typeof setTimeout> | undefined;

  function stop(): void {
    clearTimeout(quiet);
    clearTimeout(longest);
    longest = undefined;
  }
  function tellAll(): void {
    stop();
    const events = [...heard.values()];
    heard.clear();
    for (const event of events) tell(event);
  }
  return {
    hear(event: Changed): void {
      heard.set(event.caseId, event);
      clearTimeout(quiet);
      quiet = setTimeout(tellAll, QUIET_MS);
      longest ??= setTimeout(tellAll, LONGEST_MS);
    },
    stop,
  };
}

// Gathers what main tells of changed rows, so that a screen asks again once and not for every row.
import type { EventOf } from '#contract/events.ts';

type Changed = EventOf<'changed'>;

/** So long nothing more may have changed; what changes without a pause is told every `LONGEST_MS`. */
const QUIET_MS = 60;
const LONGEST_MS = 500;

/** `tell` hears all that changed since the last time, each row once. */
export function gatherChanges(tell: (events: Changed[]) => void) {
  const heard = new Map<string, Changed>();
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
    tell(events);
  }
  return {
    hear(event: Changed): void {
      heard.set(`${event.entity} ${event.id} ${event.caseId}`, event);
      clearTimeout(quiet);
      quiet = setTimeout(tellAll, QUIET_MS);
      longest ??= setTimeout(tellAll, LONGEST_MS);
    },
    stop,
  };
}

/** The newest change of each case: one case does not hide what changed in another. */
export const newestOfCases = (events: readonly Changed[]): Changed[] => [
  ...new Map(events.map((event) => [event.caseId, event])).values(),
];

// One line of a demo for each step, with its time.

/** A step ended that began at `since` (of `performance.now()`); what it found is told when it is a text. */
export function tell(name: string, since: number, found?: unknown): void {
  const seconds = ((performance.now() - since) / 1000).toFixed(1).padStart(6);
  console.log(`${seconds} s  ${name}${typeof found === 'string' ? `: ${found}` : ''}`);
}

/** Does `work` and tells of it; answers what it found. */
export async function step<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  const since = performance.now();
  const found = await work();
  tell(name, since, found);
  return found;
}

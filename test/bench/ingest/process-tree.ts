// What the processes of an app have cost since they began: seconds of the CPU, and the memory of the readers.
import { readFileSync } from 'node:fs';
import { commandOf, descendantsOf, peakOf } from '../../support/processes.ts';

/** Ticks of the clock of /proc in a second; it is 100 on every Linux of today. */
const TICKS = 100;

/** Seconds of a process and of its children that have ended. */
function secondsOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / TICKS;
  } catch {
    return 0;
  }
}

export type Cost = {
  /** CPU seconds of everything the app runs, its window too. */
  cpu: number;
  /** Processes that read or draw, now. */
  readers: number[];
};

/** The cost of the process `root` and all it has started. */
export function costOf(root: number): Cost {
  const all = [root, ...descendantsOf(root)];
  return {
    cpu: all.reduce((sum, pid) => sum + secondsOf(pid), 0),
    readers: all.filter((pid) => commandOf(pid).some((word) => /reader\.process/.test(word))),
  };
}

export type Peak = { bytes: number; readersAtOnce: number; stop(): void };

/** Watches the readers of an app until `stop`: the most memory one of them had, and how many there were. */
export function watchReaders(root: number): Peak {
  const watch = setInterval(() => {
    const { readers } = costOf(root);
    peak.readersAtOnce = Math.max(peak.readersAtOnce, readers.length);
    peak.bytes = Math.max(peak.bytes, ...readers.map(peakOf));
  }, 500);
  const peak: Peak = { bytes: 0, readersAtOnce: 0, stop: () => clearInterval(watch) };
  return peak;
}

// How much memory a process really occupies, where the operating system tells without help.
import { readFileSync } from 'node:fs';

/** Bytes of process `pid`; null where there is no /proc, or when it has ended. */
export function residentBytes(pid: number): number | null {
  try {
    const found = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return found ? Number(found[1]) * 1024 : null;
  } catch {
    return null;
  }
}

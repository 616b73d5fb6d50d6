// How the backups of the invented office stand, but for what is said.
import type { Output } from '#contract/calls.ts';

const HOUR = 3_600_000;
const now = () => Date.now();

export function backupStatus(own: Partial<Output<'backup.status'>> = {}): Output<'backup.status'> {
  return {
    targets: [
      {
        id: '01935a5e-0000-7000-8000-000000000050',
        kind: 'folder',
        name: 'Samnum backup',
        builtIn: true,
        active: true,
        lastGoodAt: now() - HOUR,
        lastTry: { at: now() - HOUR, state: 'done', reason: null },
        copies: 12,
        waits: null,
        deletedCanReturn: 'unknown',
      },
      {
        id: '01935a5e-0000-7000-8000-000000000051',
        kind: 'folder',
        name: 'Blue USB disk',
        builtIn: false,
        active: true,
        lastGoodAt: now() - HOUR,
        lastTry: { at: now() - HOUR, state: 'done', reason: null },
        copies: 12,
        waits: null,
        deletedCanReturn: 'unknown',
      },
    ],
    lastGoodAt: now() - HOUR,
    proof: null,
    wouldLose: { minutes: 32, forms: 1, pages: 0, changes: 4 },
    nextAt: now() + 9 * HOUR,
    dailyAt: '18:00',
    line: { paid: false, budgetMegabytes: 50, limit: 'none' },
    running: null,
    days: [],
    counts: { cases: 187, people: 900, forms: 420, pages: 2079, files: 800 },
    storeBytes: 189_000_000,
    freeBytes: 52_000_000_000,
    clockMinutes: 0,
    sheetProvedAt: now() - 12 * 24 * HOUR,
    arriving: null,
    troubles: [],
    ...own,
  };
}

// Stock restic, the independent judge of what we write.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isInstalled } from './s3/server.ts';

export interface ResticPlace {
  readonly repository: string;
  readonly env: Record<string, string>;
  readonly flags: readonly string[];
}

/** Why restic cannot be asked here; null when it can. */
export function whyNoRestic(): string | null {
  return isInstalled('restic') ? null : 'restic is not installed: apt-get install restic';
}

export interface ResticAnswer {
  readonly code: number;
  readonly output: string;
}

/** Runs stock restic with an empty cache of its own. */
export async function restic(
  place: ResticPlace,
  password: string,
  args: readonly string[],
): Promise<ResticAnswer> {
  const cache = mkdtempSync(join(tmpdir(), 'samnum-restic-'));
  const env = { ...process.env, ...place.env, RESTIC_PASSWORD: password, RESTIC_CACHE_DIR: cache };
  const all = ['-r', place.repository, ...place.flags, ...args];
  try {
    return await new Promise((resolve) => {
      execFile('restic', all, { env, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
        const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
        resolve({ code, output: stdout + stderr });
      });
    });
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
}

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

/**
 * Runs stock restic with an empty cache of its own. It asks for an object that is gone again and again for a
 * quarter of an hour: `tries` is how often it may before it is ended, which is a failure.
 */
export async function restic(
  place: ResticPlace,
  password: string,
  args: readonly string[],
  tries = Number.POSITIVE_INFINITY,
): Promise<ResticAnswer> {
  const cache = mkdtempSync(join(tmpdir(), 'samnum-restic-'));
  const env = { ...process.env, ...place.env, RESTIC_PASSWORD: password, RESTIC_CACHE_DIR: cache };
  const all = ['-r', place.repository, ...place.flags, ...args];
  try {
    return await new Promise((resolve) => {
      const child = execFile(
        'restic',
        all,
        { env, maxBuffer: 1 << 26 },
        (error, stdout, stderr) => {
          const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
          resolve({ code, output: stdout + stderr });
        },
      );
      let tried = 0;
      child.stderr?.on('data', (text: string) => {
        tried += text.split('retrying after').length - 1;
        if (tried > tries) child.kill();
      });
    });
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
}

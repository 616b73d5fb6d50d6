// Removes what a task no longer needs.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The folder and all in it. What another program holds at this moment, as a virus scanner does, stays until the next
 * time, and the rest goes: nobody waits for it, and whatever was done is done. For ciphertext alone.
 */
export function clearAway(folder: string): void {
  const inIt = existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
  for (const path of [...inIt, folder]) {
    try {
      rmSync(path, { recursive: true, force: true });
    } catch {
      // The next time.
    }
  }
}

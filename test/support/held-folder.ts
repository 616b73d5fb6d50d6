// A folder that cannot be removed, as when another program holds a file in it: a small file system is mounted there.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

export { whyNoSmallDisk as whyNoHeldFolder } from './small-disk.ts';

/** Answers how it is let go. */
export function holdFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'samnum-test', folder]);
  return () => execFileSync('umount', ['-l', folder]);
}

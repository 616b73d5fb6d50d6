// A disk whose plug can be pulled: a file system in a file, mounted, and shut down without writing anything more.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const MEGABYTES = 400;

export type Disk = {
  /** Where it is mounted. */
  folder: string;
  mount(): void;
  /** All that was not flushed is gone. What holds files open must be stopped; it is to be ended after this. */
  cut(): void;
  unmount(): Promise<void>;
  remove(): Promise<void>;
};

const run = (program: string, ...args: string[]) =>
  execFileSync(program, args, { stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' });

/** Why no disk can be cut off here; null when it can. */
export function whyNoDisk(): string | null {
  if (process.platform !== 'linux') return 'power cuts are made on Linux only';
  if (process.getuid?.() !== 0) return 'mounting a disk that is then cut off needs root';
  try {
    run('xfs_io', '-V');
  } catch {
    return 'xfs_io is not here: apt install xfsprogs';
  }
  return null;
}

/** A new disk below `place`. */
export function makeDisk(place: string, kind: 'ext4' | 'xfs'): Disk {
  const [image, folder] = [join(place, `${kind}.img`), join(place, kind)];
  mkdirSync(folder, { recursive: true });
  writeFileSync(image, '');
  truncateSync(image, MEGABYTES * 1024 * 1024);
  run(`mkfs.${kind}`, '-q', kind === 'xfs' ? '-f' : '-F', image);
  const disk: Disk = {
    folder,
    mount: () => void run('mount', '-o', 'loop', image, folder),
    cut: () =>
      void run('xfs_io', ...(kind === 'xfs' ? [] : ['-F']), '-x', '-c', 'shutdown', folder),
    async unmount() {
      for (let tries = 50; ; tries--) {
        try {
          return void run('umount', folder);
        } catch (thrown) {
          if (tries === 0) throw thrown;
          await wait(100);
        }
      }
    },
    async remove() {
      await disk.unmount().catch(() => {});
      rmSync(image, { force: true });
    },
  };
  return disk;
}

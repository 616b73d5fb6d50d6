// One running app for each userData folder: a lock that dies with its holder, and word to the holder
// when somebody starts the app again.
import {
  type FSWatcher,
  mkdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

type SecondInstance = (argv: string[], workingDirectory: string) => void;

const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

export class InstanceLock {
  readonly #folder: string;
  readonly #link: string;
  readonly #letter: string;
  #watcher: FSWatcher | undefined;

  constructor(folder: string) {
    this.#folder = folder;
    this.#link = join(folder, 'SingletonLock');
    this.#letter = join(folder, 'SingletonLetter');
  }

  get isHeld(): boolean {
    return this.#holder() === process.pid;
  }

  /** True when this process holds the lock now; else the holder is told of this start. */
  request(onSecondInstance: SecondInstance): boolean {
    if (this.isHeld) return true;
    mkdirSync(this.#folder, { recursive: true });
    const holder = this.#holder();
    if (holder !== undefined && isAlive(holder)) {
      this.#writeLetter();
      return false;
    }
    rmSync(this.#link, { force: true });
    try {
      symlinkSync(String(process.pid), this.#link);
    } catch {
      this.#writeLetter();
      return false;
    }
    this.#watcher = watch(this.#folder, (_event, name) => {
      if (name === 'SingletonLetter') this.#readLetter(onSecondInstance);
    });
    this.#watcher.unref();
    return true;
  }

  release(): void {
    this.#watcher?.close();
    if (this.isHeld) rmSync(this.#link, { force: true });
  }

  #holder(): number | undefined {
    try {
      return Number(readlinkSync(this.#link));
    } catch {
      return undefined;
    }
  }

  #writeLetter(): void {
    const draft = `${this.#letter}-${process.pid}`;
    writeFileSync(draft, JSON.stringify({ argv: process.argv, cwd: process.cwd() }));
    renameSync(draft, this.#letter);
  }

  #readLetter(onSecondInstance: SecondInstance): void {
    try {
      const { argv, cwd } = JSON.parse(readFileSync(this.#letter, 'utf8'));
      rmSync(this.#letter);
      onSecondInstance(argv, cwd);
    } catch {
      // The letter was read already: one letter can cause more than one event of the folder.
    }
  }
}

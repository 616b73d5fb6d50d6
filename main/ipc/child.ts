// A process of our own, seen from main: messages in, messages out, an end. Electron starts it as a
// utilityProcess (main/electron/child-process.ts), tests as a plain Node child.

export type Child = {
  readonly pid: number | undefined;
  post(message: unknown): void;
  onMessage(listen: (message: unknown) => void): void;
  /** Called once, however it ended; `code` is null when it was killed. */
  onExit(listen: (code: number | null) => void): void;
  kill(): void;
};

/** The processes the app has; each is one built file. */
export type ChildName = 'reader' | 'backup';
export type SpawnChild = (name: ChildName) => Child;

/** Of our own surroundings; glibc shares one heap among threads, which took 70 to 90 MB off the reader's peak. */
export function childEnvironment(): NodeJS.ProcessEnv {
  return process.platform === 'linux' ? { ...process.env, MALLOC_ARENA_MAX: '1' } : process.env;
}

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

/**
 * Of our own surroundings. By itself glibc keeps a heap for each thread (70 to 90 MB at the reader's
 * peak), and the more large buffers it has seen the more it lays into its heap, where holes stay: the
 * threshold is fixed at what it begins with.
 */
export function childEnvironment(): NodeJS.ProcessEnv {
  if (process.platform !== 'linux') return process.env;
  return { ...process.env, MALLOC_ARENA_MAX: '1', MALLOC_MMAP_THRESHOLD_: String(128 * 1024) };
}

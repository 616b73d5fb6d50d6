// Builds the app into build/: main and its processes, the sandboxed preload, the window, the licences of
// libraries. What has not changed since the last build is left alone.
import { createHash } from 'node:crypto';
import {
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { InlineConfig } from 'vite';
import { writeLicences } from './licences.ts';

const root = import.meta.dirname;
const out = join(root, 'build');
const quiet: InlineConfig = { root, configFile: false, logLevel: 'warn' };

/** main/index.ts and every file that is a process or a worker of its own, by its name in build/main. */
function mainEntries(): Record<string, string> {
  const own = globSync('main/**/*.{process,worker}.ts', { cwd: root });
  return Object.fromEntries(
    ['main/index.ts', ...own].map((file) => [basename(file, '.ts'), join(root, file)]),
  );
}

/** `config` for what Vite builds, `make` for the rest. */
export type Part = { name: string; sources: string[] } & (
  | { config(outDir: string): InlineConfig }
  | { make(outDir: string): void }
);

/** What the window is made of, but for its libraries. */
export const WINDOW_SOURCES = ['renderer/**/*', 'main/domain/**/*.ts', 'preload/contract/**/*.ts'];
export const windowConfig = (outDir: string): InlineConfig => ({
  configFile: join(root, 'renderer/vite.config.ts'),
  logLevel: 'warn',
  build: { outDir, emptyOutDir: true },
});

const parts: Part[] = [
  {
    name: 'main',
    sources: ['main/**/*.ts', 'preload/contract/**/*.ts'],
    config: (outDir) => ({
      ...quiet,
      build: {
        ...{ ssr: true, outDir, target: 'node24', minify: false },
        rolldownOptions: {
          input: mainEntries(),
          output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
        },
      },
    }),
  },
  {
    name: 'preload',
    sources: ['preload/index.ts'],
    config: (outDir) => ({
      ...quiet,
      build: {
        ...{ outDir, target: 'chrome140', minify: false },
        lib: {
          entry: join(root, 'preload/index.ts'),
          formats: ['cjs'],
          fileName: () => 'index.cjs',
        },
        rolldownOptions: { external: ['electron'] },
      },
    }),
  },
  { name: 'renderer', sources: WINDOW_SOURCES, config: windowConfig },
  { name: 'licences', sources: ['licences.ts'], make: writeLicences },
];

/** Changes when a source, the lock file or this file changes. */
function fingerprint(sources: string[]): string {
  const files = globSync([...sources, 'package-lock.json', 'build.ts'], { cwd: root }).sort();
  const lines = files.map((file) => {
    const { size, mtimeMs } = statSync(join(root, file));
    return `${file} ${size} ${mtimeMs}`;
  });
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

/** Vite is loaded only when there is something to build: every start of the app asks whether there is. */
async function buildWithVite(config: InlineConfig): Promise<void> {
  const { build } = await import('vite');
  await build(config);
}

/** Builds beside the old result and then takes its place, so that no half-built app is ever there. */
async function buildPart(part: Part, into = out): Promise<boolean> {
  const { name, sources } = part;
  const stamp = join(into, `.${name}`);
  const now = fingerprint(sources);
  const target = join(into, name);
  if (existsSync(target) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return false;
  const fresh = join(into, `.new-${name}`);
  rmSync(fresh, { recursive: true, force: true });
  // A test runner says 'test', which would put React's development build into the window.
  const env = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    if ('make' in part) part.make(fresh);
    else await buildWithVite(part.config(fresh));
  } finally {
    if (env === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = env;
  }
  rmSync(target, { recursive: true, force: true });
  renameSync(fresh, target);
  writeFileSync(stamp, now);
  return true;
}

/** Only one build at a time: tests may ask for it from several processes. */
async function withLock<T>(work: () => Promise<T>): Promise<T> {
  mkdirSync(out, { recursive: true });
  const lock = join(out, '.lock');
  const isStale = () =>
    Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0) > 60_000;
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      if (isStale()) rmSync(lock, { recursive: true, force: true });
      else await wait(50);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/** Brings build/ up to date; the names of the parts that had to be built. */
export function buildApp(): Promise<string[]> {
  return withLock(async () => {
    const built: string[] = [];
    for (const part of parts) if (await buildPart(part)) built.push(part.name);
    return built;
  });
}

/** Brings a part that is not of the app up to date in `into`; the folder it lies in. */
export async function buildBeside(part: Part, into: string): Promise<string> {
  await withLock(() => buildPart(part, into));
  return join(into, part.name);
}

if (import.meta.main) {
  const started = performance.now();
  const built = await buildApp();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(built.length > 0 ? `built ${built.join(', ')} (${seconds} s)` : 'nothing to build');
}

// One test runner for main, preload, renderer rules and the whole app; nothing is mocked here.
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { findProgram } from './test/support/find-program.ts';
import { LongFirst } from './test/support/long-first.ts';
import { SHELL, SHORT_LIVED } from './test/support/short-lived.ts';

/** What needs a window, a server or a while; `npm run check` leaves it out. */
const WINDOW = ['test/renderer/**/*.slow.test.ts'];
const SLOW = ['test/**/*.slow.test.ts', 'test/{flows,pack,electron-host}/**/*.test.ts'];
/** What is killed on purpose: a loss that shows once in many runs must not hide behind a second try. */
const KILLED = ['test/**/{crash,*-killed}.slow.test.ts'];
const ignored = ['node_modules/**'];

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          ...{ name: 'slow', include: SLOW, exclude: [...ignored, ...WINDOW, ...KILLED] },
          retry: 1,
        },
      },
      { extends: true, test: { name: 'killed', include: KILLED, exclude: ignored } },
      // The files of a worker show their windows in one browser, one after the other.
      {
        extends: true,
        test: { name: 'window', include: WINDOW, exclude: ignored, isolate: false, retry: 1 },
      },
      {
        extends: true,
        test: {
          ...{
            name: 'quick',
            include: ['test/**/*.test.{ts,tsx}'],
            exclude: [...ignored, ...SLOW],
          },
          // All load much the same: it is loaded once for each worker, not for each file.
          isolate: false,
        },
      },
    ],
    environment: 'node',
    globalSetup: 'test/support/run-folder.ts',
    // The whole-app tests wait as much as they work: on two cores a third one finds room.
    maxWorkers: Math.max(3, availableParallelism()),
    sequence: { sequencer: LongFirst },
    env: {
      // The electron package would try to fetch its binary when it is imported; tests never want that.
      ELECTRON_OVERRIDE_DIST_PATH: '/dev/null',
      // For the windows of the stand-in: a whole run of the app takes an eighth less of the processor.
      ELECTRON_HOST_JS_FLAGS: SHORT_LIVED,
      ELECTRON_HOST_CHROMIUM: findProgram([SHELL]) ?? '',
    },
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // What is waited for is waited for as long as a busy computer needs; nothing asserts a time.
    expect: { poll: { timeout: 15_000 } },
  },
});

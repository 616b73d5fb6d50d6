// One test runner for main, preload, renderer rules and the whole app; nothing is mocked here.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['node_modules/**'],
    environment: 'node',
    globalSetup: 'test/support/run-folder.ts',
    // The electron package would try to fetch its binary when it is imported; tests never want that.
    env: { ELECTRON_OVERRIDE_DIST_PATH: '/dev/null' },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});

// The real window with invented forms in place of the released ones: one that asks every kind of
// question, and one with 200 of them.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { type Stage, serveWindow } from './window.ts';

const root = join(import.meta.dirname, '../../..');

export async function openTrialStage(): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'trial-window-'));
  const env = process.env.NODE_ENV;
  // A test runner says 'test', which would put React's development build into the window.
  process.env.NODE_ENV = 'production';
  try {
    await build({
      configFile: join(root, 'renderer/vite.config.ts'),
      logLevel: 'warn',
      build: { outDir: folder, emptyOutDir: true },
      plugins: [
        {
          name: 'trial-forms',
          enforce: 'pre',
          resolveId: (source) =>
            source.endsWith('forms/definitions/index.ts')
              ? join(import.meta.dirname, 'trial-forms.ts')
              : null,
        },
      ],
    });
  } finally {
    if (env === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = env;
  }
  const stage = await serveWindow(folder);
  return {
    ...stage,
    close: async () => {
      await stage.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

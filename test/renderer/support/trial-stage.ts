// The real window with invented forms in place of the released ones: one that asks every kind of
// question, and one with 200 of them.
import { join } from 'node:path';
import { buildBeside, type Part, WINDOW_SOURCES, windowConfig } from '../../../build.ts';
import { type Stage, serveWindow } from './window.ts';

const root = join(import.meta.dirname, '../../..');

const trialWindow: Part = {
  name: 'trial-window',
  sources: [...WINDOW_SOURCES, 'test/renderer/support/{trial,long,every}-*.ts'],
  config: (outDir) => ({
    ...windowConfig(outDir),
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
  }),
};

/** Built once for all the files that show it. */
export async function openTrialStage(): Promise<Stage> {
  return serveWindow(await buildBeside(trialWindow, join(root, '.cache')));
}

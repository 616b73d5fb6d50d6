// The stand-in's own start: Chromium first, then `ready`, and an end when Chromium ends.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { app } from './app.ts';
import { isShown, startChromium } from './chromium.ts';
import { host, mark } from './state.ts';
import { webContentsByTarget } from './web-contents.ts';

type Start = { appDir: string; switches: string[]; start(): void };

/** Called once by launch.cjs, before the app's own main file runs. */
export function startHost({ appDir, switches, start }: Start): void {
  host.appDir = appDir;
  host.packageJson = JSON.parse(readFileSync(join(appDir, 'package.json'), 'utf8'));
  for (const text of switches) {
    const [, name = '', value = ''] = /^--([^=]*)=?(.*)$/s.exec(text) ?? [];
    host.switches.set(name, value);
  }
  const resources = process.env.ELECTRON_HOST_RESOURCES;
  Object.assign(process, { resourcesPath: resources ?? join(appDir, 'node_modules', 'electron') });
  host.chromium = startChromium();
  mark('Chromium started');
  start();
  host.chromium.on('gone', () => {
    if (!host.quitting) app.exit(1);
  });
  connect().catch((error: Error) => {
    console.error(`stand-in: ${error.message}`);
    process.exit(1);
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => app.quit());
}

async function connect(): Promise<void> {
  const { chromium } = host;
  host.chromeVersion = (await chromium.send('Browser.getVersion')).product.split('/')[1] ?? '';
  mark('Chromium answers');
  chromium.listen(undefined, ({ method, params }) => {
    if (method === 'Target.targetDestroyed')
      webContentsByTarget.get(params.targetId)?.window.destroy();
    if (method === 'Target.targetInfoChanged')
      webContentsByTarget.get(params.targetInfo.targetId)?.titled(params.targetInfo.title);
  });
  await chromium.send('Target.setDiscoverTargets', { discover: true, filter: [{ type: 'page' }] });
  while (isShown() && !host.firstTarget) {
    const { targetInfos } = await chromium.send('Target.getTargets');
    host.firstTarget = targetInfos.find((target) => target.type === 'page')?.targetId;
    await wait(5);
  }
  mark('ready');
  app.becomeReady();
}

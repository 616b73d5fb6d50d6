// npm run pack: what can be packaged on this machine, into dist/. With --flows [name …] the app is taken out of its
// archive again and the flows run on it, all that are not named are left out.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { whichElectron } from '../support/launch.ts';
import { runFolder } from '../support/run-folder.ts';
import { packageApp, root, sevenZip, unpackApp } from './package-app.ts';

const FLOWS = ['first-run', 'at-4', 'at-5'];
const kind = whichElectron();

async function pack(): Promise<string> {
  if (kind === 'stand-in')
    console.log(
      'Electron is not installed here: packaging around a placeholder (npx install-electron).',
    );
  const canZip = kind === 'electron' || existsSync(sevenZip);
  if (!canZip) console.log('No zip without 7za: apt-get install p7zip-full');
  const resources = await packageApp(join(root, 'dist'), canZip ? ['dir', 'zip'] : ['dir']);
  console.log(`packaged: ${resources}`);
  return resources;
}

function runFlows(resources: string, names: string[]): number {
  if (kind === 'electron') {
    console.error('The flows cannot run in the packaged Electron: its fuses keep tests out.');
    return 1;
  }
  const appDir = join(runFolder(), 'app');
  unpackApp(resources, appDir);
  const env = { ...process.env, SAMNUM_APP_DIR: appDir, ELECTRON_HOST_RESOURCES: resources };
  const files = names.map((name) => join('test', 'flows', name));
  const vitest = join(root, 'node_modules', '.bin', 'vitest');
  return spawnSync(vitest, ['run', ...files], { cwd: root, stdio: 'inherit', env }).status ?? 1;
}

const resources = await pack();
const at = process.argv.indexOf('--flows');
if (at > 0) {
  const named = process.argv.slice(at + 1);
  process.exitCode = runFlows(resources, named.length > 0 ? named : FLOWS);
}

// npm start: opens the app in Electron where its runtime is installed, else in the stand-in.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildApp } from '../../build.ts';
import { electronEnv, whichElectron } from '../support/launch.ts';

const root = join(import.meta.dirname, '..', '..');
const kind = whichElectron();
if (kind === 'stand-in')
  console.log(
    'Electron is not installed here: opening the app in its stand-in (for trying out only).',
  );
await buildApp();
const env = { ...process.env, ...electronEnv(kind), SAMNUM_SHOW: '1' };
const program = join(root, 'node_modules', '.bin', 'electron');
const child = spawn(program, [root, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env,
  shell: process.platform === 'win32',
});
child.on('exit', (code) => process.exit(code ?? 1));

// Packages the app with electron-builder: with Electron's runtime where it is installed, else around a
// placeholder, which shows that everything but the runtime is right.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractAll } from '@electron/asar';
import { build, type Configuration, Platform } from 'electron-builder';
import { buildApp } from '../../build.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { whichElectron } from '../support/launch.ts';

export const root = join(import.meta.dirname, '..', '..');
/** Debian's own; without it electron-builder downloads one. */
export const sevenZip = '/usr/bin/7za';

/** A folder of the shape electron-builder expects; what stands for the program only says so. */
function makePlaceholder(dir: string): string {
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(join(dir, 'locales'), { recursive: true });
  const program = '#!/bin/sh\necho "packaged without the Electron runtime" >&2\nexit 1\n';
  writeFileSync(join(dir, 'electron'), program, { mode: 0o755 });
  writeFileSync(join(dir, 'version'), packageJson.devDependencies.electron);
  writeFileSync(join(dir, 'LICENSE'), '');
  for (const name of ['en-US', 'km']) writeFileSync(join(dir, 'locales', `${name}.pak`), '');
  return dir;
}

function configFor(output: string): Configuration {
  if (whichElectron() === 'electron')
    return {
      directories: { output },
      electronDist: join(root, 'node_modules', 'electron', 'dist'),
    };
  // Fuses are bits of the runtime's program, which the placeholder has not.
  const electronDist = makePlaceholder(join(root, '.cache', 'placeholder-electron'));
  return { directories: { output }, electronDist, electronFuses: null };
}

/** Packages for this system into `output`; gives the folder with app.asar (Electron's resources). */
export async function packageApp(output: string, targets: string[]): Promise<string> {
  await buildApp();
  if (existsSync(sevenZip)) process.env.ELECTRON_BUILDER_7ZIP_PATH ??= sevenZip;
  await build({
    projectDir: root,
    targets: Platform.current().createTarget(targets),
    config: configFor(output),
    publish: 'never',
  });
  return join(output, `${Platform.current().buildConfigurationKey}-unpacked`, 'resources');
}

/** Takes the app out of its archive; what must stay outside of it, as native files, comes along. */
export function unpackApp(resources: string, into: string): void {
  extractAll(join(resources, 'app.asar'), into);
}

// The packaging configuration itself: valid, and as locked down as Electron allows.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getConfig, validateConfiguration } from 'app-builder-lib/out/util/config/config.js';
import { DebugLogger } from 'builder-util';
import type { Configuration } from 'electron-builder';
import sharp from 'sharp';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const config = await getConfig(root, 'electron-builder.yml', null);

test('the packaging tool accepts the configuration, and would notice a misspelt key', async () => {
  await validateConfiguration(config, new DebugLogger(false));
  const misspelt = { ...config, asarUnpak: [] } as Configuration;
  await expect(validateConfiguration(misspelt, new DebugLogger(false))).rejects.toThrow(
    'asarUnpak',
  );
});

test('the shipped program cannot be used as Node, debugged, or fed another app', () => {
  expect(config.electronFuses).toEqual({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  });
});

test('there is an installer for each system, and on Windows it needs no administrator', () => {
  expect(config.win?.target).toEqual(['nsis']);
  expect(config.nsis?.perMachine).toBe(false);
  expect(config.linux?.target).toEqual(['AppImage', 'deb']);
  expect(config.mac?.target).toEqual(['dmg', 'zip']);
});

test('taking the app off a computer leaves the office where it is', () => {
  expect(config.nsis?.deleteAppDataOnUninstall).toBe(false);
});

test('the icon is there in every size Windows asks for', async () => {
  const ico = readFileSync(join(root, 'assets', 'icon.ico'));
  const count = ico.readUInt16LE(4);
  const sizes = Array.from({ length: count }, (_, index) => ico.readUInt8(6 + 16 * index) || 256);
  expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 256]);
  const { width, height } = await sharp(join(root, 'assets', 'icon.png')).metadata();
  expect([width, height]).toEqual([1024, 1024]);
});

test('the lock file knows the libraries of every system, so that any of them can install', () => {
  type Entry = { optionalDependencies?: Record<string, string> };
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const packages = lock.packages as Record<string, Entry>;
  const missing = Object.entries(packages).flatMap(([path, entry]) =>
    Object.keys(entry.optionalDependencies ?? {}).filter(
      (name) =>
        !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages),
    ),
  );
  expect(missing).toEqual([]);
});

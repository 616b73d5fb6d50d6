// Collects the licence texts of every library that is packaged into one file that goes along with the app.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import lock from './package-lock.json' with { type: 'json' };

const root = import.meta.dirname;
type Entry = { version?: string; license?: string; dev?: boolean; devOptional?: boolean };

/** The libraries of the app as the lock file has them, for every system: name, version, licence, folder. */
export function packagedLibraries() {
  return Object.entries(lock.packages as Record<string, Entry>)
    .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
    .map(([path, { version = '', license = '' }]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      ...{ version, license, folder: join(root, path) },
    }));
}

function textsIn(folder: string): string {
  return readdirSync(folder)
    .filter((name) => /^(licen[cs]e|copying|notice|ofl)/i.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8').trim())
    .join('\n\n');
}

/** Writes `licences.txt`: what is installed here, libraries with the same text together. */
export function writeLicences(outDir: string): void {
  const byText = new Map<string, { text: string; names: string[] }>();
  for (const { name, version, license, folder } of packagedLibraries()) {
    if (!existsSync(folder)) continue;
    // A few have only the name of their licence in package.json.
    const text = textsIn(folder) || `Licence: ${license}`;
    const key = createHash('sha256').update(text).digest('hex');
    const group = byText.get(key) ?? { text, names: [] };
    group.names.push(`${name} ${version}`);
    byText.set(key, group);
  }
  const parts = [...byText.values()].map(({ text, names }) => `${names.join('\n')}\n\n${text}\n`);
  mkdirSync(outDir, { recursive: true });
  writeFileSync(join(outDir, 'licences.txt'), parts.join(`\n${'='.repeat(78)}\n\n`));
}

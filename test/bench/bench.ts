// npm run bench -- NAME [--quick]: progress on stderr, one JSON object as the last line of stdout.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runFolder } from '../support/run-folder.ts';

type Bench = { run(options: { quick: boolean }): Promise<object> };

/** Each is a file here of the same name that exports `run`. */
const NAMES = [
  'store',
  'ocr',
  'ingest',
  'search',
  'backup',
  'backup-large',
  'start',
  'forms',
  'tree',
].filter((name) => existsSync(join(import.meta.dirname, `${name}.ts`)));

async function main(): Promise<number> {
  const name = process.argv.slice(2).find((word) => !word.startsWith('--'));
  if (name === undefined || !NAMES.includes(name)) {
    console.error(`npm run bench -- NAME [--quick], NAME one of: ${NAMES.join(' ')}`);
    return 2;
  }
  const quick = process.argv.includes('--quick');
  const address = pathToFileURL(join(import.meta.dirname, `${name}.ts`)).href;
  const { run } = (await import(address)) as Bench;
  const figures = await run({ quick });
  console.log(JSON.stringify({ bench: name, ...(quick ? { quick } : {}), ...figures }));
  return 0;
}

runFolder();
process.exitCode = await main();

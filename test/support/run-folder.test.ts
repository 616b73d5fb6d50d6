// What a run of the tests leaves in the system's temporary folder: nothing, even when it was killed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const place = mkdtempSync(join(tmpdir(), 'place-'));
const program = `import { mkdtempSync } from 'node:fs';
  import { tmpdir } from 'node:os';
  import { runFolder } from ${JSON.stringify(join(import.meta.dirname, 'run-folder.ts'))};
  runFolder();
  console.log(mkdtempSync(tmpdir() + '/office-'));
  process.stdin.resume().once('end', () => process.exit());`;

/** Another run that has begun to write; answers its process and a folder it made. */
async function beginRun() {
  const { SAMNUM_TEST_FOLDER: _, ...env } = process.env;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    env: { ...env, TMPDIR: place },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [line] = await once(child.stdout, 'data');
  return { child, office: String(line).trim() };
}

test.runIf(process.platform !== 'win32')(
  'a run that ends leaves nothing; one that was killed is swept by the next, one that works is left alone',
  async () => {
    const working = await beginRun();
    const killed = await beginRun();
    mkdirSync(join(place, 'samnum'));
    killed.child.kill('SIGKILL');
    await once(killed.child, 'exit');
    expect(existsSync(killed.office)).toBe(true);
    const next = await beginRun();
    expect(existsSync(killed.office)).toBe(false);
    expect(existsSync(working.office)).toBe(true);
    for (const { child } of [working, next]) {
      child.stdin.end();
      await once(child, 'exit');
    }
    expect(readdirSync(place)).toEqual(['samnum']);
  },
);

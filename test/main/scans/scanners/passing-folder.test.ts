// Pages on their way from a scanner: an app that was killed leaves none lying for long.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { clearLeftPages, passingFolder } from '../../../../main/scans/scanners/passing-folder.ts';

const memory = mkdtempSync(join(tmpdir(), 'passing-'));
const before = process.env.XDG_RUNTIME_DIR;
process.env.XDG_RUNTIME_DIR = memory;
afterAll(() => {
  if (before === undefined) delete process.env.XDG_RUNTIME_DIR;
  else process.env.XDG_RUNTIME_DIR = before;
  rmSync(memory, { recursive: true });
});

test('pages of an app that was killed are taken away, those of one that scans now stay', () => {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  const left = join(memory, `samnum-pages-${pid}-a1b2c3`);
  const others = join(memory, 'somebody else');
  for (const folder of [left, others]) mkdirSync(folder);
  writeFileSync(join(left, '1.tiff'), 'a page');
  const now = passingFolder();
  clearLeftPages();
  expect([left, now, others].map((folder) => existsSync(folder))).toEqual([false, true, true]);
});

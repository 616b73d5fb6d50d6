// The walls of the house: who may import whom, over the real syntax tree.
import { describe, expect, it } from 'vitest';
import { whyNot } from './import-rules.ts';
import { allSources, importsOf } from './syntax.ts';

const sources = allSources().filter(
  ({ path }) => /^(main|preload|renderer)\//u.test(path) && !/\.config\.ts$|\.d\.ts$/u.test(path),
);

describe('the walls of the house', () => {
  it('hold in every file', () => {
    expect(sources.length).toBeGreaterThan(50);
    const broken = sources.flatMap((source) =>
      importsOf(source).flatMap((from) => whyNot(source.path, from) ?? []),
    );
    expect(broken).toEqual([]);
  });

  it.each([
    ['main/domain/ids.ts', 'node:crypto'],
    ['main/domain/ids.ts', '#contract/errors.ts'],
    ['main/domain/ids.ts', '../storage/store.ts'],
    ['preload/contract/cases.ts', 'node:fs'],
    ['preload/contract/cases.ts', '../../main/domain/ids.ts'],
    ['preload/index.ts', '#contract/calls.ts'],
    ['renderer/cases/list.tsx', 'electron'],
    ['renderer/cases/list.tsx', 'node:path'],
    ['renderer/cases/list.tsx', 'sharp'],
    ['renderer/cases/list.tsx', '../../main/cases/list.ts'],
    ['renderer/cases/list.tsx', '../../main/domain/ids.ts'],
    ['main/storage/store.ts', '#contract/errors.ts'],
    ['main/storage/store.ts', '../ipc/errors.ts'],
    ['main/storage/store.ts', 'sharp'],
    ['main/vault/vault.ts', '../backup/backup.ts'],
    ['main/vault/vault.ts', 'better-sqlite3-multiple-ciphers'],
    ['main/vault/vault.ts', 'electron'],
    ['main/vault/vault.ts', 'electron/main'],
    ['main/vault/vault.ts', 'react'],
    ['main/vault/vault.ts', '../electron/window.ts'],
    ['main/vault/vault.ts', '../index.ts'],
    ['main/vault/vault.ts', '../../test/main/vault/office.ts'],
    ['main/vault/vault.ts', '../../renderer/main.tsx'],
    ['main/vault/vault.ts', './door'],
    ['main/ipc/router.ts', '../storage/store.ts'],
    ['main/index.ts', 'better-sqlite3-multiple-ciphers'],
    ['main/elsewhere/file.ts', 'node:fs'],
  ])('do not let %s import %s', (path, from) => {
    expect(whyNot(path, from)).not.toBeNull();
  });

  it.each([
    ['main/domain/cases/steps.ts', '../ids.ts'],
    ['preload/contract/cases.ts', '#domain/ids.ts'],
    ['preload/index.ts', 'electron'],
    ['renderer/cases/list.tsx', '#contract/cases.ts'],
    ['renderer/cases/list.tsx', 'react-aria-components'],
    ['renderer/main.tsx', '@fontsource/moul/400.css'],
    ['main/storage/database.ts', 'better-sqlite3-multiple-ciphers'],
    ['main/vault/vault.ts', '../storage/store.ts'],
    ['main/scans/read.ts', 'sharp'],
    ['main/electron/window.ts', 'electron'],
    ['main/index.ts', './vault/vault.ts'],
  ])('let %s import %s', (path, from) => {
    expect(whyNot(path, from)).toBeNull();
  });

  it('are not climbed over by a type, an export or an import at run time', () => {
    const text = `// x
      export * from 'a'; export { b } from 'b'; import type { C } from 'c'; import 'd';
      type E = import('e').E; const f = await import('f'); const g = require('g');`;
    expect(importsOf({ path: 'x.ts', text })).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
  });
});

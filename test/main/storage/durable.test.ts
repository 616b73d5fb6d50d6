// Files that survive a power cut: the order of what is asked of the disk, and what a failure leaves.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { moveDurably, renameDurably, writeDurably } from '../../../main/storage/durable.ts';
import { beforeCall } from '../../support/before-call.ts';
import { temporaryFolder } from './temporary.ts';
import { type FileCall, watchFiles } from './watch-files.ts';

const ALL: FileCall[] = ['openSync', 'writeSync', 'fsyncSync', 'closeSync', 'renameSync'];
let unwatch = () => {};
afterEach(() => unwatch());

const failure = (code: string) => Object.assign(new Error(code), { code });

describe('a file that is written durably', () => {
  it('is on the disk before it gets its name, and its name is on the disk before it is told', () => {
    const path = join(temporaryFolder(), 'page.enc');
    const opened: string[] = [];
    const calls: string[] = [];
    unwatch = watchFiles(ALL, (name, args) => {
      if (name === 'openSync') opened.push(String(args[0]));
      calls.push(name);
    });
    writeDurably(path, Buffer.from('sealed'));
    unwatch();
    expect(calls).toEqual([
      ...['openSync', 'writeSync', 'fsyncSync', 'closeSync', 'renameSync'],
      ...['openSync', 'fsyncSync', 'closeSync'],
    ]);
    expect(opened[1]).toBe(dirname(path));
    expect(basename(opened[0] ?? '')).toMatch(/^\.page\.enc\.[0-9a-f]{8}\.tmp$/u);
    expect(readFileSync(path, 'utf8')).toBe('sealed');
  });

  it('is found again also when its folder had to be made: the folders above are flushed too', () => {
    const top = temporaryFolder();
    const flushed: string[] = [];
    unwatch = watchFiles(['openSync'], (_, args) => {
      if (args[1] === 'r') flushed.push(String(args[0]));
    });
    writeDurably(join(top, 'sealed', 'ab', 'x.enc'), Buffer.from('1'));
    unwatch();
    expect(flushed).toEqual([join(top, 'sealed', 'ab'), join(top, 'sealed'), top]);
  });

  it.each(['ENOSPC', 'EIO'])('leaves the old one whole when the disk says %s', (code) => {
    const folder = temporaryFolder();
    const path = join(folder, 'keyring.json');
    writeDurably(path, Buffer.from('old'));
    for (const broken of ['writeSync', 'fsyncSync', 'renameSync'] as const) {
      unwatch = watchFiles([broken], () => {
        throw failure(code);
      });
      expect(() => writeDurably(path, Buffer.from('new and longer'))).toThrow(code);
      unwatch();
      expect(readFileSync(path, 'utf8')).toBe('old');
      expect(readdirSync(folder)).toEqual(['keyring.json']);
    }
  });

  it('is written whole when the disk takes it in pieces', () => {
    const path = join(temporaryFolder(), 'big');
    const bytes = Buffer.alloc(3_000_000, 'samnum');
    writeDurably(path, bytes);
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  it('waits for a virus scanner that holds it, and goes on', () => {
    const folder = temporaryFolder();
    const [from, to] = [join(folder, 'a'), join(folder, 'b')];
    writeFileSync(from, 'x');
    let tries = 0;
    unwatch = watchFiles(['renameSync'], () => {
      tries += 1;
      if (tries < 3) throw failure('EBUSY');
    });
    renameDurably(from, to);
    expect(tries).toBe(3);
    expect(existsSync(to)).toBe(true);
  });

  it('waits for it behind a slow line too, while everything else goes on', async () => {
    const folder = temporaryFolder();
    const [from, to] = [join(folder, 'a'), join(folder, 'b')];
    writeFileSync(from, 'x');
    let tries = 0;
    beforeCall('rename', () => {
      tries += 1;
      if (tries < 3) throw failure('EBUSY');
    });
    await moveDurably(from, to);
    expect([tries, existsSync(from), existsSync(to)]).toEqual([3, false, true]);
    await expect(moveDurably(from, to)).rejects.toThrow('ENOENT');
    expect(tries).toBe(4);
  });

  it('does not wait for what will not pass', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'b', 'full'), { recursive: true });
    mkdirSync(join(folder, 'a'));
    let tries = 0;
    unwatch = watchFiles(['renameSync'], () => {
      tries += 1;
    });
    expect(() => renameDurably(join(folder, 'a'), join(folder, 'b'))).toThrow('ENOTEMPTY');
    expect(tries).toBe(1);
  });
});

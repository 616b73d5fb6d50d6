// The originals on the disk: byte-identical for ever, named by what nobody can guess from.
import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { newId } from '#domain/ids.ts';
import { deriveKeys, digestOf } from '../../../main/storage/keys.ts';
import {
  openOriginal,
  removeOrphan,
  sealedPath,
  sealOriginal,
} from '../../../main/storage/sealed-files.ts';
import { temporaryFolder } from './temporary.ts';

const keys = deriveKeys(randomBytes(32), newId());
const paper = Buffer.from('%PDF-1.7 a scanned page of an invented family '.repeat(3000));

describe('an original', () => {
  it('comes back byte for byte, and its file is named by the hash of its sealed bytes', () => {
    const folder = temporaryFolder();
    const file = sealOriginal(folder, keys, paper);
    const onDisk = readFileSync(sealedPath(folder, file.name));
    expect(createHash('sha256').update(onDisk).digest('hex')).toBe(file.name);
    expect(onDisk).toHaveLength(file.bytes);
    expect(onDisk.includes('family')).toBe(false);
    expect(openOriginal(folder, keys, file).equals(paper)).toBe(true);
    expect(readdirSync(folder, { recursive: true })).toHaveLength(3);
  });

  it('that is put in twice gives two files that nobody can tell are equal, and one digest', () => {
    const folder = temporaryFolder();
    const [one, two] = [sealOriginal(folder, keys, paper), sealOriginal(folder, keys, paper)];
    expect(one.name).not.toBe(two.name);
    expect(one.key.equals(two.key)).toBe(false);
    expect(digestOf(keys, paper).equals(digestOf(keys, Buffer.from(paper)))).toBe(true);
    const other = deriveKeys(randomBytes(32), newId());
    expect(digestOf(keys, paper).equals(digestOf(other, paper))).toBe(false);
    expect(digestOf(keys, paper).toString('hex')).not.toBe(
      createHash('sha256').update(paper).digest('hex'),
    );
  });

  it('that was changed, exchanged or lost is said to be so, and never shown as another', () => {
    const folder = temporaryFolder();
    const file = sealOriginal(folder, keys, paper);
    const other = sealOriginal(folder, keys, Buffer.from('another paper'));
    expect(() => openOriginal(folder, keys, { ...file, name: other.name })).toThrow();
    const bytes = readFileSync(sealedPath(folder, file.name));
    writeFileSync(sealedPath(folder, file.name), readFileSync(sealedPath(folder, other.name)));
    expect(() => openOriginal(folder, keys, file)).toThrow(
      expect.objectContaining({ code: 'damaged-store' }),
    );
    writeFileSync(sealedPath(folder, file.name), bytes);
    expect(openOriginal(folder, keys, file).equals(paper)).toBe(true);
    rmSync(sealedPath(folder, file.name));
    expect(() => openOriginal(folder, keys, file)).toThrow(
      expect.objectContaining({ code: 'ENOENT' }),
    );
  });

  it('that no row names can be taken away, also twice', () => {
    const folder = temporaryFolder();
    const { name } = sealOriginal(folder, keys, paper);
    removeOrphan(folder, name);
    removeOrphan(folder, name);
    expect(readdirSync(folder, { recursive: true }).some((at) => String(at).endsWith('.enc'))).toBe(
      false,
    );
  });
});

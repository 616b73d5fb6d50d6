// The case file is cut on page borders, so that one edited page is one small chunk.
import { randomBytes } from 'node:crypto';
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chunkSize, readChunks } from '../../../main/backup/chunker-pages.ts';
import { backUp, makeOffice, temporaryFolder, writeRows } from './office.ts';
import { makeTarget } from './stores/targets.ts';

async function cut(path: string, size: number): Promise<Buffer[]> {
  const chunks: Buffer[] = [];
  for await (const chunk of readChunks(path, size)) chunks.push(Buffer.from(chunk));
  return chunks;
}

describe('cutting the case file', () => {
  test.each([4096, 8192, 5 * 4096, 1025 * 8192])(
    '%i bytes come whole, in chunks of 8 KiB',
    async (size) => {
      const path = join(temporaryFolder(), 'file');
      const bytes = randomBytes(size);
      writeFileSync(path, bytes);
      const chunks = await cut(path, size);
      expect(Buffer.concat(chunks).equals(bytes)).toBe(true);
      expect(chunks.slice(0, -1).every((chunk) => chunk.length === 8192)).toBe(true);
    },
  );

  test('a file that is not as long as it was told is not the still one', async () => {
    const path = join(temporaryFolder(), 'file');
    writeFileSync(path, randomBytes(8192));
    appendFileSync(path, 'x');
    await expect(cut(path, 8192)).rejects.toMatchObject({ code: 'store-busy' });
    await expect(cut(join(path, 'none'), 8192)).rejects.toMatchObject({ code: 'store-busy' });
  });

  test('large case files have larger chunks, both of whole pages', () => {
    expect(chunkSize(499_000_000)).toBe(8192);
    expect(chunkSize(500_000_000)).toBe(16_384);
  });

  test('one more note sends a few pages, and nothing new sends almost nothing', async () => {
    const store = (await makeTarget('folder')).open();
    const office = makeOffice(3);
    const work = temporaryFolder();
    const first = await backUp(office, store, work);
    expect(first.bytesSent).toBeGreaterThan(600_000);
    const same = await backUp(office, store, work);
    expect(same.bytesSent).toBeLessThan(2_000);
    expect(same.packs).toBe(0);
    writeRows(office, 1);
    const note = await backUp(office, store, work);
    expect(note.bytesSent).toBeLessThan(60_000);
    expect(note.time.getTime()).toBeGreaterThan(same.time.getTime());
  });
});

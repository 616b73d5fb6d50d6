// What goes wrong while paper comes in: files that are no pictures among good ones, and a full disk.
// Each is told in a sentence; what was said to be safe is safe, and the work goes on.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mountSmallDisk, type SmallDisk, whyNoSmallDisk } from '../support/small-disk.ts';
import { type Desk, makeFolder, removeFolders, sitDown } from './steps/desk.ts';
import { dropOnWindow, seePages } from './steps/drop.ts';
import { allOriginals, allRows, digestOf, findDamage, openInside } from './steps/inside.ts';
import { lockByKey, unlock } from './steps/office.ts';
import { readyOffice } from './steps/ready-office.ts';

const why = whyNoSmallDisk();
if (why !== null) console.warn(`the full disk is left out: ${why}`);

const scanner = makeFolder('scanner');
let disk: SmallDisk | null = null;
let profile = '';
let passphrase = '';
let desk: Desk;

/** A picture of noise is as large as one wants it, and has no words that take time to read. */
async function picture(name: string, side: number): Promise<string> {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 40 };
  const create = { width: side, height: side, channels: 3 as const, background: '#fff', noise };
  const path = join(scanner, name);
  await sharp({ create }).jpeg({ quality: 95 }).toFile(path);
  return path;
}

function plainFile(name: string, text: string): string {
  const path = join(scanner, name);
  writeFileSync(path, text);
  return path;
}

const digestOfFile = (path: string) => digestOf(readFileSync(path));

/** What came in: name and state of each file, and the originals that open. */
async function lookInside() {
  await lockByKey(desk);
  const inside = await openInside(profile, passphrase);
  const sources = allRows(inside).get('sources') ?? [];
  const kept = [...allOriginals(inside).values()];
  const damage = findDamage(inside);
  inside.close();
  await unlock(desk, passphrase);
  return { states: sources.map(({ name, state }) => `${name} ${state}`).sort(), kept, damage };
}

beforeAll(async () => {
  disk = why === null ? mountSmallDisk(40) : null;
  profile = disk?.folder ?? makeFolder('paper');
  ({ passphrase } = await readyOffice(profile));
  desk = await sitDown(profile, 'en');
  await unlock(desk, passphrase);
}, 120_000);
afterAll(async () => {
  await desk?.kill();
  disk?.unmount();
  removeFolders();
});

describe('files that are dropped on the window', () => {
  test('come in; what is no picture is put aside with the reason, and the good pages are safe', async () => {
    const { page, say } = desk;
    const good = [await picture('one.jpg', 400), await picture('two.jpg', 420)] as const;
    const letter = plainFile('three.jpg', 'This is a letter, not a picture.');
    const nothing = plainFile('four.pdf', '');
    await dropOnWindow(desk, [good[0], letter, nothing, good[1]]);
    await seePages(desk, 2);
    await page.keyboard.press('g');
    for (const [name, reason] of [
      ['three.jpg', 'not-a-picture'],
      ['four.pdf', 'empty'],
    ] as const) {
      const line = page.locator('.aside-files li').filter({ hasText: name });
      await line.getByText(say(`scans.quarantine.${reason}`)).waitFor();
      await line.getByText(say(`scans.quarantine.todo.${reason}`)).waitFor();
    }
    const { states, kept } = await lookInside();
    expect(states).toEqual([
      'four.pdf quarantined',
      'one.jpg split',
      'three.jpg quarantined',
      'two.jpg split',
    ]);
    for (const path of [...good, letter, nothing]) expect(kept).toContain(digestOfFile(path));
  }, 90_000);
});

describe.runIf(why === null)('a disk that is full', () => {
  test('is told; nobody hears that the paper can go back, and nothing that came in is lost', async () => {
    const { page, say } = desk;
    const small = await picture('five.jpg', 300);
    const large = await picture('six.jpg', 2400);
    disk?.fill(2_000_000);
    await dropOnWindow(desk, [small, large]);
    await page.getByText(say('errors.disk-full.what')).first().waitFor();
    await page.getByText(say('errors.disk-full.todo')).first().waitFor();
    await page.getByText(say('scans.stopped', { count: 1 })).waitFor();
    expect(await page.locator('.phase').getByText(say('scans.phase.safe')).count()).toBe(0);
    disk?.free();
    const { states, kept, damage } = await lookInside();
    expect(states.join()).toMatch(/five\.jpg (sealed|split)/);
    expect(states).toContain('six.jpg coming');
    expect(kept).toContain(digestOfFile(small));
    expect(kept).not.toContain(null);
    expect(damage).toEqual([]);
  }, 90_000);

  test('stops nothing once there is room again: the same files are dropped once more', async () => {
    const { page } = desk;
    const paths = ['five.jpg', 'six.jpg'].map((name) => join(scanner, name));
    await page.keyboard.press('Alt+1');
    await dropOnWindow(desk, paths);
    await seePages(desk, 1);
    await page.keyboard.press('g');
    await page.locator('.aside-files li').filter({ hasText: 'five.jpg' }).waitFor();
    const { kept, damage } = await lookInside();
    for (const path of paths) expect(kept).toContain(digestOfFile(path));
    expect(damage).toEqual([]);
  }, 90_000);
});

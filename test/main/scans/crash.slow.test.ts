// The app is killed again and again while paper comes in and is read: nothing is lost, nothing stands twice.
import { afterAll, describe, expect, test } from 'vitest';
import { killDuringPaper } from './kill-paper.ts';
import { removeOffices } from './office.ts';

const run = { files: 16, kills: 6 };
afterAll(removeOffices);

describe('Killed in the middle, again and again', () => {
  test('No sheet is lost, none stands twice, each is read once', async () => {
    const { files } = run;
    expect(await killDuringPaper({ ...run, seed: 1, order: 'right', atSteps: true })).toEqual({
      ...{ lost: 0, corrupt: 0, unread: 0, sources: files, pages: files },
      ...{ read: files, readings: files, moved: files },
    });
  }, 120_000);

  test('An app that moved files before they were safe would lose some, and this test would see it', async () => {
    const control = await killDuringPaper({ files: 40, kills: 6, seed: 2, order: 'wrong' });
    expect(control.lost).toBeGreaterThan(0);
  }, 120_000);
});

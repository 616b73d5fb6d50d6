// Two of three people bring the recovery words back; one alone, or two of different sets, never seem to.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { expect, onTestFinished, test } from 'vitest';
import { makeRecoveryWords } from '../../main/vault/recovery-words.ts';
import {
  isTrusteeSheet,
  joinTrusteeSheets,
  makeTrusteeSheets,
  TRUSTEE_WORD_COUNT,
} from '../../renderer/backup/trustee-sheets.ts';

const pairs = [
  [0, 1],
  [1, 0],
  [0, 2],
  [2, 1],
] as const;

test('any two of the three sheets give the twenty-four words back, in either order', async () => {
  for (let round = 0; round < 20; round++) {
    const words = makeRecoveryWords();
    const sheets = await makeTrusteeSheets(words);
    expect(sheets.map((sheet) => sheet.length)).toEqual(Array(3).fill(TRUSTEE_WORD_COUNT));
    for (const [a, b] of pairs)
      expect(await joinTrusteeSheets(sheets[a] ?? [], sheets[b] ?? [])).toEqual({
        state: 'joined',
        words,
      });
  }
});

test('a script without our program joins two sheets to the same words', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'samnum-sheets-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'english.txt'), wordlist.join('\n'));
  for (let round = 0; round < 3; round++) {
    const words = makeRecoveryWords();
    const [one = [], , other = []] = await makeTrusteeSheets(words);
    const told = execFileSync(
      process.execPath,
      ['assets/rescue/join-sheets.mjs', join(folder, 'english.txt')],
      { input: `${one.join(' ')}\n${other.join(' ')}\n`, stdio: ['pipe', 'pipe', 'ignore'] },
    );
    expect(told.toString().trim()).toBe(words.join(' '));
  }
});

test('a wrong word or two words in the wrong order are noticed on the sheet itself', async () => {
  const [sheet = []] = await makeTrusteeSheets(makeRecoveryWords());
  expect(await isTrusteeSheet(sheet)).toBe(true);
  let noticed = 0;
  for (let at = 0; at < TRUSTEE_WORD_COUNT; at++) {
    const other = sheet.with(at, sheet[at] === 'zoo' ? 'abandon' : 'zoo');
    if (!(await isTrusteeSheet(other))) noticed++;
  }
  // One in 2,048 passes here, and does not open the copy.
  expect(noticed).toBeGreaterThanOrEqual(TRUSTEE_WORD_COUNT - 1);
  expect(await isTrusteeSheet(sheet.slice(1))).toBe(false);
});

test('one sheet twice, and sheets of different days, are told apart from a pair', async () => {
  const words = makeRecoveryWords();
  const [first, second] = [await makeTrusteeSheets(words), await makeTrusteeSheets(words)];
  const [a = [], b = []] = first;
  expect(await joinTrusteeSheets(a, [...a])).toEqual({ state: 'same' });
  const stranger = second.find((sheet) => sheet.at(-2) !== b.at(-2)) ?? [];
  if (stranger.length > 0) expect(await joinTrusteeSheets(a, stranger)).toEqual({ state: 'apart' });
});

test('one sheet alone tells nothing: with every guess of another it gives some words, never a hint', async () => {
  const words = makeRecoveryWords();
  const [a = []] = await makeTrusteeSheets(words);
  const [, guess = []] = await makeTrusteeSheets(makeRecoveryWords());
  const pair = await joinTrusteeSheets(a, guess.with(-2, a.at(-2) ?? ''));
  if (pair.state === 'joined') expect(pair.words).not.toEqual(words);
});

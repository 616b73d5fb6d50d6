// Which passphrases are good enough, and what is said about the others.
import { randomInt } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { composePassphrase } from '#domain/passphrase/compose.ts';
import { LONGEST_WAIT_MS, waitAfter, waitLeft } from '#domain/passphrase/wait.ts';
import { suggestPassphrase, weaknessOfPassphrase } from '../../../main/vault/passphrase.ts';
import { RECOVERY_WORD_LIST } from '../../../main/vault/recovery-words.ts';

describe('a passphrase', () => {
  it('that the app offers is always strong, has four words and a number, and is never the same', async () => {
    const offered = await Promise.all(Array.from({ length: 200 }, suggestPassphrase));
    for (const one of offered) {
      expect(one).toMatch(/^([a-z]+ ){4}[1-9][0-9]$/u);
      expect(await weaknessOfPassphrase(one), one).toBeNull();
    }
    expect(new Set(offered).size).toBe(200);
  });

  it('that the app offers can be each of 2,048^4 × 90: at least 50 bits', () => {
    expect(Math.log2(RECOVERY_WORD_LIST.length ** 4 * 90)).toBeGreaterThan(50);
    const asked: number[] = [];
    composePassphrase(RECOVERY_WORD_LIST, (below) => {
      asked.push(below);
      return randomInt(below);
    });
    expect(asked).toEqual([2048, 2048, 2048, 2048, 90]);
  });

  it.each([
    ['ab1!', 'too-short'],
    ['password', 'common-words'],
    ['correct horse', 'common-words'],
    ['my children are happy', 'common-words'],
    ['aaaaaaaaaaaaaa', 'repeats'],
    ['កកកកកកកកកក', 'repeats'],
    ['qwertyuiop[]', 'keyboard-row'],
    ['abcdefghijklmn', 'keyboard-row'],
    ['12/03/2009', 'name-or-date'],
    ['Siem Reap Angkor', 'name-or-date'],
    ['Bopha Sok', 'name-or-date'],
    ['ចៅសុខបុប្ផា', 'name-or-date'],
  ])('“%s” is refused because: %s', async (passphrase, reason) => {
    expect(await weaknessOfPassphrase(passphrase, ['Sok Bopha', 'ចៅសុខបុប្ផា'])).toBe(reason);
  });

  it('in Khmer that nobody would guess is accepted', async () => {
    expect(await weaknessOfPassphrase('ឈូកពណ៌ស្វាយរាំលើទឹកកក ៤៧')).toBeNull();
  });

  it('that is wrong costs nothing twice, then seconds, then minutes, never more than five', () => {
    expect([0, 1, 2, 3, 4, 5, 6].map(waitAfter)).toEqual([0, 0, 0, 1000, 2000, 4000, 8000]);
    expect(waitAfter(10_000)).toBe(LONGEST_WAIT_MS);
    for (let wrong = 1; wrong < 40; wrong++) {
      expect(waitAfter(wrong)).toBeGreaterThanOrEqual(waitAfter(wrong - 1));
    }
  });

  it('can be tried again after the wait, also when the clock was set back meanwhile', () => {
    expect(waitLeft(5, 1_000_000, 1_000_000)).toBe(4000);
    expect(waitLeft(5, 1_000_000, 1_003_000)).toBe(1000);
    expect(waitLeft(5, 1_000_000, 1_004_000)).toBe(0);
    expect(waitLeft(5, 1_000_000, 0)).toBe(4000);
  });
});

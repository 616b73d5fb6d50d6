// Who can join, worked out from facts: limits included, nothing guessed, each no with its criterion.
import { describe, expect, test } from 'vitest';
import {
  type EligibilityFacts,
  type HeldPerson,
  judgeEligibility,
} from '#domain/cases/eligibility.ts';
import { exactDay, type PartialDate } from '#domain/people/partial-date.ts';

const LIMITS = { min: 12, max: 36 };

const father = (release: PartialDate | null, status = 'sentenced'): HeldPerson => ({
  ...{ who: 'parent', status, release },
});
const released = (day: string) => [father(exactDay(day))];

/** A family that meets everything on the day of assessment, 1 July 2019, but for what is said. */
function family(change: Partial<EligibilityFacts>): EligibilityFacts {
  return {
    day: '2019-07-01',
    held: released('2020-07-01'),
    inTarget: true,
    idPoor: 'poor-1',
    meansClass: null,
    schools: [{ status: 'regular', grade: '4' }],
    carerCommits: 'yes',
    childCommits: 'yes',
    ...change,
  };
}

function judged(change: Partial<EligibilityFacts>, limits = LIMITS) {
  const { standing, criteria, other } = judgeEligibility('fs', family(change), limits);
  const against = criteria.filter((one) => one.standing !== 'meets').map((one) => one.criterion);
  return { standing, against, other };
}

describe('Family Support on 1 July 2019', () => {
  test('takes a family whose father has exactly twelve months left, or exactly thirty-six', () => {
    expect(judged({ held: released('2020-07-01') }).standing).toBe('meets');
    expect(judged({ held: released('2022-07-01') }).standing).toBe('meets');
  });

  test('does not take one with a day less or a day more, and says why', () => {
    expect(judged({ held: released('2020-06-30') })).toMatchObject({
      standing: 'does-not',
      against: ['sentence-left'],
    });
    expect(judged({ held: released('2022-07-02') })).toMatchObject({
      standing: 'does-not',
      against: ['sentence-left'],
    });
  });

  test('cannot decide before the trial, and offers Family Preservation', () => {
    expect(judged({ held: [father(null, 'pre-trial')] })).toEqual({
      standing: 'cannot-yet',
      against: ['sentence-left'],
      other: 'fp',
    });
  });

  test.each([
    ['lives outside the target communes', { inTarget: false }, 'target-commune'],
    [
      'has no child up to grade 12',
      { schools: [{ status: 'finished', grade: null }] },
      'child-school',
    ],
    [
      'has only a child at university',
      { schools: [{ status: 'regular', grade: 'uni' }] },
      'child-school',
    ],
    ['will not commit itself', { carerCommits: 'no' as const }, 'carer-commits'],
    ['is not poor', { idPoor: 'none', meansClass: 'managing' }, 'poor'],
  ])('does not take a family that %s', (_, change, criterion) => {
    expect(judged(change)).toMatchObject({ standing: 'does-not', against: [criterion] });
  });

  test('takes a family without a card when the means test says it is poor', () => {
    expect(judged({ idPoor: 'none', meansClass: 'struggling' }).standing).toBe('meets');
    expect(judged({ idPoor: 'none' })).toMatchObject({
      standing: 'cannot-yet',
      against: ['poor'],
    });
  });

  test('recounts with another limit when asked what would be if', () => {
    expect(judged({ held: released('2022-07-02') }, { min: 12, max: 48 }).standing).toBe('meets');
  });

  test('decides nothing from a release date that may lie on either side of the limit', () => {
    const year = (typed: string): PartialDate => ({
      ...{ typed, precision: 'year', from: `${typed}-01-01`, to: `${typed}-12-31` },
    });
    expect(judged({ held: [father(year('2021'))] }).standing).toBe('meets');
    expect(judged({ held: [father(year('2020'))] }).standing).toBe('cannot-yet');
    expect(judged({ held: [father(year('2023'))] }).standing).toBe('does-not');
  });

  test('one parent whose time fits is enough, and one who was released counts no more', () => {
    expect(judged({ held: [...released('2030-01-01'), ...released('2021-01-01')] }).standing).toBe(
      'meets',
    );
    expect(judged({ held: [father(exactDay('2019-01-01'), 'released')] })).toMatchObject({
      standing: 'does-not',
      against: ['parent-prison', 'sentence-left'],
    });
  });
});

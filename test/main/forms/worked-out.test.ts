// What the app works out from earlier forms of a case, so that nobody turns pages for it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import { insertForm } from '../../../main/storage/forms.ts';
import { openOffice } from '../../support/office-on-disk.ts';
import { openCase } from '../../support/open-case.ts';

const office = openOffice();
const worker = office.person('social-worker');
afterAll(() => office.close());

const cmd = newId;
const folder = join(import.meta.dirname, '..', 'domain', 'forms', 'answers');
const answersOf = (form: string) =>
  JSON.parse(readFileSync(join(folder, `${form}-r1.json`), 'utf8')).answers;

async function newCase() {
  const { caseId, formId } = await openCase(office, worker);
  const { context } = await office.call(worker, 'forms.view', { formId });
  return { caseId, child: context.people[0]?.personId ?? '' };
}

/** A form of the past, as it was completed then. */
function past(caseId: string, form: string, day: string, change: object) {
  const event = exactDay(day);
  insertForm(office.store.db, {
    ...{ id: newId(), caseId, form, revision: 1, step: 5, state: 'final', version: 1 },
    ...{ restricted: false, event, enteredAt: 1, changedAt: 1, author: worker.user },
    ...{ answers: { ...answersOf(form), ...change }, placeInForm: '', amends: null, rev: newId() },
  });
}

/** What a new form of a kind, about a day, is shown. */
async function shown(caseId: string, form: string, day: string, answers: object = {}) {
  const formId = newId();
  await office.call(worker, 'forms.start', { cmd: cmd(), id: formId, caseId, form });
  const { rev } = await office.call(worker, 'forms.view', { formId });
  const draft = { ...answers, 'event-date': exactDay(day) } as never;
  const input = { cmd: cmd(), baseRev: rev, formId, answers: draft, placeInForm: '' };
  const { computed } = await office.call(worker, 'forms.save', input);
  return (name: string) => computed[name]?.map(({ en }) => en);
}

const scores = (child: string, levels: Record<string, string>) => ({
  child: { id: child, text: '' },
  scores: {
    cells: Object.fromEntries(
      Object.entries(levels).map(([factor, level]) => [factor, { level: { level } }]),
    ),
  },
});

describe('A review', () => {
  test('shows what changed for the child since the first scale, and never a total', async () => {
    const { caseId, child } = await newCase();
    past(
      caseId,
      'child-scale',
      '2026-01-10',
      scores(child, { care: '1', shelter: '3', legal: '2' }),
    );
    past(
      caseId,
      'child-scale',
      '2026-07-10',
      scores(child, { care: '3', shelter: '3', legal: '1' }),
    );
    const [line] = (await shown(caseId, 'review', '2026-08-01'))('scale-change') ?? [];
    expect(line).toMatch(/Someone who cares ↑ 1 → 3 · .* ↓ 2 → 1$/);
    expect(line).not.toContain('House');
  });

  test('of an earlier day knows nothing of a later scale', async () => {
    const { caseId, child } = await newCase();
    past(caseId, 'child-scale', '2026-01-10', scores(child, { care: '1' }));
    past(caseId, 'child-scale', '2026-07-10', scores(child, { care: '3' }));
    expect((await shown(caseId, 'review', '2026-02-01'))('scale-change')).toEqual([]);
  });

  test('counts what was done since the review before', async () => {
    const { caseId } = await newCase();
    past(caseId, 'case-note', '2026-01-05', {});
    past(caseId, 'review', '2026-02-01', {});
    past(caseId, 'case-note', '2026-03-05', {});
    past(caseId, 'prison-visit', '2026-03-09', { status: { option: 'held' } });
    past(caseId, 'prison-visit', '2026-04-09', { status: { option: 'replaced' } });
    const since = (await shown(caseId, 'review', '2026-05-01'))('since-last-review');
    expect(since?.slice(0, 3)).toEqual([
      '1 note of a contact',
      '1 prison visit held',
      '1 replaced another way',
    ]);
  });
});

describe('The wellbeing scale', () => {
  test('shows the last scores of this child, not of a brother', async () => {
    const { caseId, child } = await newCase();
    past(caseId, 'child-scale', '2026-01-10', scores(child, { care: '2' }));
    past(caseId, 'child-scale', '2026-03-10', scores(newId(), { care: '4' }));
    const own = { child: { id: child, text: '' } };
    const told = await shown(caseId, 'child-scale', '2026-06-01', own);
    expect(told('last-child-scale')).toEqual(['Someone who cares: 2']);
  });
});

describe('Consent on record', () => {
  const purposes = (answer: string) => ({
    purposes: { cells: { story: { answer: { option: answer } } } },
  });
  const story = async (caseId: string) =>
    (await shown(caseId, 'case-study', '2026-09-01'))('consent-story')?.[0];

  test('is asked for first when there is none; a no is a no', async () => {
    const { caseId } = await newCase();
    expect(await story(caseId)).toBe('Not on record: please ask first');
    past(caseId, 'consent', '2026-01-01', { ...purposes('no'), withdrawn: { rows: [] } });
    expect(await story(caseId)).toContain('did not agree');
  });

  test('that was taken back is no consent', async () => {
    const { caseId } = await newCase();
    past(caseId, 'consent', '2026-01-01', { ...purposes('yes'), withdrawn: { rows: [] } });
    expect(await story(caseId)).toContain('The family agreed');
    const row = { id: newId(), answers: { purpose: { option: 'story' } } };
    past(caseId, 'consent', '2026-02-01', { ...purposes('yes'), withdrawn: { rows: [row] } });
    expect(await story(caseId)).toContain('Taken back');
  });
});

describe('A closure', () => {
  test('says what the folder lacks and what is still open', async () => {
    const { caseId } = await newCase();
    past(caseId, 'intake', '2026-01-01', {});
    const check = (await shown(caseId, 'closure', '2026-09-01'))('folder-check');
    expect(check).toContainEqual(expect.stringMatching(/^Missing: .*consent/i));
    expect(check).toContainEqual('1 unfinished form');
  });
});

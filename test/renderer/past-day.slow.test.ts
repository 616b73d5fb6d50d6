// A case from a copy of a past day, with the keyboard alone: the day, what differs, and bringing it back.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#domain/ids.ts';
import { openCase } from './support/case-page-screens.ts';
import { caseView, officeAnswers } from './support/office.ts';
import { scanAnswers } from './support/papers.ts';
import { NOTE, pastAnswers, pastCase, toCompared, toDays, toNote } from './support/past-screens.ts';
import { type Answers, openStage, openWindow, Refusal, type Stage } from './support/window.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage?.close());

const open = (who: number, changed: Answers = {}) =>
  openWindow(
    stage,
    { ...officeAnswers({ state: 'unlocked', who }), ...scanAnswers, ...pastAnswers(), ...changed },
    { language: 'en' },
  );

test('the coordinator finds the day before a damaged copy, looks at a note, and brings back what she ticks', async () => {
  const opened = await open(2);
  const { page, sent } = opened;
  await toCompared(opened);
  expect(sent('past.fetch').map(({ snapshot }) => snapshot[0])).toEqual(['3', '2']);

  await toNote(opened);
  await page.keyboard.press('Enter');
  await page.locator('.two-row mark', { hasText: 'ដំបូលទឹកមួយកន្លែង' }).waitFor();
  expect(sent('past.form')).toMatchObject([{ formId: NOTE }]);
  await page.keyboard.press('t');
  await page.locator('.dialog').waitFor({ state: 'detached' });
  await page.locator('.past-row.here input:checked').waitFor();

  await page.keyboard.press('Control+Enter');
  await page.locator('.past-does', { hasText: '1 form gets the text of that day' }).waitFor();
  await page.keyboard.press('Control+Enter');
  expect(sent('past.bringBack')).toEqual([]);
  await page.locator('.dialog textarea').fill('Emptied by mistake');
  await page.keyboard.press('Control+Enter');
  await page.locator('.past-body .banner', { hasText: '1 form as a draft to complete' }).waitFor();
  const { cmd: _, pastId: __, ...told } = sent('past.bringBack')[0] ?? {};
  expect(told).toEqual({
    ...{ caseId: caseView.row.id, reason: 'Emptied by mistake' },
    ...{ casework: false, people: [], facts: [], houses: [] },
    ...{ forms: [NOTE], drawings: [], pages: [] },
  });

  // Everything but the page that lies in another child's folder today.
  await page.keyboard.press('a');
  await page.keyboard.press('Control+Enter');
  await page.locator('.past-does', { hasText: '2 pages go back' }).waitFor();
  await page.locator('.past-does', { hasText: '2 facts become as told then' }).waitFor();
  await page.locator('.past-does', { hasText: '1 house becomes as it was' }).waitFor();
  await page.locator('.past-does', { hasText: '2 drawings come back as new sessions' }).waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.dialog').waitFor({ state: 'detached' });
  await expect.poll(() => page.locator('.past-row input:disabled').count()).toBe(1);
  expect(pastCase.pages.filter(({ lies }) => lies === 'elsewhere').length).toBe(1);

  await page.keyboard.press('F9');
  await page.locator('.past-case h1', { hasText: caseView.row.code }).waitFor();
  const hidden = await page.locator('.past-body').textContent();
  for (const told of ['012 345 678', 'Um Sitha', 'អ្នកជិតខាង']) expect(hidden).not.toContain(told);
  await page.keyboard.press('F9');
  await page.keyboard.press('Escape');
  await page.locator('.as-it-stood .chron').waitFor();
  await expect.poll(() => sent('past.close').length).toBeGreaterThan(0);
  expect(opened.complaints).toEqual([]);
});

test('Esc goes back from the days, as it does from the case beside them', async () => {
  const opened = await open(2);
  await toDays(opened);
  await opened.page.keyboard.press('Escape');
  await opened.page.locator('.as-it-stood .chron').waitFor();
});

test('Esc and Alt ← go back while it is not known where copies are, and Alt ← while a day comes', async () => {
  for (const key of ['Escape', 'Alt+ArrowLeft']) {
    const noPlaces = await open(2, { 'backup.status': () => Promise.reject(new Refusal('busy')) });
    await openCase(noPlaces);
    await noPlaces.page.keyboard.press('h');
    await noPlaces.page.locator('.as-it-stood .chron').waitFor();
    await noPlaces.page.keyboard.press('F7');
    await noPlaces.page.locator('.past-day').waitFor();
    await noPlaces.page.keyboard.press(key);
    await noPlaces.page.locator('.as-it-stood .chron').waitFor();
  }
  const coming = await open(2);
  await toDays(coming);
  await coming.page.keyboard.press('Enter');
  await coming.page.locator('.fetching').waitFor();
  await coming.page.keyboard.press('Alt+ArrowLeft');
  await coming.page.locator('.as-it-stood .chron').waitFor();
  await expect.poll(() => coming.sent('past.close').length).toBe(1);
});

test('a day that comes can be stopped at once, and a social worker is not offered it', async () => {
  const fetching = Promise.withResolvers<{ jobId: string }>();
  const opened = await open(2, { 'past.fetch': () => fetching.promise });
  await toDays(opened);
  await opened.page.keyboard.press('ArrowDown');
  await opened.page.keyboard.press('Enter');
  await opened.page.locator('.fetching').waitFor();
  await opened.page.keyboard.press('Escape');
  const jobId = newId();
  fetching.resolve({ jobId });
  await expect.poll(() => opened.sent('jobs.cancel')).toEqual([{ jobId }]);

  const other = await open(0);
  await openCase(other);
  await other.page.keyboard.press('h');
  await other.page.locator('.as-it-stood .chron').waitFor();
  expect(await other.page.getByRole('button', { name: 'From a copy' }).count()).toBe(0);
});

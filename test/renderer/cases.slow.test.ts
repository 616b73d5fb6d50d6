// Finding, opening and beginning cases with the keyboard alone.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { begunCase } from './support/begun-case.ts';
import { caseView, officeAnswers, rows } from './support/office.ts';
import { openStage, openWindow, type Stage } from './support/window.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage?.close());

const open = (own = {}) =>
  openWindow(stage, { ...officeAnswers({ state: 'unlocked' }), ...own }, { language: 'en' });

test('typing a name and pressing Enter opens the case that is found first', async () => {
  const { page, asked } = await open();
  await page.keyboard.press('Alt+2');
  await page.locator('tr.here').waitFor();
  await page.keyboard.type('suk rithi');
  await page.locator('tr.g', { hasText: 'Sounds the same' }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.rail').waitFor();
  expect(asked.find((one) => one.name === 'cases.view')?.input).toEqual({ caseId: rows[0]?.id });
});

test('arrow keys move the row while the box keeps the hands, however fast they are pressed', async () => {
  const { page } = await open();
  await page.keyboard.press('Alt+2');
  await page.locator('tr.here').waitFor();
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowDown');
  await page.locator(`#case-${rows[3]?.id}.here`).waitFor();
  expect(
    await page.locator('.casesbox input').evaluate((box) => box === document.activeElement),
  ).toBe(true);
});

test('Space shows the case beside the list, follows the arrow keys, and stays a space while typing', async () => {
  const { page, asked } = await open();
  await page.keyboard.press('Alt+2');
  await page.locator('tr.here').waitFor();
  await page.keyboard.press('Space');
  await page.locator('.peek .ppl').waitFor();
  expect(await page.locator('.peek').textContent()).toMatch(/2 days late.*3 pages hard to read/);
  // From within the page: a busy computer would let a key from here wait as long as a person who looks.
  await page.evaluate(async () => {
    for (let i = 0; i < 3; i++) {
      const how = { key: 'ArrowDown', code: 'ArrowDown', bubbles: true, cancelable: true };
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', how));
      await new Promise((next) => setTimeout(next));
    }
  });
  await page.locator('.peek', { hasText: 'Sou Rithy' }).waitFor();
  await page.locator('.peek .ppl').waitFor();
  const viewed = asked.filter((one) => one.name === 'cases.view').map((one) => one.input);
  expect(viewed).toEqual([{ caseId: rows[0]?.id }, { caseId: rows[3]?.id }]);
  await page.keyboard.press('Escape');
  await page.locator('.peek').waitFor({ state: 'detached' });
  await page.keyboard.type('suk rithi');
  expect(await page.locator('.casesbox input').inputValue()).toBe('suk rithi');
  expect(await page.locator('.peek').count()).toBe(0);
});

test('a restricted case shows nothing of itself in the peek, and is not asked for', async () => {
  const { page, asked } = await open();
  await page.keyboard.press('Alt+2');
  await page.locator('tr.here').waitFor();
  for (let i = 0; i < 12; i++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await page.locator('.peek', { hasText: 'SR-2026-0110' }).waitFor();
  expect(await page.locator('.peek').textContent()).toMatch(/Ask the coordinator/);
  expect(asked.some((one) => one.name === 'cases.view')).toBe(false);
});

test('where the system enlarges everything the family stands below what happened, not on it', async () => {
  const { page } = await open();
  await page.setViewportSize({ width: 1093, height: 614 });
  await page.keyboard.press('Alt+2');
  await page.locator('tr.here').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.ppl').waitFor();
  const place = (name: string) =>
    page.locator(`section[aria-labelledby=${name}]`).evaluate((section) => {
      const { top } = section.getBoundingClientRect();
      return { top, end: top + section.scrollHeight };
    });
  const [happened, family] = [await place('chronology'), await place('family')];
  expect(family.top).toBeGreaterThan(happened.end - 1);
  await page.context().close();
});

test('Esc empties the box and everything is listed again', async () => {
  const { page } = await open();
  await page.keyboard.press('Alt+2');
  await page.locator('tr.here').waitFor();
  await page.keyboard.type('suk');
  await page.locator('tr.g').first().waitFor();
  await page.keyboard.press('Escape');
  await page.locator('tr.g').first().waitFor({ state: 'detached' });
  expect(await page.locator('.casesbox input').inputValue()).toBe('');
});

test('a restricted case shows its code and whom to ask, nothing else, and that it was tried is told', async () => {
  const { page, asked } = await open();
  await page.keyboard.press('Alt+2');
  await page.locator('tr.here').waitFor();
  for (let i = 0; i < 12; i++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('.closedbox').waitFor();
  expect(await page.locator('.closedbox dl').textContent()).toMatch(/SR-2026-0110[\s\S]*Ly Mara/);
  expect(await page.locator('.closedpage').textContent()).not.toMatch(/Rithy|ឫទ្ធី/);
  expect(asked.some((one) => one.name === 'cases.view')).toBe(true);
  await page.keyboard.press('Enter');
  await page.locator('table').waitFor();
});

/** Keys besides the typing: a new intake may take four of them. */
const MOST_KEYS = 4;
function countKeys({ page }: Awaited<ReturnType<typeof open>>) {
  let count = 0;
  const press = (key: string) => {
    count++;
    return page.keyboard.press(key);
  };
  return { press, counted: () => count };
}

test('a new case: Ctrl N, the name, Enter, and the intake form is open: two keys besides the name', async () => {
  const opened = await open({ 'forms.view': () => new Promise(() => {}) });
  const { page, asked } = opened;
  const { press, counted } = countKeys(opened);
  await press('Control+n');
  await page.locator('.newcase').waitFor();
  await page.keyboard.type('ចាន់ ដារ៉ា');
  await press('Enter');
  await expect
    .poll(() => asked.find((one) => one.name === 'cases.create')?.input)
    .toMatchObject({
      child: { nameKm: 'ចាន់ ដារ៉ា', birth: null },
      matchAnswer: 'none',
    });
  await page.locator('.newcase').waitFor({ state: 'detached' });
  await expect.poll(() => asked.some((one) => one.name === 'forms.view')).toBe(true);
  expect(counted()).toBe(2);
});

test('a new case that was begun is there again after a lock, and is kept as it is typed', async () => {
  const opened = await open({
    'cases.begun': () => ({ begun: { content: begunCase, at: Date.now() - 60_000 } }),
  });
  const { page, sent, tell } = opened;
  await page.keyboard.press('Control+n');
  await page.getByText('It is not opened yet').waitFor();
  expect(await page.getByLabel('Name in Khmer').inputValue()).toBe('ចាន់ ដារ៉ា');
  await page.getByLabel('Mother’s name').fill('Chan Sopheap');
  await tell('locking', {});
  await expect.poll(() => sent('vault.readyToLock').length).toBe(1);
  expect(sent('cases.keepBegun')).toEqual([{ content: { ...begunCase, mother: 'Chan Sopheap' } }]);
  await page.keyboard.press('Alt+n');
  await page.getByText('It is not opened yet').waitFor({ state: 'detached' });
  expect(await page.getByLabel('Name in Khmer').inputValue()).toBe('');
  await expect.poll(() => sent('cases.keepBegun').at(-1)).toEqual({ content: null });
});

test('a child who may be known is asked about however fast Enter comes after the name', async () => {
  const { page, asked } = await open();
  await page.keyboard.press('Control+n');
  await page.locator('.newcase').waitFor();
  await page.keyboard.insertText('សុខ ឫទ្ធី');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.locator('.matchquestion.now').waitFor();
  expect(asked.some((one) => one.name === 'cases.create')).toBe(false);
});

test('a name that sounds like somebody here must be answered before the case is opened: four keys', async () => {
  const opened = await open({ 'forms.view': () => new Promise(() => {}) });
  const { page, asked } = opened;
  const { press, counted } = countKeys(opened);
  await press('Control+n');
  await page.locator('.newcase').waitFor();
  await page.keyboard.type('សុក ឫទ្ធិ');
  await page.locator('.match .why').first().waitFor();
  await press('Enter');
  await page.locator('.matchquestion.now').waitFor();
  expect(asked.some((one) => one.name === 'cases.create')).toBe(false);
  await press('Space');
  await press('Enter');
  // Who is hidden was not looked at: of them nothing was said.
  await expect
    .poll(() => asked.find((one) => one.name === 'cases.create')?.input)
    .toMatchObject({ matchAnswer: 'new', notSame: ['01935a5e-0000-7000-8000-000000000300'] });
  await page.locator('.newcase').waitFor({ state: 'detached' });
  expect(counted()).toBeLessThanOrEqual(MOST_KEYS);
});

test('a birth date as people give it is read and said again in words', async () => {
  const { page } = await open();
  await page.keyboard.press('Control+n');
  await page.locator('.newcase').waitFor();
  const box = page.getByLabel('Born');
  await box.fill('១២/៣/២៥៥២');
  await page.locator('.help', { hasText: '12 March 2009' }).waitFor();
  await box.fill('31/2/2009');
  await page.keyboard.press('Tab');
  await page.locator('.help.bad', { hasText: 'does not have that day' }).waitFor();
});

test('a number from 1 to 7 shows one step of the case, Esc shows everything again', async () => {
  const { page } = await open();
  await page.keyboard.press('Alt+2');
  await page.locator('tr.here').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.chron li').first().waitFor();
  await page.keyboard.press('1');
  const first = caseView.chronology.filter((one) => one.step === 1).length;
  await expect.poll(() => page.locator('.chron li').count()).toBe(first);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('.chron li').count()).toBe(caseView.chronology.length);
});

test('a page that could not be shown says what is kept, and trying again shows it', async () => {
  let broken = true;
  const { page } = await open({
    'cases.view': () => {
      if (broken) throw new Error('on purpose');
      return caseView;
    },
  });
  await page.keyboard.press('Alt+2');
  await page.locator('tr.here').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.trouble', { hasText: 'Everything that was saved is safe.' }).waitFor();
  broken = false;
  await page.keyboard.press('Enter');
  await page.locator('.rail').waitFor();
});

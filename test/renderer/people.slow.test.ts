// People who are one, and cases that are one, joined with the keyboard alone.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { id } from './support/office.ts';
import { answersFor, screens } from './support/screens.ts';
import { openStage, openWindow, type Stage } from './support/window.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage?.close());

const rev = () => ({ rev: id(9000) });

test('two entries are compared and joined with a reason, then two cases, without the mouse', async () => {
  const shown = screens.find(({ name }) => name === 'people-person');
  if (!shown) throw new Error('no such screen');
  const answers = { ...answersFor(shown), 'people.same': rev, 'cases.join': rev };
  const opened = await openWindow(stage, answers, { language: 'km' });
  const { page, asked } = opened;
  const inputOf = (name: string) => asked.find((one) => one.name === name)?.input;
  await shown.reach?.(opened);
  for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
  await page.locator('.sidebyside').waitFor();
  await page.keyboard.press('Control+Enter');
  expect(inputOf('people.same')).toBeUndefined();
  await page.keyboard.type('ម្ដាយតែម្នាក់');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(inputOf('people.same')).toMatchObject({
    ...{ caseId: id(100), personId: id(300), otherId: id(301), reason: 'ម្ដាយតែម្នាក់' },
  });
  await page.keyboard.press('m');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('បើកពីរដង');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(inputOf('cases.join')).toMatchObject({
    ...{ caseId: id(103), into: id(100), reason: 'បើកពីរដង' },
  });
});

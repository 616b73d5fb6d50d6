// Drawing a body map with the keyboard alone, and with a finger.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { girl, samples } from '../../drawings/samples/body-map.ts';
import { drawingView, drawOn, finishedView } from '../support/drawing.ts';
import { bodyMapAnswers } from '../support/drawing-body-map.ts';
import { openStage, type Stage } from '../support/window.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage?.close());

const [nothing = girl] = samples;
const open = (view = drawingView('body-map', nothing)) => drawOn(stage, view, bodyMapAnswers(view));

test('a mark is put, moved, told and turned by keys alone; one key stops and keeps all', async () => {
  const { page, kept, press, type, here, sent, complaints } = await open();
  await press('n', 'ArrowDown', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight', '3');
  await press('Enter');
  await type('It is tight at night, 2 times');
  await press('Escape', 'f');
  await type('Afraid');
  await press('Escape', 'k');
  await expect
    .poll(() => kept('pin'))
    .toMatchObject({
      ...{ view: 'front', region: 'arm', kind: 'pain', strength: 3, feeling: 'Afraid' },
      words: 'It is tight at night, 2 times',
    });
  const row = page.locator('.body-map-list [data-row]');
  expect(await row.textContent()).toMatch(/Afraid\s+arm/);
  expect(await here.getAttribute('aria-label')).toBe(
    '1, Afraid, arm, strong: It is tight at night, 2 times',
  );

  await press('b');
  await expect.poll(() => kept('pin')).toMatchObject({ view: 'back', region: 'arm' });
  await press('n', 'Tab', 'ArrowUp');
  expect(await row.first().getAttribute('aria-expanded')).toBe('true');
  expect(await row.nth(1).getAttribute('aria-expanded')).toBe('false');
  await press('ArrowDown', 'Delete');
  await expect.poll(() => row.count()).toBe(1);
  expect(await row.first().getAttribute('aria-expanded')).toBe('true');
  await press('Control+z');
  await expect.poll(() => row.count()).toBe(2);

  await press('Escape');
  await page.locator('.casehead').waitFor();
  const last = sent('drawings.change').flatMap(({ put, drop }) => [...put, ...drop]);
  expect(new Set(last.map(({ id }) => id)).size).toBe(2);
  expect(complaints).toEqual([]);
});

test('a finger puts a mark, drags it, and a place can be chosen by its name', async () => {
  const { page, kept, press } = await open();
  const picture = page.locator('.picture-sheet svg').first();
  const box = (await picture.boundingBox()) ?? { x: 0, y: 0, width: 1, height: 1 };
  const [, , width = 1] = ((await picture.getAttribute('viewBox')) ?? '').split(' ').map(Number);
  const scale = box.width / width;
  const at = (x: number, y: number) => [box.x + x * scale, box.y + y * scale] as const;
  await page.getByText('Girl', { exact: true }).click();
  await expect.poll(() => kept('body')).toEqual({ outline: 'girl' });
  // The middle of the outline seen from the front: 290 across, its belly 218 down.
  await page.mouse.click(...at(290, 218));
  await expect.poll(() => kept('pin')).toMatchObject({ view: 'front', region: 'belly' });
  await page.mouse.move(...at(290, 218));
  await page.mouse.down();
  await page.mouse.move(...at(300, 180), { steps: 4 });
  await page.mouse.move(...at(690, 150), { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => kept('pin')).toMatchObject({ view: 'back', region: 'back' });
  await page.getByRole('button', { name: 'Place: Back' }).click();
  await page.getByRole('option', { name: 'Mouth, front' }).click();
  await expect.poll(() => kept('pin')).toMatchObject({ view: 'front', region: 'mouth' });
  await page.getByRole('button', { name: 'Sad', exact: true }).click();
  await expect.poll(() => kept('pin')).toMatchObject({ feeling: 'Sad' });
  await press('Control+z');
  await expect.poll(() => kept('pin')).toMatchObject({ feeling: '' });
});

test('what a child tells about harm goes into a protected note, and an empty map can be finished', async () => {
  const { page, sent } = await open();
  await page.getByRole('button', { name: 'The child told about harm' }).click();
  await expect.poll(() => sent('forms.start').map(({ form }) => form)).toEqual(['concern']);

  const again = await open();
  await again.press('Control+Enter');
  await again.page.locator('.dialog').waitFor();
  await again.press('Control+Enter');
  await expect.poll(() => again.sent('drawings.finish').length).toBe(1);
});

test('a finished map is read and not drawn on', async () => {
  const { page, press, sent } = await open(finishedView(drawingView('body-map', girl)));
  const row = page.locator('.body-map-list [data-row]');
  await press('n', 'PageDown', '1', 'ArrowLeft', 'Delete', 'Enter');
  await expect.poll(() => row.count()).toBe(8);
  expect(await row.first().getAttribute('aria-expanded')).toBe('true');
  expect(sent('drawings.change')).toEqual([]);
  const calm = page.locator('.calm-line');
  expect(await calm.textContent()).toContain('what Sok Sreynich wants to show');
  await press('F9');
  await expect.poll(() => calm.textContent()).toContain('what the child wants to show');
  await press('Escape');
  await page.locator('.casehead').waitFor();
});

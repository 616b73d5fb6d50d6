// A form that the office made itself: a file with a fault is refused, the form is looked at and released,
// filled in and printed; its next revision asks one question more, and what was written keeps its own.
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openCase } from '../support/open-case.ts';
import { goToCase } from './steps/cases.ts';
import { button, type Desk, makeFolder, removeFolders, willChoose } from './steps/desk.ts';
import { printForm } from './steps/forms.ts';
import { ask, comeToWork, keepPicture, makeWorkplace } from './steps/walk.ts';

afterAll(removeFolders);

const EXAMPLE = readFileSync(join(import.meta.dirname, '../../docs/home-garden.form.json'), 'utf8');
const CHILD = 'សុខ ឫទ្ធី';
const TITLE = 'ការចុះមើលសួនបន្លែ';
const WATER = `{
          "id": "water",
          "type": "yn",
          "label": { "en": "Is there water all year?", "km": "មានទឹកពេញមួយឆ្នាំទេ?" }
        },
        {
          "id": "harvest",`;

/** A file on the computer of the coordinator. */
function keepFile(text: string): string {
  const path = join(makeFolder('form'), 'garden.form.json');
  writeFileSync(path, text);
  return path;
}

async function load(desk: Desk, text: string): Promise<void> {
  await willChoose(desk, [keepFile(text)]);
  await button(desk, desk.say('office.forms.load')).click();
}

async function release(desk: Desk, revision: number): Promise<void> {
  const { page } = desk;
  await page.locator('.preview').waitFor();
  await button(desk, desk.say('office.forms.release')).click();
  await page.locator('.dialog .btn.main').click();
  await page.locator('.dialog').waitFor({ state: 'detached' });
  await page.getByText(`home-garden r${revision}`).waitFor();
}

async function begin({ page }: Desk): Promise<void> {
  await page.keyboard.press('w');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type(TITLE);
  await page.keyboard.press('Enter');
  await page.locator('.form-screen').waitFor();
}

const field = ({ page }: Desk, path: string) => page.locator(`[data-path="${path}"]`);

test('a form of the office is loaded, released, filled in, printed, and changed as a new revision', async () => {
  const workplace = await makeWorkplace(
    { coordinator: { role: 'coordinator', nameKm: 'លី ម៉ារ៉ា', nameLatin: 'Ly Mara' } },
    async (office, { coordinator }) => {
      await openCase(office, coordinator);
    },
  );
  const desk = await comeToWork(workplace, 'coordinator');
  const { page, say } = desk;
  const toForms = async () => {
    await button(desk, say('app.nav.settings')).click();
    await page.locator('.settings section').nth(2).locator('button').click();
    await page.getByText(say('office.part.forms')).last().click();
    await button(desk, say('office.forms.load')).waitFor();
  };
  try {
    await toForms();
    await load(desk, EXAMPLE.replace('"id": "why"', '"id": "state"'));
    await page.getByText(say('office.forms.refusedText')).waitFor();
    await keepPicture(desk, 'own-form-refused');

    await load(desk, EXAMPLE);
    await page.locator('.preview').waitFor();
    await keepPicture(desk, 'own-form-preview');
    await release(desk, 1);

    await goToCase(desk, CHILD);
    await begin(desk);
    await field(desk, 'event-date').locator('input').fill('២០/១១/២០២៦');
    await page.keyboard.press('Control+Enter');
    await field(desk, 'state').getByText('មិនល្អ').click();
    await field(desk, 'why').locator('textarea').fill('អត់មានទឹកគ្រប់គ្រាន់នៅខែប្រាំង។');
    expect(await field(desk, 'water').count()).toBe(0);
    await keepPicture(desk, 'own-form-filled');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: say('forms.finishing.title') }).waitFor();
    await page.keyboard.press('Control+Enter');
    await page
      .getByText(say('forms.final', { version: 1 }))
      .first()
      .waitFor();
    const sheet = join(makeFolder('sheet'), 'garden.pdf');
    await printForm(desk, sheet);
    await expect
      .poll(() => statSync(sheet, { throwIfNoEntry: false })?.size ?? 0)
      .toBeGreaterThan(5000);
    await page.keyboard.press('Escape');

    await toForms();
    const next = EXAMPLE.replace('"revision": 1', '"revision": 2').replace(
      /{\s+"id": "harvest",/,
      WATER,
    );
    await load(desk, next);
    await release(desk, 2);
    await goToCase(desk, CHILD);
    await begin(desk);
    await page.keyboard.press('Control+Enter');
    await field(desk, 'water').waitFor();
    await keepPicture(desk, 'own-form-second');
    const { drafts } = await ask(desk, 'cases.today', {});
    expect(drafts.map(({ form }) => form)).toContain('home-garden');
  } finally {
    await desk.close();
  }
}, 90_000);

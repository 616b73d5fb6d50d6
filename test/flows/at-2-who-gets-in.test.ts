// AT-2: nine referrals of one day, decided at the screens in Khmer; the report adds up, and "what if" saves nothing.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findForm } from '#domain/forms/definitions/index.ts';
import { fieldsOf } from '#domain/forms/form.ts';
import { NINE, referNine } from '../support/nine-referrals.ts';
import { goToCase } from './steps/cases.ts';
import { type Desk, removeFolders } from './steps/desk.ts';
import { changePlaces, comeToWork, keepPicture, makeWorkplace } from './steps/walk.ts';

afterAll(removeFolders);

const eligibility = findForm('eligibility', 1);
const labelOf = (id: string) =>
  (eligibility ? fieldsOf(eligibility) : []).find((field) => field.id === id)?.label.km ?? id;
const criterion = (id: string) => {
  const table = (eligibility ? fieldsOf(eligibility) : []).find((field) => field.id === 'criteria');
  return (table?.type === 'table' && table.rows.find((row) => row.id === id)?.label.km) || id;
};

/** Opens the form of eligibility from the page of the case. */
async function openDecision({ page }: Desk): Promise<void> {
  await page
    .locator('.rowbtn', { hasText: eligibility?.title.km ?? '' })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await page.locator('.form-screen').waitFor();
}

/** The last section of a form, where the decision stands. */
async function seeDecision({ page }: Desk): Promise<void> {
  const decided = page.locator('[data-path="computed"]');
  while (!(await decided.isVisible())) await page.keyboard.press('Control+Enter');
  await decided.scrollIntoViewIfNeeded();
}

/** Ctrl Enter, and once more where it is asked. */
async function finish({ page, say }: Desk): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: say('forms.finishing.title') }).waitFor();
  await page.keyboard.press('Control+Enter');
}

const shown = (desk: Desk, text: string) => desk.page.getByText(text, { exact: false }).first();

/** Row of a report by its words: the figures in it. */
async function figuresOf({ page }: Desk, label: string): Promise<string[]> {
  const row = page.locator('.reporttable tr', {
    has: page.locator('th', { hasText: new RegExp(`^${label}$`) }),
  });
  return (await row.first().locator('td.num').allTextContents()).map((text) => text.trim());
}

const bytesOf = (profile: string) =>
  ['cases.db', 'cases.db-wal']
    .map((name) => join(profile, 'office', name))
    .map((file) =>
      existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex') : '',
    );

test('AT-2 nine referrals: who gets in, who does not and why, and what if', async () => {
  const workplace = await makeWorkplace(
    {
      worker: { role: 'social-worker', nameKm: 'ច័ន្ទ សុភា', nameLatin: 'Chan Sophea' },
      coordinator: { role: 'coordinator', nameKm: 'លី ម៉ារ៉ា', nameLatin: 'Ly Mara' },
    },
    async (office, { worker, coordinator }) => {
      await referNine(office, worker, coordinator);
    },
  );
  const desk = await comeToWork(workplace, 'worker');
  const { page, say } = desk;
  try {
    // (e): before the trial nothing can be decided, and Family Preservation is offered.
    await goToCase(desk, NINE.e.nameKm);
    await openDecision(desk);
    await seeDecision(desk);
    await shown(desk, 'មិនទាន់អាចសម្រេចបាន').waitFor();
    await shown(desk, 'អាចផ្ដល់ការទប់ស្កាត់ការបែកចេញពីគ្រួសារ').waitFor();
    await keepPicture(desk, 'at-2-cannot-decide-yet');
    await page.keyboard.press('Escape');

    // (d): a day too many. The social worker writes why, and is told who decides.
    await goToCase(desk, NINE.d.nameKm);
    await openDecision(desk);
    await seeDecision(desk);
    const decided = page.locator('[data-path="computed"]');
    await decided.getByText(criterion('sentence-left')).waitFor();
    await page
      .getByLabel(labelOf('override-why'))
      .first()
      .fill('កុមារបួននាក់គ្មានអ្នកថែទាំ ហើយលើសកម្រិតតែមួយថ្ងៃ។');
    await finish(desk);
    await page.locator('.problems').waitFor();
    await page.locator('.problems').getByText(say('forms.problem.coordinator-only')).waitFor();
    await keepPicture(desk, 'at-2-coordinator-decides');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.locator('.form-screen').waitFor({ state: 'detached' });

    // The coordinator reads the reason and admits the family.
    await changePlaces(desk, workplace, 'coordinator');
    await goToCase(desk, NINE.d.nameKm);
    await openDecision(desk);
    await seeDecision(desk);
    await keepPicture(desk, 'at-2-coordinator-admits');
    await finish(desk);
    await page
      .getByText(say('forms.final', { version: 1 }))
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.form-screen').waitFor({ state: 'detached' });

    // Nine = four enrolled, one of them an exception, + four not eligible + one pending.
    await page.keyboard.press('Alt+6');
    await shown(desk, '9 = 4 + 4 + 1').waitFor();
    expect(await figuresOf(desk, 'មិនគ្រប់លក្ខខណ្ឌ')).toEqual(['4', '44.4 %']);
    expect((await figuresOf(desk, 'ក្នុងនោះ ទទួលជាករណីលើកលែង'))[0]).toBe('1');
    for (const id of ['sentence-left', 'target-commune', 'child-school', 'carer-commits'])
      expect(await figuresOf(desk, criterion(id)), id).toEqual(['1']);
    await keepPicture(desk, 'at-2-adds-up');

    // At most 48 months: (d) would meet, and the case file is what it was.
    await page.keyboard.press('ArrowRight');
    await shown(desk, 'អ្នកដែលនឹងគ្រប់លក្ខខណ្ឌ').waitFor();
    expect(await figuresOf(desk, 'គ្រប់លក្ខខណ្ឌទាំងអស់')).toEqual(['3', '3']);
    const before = bytesOf(workplace.profile);
    await page.keyboard.press('l');
    await page.keyboard.press('Tab');
    await page.keyboard.type('៤៨');
    await page.keyboard.press('Enter');
    await expect.poll(() => figuresOf(desk, 'គ្រប់លក្ខខណ្ឌទាំងអស់')).toEqual(['3', '4']);
    expect(await figuresOf(desk, 'នឹងគ្រប់លក្ខខណ្ឌ តែឥឡូវមិនគ្រប់')).toEqual(['1', '1', '0']);
    await keepPicture(desk, 'at-2-what-if');
    await page.locator('.reporttable').nth(1).locator('.countbtn').first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText(NINE.d.nameKm).waitFor();
    await page.keyboard.press('Escape');
    expect(bytesOf(workplace.profile)).toEqual(before);
  } finally {
    await desk.kill();
  }
}, 120_000);

// Writing in the intake form, and printing it.
import { findForm } from '#domain/forms/definitions/index.ts';
import { button, type Desk, willSaveAs } from './desk.ts';

const labelOf = (id: string, { language }: Desk) => {
  const fields = findForm('intake', 1)?.sections.flatMap((section) => section.fields) ?? [];
  const field = fields.find((one) => one.id === id);
  if (!field) throw new Error(id);
  return field.label[language];
};

/** Writes what the family said; ends when the draft is saved. */
export async function writeReason(desk: Desk, text: string): Promise<void> {
  const { page, say } = desk;
  await page.locator('.form-pane .field').first().waitFor();
  const reason = page.getByLabel(labelOf('reason', desk)).first();
  // It stands in one of the first sections.
  for (let at = 0; at < 3 && !(await reason.isVisible()); at++) {
    const before = await page.locator('.section-title').first().textContent();
    await page.keyboard.press('Control+Enter');
    await page.waitForFunction(
      (title) => document.querySelector('.section-title')?.textContent !== title,
      before,
    );
  }
  await reason.fill(text);
  await reason.blur();
  const [saved = ''] = say('forms.saved', { time: '§' }).split('§');
  await page.locator('.status.saved').getByText(saved.trim()).waitFor();
}

/** Escape, once the form is on the screen: the draft is kept. */
export async function leaveForm({ page }: Desk): Promise<void> {
  await page.locator('.form-pane .field').first().waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.form-screen').waitFor({ state: 'detached' });
}

/** F on the page of the case. */
export async function goToForm({ page }: Desk): Promise<void> {
  await page.keyboard.press('f');
  await page.locator('.form-screen').waitFor();
}

export async function printForm(desk: Desk, path: string): Promise<void> {
  const { page, say } = desk;
  await willSaveAs(desk, path);
  await page.keyboard.press('Control+p');
  await page.getByRole('dialog').waitFor();
  await button(desk, say('print.dialog.pdf')).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

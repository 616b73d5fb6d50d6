// Opening a case, finding it, moving it on: what a social worker does.
import { type Desk, write } from './desk.ts';

export type Child = { nameKm: string; nameLatin: string; birth: string; village: string };

/** Ctrl N, the child, Enter: the case is open and its intake form on the screen. */
export async function openCase(desk: Desk, child: Child): Promise<string> {
  const { page, say } = desk;
  await page.keyboard.press('Control+n');
  await page.getByRole('heading', { name: say('cases.add.title') }).waitFor();
  await write(desk, say('cases.add.nameKm'), child.nameKm);
  await write(desk, say('cases.add.nameLatin'), child.nameLatin);
  await write(desk, say('cases.add.birth'), child.birth);
  await write(desk, say('cases.add.place'), child.village);
  await page.getByText(say('words.module.fp')).first().click();
  await page.keyboard.press('Enter');
  const toast = page.getByRole('status').getByText(/[A-Z]{2}-\d+-\d+|\d{4}/);
  const code = /[A-Z0-9]+(?:-[A-Z0-9]+)+/.exec((await toast.first().textContent()) ?? '');
  return code?.[0] ?? '';
}

/** The list of cases, the name, Enter. */
export async function goToCase({ page, say }: Desk, name: string): Promise<void> {
  await page.keyboard.press('Alt+2');
  const box = page.getByLabel(say('cases.find')).first();
  await box.fill(name);
  await page.locator('tr.here').getByText(name).first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: say('cases.folder.title') }).waitFor();
}

/** The case goes on to a step, 1 to 7. */
export async function moveToStep({ page, say }: Desk, step: number): Promise<void> {
  await page.keyboard.press(String(step));
  await page.getByRole('button', { name: say('cases.stepDialog.go') }).click();
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

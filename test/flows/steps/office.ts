// Making an office, leaving it and coming back: what the first coordinator does, with the keyboard.
import { button, type Desk, willPrintInto, write } from './desk.ts';

export const OFFICE = {
  name: 'ការិយាល័យភូមិត្រពាំងឈូក',
  nameKm: 'អ៊ុំ សុជាតា',
  nameLatin: 'Um Socheata',
};
export type OpenedOffice = { words: string[]; passphrase: string };

/** First step: the name of the office; ends when the next one offers four words. */
export async function nameOffice({ page, say }: Desk): Promise<void> {
  await page.getByLabel(say('vault.setup.office.name')).fill(OFFICE.name);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: say('vault.setup.person.title') }).waitFor();
  await page.waitForFunction(
    () => (document.querySelector('.offered .four')?.textContent ?? '').split(' ').length > 3,
  );
}

/** Second step: the first coordinator with the four offered words; answers the passphrase. */
export async function nameCoordinator(desk: Desk): Promise<string> {
  const { page, say } = desk;
  await write(desk, say('vault.setup.person.nameKm'), OFFICE.nameKm);
  await write(desk, say('vault.setup.person.nameLatin'), OFFICE.nameLatin);
  const passphrase = (await page.locator('.offered .four').textContent())?.trim() ?? '';
  await button(desk, say('vault.setup.person.use')).click();
  await page.getByText(say('vault.setup.person.good')).waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: say('vault.setup.words.title') }).waitFor();
  return passphrase;
}

/** Third step: the words are printed (into `sheet`) and read from the screen. */
export async function putWordsOnPaper(desk: Desk, sheet?: string): Promise<string[]> {
  const { page, say } = desk;
  const shown = page.locator('.grid24 li .str');
  await shown.nth(23).waitFor();
  const words = await shown.allTextContents();
  if (sheet) {
    await willPrintInto(desk, sheet);
    await page.keyboard.press('Control+p');
    await page.getByText(say('vault.setup.words.printed')).waitFor();
  }
  return words;
}

/** Says that the words are on paper. */
export async function goToProof({ page, say }: Desk): Promise<void> {
  await page.getByText(say('vault.setup.words.isOnPaper')).first().click();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: say('vault.setup.prove.title') }).waitFor();
}

/** Fourth step: types the four words that are asked, without waiting for what happens. */
export async function typeProof({ page }: Desk, words: readonly string[]): Promise<void> {
  const boxes = page.locator('.word.ask');
  await boxes.first().waitFor();
  for (const box of await boxes.all()) {
    const place = Number(await box.locator('b').textContent());
    await box.getByRole('textbox').fill(words[place - 1] ?? '');
  }
  await page.keyboard.press('Enter');
}

export async function proveWords(desk: Desk, words: readonly string[]): Promise<void> {
  await goToProof(desk);
  await typeProof(desk, words);
  await readyForFirstDay(desk);
}

export async function readyForFirstDay({ page, say }: Desk): Promise<void> {
  await page.getByRole('heading', { name: say('vault.setup.backup.title') }).waitFor();
}

/** Last step: the office opens on its first day. */
export async function openFirstDay({ page, say }: Desk): Promise<void> {
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: say('app.nav.main') }).waitFor();
}

/** All five steps. */
export async function makeOffice(desk: Desk, sheet?: string): Promise<OpenedOffice> {
  await nameOffice(desk);
  const passphrase = await nameCoordinator(desk);
  const words = await putWordsOnPaper(desk, sheet);
  await proveWords(desk, words);
  await openFirstDay(desk);
  return { words, passphrase };
}

export async function lockByKey({ page, say }: Desk): Promise<void> {
  await page.keyboard.press('Control+l');
  await page.getByRole('heading', { name: say('vault.unlock.welcome') }).waitFor();
}

/** Types a passphrase at the door, without waiting for what happens. */
export async function tryPassphrase({ page, say }: Desk, passphrase: string): Promise<void> {
  await page.getByRole('heading', { name: say('vault.unlock.welcome') }).waitFor();
  await page.getByLabel(say('vault.unlock.passphrase'), { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
}

export async function unlock(desk: Desk, passphrase: string): Promise<void> {
  await tryPassphrase(desk, passphrase);
  await desk.page.getByRole('navigation', { name: desk.say('app.nav.main') }).waitFor();
}

/** After a lock names are hidden until somebody shows them again. */
export async function unlockAgain(desk: Desk, passphrase: string): Promise<void> {
  await unlock(desk, passphrase);
  await desk.page.keyboard.press('F9');
}

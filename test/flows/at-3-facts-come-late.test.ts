// AT-3: the same child spelled differently is seen before it is saved, and facts that come late are kept with
// the old ones, counted in days, and judged by themselves.
import { afterAll, expect, test } from 'vitest';
import { linesOf } from '#domain/forms/definitions/blocks-lines.ts';
import type { LineKind } from '#domain/forms/form.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import { ASKED, waitForPrison, writeFact } from '../support/wait-for-prison.ts';
import { type Desk, removeFolders, write } from './steps/desk.ts';
import { ask, changePlaces, comeToWork, keepPicture, makeWorkplace } from './steps/walk.ts';

afterAll(removeFolders);

const CHILD = {
  ...{ nameKm: 'សុខ ឫទ្ធី', nameLatin: 'Sok Rithy', sex: 'm' as const, phone: '012 555 034' },
  ...{ birth: exactDay('2009-03-12'), district: 'kh-17-11' },
  village: 'ភូមិត្រពាំងរុន ស្រុក Sautr Nikum',
};
const BEFORE_NEW_YEAR = 'មិនដឹង មុនចូលឆ្នាំខ្មែរ ២០១៩';

/** The label of a question of a fact. */
function labelOf(kind: LineKind, column: string): string {
  const found = linesOf(kind).columns.find(({ id }) => id === column);
  if (!found) throw new Error(column);
  return found.label.km;
}
const dialog = ({ page }: Desk) => page.getByRole('dialog');
const boxOf = (desk: Desk, kind: LineKind, column: string) =>
  dialog(desk).getByLabel(labelOf(kind, column)).first();

async function saveFact(desk: Desk): Promise<void> {
  await desk.page.keyboard.press('Control+Enter');
  await dialog(desk).waitFor({ state: 'detached' });
}

/** K on the page of a case; Enter on the fact that stands at this place. */
async function changeFact(desk: Desk, at: number): Promise<void> {
  const { page } = desk;
  for (let i = 0; i < at; i++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await dialog(desk).locator('.fields').waitFor();
}

/** Alt 1, Q: what is waited for. */
async function seeWaiting({ page }: Desk): Promise<void> {
  await page.keyboard.press('Alt+1');
  await page.locator('.agenda').first().waitFor();
  await page.keyboard.press('q');
  await page.locator('.waiting-facts').waitFor();
}

test('AT-3 the same family spelled differently, and facts that come late', async () => {
  let caseId = '';
  const workplace = await makeWorkplace(
    {
      worker: { role: 'social-worker', nameKm: 'ច័ន្ទ សុភា', nameLatin: 'Chan Sophea' },
      coordinator: { role: 'coordinator', nameKm: 'លី ម៉ារ៉ា', nameLatin: 'Ly Mara' },
      staff: { role: 'scan-clerk', nameKm: 'នួន វិបុល', nameLatin: 'Nuon Vibol' },
    },
    async (office, who) => {
      ({ caseId } = await waitForPrison(office, who, { child: CHILD }));
      await writeFact(office, who.worker, { caseId, kind: 'question', answers: ASKED });
    },
  );
  const desk = await comeToWork(workplace, 'staff');
  const { page, say } = desk;
  try {
    // Office staff enter a new referral of the same child: another romanisation, another spelling of the district.
    await page.keyboard.press('Control+n');
    await write(desk, say('cases.add.nameKm'), CHILD.nameKm);
    await write(desk, say('cases.add.nameLatin'), 'Sock Rithey');
    await write(desk, say('cases.add.place'), 'ភូមិគោកថ្មី ស្រុក Soutr Nikom');
    const match = page.locator('.match').first();
    await match.waitFor();
    for (const reason of ['same-khmer-name', 'same-district'] as const)
      await match.getByText(say(`cases.add.reason.${reason}`)).waitFor();
    expect(await match.textContent()).toContain('Sautr Nikum');
    expect(await match.textContent()).not.toContain(CHILD.phone);
    await keepPicture(desk, 'at-3-match');
    await page.keyboard.press('Enter');
    expect(await page.locator('.form-screen').count()).toBe(0);
    // They are led to the folder that its paper goes into; the page of the case is not theirs to open.
    await match.getByRole('button', { name: say('cases.add.inList') }).click();
    await page.locator(`#case-${caseId}`).waitFor();
    const opened = ask(desk, 'cases.view', { caseId });
    await expect(opened).rejects.toThrow('not-allowed');

    // The day of arrest, as far as it is known.
    await changePlaces(desk, workplace, 'coordinator');
    await page.keyboard.press('Alt+2');
    await page.locator(`#case-${caseId}`).click();
    await page.locator('.rail').waitFor();
    await page.keyboard.press('k');
    await page.locator('.facts li.here').waitFor();
    await changeFact(desk, 0);
    await boxOf(desk, 'prison', 'arrested-on').fill(BEFORE_NEW_YEAR);
    await dialog(desk).getByText('មុន ១៤ មេសា ២០១៩').waitFor();
    await saveFact(desk);
    await page.locator('.facts').getByText('មុន ១៤ មេសា ២០១៩').first().waitFor();

    // The prison was asked on 20 April and has not answered yet.
    await changePlaces(desk, workplace, 'worker');
    await seeWaiting(desk);
    await page.locator('.waiting-facts').getByText(say('facts.waiting.noAnswer')).waitFor();
    await keepPicture(desk, 'at-3-no-answer-yet');

    // It answered on 11 June: 52 days.
    await page.keyboard.press('Enter');
    await page.locator('.facts li.here').waitFor();
    await changeFact(desk, 0);
    await dialog(desk).getByText(say('forms.yes'), { exact: true }).click();
    await boxOf(desk, 'question', 'answered-on').fill('១១/៦/២០១៩');
    await boxOf(desk, 'question', 'answer').fill('ដោះលែងថ្ងៃ ១ កក្កដា ២០២០');
    await saveFact(desk);
    await seeWaiting(desk);
    const days = page.locator('.waiting-facts .waited');
    await expect.poll(() => days.allTextContents()).toEqual(['៥២']);
    await keepPicture(desk, 'at-3-52-days');

    // The release date is typed: who can join is judged again by itself.
    await page.keyboard.press('Enter');
    await page.locator('.facts li.here').waitFor();
    expect(await page.locator('.changed-decision').count()).toBe(0);
    // The list leads to the question that was asked; the prison stands above it.
    await page.keyboard.press('ArrowUp');
    await changeFact(desk, 0);
    const status = boxOf(desk, 'prison', 'prison-status');
    await status.fill('កាត់ទោសស្ថាពរ');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await boxOf(desk, 'prison', 'release-on').fill('១/៧/២០២០');
    await saveFact(desk);
    const changed = page.locator('.changed-decision');
    await changed.getByText('រយៈពេលនៅសល់ស្ថិតក្នុងកម្រិត').waitFor();
    await changed.getByText(say('facts.together.meets')).waitFor();

    // The history keeps the old and the new fact, with who wrote each.
    const history = page.locator('.fact-history').first();
    const told = await history.textContent();
    for (const part of ['ឃុំខ្លួនបណ្ដោះអាសន្ន', 'កាត់ទោសស្ថាពរ', 'លី ម៉ារ៉ា', 'ច័ន្ទ សុភា'])
      expect(told).toContain(part);
    await keepPicture(desk, 'at-3-history');
    const { lines } = await ask(desk, 'lines.list', { caseId });
    const prison = lines.find(({ kind }) => kind === 'prison');
    expect(prison?.versions.map(({ by }) => by)).toEqual(
      (['worker', 'coordinator', 'worker'] as const).map((name) => workplace.sessions[name].user),
    );
    expect(prison?.versions[1]?.answers['arrested-on']).toMatchObject({ typed: BEFORE_NEW_YEAR });

    // It stands on the case, and on the coordinator's list.
    await changePlaces(desk, workplace, 'coordinator');
    await seeWaiting(desk);
    await page.locator('.waiting-facts li').getByText(say('facts.together.meets')).waitFor();
    await keepPicture(desk, 'at-3-changed-since-decided');
  } finally {
    await desk.kill();
  }
}, 120_000);

// What the window shows to roles with narrow rights: a counsellor, a coordinator before her notes, a researcher.
import { caseView, id } from './office.ts';
import { reportAnswers } from './report-screens.ts';
import type { Shown } from './shown.ts';
import type { Answers, Opened } from './window.ts';

const [first] = caseView.chronology;
const contact = {
  ...first,
  ...{ id: id(9100), kind: 'form' as const, form: 'counselling-note', step: 0, snippet: '' },
  ...{ restricted: true, hidden: true, state: 'final' as const, pages: 0 },
};
/** A case in which a counsellor met somebody; `hidden` for everybody but her. */
const withContact = (hidden: boolean, mayEdit: boolean): Answers => ({
  'cases.view': () => ({
    ...caseView,
    mayEdit,
    chronology: [{ ...contact, hidden } as never, ...caseView.chronology],
  }),
});
const openCase = async ({ page }: Opened) => {
  await page.keyboard.press('Alt+2');
  await page.locator('tr.here').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.rail').waitFor();
};

export const roleScreens: readonly Shown[] = [
  {
    ...{ name: 'role-counsellor-case', start: { state: 'unlocked', as: 'counsellor' } },
    answers: withContact(false, false),
    reach: openCase,
  },
  {
    ...{ name: 'role-coordinator-opens-note', start: { state: 'unlocked', who: 2 } },
    answers: withContact(true, true),
    reach: async (opened) => {
      await openCase(opened);
      await opened.page.locator('.chron .rowbtn').first().click();
      await opened.page.locator('.dialog textarea').waitFor();
    },
  },
  {
    ...{ name: 'role-researcher', start: { state: 'unlocked', as: 'researcher' } },
    answers: reportAnswers,
    reach: async ({ page }) => {
      await page.locator('.reporttable').first().waitFor({ timeout: 60_000 });
    },
  },
];

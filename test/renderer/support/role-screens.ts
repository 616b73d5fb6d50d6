// What the window shows to roles with narrow rights: a counsellor, a coordinator before her notes, a researcher.
import type { Output } from '#contract/calls.ts';
import type { Role } from '#domain/roles.ts';
import { caseView, id, officeAnswers } from './office.ts';
import { reportAnswers } from './report-screens.ts';
import type { Shown } from './shown.ts';
import type { Answers, Opened } from './window.ts';

/** The same window with somebody of this role at it. */
const as = (role: Role): Answers => ({
  'vault.status': async (input) => {
    const told = await officeAnswers({ state: 'unlocked' })['vault.status']?.(input);
    const { me, ...status } = told as Output<'vault.status'>;
    return { ...status, me: me && { ...me, role } };
  },
});

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
    ...{ name: 'role-counsellor-case', start: { state: 'unlocked' } },
    answers: { ...as('counsellor'), ...withContact(false, false) },
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
    ...{ name: 'role-researcher', start: { state: 'unlocked' } },
    answers: { ...reportAnswers, ...as('researcher') },
    reach: async ({ page }) => {
      await page.locator('.reporttable').first().waitFor({ timeout: 60_000 });
    },
  },
];

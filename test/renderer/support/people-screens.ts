// The screens of the register: finding people, one person, two side by side, two cases that are one.
import type { Output } from '#contract/calls.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import { id } from './office.ts';
import type { Shown } from './shown.ts';
import type { Answers, Opened } from './window.ts';

type Page = Output<'people.view'>;
type Case = Page['cases'][number];
const standsIn = (n: number, own: Partial<Case> = {}): Case => ({
  ...{ caseId: id(100 + n), code: `SR-2026-0${143 - n}`, hidden: false, status: 'open' },
  ...{ village: 'ភូមិត្រពាំងរុន ឃុំកំពង់ឃ្លាំង', roles: ['main-child', 'child'], relation: 'self' },
  ...own,
});
type Said = Page['same'][number];
const said = (n: number, own: Pick<Said, 'nameKm' | 'nameLatin'> & Partial<Said>): Said => ({
  ...{ linkId: id(6500 + n), personId: id(6600 + n), by: id(3), at: Date.UTC(2026, 10, 3, 4) },
  ...{ reason: '', ...own },
});
const closed = { hidden: true, village: '', roles: [], relation: '' };
const person: Page['person'] = {
  ...{ nameKm: 'សុខ ឫទ្ធី', nameLatin: 'Sok Rithy', otherNames: ['អាធី'], sex: 'm', phone: '' },
  ...{ birth: exactDay('2009-03-12'), died: null, recordingWish: 'record' },
};
const page: Page = {
  ...{ personId: id(300), person, cases: [standsIn(0), standsIn(3), standsIn(4, closed)] },
  same: [
    said(1, {
      ...{ nameKm: 'សុខ រិទ្ធី', nameLatin: 'Sokh Rithi' },
      reason: 'ម្ដាយតែម្នាក់ ហើយគ្រូបញ្ជាក់ថាជាក្មេងដដែល ដែលប្ដូរសាលាក្រោយឪពុកត្រូវចាប់',
    }),
  ],
  notSame: [said(2, { nameKm: 'ស៊ូ រិទ្ធី', nameLatin: 'Sou Rithy' })],
  matches: [
    {
      ...{ personId: id(301), caseId: id(101), code: 'SR-2026-0142', hidden: false },
      ...{ nameKm: 'ស៊ុក ឫទ្ធិ', nameLatin: 'Suk Rithi', village: 'ភូមិជ្រាវ សង្កាត់ជ្រាវ' },
      ...{ birthYear: '2009', score: 0.8, reasons: ['sounds-alike', 'same-district'] },
    },
    {
      ...{ personId: id(302), caseId: id(102), code: 'SR-2026-0141', hidden: true },
      ...{ nameKm: '', nameLatin: '', village: '', birthYear: '', score: 0.8, reasons: [] },
    },
  ],
};
const other: Page = {
  ...{ ...page, personId: id(301), cases: [standsIn(1)], same: [], notSame: [], matches: [] },
  person: { ...person, nameKm: 'ស៊ុក ឫទ្ធិ', nameLatin: 'Suk Rithi', phone: '012 555 034' },
};
const alone: Page = { ...page, cases: [standsIn(0)], same: [], notSame: [], matches: [] };
const row = (n: number, nameKm: string, nameLatin: string) => ({
  ...{ personId: id(300 + n), nameKm, nameLatin, sex: 'm' as const, birth: person.birth },
  cases: [standsIn(n)],
});
const people = [row(0, 'សុខ ឫទ្ធី', 'Sok Rithy'), row(1, 'ស៊ុក ឫទ្ធិ', 'Suk Rithi')];
const answers: Answers = {
  'people.view': ({ personId }) => (personId === id(301) ? other : page),
  'people.find': ({ text }) => ({ people: text.startsWith('z') ? [] : people }),
};
const start = { state: 'unlocked', who: 2 } as const;

async function openPerson({ page }: Opened) {
  await page.keyboard.press('Alt+2');
  await page.locator('tr.here').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.rail').waitFor();
  await page.keyboard.press('p');
  await page.locator('.personpage h1').waitFor();
}
async function openRegister({ page }: Opened, text: string) {
  await page.keyboard.press('Alt+2');
  await page.locator('tr.here').waitFor();
  await page.keyboard.press('Alt+p');
  await page.locator('.personpage input').fill(text);
}

export const peopleScreens: readonly Shown[] = [
  { name: 'people-person', start, answers, reach: openPerson },
  {
    ...{ name: 'people-person-alone', start, reach: openPerson },
    answers: { 'people.view': () => alone },
  },
  {
    ...{ name: 'people-compare', start, answers },
    reach: async (opened) => {
      await openPerson(opened);
      for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await opened.page.keyboard.press(key);
      await opened.page.locator('.sidebyside').waitFor();
    },
  },
  {
    ...{ name: 'people-join-cases', start, answers },
    reach: async (opened) => {
      await openPerson(opened);
      await opened.page.keyboard.press('m');
      await opened.page.locator('.sidebyside td').first().waitFor();
    },
  },
  {
    ...{ name: 'people-found', start, answers },
    reach: async (opened) => {
      await openRegister(opened, 'sok rithi');
      await opened.page.locator('.personpage .rowbtn').first().waitFor();
    },
  },
  {
    ...{ name: 'people-nobody', start, answers },
    reach: (opened) => openRegister(opened, 'zzz'),
  },
];

// One case from a copy of a past day: choosing the day, what differs, and the question before it is brought back.
import type { Output } from '#contract/calls.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import { openCase, pastDays } from './case-page-screens.ts';
import { lastNote } from './note-screens.ts';
import { caseView, id } from './office.ts';
import type { Shown } from './shown.ts';
import type { Answers, Opened } from './window.ts';

/** The coordinator. */
const start = { state: 'unlocked', who: 2 } as const;
const pastId = id(8001);
const copied = Date.UTC(2026, 10, 12, 5, 15);
const DAY = 86_400_000;
const snapshotOf = (n: number) => String(n).repeat(64);
export const NOTE = id(8010);

type PastCase = Output<'past.case'>;
const [child] = caseView.people;
const person: PastCase['people'][number]['stood'] = {
  ...{ nameKm: child?.nameKm ?? '', nameLatin: child?.nameLatin ?? '', otherNames: [], sex: 'm' },
  ...{ birth: exactDay('2009-03-12'), died: null, phone: '012 345 678' },
  ...{ roles: ['main-child'], relation: '' },
};
const casework = {
  ...{ step: 3, module: 'fs', status: 'open' as const, placeId: null },
  placeText: 'ភូមិត្រពាំងរុន',
};
const form = (n: number, own: Partial<PastCase['forms'][number]>) => ({
  ...{ id: id(8010 + n), form: 'case-note', revision: 1, event: exactDay('2026-11-10') },
  stood: { state: 'draft' as const, changedAt: copied - 3 * DAY, author: id(3) },
  now: { state: 'draft' as const, changedAt: copied + 2 * DAY, author: id(3) },
  nowId: id(8010 + n),
  ...own,
});
const school = (name: string) => ({
  ...{ who: { id: child?.personId ?? null, text: '' }, 'school-status': { option: 'regular' } },
  'school-name': name,
});
const page = (n: number, own: Partial<PastCase['pages'][number]>) => ({
  ...{ id: id(8030 + n), documentId: id(8040), kind: 'birth-certificate', number: n + 1 },
  ...{ paperDate: exactDay('2010-01-05'), lies: 'unfiled' as const, original: true },
  ...own,
});

export const pastCase: PastCase = {
  ...{ at: copied, place: '', known: true, code: caseView.row.code },
  ...{ nameKm: caseView.row.nameKm, nameLatin: caseView.row.nameLatin },
  casework: {
    stood: casework,
    now: { ...casework, step: 5, status: 'closed', placeText: 'ភូមិថ្មី' },
    fields: ['step', 'status', 'place'],
  },
  people: [
    {
      ...{ id: id(8050), stood: person },
      now: { ...person, nameKm: 'សុខ រិទ្ធី', phone: '' },
      fields: ['nameKm', 'phone'],
    },
  ],
  facts: [
    {
      ...{ thread: id(8090), kind: 'school', personId: child?.personId ?? null },
      stood: {
        answers: school('សាលាបឋមសិក្សាត្រពាំងរុន'),
        ...{ at: copied - 30 * DAY, by: id(3) },
      },
      now: { answers: school('សាលាថ្មី'), at: copied + DAY, by: id(3) },
    },
    {
      ...{ thread: id(8091), kind: 'debt', personId: null },
      stood: { answers: { lender: 'អ្នកជិតខាង' }, at: copied - 9 * DAY, by: id(3) },
      now: null,
    },
  ],
  houses: [
    {
      id: id(8095),
      stood: {
        ...{ placeId: null, placeText: 'ភូមិត្រពាំងរុន' },
        members: [
          { nameKm: person.nameKm, nameLatin: person.nameLatin },
          { nameKm: 'អ៊ុំ ស៊ីថា', nameLatin: 'Um Sitha' },
        ],
      },
      now: {
        ...{ placeId: null, placeText: 'ភូមិថ្មី' },
        members: [{ nameKm: person.nameKm, nameLatin: person.nameLatin }],
      },
      left: 1,
    },
  ],
  forms: [
    form(0, {}),
    form(1, {
      ...{ form: 'intake', now: null, nowId: null },
      stood: { state: 'final', changedAt: copied - 40 * DAY, author: id(3) },
    }),
  ],
  drawings: [
    {
      ...{ id: id(8070), tool: 'family-tree', held: null },
      stood: { state: 'final', changedAt: copied - 30 * DAY, author: id(1), items: 14 },
      now: null,
    },
    {
      ...{ id: id(8071), tool: 'network', held: null },
      stood: { state: 'draft', changedAt: copied - 3 * DAY, author: id(1), items: 9 },
      now: { state: 'draft', changedAt: copied + DAY, author: id(1), items: 2 },
    },
  ],
  pages: [page(0, {}), page(1, { lies: 'there', original: false }), page(2, { lies: 'elsewhere' })],
  same: { people: 4, facts: 6, houses: 1, forms: 11, drawings: 3, pages: 62 },
  since: { people: 0, facts: 1, houses: 0, forms: 2, drawings: 0, pages: 1 },
  closed: 1,
  wishes: 1,
  before: [
    {
      ...{ at: copied + 3 * DAY, user: id(3), copyAt: copied - DAY },
      reason: 'ទំព័រមួយត្រូវបានដកចេញដោយច្រឡំ',
    },
  ],
};

/** A day is open once it was fetched; its copy of 13 November is damaged. */
export function pastAnswers(): Answers {
  let opened = false;
  const days = [0, 1, 2].map((n) => ({
    ...{ snapshot: snapshotOf(3 - n), at: copied + (1 - n) * DAY, complete: n !== 2 },
  }));
  return {
    ...pastDays,
    // Every window begins here, with no day open.
    'cases.asItStood': (asked) => {
      opened = false;
      return pastDays['cases.asItStood']?.(asked);
    },
    'past.open': () =>
      opened ? { pastId, placeId: id(50), snapshot: snapshotOf(2), at: copied } : null,
    'past.days': () => ({ days }),
    'past.fetch': ({ snapshot }) => {
      opened = snapshot !== snapshotOf(3);
      return { jobId: opened ? id(8060) : id(8061) };
    },
    'past.case': () => pastCase,
    'past.form': () => ({
      stood: { ...lastNote, id: NOTE, state: 'draft', version: 0 },
      now: {
        ...{ ...lastNote, id: NOTE, state: 'draft', version: 0 },
        answers: { ...lastNote.answers, seen: 'ដំបូល។', said: { rows: [] } },
      },
    }),
    'past.bringBack': ({ casework: c, people, facts, houses, drawings, pages }) => ({
      ...{ casework: c ? 1 : 0, people: people.length, facts: facts.length, houses: houses.length },
      ...{ forms: 1, drafts: [NOTE], kept: 1 },
      ...{ drawings: drawings.map((_, at) => id(8080 + at)), ties: drawings.length },
      ...{ pages: pages.length - 1, originals: 1, lost: 0 },
    }),
    'past.close': () => {
      opened = false;
      return {};
    },
  };
}

const job = (n: number, own: object) => ({
  ...{ jobId: id(n), kind: 'past', state: 'running', stage: 'restoring' },
  ...{ done: 4_000_000, total: 11_000_000, ...own },
});

/** The days of the first place, with the keyboard. */
export async function toDays(opened: Opened) {
  await openCase(opened);
  await opened.page.keyboard.press('h');
  await opened.page.locator('.as-it-stood .chron').waitFor();
  await opened.page.keyboard.press('F7');
  await opened.page.locator('.past-days .pick').first().waitFor();
}
/** The newest day, whose copy is damaged. */
export async function toDamaged(opened: Opened) {
  await toDays(opened);
  await opened.page.keyboard.press('Enter');
  await opened.page.locator('.fetching').waitFor();
  await opened.tell('job', job(8061, { state: 'failed', error: 'backup-damaged' }));
  await opened.page.getByRole('button', { name: /Take the day before|យកថ្ងៃមុន/ }).waitFor();
}
/** The day before it, beside today. */
export async function toCompared(opened: Opened) {
  await toDamaged(opened);
  await opened.page.keyboard.press('b');
  await opened.page.locator('.fetching').waitFor();
  await opened.tell('job', job(8060, { state: 'done' }));
  await opened.page.locator('.past-row').first().waitFor();
}

/** The first form, below the casework, a person, two facts and a house. */
export async function toNote({ page }: Opened) {
  for (let row = 0; row < 5; row++) await page.keyboard.press('ArrowDown');
  await page.locator('.past-row.here', { hasText: /Case note|កំណត់ត្រាករណី/ }).waitFor();
}

const past = (name: string, reach: (opened: Opened) => Promise<void>): Shown => ({
  ...{ name: `past-${name}`, start, answers: pastAnswers(), reach },
});
export const pastScreens: readonly Shown[] = [
  past('days', toDays),
  past('fetching', async (opened) => {
    await toDays(opened);
    await opened.page.keyboard.press('Enter');
    await opened.page.locator('.fetching').waitFor();
    await opened.tell('job', job(8061, {}));
    await opened.page.locator('.fetching .cap', { hasText: '/' }).waitFor();
  }),
  past('damaged', toDamaged),
  past('compared', toCompared),
  past('form', async (opened) => {
    await toCompared(opened);
    await toNote(opened);
    await opened.page.keyboard.press('Enter');
    await opened.page.locator('.two-texts').waitFor();
  }),
  past('asks', async (opened) => {
    await toCompared(opened);
    await opened.page.keyboard.press('a');
    await opened.page.keyboard.press('Control+Enter');
    await opened.page.locator('.past-does').waitFor();
  }),
  past('done', async (opened) => {
    await toCompared(opened);
    await opened.page.keyboard.press('a');
    await opened.page.keyboard.press('Control+Enter');
    await opened.page.locator('.dialog textarea').fill('ទិន្នន័យត្រូវបានលុបដោយច្រឡំ');
    await opened.page.keyboard.press('Control+Enter');
    await opened.page.locator('.past-body .banner').waitFor();
  }),
];

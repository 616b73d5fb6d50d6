// Consent on the page of a case, and exceptions on the page of the day.

import type { ConsentLine } from '#contract/consent.ts';
import type { Exception } from '#contract/exceptions.ts';
import { consentNow } from '#domain/cases/consent-now.ts';
import { exactDay } from '#domain/people/partial-date.ts';
import { openCase, tasksOfCase } from './case-page-screens.ts';
import { caseView, id, type OfficeState } from './office.ts';
import type { Shown } from './shown.ts';
import type { Answers, Opened } from './window.ts';

const [rithy] = caseView.people;
const NOBODY = { nameKm: '', nameLatin: '' };
const HEARD = exactDay('2026-06-02');

const asked: readonly ConsentLine['says'][] = ['yes', 'taken-back', 'yes', 'yes', 'no', 'ended'];
/** What a family was asked on paper; the child of two things. */
export const consentLines: readonly ConsentLine[] = [
  ...consentNow([], '2026-11-22').map(({ purpose, label }, at): ConsentLine => {
    const says = asked[at] ?? null;
    const isGone = says === 'taken-back';
    return {
      ...{ child: null, childName: NOBODY, purpose, label, says, on: says && HEARD },
      who: isGone ? { nameKm: 'ម៉ៅ សុភី', nameLatin: 'Mao Sophy' } : NOBODY,
      ...{ how: isGone ? 'said' : null, formId: says && id(605) },
    };
  }),
  {
    ...{ child: rithy?.personId ?? null, purpose: 'draw', says: 'taken-back', on: HEARD },
    childName: { nameKm: rithy?.nameKm ?? '', nameLatin: rithy?.nameLatin ?? '' },
    label: { en: 'Let us keep drawings', km: 'ឱ្យរក្សារូបគំនូរទុក' },
    who: { nameKm: rithy?.nameKm ?? '', nameLatin: rithy?.nameLatin ?? '' },
    ...{ how: 'shown', formId: id(605) },
  },
];

const waits: Exception = {
  ...{ id: id(7800), caseId: id(100), code: 'SR-2026-0143', formId: id(605), rule: 'criterion' },
  ...{ nameKm: 'សុខ ឫទ្ធី', nameLatin: 'Sok Rithy', askedBy: id(1), says: null, why: '' },
  about: [{ en: 'Time to release is within the limits', km: 'ពេលនៅសល់ក្នុងពន្ធនាគារ' }],
  reason: 'កុមារបួននាក់នៅជាមួយជីដូនដែលឈឺ គ្មាននរណាជួយទេ',
  ...{ askedAt: Date.UTC(2026, 10, 20, 3), decidedBy: null, decidedAt: null },
};
const request: Exception = {
  ...{ ...waits, id: id(7801), rule: 'item', reason: 'ម្ដាយទើបដោះលែង' },
  about: [{ en: 'The family can contribute this', km: 'គ្រួសារអាចចូលរួមទិញបាន' }],
};
const plan: Exception = {
  ...{ ...waits, id: id(7802), rule: 'plan-first', says: 'no', decidedBy: id(2) },
  about: [{ en: 'Tools or animals for a business', km: 'ឧបករណ៍ ឬសត្វសម្រាប់អាជីវកម្ម' }],
  ...{ why: 'សូមធ្វើផែនការសិន ១ សប្ដាហ៍គ្រប់គ្រាន់', decidedAt: Date.UTC(2026, 10, 21, 3) },
};
const allowed: Exception = {
  ...{ ...waits, id: id(7803), says: 'yes', decidedBy: id(2), why: 'កុមារតូច ទទួលយកចុះ' },
  decidedAt: Date.UTC(2026, 10, 21, 4),
};

/** As main answers: to the coordinator what waits, to a worker what was answered. */
export const exceptionsFor = (who: number | undefined): Answers => ({
  'exceptions.list': () => ({ exceptions: who === 2 ? [waits, request] : [allowed, plan] }),
  'exceptions.decide': () => ({ formId: id(605) }),
});
export const consents: Answers = {
  'consent.standing': () => ({ lines: [...consentLines], mayEdit: true }),
  'consent.takeBack': (input) => ({ formId: input.id }),
};

const start = { state: 'unlocked' } as const;
const coordinator: OfficeState = { ...start, who: 2 };
async function openConsent(opened: Opened) {
  await openCase(opened);
  await opened.page.keyboard.press('y');
  await opened.page.locator('.consents li').first().waitFor();
}

export const consentScreens: readonly Shown[] = [
  { name: 'consent', start, answers: { ...tasksOfCase, ...consents }, reach: openConsent },
  {
    ...{ name: 'consent-take-back', start, answers: { ...tasksOfCase, ...consents } },
    reach: async (opened) => {
      await openConsent(opened);
      await opened.page.keyboard.press('t');
      await opened.page.locator('.dialog .choices').first().waitFor();
    },
  },
  { name: 'exceptions-answered', start, answers: exceptionsFor(1) },
  {
    throughToday: true,
    ...{ name: 'exceptions-asked', start: coordinator, answers: exceptionsFor(2) },
    reach: async ({ page }) => {
      await page.getByText('SR-2026-0143').first().waitFor();
    },
  },
  {
    throughToday: true,
    ...{ name: 'exceptions-decide', start: coordinator, answers: exceptionsFor(2) },
    reach: async ({ page }) => {
      await page.locator('.agenda .rowbtn', { hasText: 'SR-2026-0143' }).first().click();
      await page.locator('.dialog').waitFor();
    },
  },
];

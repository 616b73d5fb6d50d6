// What a family agrees to now, after it said yes, said no, and took something back.
import { expect, test } from 'vitest';
import { standingConsent, standingForms, strictestConsent } from '#domain/cases/consent.ts';
import { newId } from '#domain/ids.ts';
import { exactDay } from '#domain/people/partial-date.ts';

const TODAY = '2026-11-22';
type Own = { until?: string; takenBack?: string };

/** One consent form about photographs. */
const form = (day: string, answer: string, { until, takenBack }: Own = {}) => ({
  id: newId(),
  form: 'consent',
  answers: {
    'event-date': exactDay(day),
    purposes: {
      cells: { photo: { answer: { option: answer }, ...(until && { until: exactDay(until) }) } },
    },
    withdrawn: {
      rows: takenBack
        ? [{ id: newId(), answers: { purpose: { option: 'photo' }, on: exactDay(takenBack) } }]
        : [],
    },
  },
});
const stands = (...forms: ReturnType<typeof form>[]) =>
  standingConsent(forms, { purpose: 'photo' }, TODAY);

test('nobody was asked until somebody said yes or no', () => {
  expect(stands()).toBeNull();
  expect(stands(form('2026-01-01', 'not-asked'))).toBeNull();
  expect(stands(form('2026-01-01', 'yes'))?.says).toBe('yes');
  expect(stands(form('2026-01-01', 'no'))?.says).toBe('no');
});

test('the newest answer counts, and a form that did not ask again changes nothing', () => {
  expect(stands(form('2026-06-01', 'no'), form('2026-01-01', 'yes'))?.says).toBe('no');
  expect(stands(form('2026-06-01', 'not-asked'), form('2026-01-01', 'yes'))?.says).toBe('yes');
});

test('what was taken back is no consent, in the same form or on a later paper', () => {
  const same = form('2026-01-01', 'yes', { takenBack: '2026-03-01' });
  expect(stands(same)).toMatchObject({ says: 'taken-back', on: { from: '2026-03-01' } });
  const later = form('2026-06-01', 'not-asked', { takenBack: '2026-06-01' });
  expect(stands(later, form('2026-01-01', 'yes'))).toMatchObject({
    says: 'taken-back',
    formId: later.id,
  });
});

test('who agrees again after taking back has agreed', () => {
  const before = form('2026-01-01', 'yes', { takenBack: '2026-03-01' });
  expect(stands(form('2026-06-01', 'yes'), before)?.says).toBe('yes');
});

test('an agreement until a day ends after that day', () => {
  expect(stands(form('2026-01-01', 'yes', { until: TODAY }))?.says).toBe('yes');
  expect(stands(form('2026-01-01', 'yes', { until: '2026-11-21' }))?.says).toBe('ended');
});

/** A form as it lies in the folder. */
const filed = (kind: string, day: string, begun: number, answers: object, amends?: string) => ({
  ...{ id: newId(), form: kind, state: 'final' as const, event: exactDay(day), enteredAt: begun },
  ...{ amends: amends ?? null, answers: { 'event-date': exactDay(day), ...answers } },
});
const agreed = { purposes: { cells: { photo: { answer: { option: 'yes' } } } } };
const stopped = { 'taken-back': { options: ['photo'] }, how: { option: 'said' } };
const now = (...forms: ReturnType<typeof filed>[]) =>
  standingConsent(standingForms(forms), { purpose: 'photo' }, TODAY)?.says;

test('taking back is a form of its own, and holds though nobody ever wrote down a yes', () => {
  const back = filed('consent-withdrawal', '2026-03-01', 2, stopped);
  expect(now(back)).toBe('taken-back');
  expect(now(filed('consent', '2026-02-01', 1, agreed), back)).toBe('taken-back');
  expect(now(back, filed('consent', '2026-04-01', 3, agreed))).toBe('yes');
});

test('a misspelled name put right later does not bring back what was taken back meanwhile', () => {
  const form = filed('consent', '2026-03-01', 1, agreed);
  const back = filed('consent-withdrawal', '2026-03-01', 2, stopped);
  const corrected = filed('consent', '2026-03-01', 3, agreed, form.id);
  expect(now(form, back, corrected)).toBe('taken-back');
});

test('of two cases that are one the stricter answer stands, whichever is newer; not asked is no answer', () => {
  const strict = (...cases: ReturnType<typeof form>[][]) =>
    strictestConsent(cases, { purpose: 'photo' }, TODAY)?.says;
  const [yes, no] = [form('2026-06-01', 'yes'), form('2026-01-01', 'no')];
  expect(strict([yes], [no])).toBe('no');
  expect(strict([no], [yes])).toBe('no');
  expect(strict([yes], [form('2026-01-01', 'yes', { takenBack: '2026-03-01' })])).toBe(
    'taken-back',
  );
  expect(strict([], [yes])).toBe('yes');
  expect(strict([], [])).toBeUndefined();
});

test('what a child says stands beside what the family says, and each child is asked apart', () => {
  const child = newId();
  const say = { child: { id: child, text: '' } };
  const yes = { cells: { photo: { answer: { level: 'yes' } } } };
  const forms = [
    filed('consent-withdrawal', '2026-03-01', 2, {
      ...{ ...say, whose: { option: 'child' }, 'child-taken-back': { options: ['photo'] } },
    }),
    filed('assent', '2026-02-01', 1, { ...say, answers: yes }),
    filed('consent', '2026-02-01', 1, agreed),
  ];
  const of = (whose: string | null) =>
    standingConsent(standingForms(forms), { purpose: 'photo', child: whose }, TODAY)?.says;
  expect(of(null)).toBe('yes');
  expect(of(child)).toBe('taken-back');
  expect(of(newId())).toBeUndefined();
});

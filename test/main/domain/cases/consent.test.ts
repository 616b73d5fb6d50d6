// What a family agrees to now, after it said yes, said no, and took something back.
import { expect, test } from 'vitest';
import { standingConsent } from '#domain/cases/consent.ts';
import { newId } from '#domain/ids.ts';
import { exactDay } from '#domain/people/partial-date.ts';

const TODAY = '2026-11-22';
type Own = { until?: string; takenBack?: string };

/** One consent form about photographs. */
const form = (day: string, answer: string, { until, takenBack }: Own = {}) => ({
  id: newId(),
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
const stands = (...forms: ReturnType<typeof form>[]) => standingConsent(forms, 'photo', TODAY);

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

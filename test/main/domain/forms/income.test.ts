// An income activity: the market before money, the figures of the trial, what is looked at later.
import { expect, test } from 'vitest';
import type { Answers } from '#domain/forms/answers.ts';
import { sayWorked, workOut } from '#domain/forms/calc.ts';
import { igaMonitoringR1 } from '#domain/forms/definitions/iga-monitoring/r1.ts';
import { igaPlanR1 } from '#domain/forms/definitions/iga-plan/r1.ts';
import { igaTrialR1 } from '#domain/forms/definitions/iga-trial/r1.ts';
import { type FormDefinition, fieldsOf } from '#domain/forms/form.ts';
import { filledExample, problemsIn, without, withRow } from './filled.ts';

function value(form: FormDefinition, id: string, answers: Answers): string | null {
  const field = fieldsOf(form).find((one) => one.id === id);
  if (field?.type !== 'calc') throw new Error(`${id} is not worked out`);
  const worked = workOut(form, field, answers);
  return worked && sayWorked(worked);
}

test('no income plan is finished before every question about the market is answered', () => {
  const plan = filledExample(igaPlanR1);
  const { cells } = plan.market as { cells: Record<string, unknown> };
  const unasked = { ...plan, market: { cells: { ...cells, buyers: {} } } };
  expect(problemsIn(igaPlanR1, unasked)).toEqual(['market.buyers.answer: missing']);
  const guessed = { ...cells, rivals: { answer: { honest: 'not-asked' } } };
  expect(problemsIn(igaPlanR1, { ...plan, market: { cells: guessed } })).toEqual([
    'market.rivals.answer: real-answer-needed',
  ]);
  expect(problemsIn(igaPlanR1, without(plan, 'market'))).toContain('market: missing');
});

test('50 eggs bought at 1,200 and 44 sold at 1,800 leave 19,200 riel; the pot is not counted', () => {
  const trial = filledExample(igaTrialR1);
  expect(trial.equipment).toEqual({ amount: 80_000, currency: 'KHR' });
  expect(value(igaTrialR1, 'spent', trial)).toBe('60,000 ៛');
  expect(value(igaTrialR1, 'earned', trial)).toBe('79,200 ៛');
  expect(value(igaTrialR1, 'result', trial)).toBe('19,200 ៛');
});

test('a loss is shown as a loss, and what was never sold needs no price', () => {
  const unsold = withRow(filledExample(igaTrialR1), 'lines', 0, { sold: 0, 'sell-price': null });
  expect(problemsIn(igaTrialR1, unsold)).toEqual([]);
  expect(value(igaTrialR1, 'result', unsold)).toMatch(/^[−-]60,000 ៛$/);
});

test('a trial ends with figures, a decision and its reason', () => {
  const undecided = without(filledExample(igaTrialR1), 'lines', 'decision', 'why');
  expect(problemsIn(igaTrialR1, undecided)).toEqual([
    'lines: missing',
    'decision: missing',
    'why: missing',
  ]);
});

test('a business that stopped needs to say why, one that runs well needs no problem', () => {
  const visit = without(filledExample(igaMonitoringR1), 'problem');
  const running = (option: string) =>
    problemsIn(igaMonitoringR1, { ...visit, running: { option } });
  expect(running('good')).toEqual([]);
  expect(running('weak')).toEqual(['problem: missing']);
  expect(running('stopped')).toEqual(['why-stopped: missing', 'problem: missing']);
});

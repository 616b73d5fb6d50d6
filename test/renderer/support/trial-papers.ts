// What main would tell of the two trial forms: an unfinished draft with rows the case already knows.
import type { Output } from '#contract/calls.ts';
import { formContext, since } from './form-context.ts';
import { id } from './office.ts';
import { formAnswers, intake } from './papers.ts';
import type { Answers } from './window.ts';

type View = Output<'forms.view'>;

const income = (n: number, source: string, who: number, amount: number) => ({
  id: id(n),
  since,
  answers: {
    source: { option: source },
    who: { id: id(who), text: '' },
    amount: { amount, currency: 'KHR' },
  },
});
const school = (n: number, who: number, name: string) => ({
  id: id(n),
  since,
  answers: {
    who: { id: id(who), text: '' },
    'school-status': { option: 'regular' },
    grade: { option: '7' },
    'school-name': name,
    since: { typed: '2025', precision: 'year', from: '2025-01-01', to: '2025-12-31' },
  },
});

export const trialContext: View['context'] = {
  ...formContext,
  seeds: {
    school: [school(1901, 300, 'សាលាបឋមសិក្សាត្រពាំងរុន'), school(1902, 304, 'វិទ្យាល័យដំដែក')],
    income: [income(1911, 'trade', 301, 240_000), income(1912, 'remit', 303, 400_000)],
    goals: [
      { id: id(1921), since, answers: { words: 'ឱ្យឫទ្ធីរៀនចប់ថ្នាក់ទី ១២' } },
      { id: id(1922), since, answers: { words: 'ចៅៗបានឃើញឪពុកវាមួយខែពីរដង' } },
    ],
  },
  links: {
    problem: [
      { row: id(1931), text: 'គ្មានលុយទិញអង្ករ ក្រោយប៉ាទៅ' },
      { row: id(1932), text: 'ស្រីមុំ ឈឺធ្មេញ មិនទាន់បានទៅពេទ្យ' },
    ],
  },
};

export const trialView: View = {
  ...intake,
  form: 'every-kind',
  step: 5,
  scanPages: [],
  placeInForm: 'began',
  answers: { worker: { id: id(1), text: '' } },
  context: trialContext,
};

export const trialAnswers = (own: Partial<View> = {}): Answers => ({
  ...formAnswers,
  'forms.view': () => ({ ...trialView, ...own }),
});

// Referrals to other services: what they answered by area, and which needs nobody could meet.
import type { Bilingual } from '#domain/forms/form.ts';
import type { ReportTable } from '#domain/reports/report.ts';
import type { Counting } from './counting.ts';
import { factsOf } from './standing.ts';
import { countOf, countWhere, partition } from './table.ts';
import type { Told } from './values.ts';
import { labelOfConcept, optionsOfConcept } from './words.ts';

/** One referral that was finished, with what it said. */
type Referral = { caseId: string; area: string; answer: string; received: string };

const REFERRALS: Bilingual = { en: 'Referrals', km: 'ការបញ្ជូន' };
const NOT_SENT: Bilingual = { en: 'Not sent: the family said no', km: 'មិនបានផ្ញើ៖ គ្រួសារមិនយល់ព្រម' };
const UNMET: Bilingual = { en: 'Needs not met', km: 'តម្រូវការមិនបានបំពេញ' };
const NOT_RECEIVED: Bilingual = { en: 'Accepted, but not received', km: 'ទទួលយក តែមិនបានសេវា' };

/** They refused, did not answer, or took it on and nothing came of it. */
const isUnmet = ({ answer, received }: Referral): boolean =>
  answer === 'refused' || answer === 'none' || received === 'no';

const byForm = (facts: readonly Told[]) => new Map(facts.map((one) => [one.formId, one.value]));

export function countReferrals(counting: Counting): ReportTable[] {
  const facts = factsOf(counting);
  const [answers, received] = [byForm(facts('refout.answer')), byForm(facts('refout.received'))];
  const items = facts('refout.area').map(({ formId, caseId, value }): Referral => {
    return {
      ...{ caseId, area: value, answer: answers.get(formId) ?? '' },
      received: received.get(formId) ?? '',
    };
  });
  const said = optionsOfConcept('refout.answer');
  const parts = optionsOfConcept('refout.area').map(({ id, label }) => ({
    label,
    has: ({ area }: Referral) => area === id,
  }));
  const shared = { parts, caseOf: ({ caseId }: Referral) => caseId, onlyFilled: true };
  return [
    partition({
      ...{ ...shared, id: 'referrals', items },
      title: { en: 'Referrals by area, and the answers', km: 'ការបញ្ជូន តាមផ្នែក និងចម្លើយ' },
      columns: [
        countOf<Referral>(REFERRALS),
        ...said.map(({ id, label }) => countWhere<Referral>(label, ({ answer }) => answer === id)),
        countWhere<Referral>(NOT_SENT, ({ answer }) => answer === ''),
        countWhere<Referral>(
          { en: 'Answer not recorded', km: 'មិនបានកត់ត្រាចម្លើយ' },
          ({ answer }) => answer !== '' && said.every(({ id }) => id !== answer),
        ),
      ],
      adds: [{ from: 1, to: said.length + 2, total: 0 }],
    }),
    partition({
      ...{ ...shared, id: 'unmet', items: items.filter(isUnmet) },
      title: { en: 'Needs that nobody could meet', km: 'តម្រូវការដែលគ្មានអ្នកណាអាចជួយ' },
      columns: [
        countOf<Referral>(UNMET),
        ...said
          .filter(({ id }) => id === 'refused' || id === 'none')
          .map(({ id, label }) => countWhere<Referral>(label, ({ answer }) => answer === id)),
        countWhere<Referral>(
          NOT_RECEIVED,
          ({ answer }) => answer !== 'refused' && answer !== 'none',
        ),
      ],
      adds: [{ from: 1, to: 3, total: 0 }],
      notes: [
        {
          en: `Open referrals are counted once “${labelOfConcept('refout.answer').en}” is written and the form is finished.`,
          km: `ការបញ្ជូនដែលនៅរង់ចាំ រាប់ពេលសរសេរ «${labelOfConcept('refout.answer').km}» ហើយបញ្ចប់ទម្រង់។`,
        },
      ],
    }),
  ];
}

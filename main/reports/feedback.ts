// What families say of the work: seven answers by faces, only as totals.
import type { ReportTable } from '#domain/reports/report.ts';
import type { Counting } from './counting.ts';
import { factsOf } from './standing.ts';
import { plainRow } from './table.ts';
import { labelOfConcept } from './words.ts';

const QUESTIONS = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7'] as const;

/** No case stands behind an answer: families may speak without a name. */
export function countFeedback(counting: Counting): ReportTable[] {
  const facts = factsOf(counting);
  const rows = QUESTIONS.map((question) => {
    const concept = `feedback.${question}`;
    const answers = facts(concept);
    const count = (has: (value: string) => boolean) => ({
      count: answers.filter(({ value }) => has(value)).length,
    });
    return plainRow(labelOfConcept(concept), [
      { count: answers.length },
      ...['3', '2', '1'].map((level) => count((value) => value === level)),
      count((value) => value === 'not-recorded'),
    ]);
  });
  return [
    {
      id: 'feedback',
      title: { en: 'Seven answers', km: 'ចម្លើយប្រាំពីរ' },
      columns: [
        { en: 'Asked (n)', km: 'បានសួរ (n)' },
        { en: 'Good', km: 'ល្អ' },
        { en: 'So-so', km: 'មធ្យម' },
        { en: 'Bad', km: 'មិនល្អ' },
        { en: 'Not recorded', km: 'មិនបានកត់ត្រា' },
      ],
      rows,
      sum: '',
      adds: [{ from: 1, to: 4, total: 0 }],
      notes: [],
    },
  ];
}

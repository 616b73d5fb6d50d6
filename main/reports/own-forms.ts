// Forms that the office made itself: the answers to each question that is counted, one table a question.
import { allForms, FORM_REVISIONS, latestForm } from '#domain/forms/definitions/index.ts';
import {
  type Bilingual,
  columnsOf,
  type Field,
  type FormDefinition,
  fieldsOf,
} from '#domain/forms/form.ts';
import { optionsFor } from '#domain/forms/lists.ts';
import { NOT_RECORDED } from '#domain/forms/project.ts';
import { readSetting } from '#domain/office/settings.ts';
import { hideSmall } from '#domain/reports/hide-small.ts';
import type { ReportTable } from '#domain/reports/report.ts';
import { rowsOf } from '../storage/prepared.ts';
import { settingOn } from '../storage/settings.ts';
import type { Counting } from './counting.ts';
import { factsOf } from './standing.ts';
import { countOf, partition, shareOf } from './table.ts';
import type { Told } from './values.ts';

const ANSWERS: Bilingual = { en: 'Answers', km: 'ចម្លើយ' };
const YES_NO = [
  { id: 'yes', label: { en: 'Yes', km: 'បាទ/ចាស' } },
  { id: 'no', label: { en: 'No', km: 'ទេ' } },
];

type Question = {
  /** Where its answers stand: the field, or the field and its column. */
  field: string;
  column: string | null;
  concept: string;
  label: Bilingual;
  restricted: boolean;
  cell: Field;
};

function questionsOf(form: FormDefinition): Question[] {
  return fieldsOf(form).flatMap((field) =>
    [field, ...columnsOf(field)].flatMap((cell): Question[] => {
      if (cell.concept === undefined) return [];
      const isField = cell === field;
      const { km, en } = cell.label;
      return [
        {
          ...{ field: field.id, column: isField ? null : cell.id, concept: cell.concept },
          label: isField
            ? cell.label
            : { en: `${field.label.en} · ${en}`, km: `${field.label.km} · ${km}` },
          restricted: form.restricted || field.restricted === true || cell.restricted === true,
          cell: cell as Field,
        },
      ];
    }),
  );
}

/** What can be chosen; null for a question that is answered freely. */
function choicesOf(cell: Field): readonly { id: string; label: Bilingual }[] | null {
  if (cell.type === 'choice' || cell.type === 'choices') return optionsFor(cell);
  if (cell.type === 'score' && cell.levels !== 'row') return cell.levels;
  return cell.type === 'yn' ? YES_NO : null;
}

function tableOf(form: FormDefinition, asked: Question, answers: readonly Told[]): ReportTable {
  const choices = choicesOf(asked.cell);
  return partition<Told>({
    id: `${form.id}.${asked.field}.${asked.column ?? ''}`,
    title: {
      en: `${form.title.en}: ${asked.label.en}`,
      km: `${form.title.km}៖ ${asked.label.km}`,
    },
    items: answers,
    parts: choices
      ? choices.map(({ id, label }) => ({ label, has: ({ value }) => value === id }))
      : [
          {
            label: { en: 'Answered', km: 'បានឆ្លើយ' },
            has: ({ value }) => value !== NOT_RECORDED,
          },
        ],
    columns: [countOf<Told>(ANSWERS), shareOf<Told>()],
    caseOf: ({ caseId }) => caseId,
  });
}

/** A question that is restricted shows no small number and leads to no case. */
export function countOwnForms(counting: Counting): ReportTable[] {
  const { db, today } = counting;
  const facts = factsOf(counting);
  const least = readSetting('small-cells', settingOn(db, 'small-cells', today));
  const ofTheApp = new Set(FORM_REVISIONS.map(({ id }) => id));
  const ids = [...new Set(allForms().map(({ id }) => id))].filter((id) => !ofTheApp.has(id));
  return ids.flatMap((id) => {
    const form = latestForm(id);
    const questions = form ? questionsOf(form) : [];
    if (!form || questions.length === 0) return [];
    const written = new Set(
      rowsOf<{ id: string }>(
        db,
        `SELECT id FROM forms WHERE form = ? AND state = 'final'`,
        form.id,
      ).map((row) => row.id),
    );
    return questions.map((asked) => {
      const answers = facts(asked.concept).filter(({ formId, path }) => {
        const [field, , column = null] = path.split('.');
        return written.has(formId) && field === asked.field && column === asked.column;
      });
      const table = tableOf(form, asked, answers);
      return asked.restricted ? hideSmall(table, least) : table;
    });
  });
}

// How full the sections of a form are, and which section a field belongs to.
import { type Answers, isBlank, isNeeded, rowsOf, takeShown } from '#domain/forms/answers.ts';
import { checkAnswers, type FormProblem } from '#domain/forms/check.ts';
import { columnsOf, type FormDefinition, fieldsOf } from '#domain/forms/form.ts';

/** The section of a path like "sex" or "people.<row id>.sex"; 0 when it is nowhere. */
export function sectionOf(form: FormDefinition, path: string): number {
  const field = path.split('.')[0] ?? '';
  const at = form.sections.findIndex((section) => section.fields.some((one) => one.id === field));
  return Math.max(0, at);
}

/** What stands in the way of completing, and how full each section is (1 when nothing is needed). */
export function measureForm(form: FormDefinition, answers: Answers, today: string) {
  const problems = checkAnswers(form, answers, { stage: 'complete', today });
  const open = new Set(problems.map((problem) => problem.field.split('.')[0]));
  const shown = takeShown(fieldsOf(form), answers);
  const asked = new Set(shown.fields.filter((field) => isNeeded(field, shown.answers)));
  const full = form.sections.map((section) => {
    const needed = section.fields.filter((field) => asked.has(field));
    if (needed.length === 0) return 1;
    return needed.filter((field) => !open.has(field.id)).length / needed.length;
  });
  return { problems, full };
}

/** Of what was told to be missing, where there is still nothing. */
export function stillMissing(
  told: readonly FormProblem[],
  form: FormDefinition,
  answers: Answers,
): FormProblem[] {
  return told.filter(({ field: path, code }) => {
    const [id, rowId, column] = path.split('.');
    const field = fieldsOf(form).find((one) => one.id === id);
    if (code !== 'missing' || !field) return false;
    if (column === undefined) return isBlank(field, answers[field.id]);
    const cell = columnsOf(field).find((one) => one.id === column);
    const row = field.type === 'rows' && rowsOf(field, answers).find((one) => one.id === rowId);
    return cell !== undefined && row ? isBlank(cell, row.answers[cell.id]) : false;
  });
}

/** Only what is wrong with something that was written; a question still open is not wrong yet. */
export function wrongNow(problems: readonly FormProblem[]): FormProblem[] {
  return problems.filter(({ code }) => code === 'in-future' || code === 'not-understood');
}

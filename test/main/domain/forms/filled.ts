// The filled example of a form, to try what happens when one thing in it is different.
import { readFileSync } from 'node:fs';
import { type Answers, Row } from '#domain/forms/answers.ts';
import { checkAnswers } from '#domain/forms/check.ts';
import type { FormDefinition } from '#domain/forms/form.ts';

/** No example was filled in after this day. */
export const TODAY = '2026-11-21';

export function filledExample({ id, revision }: FormDefinition): Answers {
  const file = new URL(`./answers/${id}-r${revision}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')).answers;
}

/** What stands in the way, as "field: code"; row ids are left out of the paths. */
export function problemsIn(
  form: FormDefinition,
  answers: Answers,
  stage: 'draft' | 'complete' = 'complete',
): string[] {
  return checkAnswers(form, answers, { stage, today: TODAY }).map(
    ({ field, code }) => `${field.replace(/\.[0-9a-f-]{36}\./, '.')}: ${code}`,
  );
}

export function without(answers: Answers, ...ids: string[]): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !ids.includes(id)));
}

/** The answers with other answers in one row; null takes an answer out of it. */
export function withRow(
  answers: Answers,
  field: string,
  index: number,
  change: Record<string, unknown>,
): Answers {
  const { rows } = answers[field] as { rows: unknown[] };
  const changed = rows.map((one, at) => {
    const row = Row.parse(one);
    if (at !== index) return row;
    const cells = Object.entries({ ...row.answers, ...change });
    return { ...row, answers: Object.fromEntries(cells.filter(([, value]) => value !== null)) };
  });
  return { ...answers, [field]: { rows: changed } };
}

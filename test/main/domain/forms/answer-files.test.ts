// Every released form has one filled example in `answers/`, and it goes on meaning the same for ever.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Answers } from '#domain/forms/answers.ts';
import { checkAnswers, dropHidden } from '#domain/forms/check.ts';
import { FORM_REVISIONS } from '#domain/forms/definitions/index.ts';
import { type ConceptValue, projectConcepts } from '#domain/forms/project.ts';

const FOLDER = new URL('./answers/', import.meta.url);
const fileOf = (id: string, revision: number) => `${id}-r${revision}.json`;

/** No example was filled in after this day. */
const today = '2026-11-21';

type Saved = { answers: Answers; concepts: ConceptValue[] };

describe.each(FORM_REVISIONS.map((form) => [`${form.id} r${form.revision}`, form] as const))(
  'The filled example of %s',
  (_, form) => {
    const file = new URL(fileOf(form.id, form.revision), FOLDER);
    const { answers, concepts }: Saved = existsSync(file)
      ? JSON.parse(readFileSync(file, 'utf8'))
      : { answers: {}, concepts: [] };

    test('is kept beside the others and can be completed as it stands', () => {
      expect(existsSync(file), `no file ${file.pathname}`).toBe(true);
      expect(checkAnswers(form, answers, { stage: 'complete', today })).toEqual([]);
    });

    test('loses no answer when it is completed', () => {
      expect(dropHidden(form, answers)).toEqual(answers);
    });

    test('says to statistics what it said when it was saved', () => {
      expect(projectConcepts(form, answers)).toEqual(concepts);
    });
  },
);

test('No filled example stands there without its form', () => {
  const known = FORM_REVISIONS.map(({ id, revision }) => fileOf(id, revision));
  expect(readdirSync(FOLDER).filter((name) => !known.includes(name))).toEqual([]);
});

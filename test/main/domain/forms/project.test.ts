// What statistics may know of a filled form.
import { expect, test } from 'vitest';
import { FormDefinition } from '#domain/forms/form.ts';
import { projectConcepts } from '#domain/forms/project.ts';

const label = { en: 'Question', km: 'សំណួរ' };

test('words that somebody wrote are counted and never copied', () => {
  const reason = { id: 'reason', type: 'long', lines: 2, label, concept: 'eligibility.override' };
  const good = { id: 'good', type: 'text', label, concept: 'achievement' };
  const sections = [{ id: 'all', title: label, fields: [reason, good] }];
  const kind = { id: 'trial', revision: 1, step: 0, title: label, purpose: label };
  const form = FormDefinition.parse({ ...kind, restricted: false, sections });
  const values = projectConcepts(form, { reason: 'ម្ដាយស្លាប់ កូននៅម្នាក់ឯង' });
  expect(values.map(({ concept, value }) => [concept, value])).toEqual([
    ['eligibility.override', 'yes'],
    ['achievement', 'not-recorded'],
  ]);
});

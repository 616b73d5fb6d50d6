// The sixteen tools: what fills each, and which forms are none of them.
import { expect, test } from 'vitest';
import { TOOLS } from '#domain/cases/tools.ts';
import { FORM_REVISIONS } from '#domain/forms/definitions/index.ts';
import { NUMBERED, OTHERS } from '../../../../renderer/scans/kinds.ts';

/** Written beside the work, after it, or about the office: not a tool used with the family in a step. */
const NO_TOOL = [
  'assent',
  'case-study',
  'child-scale',
  'concern',
  'consent-withdrawal',
  'feedback',
  'iga-monitoring',
  'iga-trial',
  'minutes',
  'observation',
  'post-release',
  'supervision',
  'counselling-note',
  'support-request',
];
const forms = TOOLS.flatMap((tool) => tool.forms);

test('there are sixteen tools, each once, in the order of the steps, and every step has one', () => {
  expect(new Set(TOOLS.map(({ id }) => id)).size).toBe(16);
  const steps = TOOLS.map(({ step }) => step);
  expect(steps).toEqual(steps.toSorted());
  expect([...new Set(steps)]).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

test('every form fills one tool or is said to be none', () => {
  const known = new Set(FORM_REVISIONS.map(({ id }) => id));
  expect([...forms, ...NO_TOOL].toSorted()).toEqual([...known].toSorted());
});

test('every paper that fills a tool can be named when it is scanned, and fills no other', () => {
  const papers = TOOLS.flatMap((tool) => tool.papers);
  const named: readonly string[] = [...NUMBERED, ...OTHERS];
  expect(papers.filter((kind) => !named.includes(kind))).toEqual([]);
  expect(new Set(papers).size).toBe(papers.length);
});

// Whoever turns the pages of a batch has the next picture in the window already; of a folder none is fetched unseen.
import { expect, test } from 'vitest';
import { type Page, unfiledBeside } from '../../renderer/scans/batch.ts';
import { pages as some } from './support/papers.ts';

const [sample] = some as readonly Page[];
const sheet = (id: string, documentId: string | null = null) =>
  ({ ...sample, id, documentId }) as Page;

test('the pages on both sides are fetched before they are asked for', () => {
  const pages = [sheet('one'), sheet('two'), sheet('three')];
  const { before, after } = unfiledBeside(pages, 'two');
  expect([before?.id, after?.id]).toEqual(['one', 'three']);
  expect(unfiledBeside(pages, 'one').before).toBeUndefined();
  expect(unfiledBeside(pages, 'three').after).toBeUndefined();
});

test('a page that lies in a folder is not: looking at it is written down, and nobody looked', () => {
  const pages = [sheet('one', 'letter'), sheet('two'), sheet('three', 'letter')];
  expect(unfiledBeside(pages, 'two')).toEqual({ before: undefined, after: undefined });
});

test('nothing is fetched for a page that is not among them', () => {
  expect(unfiledBeside([sheet('one')], 'gone')).toEqual({ before: undefined, after: undefined });
});

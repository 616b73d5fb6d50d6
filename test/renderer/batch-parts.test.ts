// While hundreds of pages come in, the window asks only for what changed and puts it where it belongs.
import { expect, test } from 'vitest';
import { type BatchView, withPart } from '../../renderer/scans/batch.ts';
import { id } from './support/office.ts';
import { sources } from './support/paper-files.ts';
import { batches, pages } from './support/papers.ts';

const view = { batch: batches[0], sources, pages, trouble: null } as BatchView;
const [first, second, ...others] = view.pages as [BatchView['pages'][0], BatchView['pages'][0]];
const part = (told: Partial<BatchView>): BatchView => ({
  ...view,
  pages: [],
  sources: [],
  ...told,
});

test('a page that was read takes its place, and the others stay as they are', () => {
  const read = { ...second, state: 'needs-eye' as const };
  const whole = withPart(view, part({ pages: [read] }), [read.id]);
  expect(whole?.pages).toEqual([first, read, ...others]);
  expect(whole?.pages[0]).toBe(first);
  expect(whole?.sources).toEqual(sources);
});

test('what stands above the pages is told anew with every part', () => {
  const batch = { ...view.batch, filed: 99 };
  expect(withPart(view, part({ batch, trouble: 'disk-full' }), [])).toMatchObject({
    batch: { filed: 99 },
    trouble: 'disk-full',
  });
});

test('a new file comes after the others with its pages', () => {
  const file = { ...(view.sources[0] as BatchView['sources'][0]), id: id(9001) };
  const number = view.pages.length + 1;
  const page = { ...first, id: id(9002), sourceId: file.id, number };
  const whole = withPart(view, part({ pages: [page], sources: [file] }), []);
  expect(whole?.pages.at(-1)).toBe(page);
  expect(whole?.sources.at(-1)).toBe(file);
});

test('a page that has gone or stands in the place of another asks for the whole batch', () => {
  expect(withPart(view, part({}), [first.id])).toBeNull();
  const moved = { ...second, number: first.number };
  expect(withPart(view, part({ pages: [moved] }), [moved.id])).toBeNull();
});

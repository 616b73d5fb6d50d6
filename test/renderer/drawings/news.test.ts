// What a second person draws comes in quietly, and never over what is being written here.
import { describe, expect, test } from 'vitest';
import type { DrawingItem } from '#domain/drawings/drawing.ts';
import { firstDetails } from '#domain/drawings/first-details.ts';
import { DrawingDraft } from '../../../renderer/drawings/drawing-draft.ts';
import { withNews } from '../../../renderer/drawings/news.ts';
import { details } from '../../drawings/samples/family-tree.ts';

const item = (id: string, words: string, part: Partial<DrawingItem> = {}): DrawingItem => ({
  ...{ id, thread: id, kind: 'note', parent: null, ord: 1, goal: null, rev: 'r1' },
  content: { words },
  ...part,
});
const nobody = { isWaiting: () => false, isTyped: () => false };
const only = (id: string) => (one: DrawingItem) => one.id === id;

describe('What somebody else drew', () => {
  test('is there, what they took away is gone, and what is the same is not drawn again', () => {
    const mine = [item('same', 'ដដែល'), item('gone', 'ចាស់'), item('other', 'មុន')];
    const theirs = [item('same', 'ដដែល', { rev: 'r9' }), item('other', 'ក្រោយ'), item('new', 'ថ្មី')];
    const { next, changed, later } = withNews(mine, theirs, nobody);
    expect(next.map(({ id, content }) => [id, content.words])).toEqual([
      ...[['same', 'ដដែល'] as const, ['other', 'ក្រោយ'] as const, ['new', 'ថ្មី'] as const],
    ]);
    expect(next[0]).toBe(mine[0]);
    expect([...changed].toSorted()).toEqual(['gone', 'new', 'other']);
    expect(later).toEqual([]);
  });

  test('does not go over the text that is being typed: it waits until the hands have left', () => {
    const { next, changed, later } = withNews(
      [item('a', 'ខ្ញុំ')],
      [item('a', 'គេ'), item('b', 'ទី២')],
      {
        ...nobody,
        isTyped: only('a'),
      },
    );
    expect(next.map(({ content }) => content.words)).toEqual(['ខ្ញុំ', 'ទី២']);
    expect([...changed]).toEqual(['b']);
    expect(later).toEqual(['a']);
  });

  test('neither takes away what was added here a moment ago nor brings back what was taken away', () => {
    const own = {
      ...nobody,
      isWaiting: (one: DrawingItem) => ['mine', 'dropped'].includes(one.id),
    };
    const { next, changed } = withNews([item('mine', 'ថ្មីៗ')], [item('dropped', 'ដកចេញ')], own);
    expect(next.map(({ id }) => id)).toEqual(['mine']);
    expect(changed.size).toBe(0);
  });
});

test('a save that came on top of what somebody else drew leaves the version that is shown as it was', async () => {
  const overs = ['other', undefined, 'seen'];
  const draft = new DrawingDraft({
    ...{ drawingId: 'd', rev: 'seen', items: [item('a', 'x')], details, saidBeside: () => {} },
    save: async ({ cmd }) => {
      const over = overs.pop();
      return { rev: cmd, savedAt: 1, ...(over && { over }) };
    },
    tell: () => {},
    beside: () => {},
    details: firstDetails({ tool: 'swot', personId: null, held: null, worker: null }),
    saidBeside: () => {},
  });
  const type = async (words: string) => {
    draft.put([item('a', words)]);
    await draft.flush();
    return draft.rev;
  };
  const first = await type('មួយ');
  expect(first).not.toBe('seen');
  const second = await type('ពីរ');
  expect(second).not.toBe(first);
  expect(await type('បី')).toBe(second);
  draft.stands([item('a', 'គេ', { rev: 'newest' })], 'newest');
  expect(draft.rev).toBe('newest');
});

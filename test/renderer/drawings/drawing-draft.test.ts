// Keeping what is drawn: nothing is lost or written twice, whatever happens to the answers of main.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Input } from '#contract/calls.ts';
import type { DrawingItem } from '#domain/drawings/drawing.ts';
import { firstDetails } from '#domain/drawings/first-details.ts';
import { CallError } from '../../../renderer/app/call.ts';
import { type Beside, DrawingDraft } from '../../../renderer/drawings/drawing-draft.ts';
import type { DraftState } from '../../../renderer/forms/draft.ts';

type Change = Input<'drawings.change'>;
const told = (code: CallError['code'], detail: Record<string, unknown> = {}) =>
  new CallError({ ok: false, code, ref: 'r', detail });
const item = (id: string, words: string, rev = 'first'): DrawingItem => ({
  ...{ id, thread: `thread ${id}`, kind: 'note', parent: null, ord: 1, goal: null, rev },
  content: { words },
});

const details = firstDetails({ tool: 'swot', personId: null, held: null, worker: null });
type Answer = string | CallError | { beside: Beside };

/** Answers in the order they are given: a version, or what is told instead. */
function begin(known: DrawingItem[], ...answers: (Answer | Promise<Answer>)[]) {
  const sent: Change[] = [];
  const states: DraftState['at'][] = [];
  const theirs: (readonly DrawingItem[])[] = [];
  const kept: Beside[] = [];
  const draft = new DrawingDraft({
    ...{ drawingId: 'drawing', rev: 'whole' },
    items: known,
    details,
    saidBeside: (beside) => kept.push(beside),
    tell: (state) => states.push(state.at),
    beside: (items) => theirs.push(items),
    save: async (input) => {
      sent.push(input);
      const answer = await answers[sent.length - 1];
      if (answer instanceof CallError) throw answer;
      if (typeof answer === 'object') return { rev: input.cmd, savedAt: sent.length, ...answer };
      return { rev: answer ?? input.cmd, savedAt: sent.length };
    },
  });
  return { draft, sent, states, theirs, kept };
}
const words = (one: Change | undefined) => one?.put.map(({ content }) => content.words);
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('words that are typed quickly are saved once, a moment after the last key', async () => {
  const { draft, sent } = begin([]);
  for (const typed of ['ស', 'សា', 'សាលា']) {
    draft.put([item('a', typed)], true);
    await vi.advanceTimersByTimeAsync(200);
  }
  expect(sent).toHaveLength(0);
  await vi.advanceTimersByTimeAsync(600);
  expect(sent.map(words)).toEqual([['សាលា']]);
  expect(draft.isSaved()).toBe(true);
});

test('who types on and on is saved before the words are two seconds old', async () => {
  const { draft, sent } = begin([]);
  for (let typed = 1; typed <= 40; typed++) {
    draft.put([item('a', 'a'.repeat(typed))], true);
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(sent.map((one) => words(one)?.map((text) => String(text).length))).toEqual([[15], [30]]);
});

test('what is drawn while a save is on its way goes with the next one, on the version it made', async () => {
  let arrive: (rev: string) => void = () => {};
  const { draft, sent } = begin([], new Promise<string>((done) => (arrive = done)), 'third');
  draft.put([item('a', 'one')]);
  await vi.advanceTimersByTimeAsync(0);
  draft.put([item('a', 'two')]);
  draft.put([item('b', 'new')]);
  await vi.advanceTimersByTimeAsync(5000);
  expect(sent).toHaveLength(1);
  arrive('second');
  await vi.advanceTimersByTimeAsync(0);
  expect(sent[1]?.put.map(({ id, base }) => [id, base])).toEqual([
    ['a', 'second'],
    ['b', null],
  ]);
});

test('a lost answer is asked for again with the very same command, then what came since', async () => {
  const { draft, sent, states } = begin([], told('unexpected'), 'second');
  draft.put([item('a', 'one')]);
  await vi.advanceTimersByTimeAsync(0);
  expect(states.at(-1)).toBe('trying');
  draft.put([item('b', 'two')]);
  await vi.advanceTimersByTimeAsync(5000);
  expect(sent[1]).toEqual(sent[0]);
  expect(words(sent[2])).toEqual(['two']);
  expect(draft.isSaved()).toBe(true);
});

test('what somebody else wrote on is told; all else of the same act is sent again on its own', async () => {
  const newest = item('a', 'theirs', 'theirs');
  const { draft, sent, theirs } = begin(
    [item('a', 'was'), item('c', 'gone')],
    told('conflict', { items: [newest] }),
  );
  draft.put([item('a', 'mine'), item('b', 'beside')]);
  draft.drop(['c']);
  draft.tellAbout({ place: 'at home' });
  await vi.advanceTimersByTimeAsync(0);
  expect(theirs).toEqual([[newest]]);
  expect(words(sent[1])).toEqual(['beside']);
  expect(sent[1]?.drop).toEqual([{ id: 'c', base: 'first' }]);
  expect(sent[1]?.details).toEqual({ place: 'at home' });
  draft.put([item('a', 'after all')]);
  await vi.advanceTimersByTimeAsync(0);
  expect(sent[2]?.put[0]?.base).toBe('theirs');
});

test('words that main refuses are told, and what is drawn after them is still saved', async () => {
  const { draft, sent, states } = begin([], told('invalid-input'));
  draft.put([item('a', 'too long')]);
  await vi.advanceTimersByTimeAsync(0);
  expect(states.at(-1)).toBe('refused');
  draft.put([item('b', 'short')]);
  await vi.advanceTimersByTimeAsync(0);
  expect(words(sent[1])).toEqual(['short']);
});

test('one item that is not taken keeps no other from being kept, and is told until it is changed', async () => {
  const { draft, sent, states } = begin([], told('invalid-input', { item: 'a' }));
  draft.put([item('a', 'too long'), item('b', 'short')]);
  await vi.advanceTimersByTimeAsync(0);
  expect(words(sent[1])).toEqual(['short']);
  expect(states.at(-1)).toBe('refused');
  expect(draft.isSaved()).toBe(false);
  draft.put([item('a', 'shorter')]);
  await vi.advanceTimersByTimeAsync(0);
  expect(states.at(-1)).toBe('saved');
  expect(draft.isSaved()).toBe(true);
});

test('words typed while a conflict is on its way do not go over what somebody else wrote', async () => {
  let answer = (_: CallError) => {};
  const late = new Promise<string>((_, no) => {
    answer = no;
  });
  const { draft, sent } = begin([item('a', 'old')], late);
  draft.put([item('a', 'mine')]);
  await vi.advanceTimersByTimeAsync(0);
  draft.put([item('a', 'mine and more')]);
  answer(told('conflict', { items: [item('a', 'theirs', 'newer')] }));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toHaveLength(1);
});

test('a drawing that was finished meanwhile is not written over and over', async () => {
  const { draft, sent, states } = begin([], told('final'));
  draft.put([item('a', 'late')]);
  await vi.advanceTimersByTimeAsync(60_000);
  draft.put([item('b', 'later')]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toHaveLength(1);
  expect(states.at(-1)).toBe('refused');
});

test('what was added and taken away before it was saved is never sent', async () => {
  const { draft, sent } = begin([item('a', 'stands')]);
  draft.put([item('b', 'slip')], true);
  draft.drop(['b']);
  await vi.advanceTimersByTimeAsync(0);
  expect(sent.flatMap(({ put, drop }) => [...put, ...drop])).toEqual([]);
});

test('what is taken away while it is on its way is taken away with the next save', async () => {
  let arrive: (rev: string) => void = () => {};
  const { draft, sent } = begin([], new Promise<string>((done) => (arrive = done)));
  draft.put([item('a', 'one')]);
  await vi.advanceTimersByTimeAsync(0);
  draft.drop(['a']);
  arrive('second');
  await vi.advanceTimersByTimeAsync(0);
  expect(sent[1]?.drop).toEqual([{ id: 'a', base: 'second' }]);
});

test('each thing that is said is sent with what was seen of it before', async () => {
  const { draft, sent } = begin([]);
  draft.tellAbout({ place: 'at home', agreed: { share: 'no' } });
  await draft.flush();
  expect(sent[0]?.stood).toEqual({ place: '', agreed: details.agreed });
  draft.tellAbout({ place: 'at school', restricted: true });
  await draft.flush();
  expect(sent[1]?.stood).toEqual({ place: 'at home' });
});

test('what somebody else said first stands, and what is typed on here does not write over it', async () => {
  const stands = { ...details, place: 'the market' };
  let answer = (_: Answer) => {};
  const first = new Promise<Answer>((resolve) => {
    answer = resolve;
  });
  const { draft, sent, kept } = begin([], first);
  draft.tellAbout({ place: 'the pagoda' });
  const saved = draft.flush();
  draft.tellAbout({ place: 'the pagoda of Tri' }, true);
  answer({ beside: { details: stands, kept: [] } });
  await saved;
  expect(kept).toHaveLength(1);
  expect(sent[1]).toMatchObject({
    details: { place: 'the pagoda of Tri' },
    stood: { place: 'the pagoda' },
  });
  draft.tellAbout({ held: null });
  await draft.flush();
  expect(sent[2]?.stood).toEqual({ held: null });
});

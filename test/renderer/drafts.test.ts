// Keeping a draft: nothing typed is lost, whatever happens to the answers of main.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Input } from '#contract/calls.ts';
import { CallError } from '../../renderer/app/call.ts';
import { Draft, type DraftState } from '../../renderer/forms/draft.ts';

type Save = Input<'forms.save'>;
const told = (code: 'conflict' | 'unexpected' | 'final' | 'locked' | 'invalid-input') =>
  new CallError({ ok: false, code, ref: 'r', detail: { rev: 'theirs' } });
const text = (reason: string) => ({ answers: { reason }, placeInForm: 'reason' });

/** Answers in the order they are given: a version, or what is told instead. */
function begin(...answers: (string | CallError | Promise<string>)[]) {
  const sent: Save[] = [];
  const states: DraftState['at'][] = [];
  const draft = new Draft({
    formId: 'form',
    rev: 'first',
    tell: (state) => states.push(state.at),
    save: async (input) => {
      sent.push(input);
      const answer = await answers[sent.length - 1];
      if (answer instanceof CallError) throw answer;
      return { rev: answer ?? input.cmd, savedAt: sent.length, computed: {} };
    },
  });
  return { draft, sent, states };
}
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('what is typed quickly is saved once, a moment after the last key', async () => {
  const { draft, sent } = begin();
  for (const typed of ['m', 'mo', 'mot', 'moth', 'mother']) {
    draft.change(text(typed));
    await vi.advanceTimersByTimeAsync(200);
  }
  expect(sent).toHaveLength(0);
  await vi.advanceTimersByTimeAsync(800);
  expect(sent.map((one) => one.answers.reason)).toEqual(['mother']);
  expect(draft.isSaved()).toBe(true);
});

test('who types on and on is saved before the words are two seconds old', async () => {
  const { draft, sent } = begin();
  for (let typed = 1; typed <= 40; typed++) {
    draft.change(text('a'.repeat(typed)));
    await vi.advanceTimersByTimeAsync(100);
  }
  // 1.5 seconds after the first key, and again after the first that was not sent with it.
  expect(sent.map((one) => String(one.answers.reason).length)).toEqual([15, 30]);
});

test('while one save is on its way the newest text waits, and stands on its version', async () => {
  let arrive: (rev: string) => void = () => {};
  const { draft, sent } = begin(new Promise<string>((done) => (arrive = done)), 'third');
  draft.change(text('one'));
  await vi.advanceTimersByTimeAsync(800);
  draft.change(text('two'));
  draft.change(text('three'));
  await vi.advanceTimersByTimeAsync(5000);
  expect(sent).toHaveLength(1);
  arrive('second');
  await vi.advanceTimersByTimeAsync(0);
  expect(sent.map((one) => [one.baseRev, one.answers.reason])).toEqual([
    ['first', 'one'],
    ['second', 'three'],
  ]);
});

test('a lost answer is asked for again with the very same command, then the newest text follows', async () => {
  const { draft, sent, states } = begin(told('unexpected'), 'second', 'third');
  draft.change(text('one'));
  await vi.advanceTimersByTimeAsync(800);
  expect(states.at(-1)).toBe('trying');
  draft.change(text('two'));
  await vi.advanceTimersByTimeAsync(5000);
  expect(sent[1]).toEqual(sent[0]);
  expect(sent[2]).toMatchObject({ baseRev: 'second', answers: { reason: 'two' } });
  expect(sent[2]?.cmd).not.toBe(sent[0]?.cmd);
  expect(draft.isSaved()).toBe(true);
});

test('when somebody else saved first nothing more is sent until a person decides', async () => {
  const { draft, sent, states } = begin(told('conflict'), 'mine');
  draft.change(text('mine'));
  await vi.advanceTimersByTimeAsync(800);
  expect(states.at(-1)).toBe('conflict');
  draft.change(text('mine, longer'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toHaveLength(1);
  expect(draft.isSaved()).toBe(false);
  await draft.goOnFrom('theirs', text('mine, longer'));
  expect(sent[1]).toMatchObject({ baseRev: 'theirs', answers: { reason: 'mine, longer' } });
});

test('taking the other text sends nothing and goes on from its version', async () => {
  const { draft, sent } = begin(told('conflict'), 'next');
  draft.change(text('mine'));
  await vi.advanceTimersByTimeAsync(800);
  await draft.goOnFrom('theirs', null);
  expect(sent).toHaveLength(1);
  draft.change(text('more'));
  await vi.advanceTimersByTimeAsync(800);
  expect(sent[1]?.baseRev).toBe('theirs');
});

test('a form that was finished meanwhile is not written over and over', async () => {
  const { draft, sent, states } = begin(told('final'));
  draft.change(text('late'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toHaveLength(1);
  expect(states.at(-1)).toBe('refused');
  expect(draft.isSaved()).toBe(false);
});

test('leaving a field saves at once', async () => {
  const { draft, sent } = begin();
  draft.change(text('now'));
  await draft.flush();
  expect(sent).toHaveLength(1);
});

test('leaving the form while main does not answer goes on trying until it is saved', async () => {
  const { draft, sent } = begin(told('unexpected'), told('unexpected'), 'second');
  draft.change(text('last words'));
  await draft.flush();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(sent).toHaveLength(3);
  expect(new Set(sent.map((one) => one.cmd)).size).toBe(1);
  expect(draft.isSaved()).toBe(true);
});

test('behind a locked door nothing is tried again', async () => {
  const { draft, sent } = begin(told('locked'));
  draft.change(text('x'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toHaveLength(1);
});

test('an answer that is not understood waits for the next change and is then saved', async () => {
  const { draft, sent } = begin(told('invalid-input'), 'second');
  draft.change(text('odd'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toHaveLength(1);
  expect(draft.isSaved()).toBe(false);
  draft.change(text('better'));
  await vi.advanceTimersByTimeAsync(800);
  expect(sent[1]).toMatchObject({ baseRev: 'first', answers: { reason: 'better' } });
  expect(draft.isSaved()).toBe(true);
});

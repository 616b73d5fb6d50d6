// Where the keys go: into the words of a statement, onto its row, or onto its box in the picture.
const find = (selector: string) => document.querySelector<HTMLElement | SVGElement>(selector);

function focusOn(selector: string): void {
  const found = find(selector);
  found?.focus();
  found?.scrollIntoView({ block: 'nearest' });
}

export const focusWords = (thread: string): void =>
  focusOn(`[data-words="${thread}"] :is(textarea, input)`);
export const focusGood = (thread: string): void => focusOn(`[data-good="${thread}"] textarea`);
export const focusRow = (thread: string): void => focusOn(`[data-row="${thread}"]`);
export const focusBox = (thread: string): void =>
  focusOn(`.drawing-picture [data-thread="${thread}"]`);

export const isInPicture = (): boolean =>
  document.activeElement?.closest('.drawing-picture') !== null;

/** Onto the row, or the box while the hands are in the picture. */
export const focusTitle = (thread: string): void =>
  isInPicture() ? focusBox(thread) : focusRow(thread);

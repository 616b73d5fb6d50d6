// Page keys move what is read, also while no part of it has the focus: after an act, or from the folder tabs.
import { isTyping } from './key-match.ts';

/** How far a key moves a box of this height; whatever lies beyond its ends is not there. */
const STEPS: Record<string, (height: number) => number> = {
  PageDown: (height) => height * 0.9,
  PageUp: (height) => -height * 0.9,
  End: () => Number.MAX_SAFE_INTEGER,
  Home: () => Number.MIN_SAFE_INTEGER,
};

/** Where the browser itself moves nothing, the tallest part of the dialog or of the screen is moved. */
export function scrollByKey(event: KeyboardEvent): void {
  const step = STEPS[event.key];
  const from = event.target;
  if (!step || event.defaultPrevented || !(from instanceof Element)) return;
  if (event.ctrlKey || event.altKey || event.shiftKey || event.metaKey || isTyping(from)) return;
  if (from.closest('.scroll')) return;
  const within = document.querySelector('.dialog') ?? document.querySelector('main');
  const boxes = [...(within?.querySelectorAll('.scroll') ?? [])];
  const hidden = (box: Element) => box.scrollHeight - box.clientHeight;
  const [box] = boxes.filter((each) => hidden(each) > 0).sort((a, b) => hidden(b) - hidden(a));
  if (!box) return;
  event.preventDefault();
  box.scrollBy({ top: step(box.clientHeight) });
}

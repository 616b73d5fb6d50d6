// Does a key press mean this key? Letters count by their place on the keyboard when it types Khmer.

/** One key as it is written on the bar: 'N', 'Ctrl K', 'F9', 'ArrowUp', 'Alt ArrowLeft', '?'. */
export type KeyName = string;

const SHOWN: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Delete: 'Del',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
};

/** How a key is printed: 'Alt ArrowLeft' becomes 'Alt ←'. */
export function showKey(name: KeyName): string {
  const parts = name.split(' ').map((part) => SHOWN[part] ?? part);
  if (parts.length > 1 && parts.at(-1) === 'Enter') parts[parts.length - 1] = '↵';
  return parts.join(' ');
}

export function keyMatches(event: KeyboardEvent, name: KeyName): boolean {
  const parts = name.split(' ');
  const main = parts.at(-1) ?? '';
  if ((event.ctrlKey || event.metaKey) !== parts.includes('Ctrl')) return false;
  if (event.altKey !== parts.includes('Alt')) return false;
  if (main === '?') return event.key === '?' || (event.shiftKey && event.code === 'Slash');
  if (event.shiftKey !== parts.includes('Shift')) return false;
  if (/^[A-Z]$/.test(main)) {
    const typed = event.key.toUpperCase();
    return typed === main || (!/^[A-Z]$/.test(typed) && event.code === `Key${main}`);
  }
  if (/^[0-9]$/.test(main)) {
    return event.key === main || event.code === `Digit${main}` || event.code === `Numpad${main}`;
  }
  if (main === 'Space') return event.key === ' ';
  return event.key === main;
}

/** While somebody types, only keys that do not write anything belong to the screen. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return (
    target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)
  );
}

/** From these the arrow keys go to the next one of their question. */
const GOES_ON = '[type=radio], fieldset [type=checkbox]';

/**
 * Space on a focused button, link or choice belongs to that control, Enter to a button or link, and the
 * arrow keys to a choice, where they go to the next one.
 */
export function pressesControl(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.altKey || !(event.target instanceof Element)) return false;
  const isChoice = event.target.matches('input[type=radio], input[type=checkbox]');
  if (event.key.startsWith('Arrow') && event.target.matches(GOES_ON)) return true;
  if (event.key !== 'Enter' && event.key !== ' ') return false;
  if (event.target.closest('button, a[href]') !== null) return true;
  return event.key === ' ' && isChoice;
}

/**
 * Focused buttons keep every Enter for themselves, also with Ctrl, and choices keep Enter, which does
 * nothing to them: these are heard on their way down.
 */
export function isHeldBack(event: KeyboardEvent): boolean {
  if (event.key !== 'Enter' || !(event.target instanceof Element)) return false;
  return event.ctrlKey || event.target.matches('input[type=radio], input[type=checkbox]');
}

/** Keys that write or move inside a text box. */
export function writes(name: KeyName): boolean {
  const main = name.split(' ').at(-1) ?? '';
  return !/Ctrl|Alt/.test(name) && !/^(F\d+|Escape|PageUp|PageDown)$/.test(main);
}

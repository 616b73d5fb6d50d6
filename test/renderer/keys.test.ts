// Keys mean the same whichever letters the keyboard types.
import { expect, test } from 'vitest';
import { keyMatches, showKey } from '../../renderer/app/key-match.ts';

const pressed = (key: string, code: string, held: Partial<KeyboardEvent> = {}) =>
  ({
    key,
    code,
    ctrlKey: false,
    altKey: false,
    metaKey: false,
    shiftKey: false,
    ...held,
  }) as KeyboardEvent;

test('N is N on an English keyboard and on a Khmer one', () => {
  expect(keyMatches(pressed('n', 'KeyN'), 'N')).toBe(true);
  expect(keyMatches(pressed('ន', 'KeyN'), 'N')).toBe(true);
  expect(keyMatches(pressed('ន', 'KeyN', { ctrlKey: true }), 'Ctrl N')).toBe(true);
});

test('a letter of another place is not mistaken for it', () => {
  expect(keyMatches(pressed('m', 'KeyN'), 'N')).toBe(false);
  expect(keyMatches(pressed('n', 'KeyN', { ctrlKey: true }), 'N')).toBe(false);
  expect(keyMatches(pressed('n', 'KeyN'), 'Ctrl N')).toBe(false);
});

test('digits count from the row, from the number block and as Khmer digits', () => {
  expect(keyMatches(pressed('3', 'Digit3'), '3')).toBe(true);
  expect(keyMatches(pressed('3', 'Numpad3'), '3')).toBe(true);
  expect(keyMatches(pressed('៣', 'Digit3'), '3')).toBe(true);
});

test('keys are written as they stand on the keyboard', () => {
  expect(showKey('Alt ArrowLeft')).toBe('Alt ←');
  expect(showKey('Ctrl Enter')).toBe('Ctrl ↵');
  expect(showKey('Escape')).toBe('Esc');
});

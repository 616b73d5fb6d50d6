// Which words about what happened stand on the screen together.
import type { Text } from '../i18n/use-text.ts';

/** `text` is asked for whenever it is drawn, so that it follows the language of the window. */
export type Toast = { id: number; text: (t: Text) => string; undo?: () => void };

/** The last two; of those that can be taken back only the last, which is what the key means. */
export function withToast(before: readonly Toast[], next: Toast): Toast[] {
  return [...before.filter(({ undo }) => !(undo && next.undo)).slice(-1), next];
}

// The words that were said in a drawing, to be found by; what was said in private is never among them.
import type { DrawingItem } from './drawing.ts';

/** Fields whose text somebody said or wrote; all others are choices, places and numbers. */
const SAID = [
  'words',
  'good',
  'quote',
  'may',
  'why',
  'next',
  'knows',
  'does',
  'feeling',
  'name',
  'cells',
];
/** Who said it or helps: a name is kept when it is nobody of the case. */
const WHO = ['by', 'who', 'helper'];

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
};

/** The words of one item, each text by itself. */
export function wordsOf({ content }: Pick<DrawingItem, 'content'>): string[] {
  if (content.private === true) return [];
  const texts = Object.entries(content).flatMap(([field, value]) => {
    if (SAID.includes(field)) return textsIn(value);
    if (!WHO.includes(field) || value === null || typeof value !== 'object') return [];
    return 'text' in value ? textsIn(value.text) : [];
  });
  return texts.map((text) => text.trim()).filter((text) => text !== '');
}

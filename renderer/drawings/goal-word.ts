// How something drawn is told of that became a goal: with its number in the plan, when it has one.
import type { DrawingItem } from '#domain/drawings/drawing.ts';
import { inDigitsOf } from '#domain/khmer/format.ts';
import { textIn } from '../i18n/text-in.ts';
import type { Scene } from './tool.ts';

/** "Goal 3", "Goal" when the number is not known, '' when it is none. */
export function goalWord(
  { language, goalNumbers }: Pick<Scene, 'language' | 'goalNumbers'>,
  { goal }: Pick<DrawingItem, 'goal'>,
): string {
  if (!goal) return '';
  const t = textIn(language);
  const number = goalNumbers?.get(goal.row);
  if (number === undefined) return t('drawings.isGoal');
  return t('drawings.goalNumber', { number: inDigitsOf(language, number) });
}

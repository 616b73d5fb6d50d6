// What the rail says under each of the seven steps: when, and how many papers.
import type { CaseView } from '#contract/cases.ts';
import { formatDay } from '#domain/khmer/format.ts';
import { useText } from '../i18n/use-text.ts';
import type { RailStep } from '../ui/steps.tsx';

export function useRailSteps(view: CaseView): RailStep[] {
  const { t, language } = useText();
  return view.steps.map(({ step, state, date, papers }) => ({
    step,
    state,
    line:
      [
        date && formatDay(date, language).replace(/ \S+$/, ''),
        papers > 0 && t('cases.papers', { count: papers }),
      ]
        .filter(Boolean)
        .join(' · ') || '—',
  }));
}

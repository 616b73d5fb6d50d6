// What a line of the chronology is called: the form or paper, a thing done, a fact that changed.
import { useCallback } from 'react';
import type { CaseView } from '#contract/cases.ts';
import { DrawingTool } from '#domain/drawings/drawing.ts';
import { linesOf } from '#domain/forms/definitions/blocks-lines.ts';
import { LineKind } from '#domain/forms/form.ts';
import { COUNSELLING } from '#domain/forms/rights.ts';
import { useOpenWords } from '../i18n/open-words.ts';
import { useText } from '../i18n/use-text.ts';

export type Happening = CaseView['chronology'][number];

export function useHappeningTitle(): (one: Happening) => string {
  const { t, language } = useText();
  const { paper } = useOpenWords();
  return useCallback(
    ({ hidden, kind, form }) => {
      if (hidden && form === COUNSELLING) return t('cases.chronology.counselling');
      if (hidden) return t('cases.chronology.restricted');
      if (kind === 'case')
        return t(form === 'reopened' ? 'cases.chronology.reopened' : 'cases.chronology.opened');
      if (kind === 'task') return t('casePage.chronology.done');
      if (kind === 'drawing') {
        const tool = DrawingTool.safeParse(form).data;
        return tool
          ? t(`drawings.tool.${tool}`)
          : t('casePage.tools.byHand', { form: paper(form) });
      }
      if (kind !== 'line') return paper(form || kind);
      const known = LineKind.safeParse(form).data;
      return t('casePage.chronology.fact', { kind: known ? linesOf(known).label[language] : form });
    },
    [t, language, paper],
  );
}

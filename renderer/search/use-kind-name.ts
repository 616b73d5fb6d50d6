// The name of what a hit stands in: a form, a kind of paper, a drawing tool.
import { DrawingTool } from '#domain/drawings/drawing.ts';
import { latestForm } from '#domain/forms/definitions/index.ts';
import { useOpenWords } from '../i18n/open-words.ts';
import { useText } from '../i18n/use-text.ts';
import { NUMBERED, OTHERS } from '../scans/kinds.ts';

const PAPERS: readonly string[] = [...NUMBERED, ...OTHERS];

/** Papers and forms by their name; what is only drawn by the name of its tool. */
export function useKindName(): (kind: string) => string {
  const { t } = useText();
  const { paper } = useOpenWords();
  return (kind) => {
    const tool = DrawingTool.safeParse(kind).data;
    const isDrawn = tool && !PAPERS.includes(kind) && latestForm(kind) === null;
    return isDrawn ? t(`drawings.tool.${tool}`) : paper(kind);
  };
}

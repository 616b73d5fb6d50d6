// One tool in the list: its step, its name, and whether it is typed, drawn, scanned or missing.
import { CircleDashed, Pencil, ScanLine } from 'lucide-react';
import type { ToolStanding } from '#contract/cases.ts';
import type { Tool } from '#domain/cases/tools.ts';
import { inDigitsOf } from '#domain/khmer/format.ts';
import { useText } from '../../i18n/use-text.ts';
import { Mark } from '../../ui/mark.tsx';
import type { Rows } from '../../ui/rows.ts';

/** Finished on the screen, or on paper. */
export const isThere = ({ typed, drawn, scanned }: ToolStanding): boolean =>
  typed === 'final' || drawn === 'final' || scanned;

type Props = {
  tool: Tool;
  standing: ToolStanding;
  /** The case has come to the step of this tool. */
  isDue: boolean;
  rows: Rows;
};

export function ToolRow({ tool, standing, isDue, rows }: Props) {
  const { language } = useText();
  const here = rows.here === tool.id;
  return (
    <li className={here ? 'here' : ''}>
      <button
        type="button"
        className="rowbtn"
        aria-current={here ? 'true' : undefined}
        {...rows.rowProps(tool.id)}
        onClick={() => rows.setHere(tool.id)}
      >
        <span className="n">{inDigitsOf(language, tool.step)}</span>
        <span className="name">{tool.label[language]}</span>
        <Standing {...{ standing, isDue }} />
      </button>
    </li>
  );
}

function Standing({ standing, isDue }: Pick<Props, 'standing' | 'isDue'>) {
  const { t } = useText();
  const { typed, drawn, scanned, pages } = standing;
  if (typed === null && drawn === null && !scanned) {
    return (
      <span className="cap lacks">
        {isDue && <CircleDashed className="ic s" aria-hidden />}
        {t(isDue ? 'casePage.tools.missing' : 'casePage.tools.early')}
      </span>
    );
  }
  return (
    <span className="row wrap">
      {typed === 'final' && <Mark kind="safe">{t('casePage.tools.typed')}</Mark>}
      {typed === 'draft' && <Mark kind="plain">{t('casePage.tools.draft')}</Mark>}
      {drawn === 'final' && (
        <Mark kind="safe" icon={Pencil}>
          {t('casePage.tools.drawn')}
        </Mark>
      )}
      {drawn === 'draft' && (
        <Mark kind="plain" icon={Pencil}>
          {t('casePage.tools.beingDrawn')}
        </Mark>
      )}
      {scanned && (
        <Mark kind="plain" icon={ScanLine}>
          {t('casePage.tools.scanned')}
          {pages.length > 0 && ` · ${t('cases.folder.pages', { count: pages.length })}`}
        </Mark>
      )}
    </span>
  );
}

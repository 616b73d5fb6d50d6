// One hit: whose it is, where it stands, the words around it.
import { FileText, Folder, Pencil, ScanText } from 'lucide-react';
import { DrawingTool } from '#domain/drawings/drawing.ts';
import { useOpenWords } from '../i18n/open-words.ts';
import { useText } from '../i18n/use-text.ts';
import { KeyHint } from '../ui/key-hint.tsx';
import { Mark } from '../ui/mark.tsx';
import { PersonName } from '../ui/person-name.tsx';
import { Snippet } from './snippet.tsx';
import type { Hit } from './use-search.ts';

const ICONS = { case: Folder, form: FileText, drawing: Pencil, page: ScanText } as const;

export function HitRow({ hit, here }: { hit: Hit; here: boolean }) {
  const { t } = useText();
  const { paper } = useOpenWords();
  const Icon = ICONS[hit.kind];
  const nameOf = ({ kind, form }: Hit) => {
    const tool = kind === 'drawing' && DrawingTool.safeParse(form).data;
    return tool ? t(`drawings.tool.${tool}`) : paper(form);
  };
  const filed = hit.caseId !== null;
  return (
    <>
      <Icon className="ic" aria-hidden />
      <span className="hit">
        <span className="hit-who">
          {filed ? <PersonName {...hit} /> : <span className="mut">{t('search.noCase')}</span>}
          {filed && <span className="cap nw">{hit.code}</span>}
          {hit.kind !== 'case' && hit.form && <span className="cap">{nameOf(hit)}</span>}
        </span>
        {hit.snippet && (
          <span className="hit-text">
            <Snippet hit={hit} />
          </span>
        )}
      </span>
      <span className="row">
        {hit.unverified && <Mark kind="pencil">{t('app.mark.pencil')}</Mark>}
        {here && <KeyHint name="Enter" />}
      </span>
    </>
  );
}

// One hit: whose it is, where it stands, the words around it.
import { FileText, Folder, Pencil, ScanText } from 'lucide-react';
import { useText } from '../i18n/use-text.ts';
import { KeyHint } from '../ui/key-hint.tsx';
import { Mark } from '../ui/mark.tsx';
import { PersonName } from '../ui/person-name.tsx';
import { FoundPlace } from './found-place.tsx';
import { Snippet } from './snippet.tsx';
import { useKindName } from './use-kind-name.ts';
import type { Hit } from './use-search.ts';

const ICONS = { case: Folder, form: FileText, drawing: Pencil, page: ScanText } as const;

/** `cutOut`: the row somebody rests on shows the place on the page too. */
export function HitRow(props: { hit: Hit; here: boolean; cutOut?: boolean }) {
  const { hit, here, cutOut = false } = props;
  const { t } = useText();
  const nameOf = useKindName();
  const Icon = ICONS[hit.kind];
  const filed = hit.caseId !== null;
  return (
    <>
      <Icon className="ic" aria-hidden />
      <span className="hit">
        <span className="hit-who">
          {filed ? <PersonName {...hit} /> : <span className="mut">{t('search.noCase')}</span>}
          {filed && <span className="cap nw">{hit.code}</span>}
          {hit.kind !== 'case' && hit.form && <span className="cap">{nameOf(hit.form)}</span>}
        </span>
        {hit.snippet && (
          <span className="hit-text">
            <Snippet hit={hit} />
          </span>
        )}
        {cutOut && here && hit.kind === 'page' && <FoundPlace pageId={hit.id} boxes={hit.boxes} />}
      </span>
      <span className="row">
        {hit.unverified && <Mark kind="pencil">{t('app.mark.pencil')}</Mark>}
        {here && <KeyHint name="Enter" />}
      </span>
    </>
  );
}

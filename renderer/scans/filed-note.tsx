// A page that is filed already: where, and how to take it out again.
import { Check, ScanText } from 'lucide-react';
import { caseRoles } from '#contract/call.ts';
import { usePlaces } from '../app/places.tsx';
import { useMay } from '../app/session.tsx';
import { useOpenWords } from '../i18n/open-words.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import type { Page } from './batch.ts';

export function FiledNote(props: { page: Page; onTakeOut: (documentId: string) => void }) {
  const { t } = useText();
  const { go } = usePlaces();
  const readsCases = useMay(caseRoles);
  const { paper } = useOpenWords();
  const { documentId, caseId, kind, byCode } = props.page;
  return (
    <div className={byCode ? 'sug pencil' : 'sug filed'}>
      {byCode ? <ScanText className="ic l" aria-hidden /> : <Check className="ic l" aria-hidden />}
      <div className="grow">
        <div className="str">{paper(kind)}</div>
        <div className="cap">{t(byCode ? 'scans.filedByCode' : 'scans.filed')}</div>
      </div>
      {caseId && readsCases && (
        <Button small onPress={() => go({ screen: 'case', caseId })}>
          {t('scans.openCase')}
        </Button>
      )}
      {documentId && (
        <Button small quiet onPress={() => props.onTakeOut(documentId)}>
          {t('scans.takeOut')}
        </Button>
      )}
    </div>
  );
}

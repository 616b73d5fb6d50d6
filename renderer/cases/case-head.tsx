// The head of a case: both names, marks, the facts of one line, and what can be done.
import {
  Eye,
  FilePlus,
  FolderOpen,
  Handshake,
  History,
  NotebookPen,
  ScanLine,
  TriangleAlert,
} from 'lucide-react';
import type { CaseView } from '#contract/cases.ts';
import { describeBirth } from '#domain/people/describe-date.ts';
import { today } from '../app/clock.ts';
import { useNames } from '../app/names.tsx';
import { useMay } from '../app/session.tsx';
import { useUserName } from '../app/users.tsx';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { KeyHint } from '../ui/key-hint.tsx';
import { Mark } from '../ui/mark.tsx';
import { initialOf, PersonName } from '../ui/person-name.tsx';
import { LostConsents } from './lost-consents.tsx';
import { WaitingMarks } from './waiting-marks.tsx';

type Props = {
  view: CaseView;
  onNote: (() => void) | null;
  onWrite: (() => void) | null;
  onScan: (() => void) | null;
  onAccess: () => void;
  onConsent: () => void;
  onPast: () => void;
  /** Somebody is worried about safety. */
  onWorry: () => void;
  /** Opens a closed case again; null where there is nothing to open. */
  onReopen: (() => void) | null;
};

export function CaseHead({
  view,
  onNote,
  onWrite,
  onScan,
  onAccess,
  onConsent,
  onPast,
  onWorry,
  onReopen,
}: Props) {
  const { row, waiting } = view;
  const { t, language } = useText();
  const { hidden } = useNames();
  const userName = useUserName();
  const counsels = useMay(['counsellor']);
  const facts = [
    row.sex !== 'u' && t(`words.sex.${row.sex}`),
    row.birth && describeBirth(row.birth, today(), language),
  ].filter(Boolean);
  const workers = row.workers.map((id) => userName(id, true)).join(', ');
  return (
    <div className="casehead">
      <span className="ava big" aria-hidden>
        {hidden ? '·' : initialOf(row.nameKm, row.nameLatin)}
      </span>
      <div className="grow">
        <div className="row wrap" style={{ gap: '2px 12px' }}>
          <h1>
            <PersonName {...row} />
          </h1>
          {row.restricted && <Mark kind="restricted">{t('app.mark.restricted')}</Mark>}
          {row.status === 'closed' && <Mark kind="plain">{t('cases.head.closed')}</Mark>}
          <LostConsents {...view} />
          {waiting && row.status === 'open' && <WaitingMarks waiting={waiting} />}
        </div>
        <div className="meta">
          <span>{facts.join(' · ')}</span>
          {!hidden && <span className="selectable">{row.code}</span>}
          <span>{t(`words.module.${row.module}`)}</span>
          {row.placeText && <span>{row.placeText}</span>}
          <span>{t('cases.head.worker', { names: workers || t('cases.noWorker') })}</span>
          <button type="button" className="linkbtn" onClick={onAccess}>
            <Eye className="ic s" aria-hidden />
            {t('casePage.access.title')}
            <KeyHint name="A" />
          </button>
          <button type="button" className="linkbtn" onClick={onConsent}>
            <Handshake className="ic s" aria-hidden />
            {t('consent.open')}
            <KeyHint name="Y" />
          </button>
          <button type="button" className="linkbtn" onClick={onPast}>
            <History className="ic s" aria-hidden />
            {t('casePage.past.title')}
            <KeyHint name="H" />
          </button>
          <button type="button" className="linkbtn" onClick={onWorry}>
            <TriangleAlert className="ic s" aria-hidden />
            {t('forms.worry')}
            <KeyHint name="F8" />
          </button>
        </div>
      </div>
      {onReopen && (
        <Button hint="O" onPress={onReopen}>
          <FolderOpen className="ic" aria-hidden />
          {t('cases.reopen.go')}
        </Button>
      )}
      {onScan && (
        <Button hint="S" onPress={onScan}>
          <ScanLine className="ic" aria-hidden />
          {t('cases.head.scan')}
        </Button>
      )}
      {onWrite && (
        <Button hint="W" onPress={onWrite}>
          <FilePlus className="ic" aria-hidden />
          {t('cases.write.other')}
        </Button>
      )}
      {onNote && (
        <Button main hint="N" onPress={onNote}>
          <NotebookPen className="ic" aria-hidden />
          {t(counsels ? 'cases.write.counselling' : 'cases.write.note')}
        </Button>
      )}
    </div>
  );
}

// One folder of the cabinet: how far it is, what is still missing, and what can be done with it now.
import {
  Check,
  Circle,
  CircleDot,
  ClipboardCheck,
  FileDown,
  FilePlus,
  Printer,
  ScanLine,
} from 'lucide-react';
import type { CabinetFolder } from '#contract/cabinet.ts';
import { FOLDER_STATES } from '#domain/cabinet/folder-state.ts';
import { dayAndTime } from '../app/clock.ts';
import { useNames } from '../app/names.tsx';
import { useMay } from '../app/session.tsx';
import { useUserName } from '../app/users.tsx';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Mark } from '../ui/mark.tsx';
import { langOf } from '../ui/person-name.tsx';
import { PagesFact } from './pages-fact.tsx';

type Props = {
  folder: CabinetFolder;
  onScan: () => void;
  onFiles: () => void;
  onSheets: () => void;
  /** Null: nothing of it can be given out by this person. */
  onPdf: (() => void) | null;
  onCheck: () => void;
  onUncheck: () => void;
};

export function FolderCard(props: Props) {
  const { folder, onScan, onFiles, onSheets, onPdf, onCheck, onUncheck } = props;
  const { t } = useText();
  const { hidden } = useNames();
  const isCoordinator = useMay(['coordinator']);
  const { number, name, shelf, code, state, mayCheck } = folder;
  const mayUncheck = isCoordinator && (state === 'second-checked' || state === 'safe');
  return (
    <aside className="cabinet-card scroll" aria-live="polite">
      <h2>{t('cabinet.folder', { number })}</h2>
      {name !== '' && !hidden && <p lang={langOf(name)}>{name}</p>}
      <p className="cap">
        {[shelf && t('cabinet.shelf', { shelf }), code].filter(Boolean).join(' · ')}
      </p>
      <div className="acts">
        {mayCheck && (
          <Button main hint="C" onPress={onCheck}>
            <ClipboardCheck className="ic" aria-hidden />
            {t('cabinet.check')}
          </Button>
        )}
        {mayUncheck && (
          <Button quiet hint="Shift C" onPress={onUncheck}>
            {t('cabinet.uncheck')}
          </Button>
        )}
        {isCoordinator && state === 'filed' && !mayCheck && (
          <p className="cap">{t('cabinet.mayNotCheck')}</p>
        )}
        <Button main={state === 'not-begun'} hint="S" onPress={onScan}>
          <ScanLine className="ic" aria-hidden />
          {t('cabinet.scan')}
        </Button>
        <div className="row wrap">
          <Button small hint="A" onPress={onFiles}>
            <FilePlus className="ic s" aria-hidden />
            {t('cabinet.files')}
          </Button>
          <Button small hint="B" onPress={onSheets}>
            <Printer className="ic s" aria-hidden />
            {t('cabinet.sheets')}
          </Button>
        </div>
      </div>
      <StateLadder folder={folder} />
      <Facts folder={folder} />
      {onPdf && (
        <p>
          <Button small quiet hint="E" onPress={onPdf}>
            <FileDown className="ic s" aria-hidden />
            {t('cases.folder.savePdf')}
          </Button>
        </p>
      )}
    </aside>
  );
}

/** Every step with a sign of its own: done, where it is, to come. */
function StateLadder({ folder }: { folder: CabinetFolder }) {
  const { t } = useText();
  const now = FOLDER_STATES.indexOf(folder.state);
  return (
    <ol className="ladder">
      {FOLDER_STATES.map((state, at) => {
        // Every folder stood on its shelf once: that is no step.
        if (at === 0) return null;
        const Icon = at < now || folder.state === 'safe' ? Check : at === now ? CircleDot : Circle;
        return (
          <li
            key={state}
            className={at < now ? 'done' : at === now ? 'now' : 'later'}
            aria-current={at === now ? 'step' : undefined}
          >
            <Icon className="ic" aria-hidden />
            {t(`cabinet.state.${state}`)}
          </li>
        );
      })}
    </ol>
  );
}

function Facts({ folder }: { folder: CabinetFolder }) {
  const { t, language } = useText();
  const nameOf = useUserName();
  const { pages, unfiled, readBack, scannedBy, checkedBy, checkedAt, lacks, state } = folder;
  const isChecked = state === 'second-checked' || state === 'safe';
  return (
    <div className="folder-facts">
      <p>
        <PagesFact folder={folder} />
      </p>
      {pages > 0 && (
        <p>
          {unfiled > 0 ? t('cabinet.fact.unfiled', { count: unfiled }) : t('cabinet.fact.allFiled')}
        </p>
      )}
      {scannedBy.length > 0 && (
        <p>
          {t('cabinet.fact.scannedBy', { names: scannedBy.map((id) => nameOf(id)).join(', ') })}
        </p>
      )}
      {isChecked && checkedBy !== null && checkedAt !== null && (
        <p>
          {t('cabinet.fact.checkedBy', {
            name: nameOf(checkedBy),
            when: dayAndTime(checkedAt, language, t),
          })}
        </p>
      )}
      {pages > 0 && <p>{t('cabinet.fact.readBack', { done: readBack, total: pages })}</p>}
      {lacks.map((lack) => (
        <p key={lack} className="lack">
          {t(`cabinet.lacks.${lack}`)}
        </p>
      ))}
      {state === 'safe' && <Mark kind="safe">{t('cabinet.safe')}</Mark>}
    </div>
  );
}

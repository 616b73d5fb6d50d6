// Where copies are kept, how each place does, and why if it does not. Adding and removing places.
import { CloudUpload, FolderPlus, HardDrive, Monitor, X } from 'lucide-react';
import { useState } from 'react';
import type { BackupStatus } from '#contract/backup.ts';
import { newId } from '#domain/ids.ts';
import { type CallError, call, toCallError } from '../app/call.ts';
import { dayAndTime } from '../app/clock.ts';
import { useToast } from '../app/toasts.tsx';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Mark } from '../ui/mark.tsx';
import { ErrorNote } from '../ui/states.tsx';
import { type Target, targetsAway } from './safety.ts';

/** Told in a sentence of its own at the top of the page. */
const SHARED = 'backup-two-computers';
/** Nothing failed: the rest goes tomorrow. */
const BUDGET = 'backup-budget';
const RETURNS = {
  yes: 'backup.target.returnYes',
  erasable: 'backup.target.returnErasable',
  no: 'backup.target.returnNo',
} as const;
type Props = {
  status: BackupStatus;
  mayChange: boolean;
  onAdd: (kind: 'folder' | 'cloud') => void;
  onChanged: () => void;
  onGoOn: (id: string) => void;
};

export function TargetList({ status, mayChange, onAdd, onChanged, onGoOn }: Props) {
  const { t } = useText();
  const [leaving, setLeaving] = useState<Target | null>(null);
  const shown = status.targets.filter((target) => target.active);
  return (
    <section>
      <div className="sec">
        <h2>{t('backup.where')}</h2>
      </div>
      <ul className="list targets">
        {shown.map((target) => (
          <TargetRow
            key={target.id}
            target={target}
            {...(mayChange && !target.builtIn && { onRemove: () => setLeaving(target) })}
            {...(mayChange && { onGoOn: () => onGoOn(target.id) })}
          />
        ))}
      </ul>
      {mayChange && (
        <div className="row wrap add">
          <Button hint="F" onPress={() => onAdd('folder')}>
            <FolderPlus className="ic" aria-hidden />
            {t('backup.addFolder')}
          </Button>
          <Button hint="C" onPress={() => onAdd('cloud')}>
            <CloudUpload className="ic" aria-hidden />
            {t('backup.addCloud')}
          </Button>
        </div>
      )}
      {leaving && (
        <RemoveTarget
          target={leaving}
          last={targetsAway(status).length === 1}
          onClose={() => setLeaving(null)}
          onRemoved={onChanged}
        />
      )}
    </section>
  );
}

function TargetRow(props: { target: Target; onRemove?: () => void; onGoOn?: () => void }) {
  const { t, language } = useText();
  const { target } = props;
  const Icon = target.kind === 's3' ? CloudUpload : target.builtIn ? Monitor : HardDrive;
  const reason = target.lastTry?.state === 'failed' ? target.lastTry.reason : null;
  return (
    <li>
      <Icon className="ic l" aria-hidden />
      <div className="grow">
        <div className="row wrap">
          <b>{target.builtIn ? t('backup.target.builtIn') : target.name}</b>
          {target.copies > 0 && (
            <span className="cap">{t('backup.count.copies', { count: target.copies })}</span>
          )}
        </div>
        {reason && reason !== SHARED && (
          <p className="cap">
            {t(`errors.${reason}.what`)} {t(`errors.${reason}.todo`)}
          </p>
        )}
        {reason === SHARED && props.onGoOn && (
          <Button small onPress={props.onGoOn}>
            {t('backup.goOn')}
          </Button>
        )}
        {target.lastTry?.reason === BUDGET && (
          <p className="cap">
            {t(`errors.${BUDGET}.kept`)} {t(`errors.${BUDGET}.todo`)}
          </p>
        )}
        {target.waits && (
          <p className="cap">
            {t(`backup.waits.${target.waits.why}`)}{' '}
            {t('backup.waits.atLatest', { when: dayAndTime(target.waits.atLatest, language, t) })}
          </p>
        )}
        {target.kind === 's3' && target.deletedCanReturn !== 'unknown' && (
          <p className="cap">{t(RETURNS[target.deletedCanReturn])}</p>
        )}
      </div>
      <TargetState target={target} />
      {props.onRemove && (
        <button
          type="button"
          className="icbtn"
          aria-label={`${t('backup.remove')}: ${target.name}`}
          title={t('backup.remove')}
          onClick={props.onRemove}
        >
          <X className="ic" aria-hidden />
        </button>
      )}
    </li>
  );
}

function TargetState({ target }: { target: Target }) {
  const { t, language } = useText();
  const { lastTry, lastGoodAt } = target;
  const when = (at: number) => dayAndTime(at, language, t);
  if (lastTry?.state === 'running') {
    return (
      <span className="mark plain">
        <span className="ring" aria-hidden />
        {t('backup.target.running')}
      </span>
    );
  }
  if (lastTry?.state === 'failed') {
    return <Mark kind="overdue">{t('backup.target.failed', { when: when(lastTry.at) })}</Mark>;
  }
  if (lastGoodAt === null) return <Mark kind="plain">{t('backup.target.never')}</Mark>;
  return <Mark kind="safe">{t('backup.target.good', { when: when(lastGoodAt) })}</Mark>;
}

function RemoveTarget(props: {
  target: Target;
  last: boolean;
  onClose: () => void;
  onRemoved: () => void;
}) {
  const { t } = useText();
  const say = useToast();
  const [error, setError] = useState<CallError>();
  const { name, id } = props.target;
  const remove = () => {
    call('backup.removeTarget', { cmd: newId(), id }).then(
      () => {
        say((t) => t('backup.removed', { name }));
        props.onRemoved();
        props.onClose();
      },
      (thrown: unknown) => setError(toCallError(thrown)),
    );
  };
  return (
    <Dialog
      title={t('backup.removeAsk', { name })}
      onClose={props.onClose}
      actions={
        <>
          <Button danger onPress={remove}>
            {t('backup.remove')}
          </Button>
          <Button main autoFocus hint="Enter" onPress={props.onClose}>
            {t('backup.keep')}
          </Button>
        </>
      }
    >
      <p>{t('backup.removeText')}</p>
      {props.last && <p className="str">{t('backup.removeLast')}</p>}
      <ErrorNote error={error} />
    </Dialog>
  );
}

// How safe the office is, in a few words, in the top bar. Pressing it opens the backup screen.
import { Shield, ShieldAlert, ShieldCheck } from 'lucide-react';
import { lastAway, safetyOf } from '../backup/safety.ts';
import { useText } from '../i18n/use-text.ts';
import { useBackupStatus } from './backup-state.tsx';
import { shortWhen } from './clock.ts';
import { usePlaces } from './places.tsx';

export function BackupSentence() {
  const { t, language } = useText();
  const { go } = usePlaces();
  const { value } = useBackupStatus();
  if (!value) return null;
  const open = () => go({ screen: 'backup' });
  const nothing = value.counts.cases === 0 && value.counts.pages === 0;
  if (value.running) {
    return (
      <button type="button" className="status busy" onClick={open}>
        <span className="ring" aria-hidden />
        {t('app.top.backingUp')}
      </button>
    );
  }
  if (value.lastGoodAt === null) {
    return (
      <button type="button" className={nothing ? 'status' : 'status bad'} onClick={open}>
        {nothing ? (
          <Shield className="ic" aria-hidden />
        ) : (
          <ShieldAlert className="ic" aria-hidden />
        )}
        {t(nothing ? 'app.top.nothing' : 'app.top.never')}
      </button>
    );
  }
  const safety = safetyOf(value, Date.now());
  const when = shortWhen(lastAway(value) ?? value.lastGoodAt, language);
  if (safety === 'old' || safety === 'only-here') {
    return (
      <button type="button" className="status bad" onClick={open}>
        <ShieldAlert className="ic" aria-hidden />
        {safety === 'old' ? t('app.top.old', { when }) : t('app.top.onlyHere')}
      </button>
    );
  }
  return (
    <button type="button" className="status ok" onClick={open}>
      <ShieldCheck className="ic" aria-hidden />
      {t('app.top.backedUp', { when })}
    </button>
  );
}

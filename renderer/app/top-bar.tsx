// The top bar, which is the title bar too: search, jobs, backup in words, names, language, who, lock.
import { Eye, EyeOff, Lock, Search } from 'lucide-react';
import { useText } from '../i18n/use-text.ts';
import { KeyHint } from '../ui/key-hint.tsx';
import { initialOf } from '../ui/person-name.tsx';
import { BackupSentence } from './backup-sentence.tsx';
import { useJobs } from './jobs.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { useNames } from './names.tsx';
import { useRoleName } from './role-names.tsx';
import { useSession } from './session.tsx';

export function TopBar(props: { onFind: (() => void) | null; onJobs: () => void }) {
  const { t, language } = useText();
  const { me, lock } = useSession();
  const roleName = useRoleName();
  const names = useNames();
  const running = useJobs().filter((job) => job.state === 'running');
  const done = running.reduce((sum, job) => sum + job.done, 0);
  const myName = language === 'km' ? me.nameKm || me.nameLatin : me.nameLatin || me.nameKm;
  const namesWord = t(names.hidden ? 'app.top.showNames' : 'app.top.hideNames');
  return (
    <header className="topbar">
      <div className="wordmark" lang="km">
        សំណុំ
      </div>
      {props.onFind && (
        <button type="button" className="find" onClick={props.onFind}>
          <Search className="ic" aria-hidden />
          <span className="clip">{t('app.top.find')}</span>
          <KeyHint name="Ctrl K" />
        </button>
      )}
      <div className="end row" style={{ gap: 4 }}>
        {running.length > 0 && (
          <button type="button" className="status busy" onClick={props.onJobs}>
            <span
              className="ring stepping"
              style={{ rotate: `${(done % 12) * 30}deg` }}
              aria-hidden
            />
            {t('app.top.running', { count: running.length })}
            <KeyHint name="J" />
          </button>
        )}
        <BackupSentence />
        <button
          type="button"
          className="icbtn"
          aria-pressed={names.hidden}
          aria-label={namesWord}
          title={`${namesWord} (F9)`}
          onClick={names.toggle}
        >
          {names.hidden ? (
            <EyeOff className="ic" aria-hidden />
          ) : (
            <Eye className="ic" aria-hidden />
          )}
        </button>
        <LanguageSwitch />
        <span className="who" title={roleName(me.role)}>
          <span className="ava" aria-hidden>
            {initialOf(me.nameKm, me.nameLatin)}
          </span>
          <span className="name">{myName}</span>
        </span>
        <button
          type="button"
          className="icbtn"
          aria-label={t('app.top.lock')}
          title={`${t('app.top.lock')} (Ctrl L)`}
          onClick={lock}
        >
          <Lock className="ic" aria-hidden />
        </button>
      </div>
    </header>
  );
}

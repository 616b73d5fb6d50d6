// The locked door: who, passphrase, how the last backup went, the way to restore. Nothing about cases.
import { LockOpen, ShieldAlert, ShieldCheck, Timer } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { type CallError, call, toCallError } from '../app/call.ts';
import { dayAndTime } from '../app/clock.ts';
import { LanguageSwitch } from '../app/language-switch.tsx';
import type { Status } from '../app/session.tsx';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { initialOf, langOf } from '../ui/person-name.tsx';
import { ErrorNote } from '../ui/states.tsx';
import { chosenFirst } from './chosen-first.ts';
import { PassphraseField } from './passphrase-field.tsx';
import { useCountdown } from './use-countdown.ts';
import './vault.css';

type Props = {
  status: Status;
  /** Who worked last in this window; undefined since it was opened. */
  worked: string | undefined;
  onStatus: (status: Status) => void;
  onRestore: () => void;
};

export function Unlock({ status, worked, onStatus, onRestore }: Props) {
  const { t, language } = useText();
  const [userId, setUserId] = useState(() => chosenFirst(status.users, worked));
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError>();
  const [forgot, setForgot] = useState(false);
  const wait = useCountdown(status.waitMs);
  const box = useRef<HTMLInputElement & HTMLTextAreaElement>(null);

  const unlock = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || passphrase === '' || wait.seconds > 0) return;
    setBusy(true);
    setError(undefined);
    try {
      onStatus(await call('vault.unlock', { userId, passphrase }));
    } catch (thrown) {
      const told = toCallError(thrown);
      setBusy(false);
      setPassphrase('');
      setError(told);
      if (typeof told.detail.waitMs === 'number') wait.start(told.detail.waitMs);
      box.current?.focus();
    }
  };
  const inBox = error?.code === 'wrong-passphrase' || error?.code === 'wait';
  const sentence =
    wait.seconds > 0
      ? t('vault.unlock.wait', { count: wait.seconds })
      : inBox
        ? t('vault.unlock.wrong')
        : undefined;
  return (
    <div className="door gate">
      <div className="cloth">
        <div className="label">
          <div className="title" lang="km">
            សំណុំ
          </div>
          <div className="cap latin">SAMNUM</div>
          <hr />
          <p className="str" lang={langOf(status.officeName)}>
            {status.officeName}
          </p>
          <p className="cap">{t('vault.unlock.lockedHere')}</p>
        </div>
      </div>
      <div className="doorside">
        <div className="gatebar">
          <LanguageSwitch />
        </div>
        <main className="box">
          <h1>{t('vault.unlock.welcome')}</h1>
          <form onSubmit={unlock}>
            <RadioGroup
              value={userId}
              onChange={setUserId}
              aria-label={t('vault.unlock.who')}
              orientation="horizontal"
            >
              <p className="sup">{t('vault.unlock.who')}</p>
              <div className="people scroll">
                {status.users.map((user) => (
                  <Radio key={user.id} value={user.id} className="who-card">
                    <span className="ava" aria-hidden>
                      {initialOf(user.nameKm, user.nameLatin)}
                    </span>
                    <span>
                      {language === 'km'
                        ? user.nameKm || user.nameLatin
                        : user.nameLatin || user.nameKm}
                      <span className="cap">{t(`words.role.${user.role}`)}</span>
                    </span>
                  </Radio>
                ))}
              </div>
            </RadioGroup>
            <PassphraseField
              label={t('vault.unlock.passphrase')}
              value={passphrase}
              onChange={setPassphrase}
              error={sentence}
              inputRef={box}
              autoFocus
            />
            <div className="unlock-go">
              <Button main type="submit" hint="Enter" busy={busy} off={wait.seconds > 0}>
                <LockOpen className="ic" aria-hidden />
                {t(busy ? 'vault.unlock.unlocking' : 'vault.unlock.unlock')}
              </Button>
            </div>
          </form>
          <button type="button" className="link" onClick={() => setForgot(true)}>
            {t('vault.unlock.forgot')}
          </button>
          {error && !inBox && <ErrorNote error={error} />}
        </main>
        <div className="doorfoot">
          <span className="row">
            {status.lastBackupAt === null ? (
              <ShieldAlert className="ic" aria-hidden />
            ) : (
              <ShieldCheck className="ic" style={{ color: 'var(--safe)' }} aria-hidden />
            )}
            {status.lastBackupAt === null
              ? t('vault.unlock.noBackup')
              : t('vault.unlock.lastBackup', {
                  when: dayAndTime(status.lastBackupAt, language, t),
                })}
          </span>
          <span className="row">
            <Timer className="ic" aria-hidden />
            {t('vault.unlock.locksItself')}
          </span>
          <button type="button" className="link end" onClick={onRestore}>
            {t('vault.unlock.restore')}
          </button>
        </div>
      </div>
      {forgot && (
        <Dialog
          title={t('vault.unlock.forgotTitle')}
          onClose={() => setForgot(false)}
          actions={
            <Button main autoFocus onPress={() => setForgot(false)}>
              {t('app.state.close')}
            </Button>
          }
        >
          <p>{t('vault.unlock.forgotText')}</p>
          <p className="sup">{t('vault.unlock.forgotAll')}</p>
        </Dialog>
      )}
    </div>
  );
}

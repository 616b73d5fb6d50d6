// Last step of restoring: what came back, counted; who opens it from now on; agree.
import { ArrowLeft } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { newId } from '#domain/ids.ts';
import { type CallError, call, toCallError } from '../app/call.ts';
import { dayAndTime } from '../app/clock.ts';
import { useKeys } from '../app/keys.tsx';
import { useText } from '../i18n/use-text.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { ErrorNote } from '../ui/states.tsx';
import { PassphraseField } from '../vault/passphrase-field.tsx';
import { usePassphraseCheck } from '../vault/use-passphrase-check.ts';
import { CountsMark, CountsTable } from './counts-table.tsx';
import type { Decided, Fetched } from './restore-choices.ts';
import { RestoreFrame } from './restore-frame.tsx';

type Props = {
  decided: Decided;
  restoreId: string;
  fetched: Fetched;
  onBack: () => void;
  onAgreed: () => void;
};

export function RestoreAgree({ decided, restoreId, fetched, onBack, onAgreed }: Props) {
  const { t, language } = useText();
  const coordinators = fetched.users.filter((user) => user.role === 'coordinator');
  // Who came has to be said: nobody types a passphrase for somebody else without noticing.
  const only = coordinators.length === 1 ? coordinators[0] : undefined;
  const [userId, setUserId] = useState(only?.id ?? null);
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError>();
  const { strong, reason } = usePassphraseCheck(passphrase);
  const keepSpaceOfWords = useSpaceOfWords();

  const nameOf = (user: Fetched['users'][number]) =>
    language === 'km' ? user.nameKm || user.nameLatin : user.nameLatin || user.nameKm;
  const chosen = coordinators.find((user) => user.id === userId);
  const ready = fetched.usable && chosen !== undefined && strong && passphrase === again;

  const agree = () => {
    if (!ready || !userId || busy) return;
    setBusy(true);
    call('restore.agree', { cmd: newId(), restoreId, userId, passphrase }).then(
      onAgreed,
      (thrown: unknown) => {
        setBusy(false);
        setError(toCallError(thrown));
      },
    );
  };
  const suggest = () => {
    call('vault.suggestPassphrase', {}).then(
      (offered) => setPassphrase(offered.passphrase),
      (thrown: unknown) => setError(toCallError(thrown)),
    );
  };
  const lacking = fetched.usable && !fetched.equal;
  const agreeWord = t(lacking ? 'restore.agree.agreeWithout' : 'restore.agree.agree');
  useKeys([
    { keys: ['Ctrl Enter'], says: agreeWord, run: agree, typing: true },
    { keys: ['Alt ArrowLeft'], says: t('restore.back'), run: onBack, typing: true },
  ]);
  return (
    <RestoreFrame
      step="agree"
      decided={decided}
      title={t('restore.agree.title')}
      text={t('restore.agree.last', {
        office: fetched.officeName,
        when: fetched.lastEntryAt === null ? '—' : dayAndTime(fetched.lastEntryAt, language, t),
      })}
      foot={
        <>
          <Button onPress={onBack}>
            <ArrowLeft className="ic" aria-hidden />
            {t('restore.back')}
          </Button>
          <span className="end cap">
            {fetched.usable && !chosen
              ? t('restore.agree.whoFirst')
              : t(decided.onEmpty ? 'restore.agree.noteNew' : 'restore.agree.note')}
          </span>
          <Button main hint="Ctrl Enter" off={!ready} busy={busy} onPress={agree}>
            {agreeWord}
          </Button>
        </>
      }
    >
      <div className="agree-two">
        <div className="col">
          {lacking ? (
            <Lost fetched={fetched} />
          ) : (
            <p>
              <CountsMark equal={fetched.equal} />
            </p>
          )}
          {fetched.healed > 0 && <p>{t('restore.agree.healed', { count: fetched.healed })}</p>}
          <CountsTable
            expectedWord={t('restore.agree.expected')}
            expected={fetched.expected}
            found={fetched.counts}
            filesWord={t('restore.agree.filesFollow')}
          />
        </div>
        {fetched.usable ? (
          <div className="col">
            {/* biome-ignore lint/a11y/noStaticElementInteractions: only keeps the keys of the choice apart */}
            <div onKeyDown={keepSpaceOfWords}>
              <Choice
                label={t('restore.agree.who')}
                options={coordinators.map((user) => ({ value: user.id, label: nameOf(user) }))}
                value={userId}
                onChange={setUserId}
                autoFocus={!only}
              />
            </div>
            <PassphraseField
              label={
                chosen
                  ? t('restore.agree.passphrase', { name: nameOf(chosen) })
                  : t('restore.agree.passphraseNew')
              }
              value={passphrase}
              onChange={setPassphrase}
              startShown
              autoFocus={only !== undefined}
              help={t('restore.agree.passphraseHelp')}
              error={reason && passphrase !== '' ? t(`restore.agree.reason.${reason}`) : undefined}
            />
            <Button quiet small onPress={suggest}>
              {t('restore.agree.suggest')}
            </Button>
            <PassphraseField
              label={t('restore.agree.again')}
              value={again}
              onChange={setAgain}
              error={again !== '' && again !== passphrase ? t('restore.agree.notSame') : undefined}
            />
          </div>
        ) : (
          <Banner kind="risk">{t('restore.agree.notEqual')}</Banner>
        )}
      </div>
      <ErrorNote error={error} />
    </RestoreFrame>
  );
}

/** Somebody who types here believes to be in the passphrase already: the space between its words chooses nobody. */
function useSpaceOfWords(): (event: KeyboardEvent) => void {
  const typing = useRef(false);
  return (event) => {
    if (event.key !== ' ') typing.current = event.key.length === 1;
    else if (typing.current) event.preventDefault();
  };
}

/** Without some originals an office can go on, but somebody has to want that. */
function Lost({ fetched }: { fetched: Fetched }) {
  const { t } = useText();
  const count = fetched.expected.files - fetched.counts.files;
  return (
    <Banner kind="risk">
      <p className="str">{t('restore.agree.lost', { count })}</p>
      <p className="cap">
        {t('restore.agree.lostTodo')}
        {fetched.lostOf.length > 0 && (
          <> {t('backup.trouble.of', { codes: fetched.lostOf.join(', ') })}</>
        )}
      </p>
    </Banner>
  );
}

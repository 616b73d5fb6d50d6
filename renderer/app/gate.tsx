// Decides what the window shows: a new office, the locked door, or the open office.
import { useCallback, useEffect, useRef, useState } from 'react';
import { KnownPlacesProvider } from '../office/known-places.tsx';
import { OwnFormsProvider } from '../office/own-forms.tsx';
import { ErrorState, Waiting } from '../ui/states.tsx';
import { FirstRun } from '../vault/first-run.tsx';
import { Unlock } from '../vault/unlock.tsx';
import { BackupProvider } from './backup-state.tsx';
import { finishBeforeLock } from './before-lock.ts';
import { type CallError, call, listen, toCallError } from './call.ts';
import { JobsProvider } from './jobs.tsx';
import { NamesProvider } from './names.tsx';
import { PlacesProvider } from './places.tsx';
import { PrintProvider } from './printing.tsx';
import { RoleNamesProvider } from './role-names.tsx';
import { RestoreDoor } from './screens.tsx';
import { SessionProvider, type Status } from './session.tsx';
import { Shell } from './shell.tsx';
import { ToastsProvider } from './toasts.tsx';
import { useActive } from './use-active.ts';
import { UsersProvider } from './users.tsx';

type Door = 'unlock' | 'restore';

export function Gate() {
  const [status, setStatus] = useState<Status | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const [door, setDoor] = useState<Door>('unlock');
  const [settingUp, setSettingUp] = useState(false);
  const wasLocked = useRef(false);
  /** Who worked last in this window: likely the one who comes back to a locked door. */
  const worked = useRef<string>(undefined);
  if (status?.me) worked.current = status.me.id;

  const look = useCallback(() => {
    setError(null);
    call('vault.status', {}).then(
      (now) => {
        setStatus(now);
        if (now.state === 'none' || (now.state === 'unlocked' && !now.wordsProved)) {
          setSettingUp(true);
        }
        // An office that was brought back on an empty computer has a door, and nothing to set up.
        if (now.state === 'locked') setSettingUp(false);
      },
      (thrown: unknown) => setError(toCallError(thrown)),
    );
  }, []);
  useEffect(look, [look]);
  useEffect(
    () =>
      listen('locking', () => {
        void finishBeforeLock().then(() => call('vault.readyToLock', {}));
      }),
    [],
  );
  useEffect(
    () =>
      listen('locked', () => {
        wasLocked.current = true;
        setSettingUp(false);
        setDoor('unlock');
        // Everything of the open office goes from the page before anything is asked again.
        setStatus((before) => before && { ...before, state: 'locked', me: null });
        look();
      }),
    [look],
  );
  useActive(status?.state === 'unlocked');

  const lock = useCallback(() => {
    finishBeforeLock()
      .then(() => call('vault.lock', {}))
      .then(
        (now) => {
          wasLocked.current = true;
          setStatus(now);
        },
        () => look(),
      );
  }, [look]);

  if (error) {
    return (
      <div className="gate">
        <ErrorState error={error} onAgain={look} />
      </div>
    );
  }
  if (!status) return <Waiting />;
  if (door === 'restore') return <RestoreDoor onLeave={() => setDoor('unlock')} onDone={look} />;
  if (settingUp && status.state !== 'locked') {
    return (
      <PrintProvider>
        <FirstRun
          status={status}
          onStatus={setStatus}
          onDone={() => {
            setSettingUp(false);
            look();
          }}
          onRestore={() => setDoor('restore')}
        />
      </PrintProvider>
    );
  }
  if (status.state !== 'unlocked' || !status.me) {
    return (
      <Unlock
        status={status}
        worked={worked.current}
        onStatus={setStatus}
        onRestore={() => setDoor('restore')}
      />
    );
  }
  const { me, officeName, app } = status;
  return (
    <SessionProvider session={{ me, officeName, version: app.version, lock }}>
      <PrintProvider>
        <NamesProvider startHidden={wasLocked.current}>
          <JobsProvider>
            <BackupProvider>
              <UsersProvider>
                <RoleNamesProvider>
                  <OwnFormsProvider>
                    <KnownPlacesProvider>
                      <ToastsProvider>
                        <PlacesProvider>
                          <Shell />
                        </PlacesProvider>
                      </ToastsProvider>
                    </KnownPlacesProvider>
                  </OwnFormsProvider>
                </RoleNamesProvider>
              </UsersProvider>
            </BackupProvider>
          </JobsProvider>
        </NamesProvider>
      </PrintProvider>
    </SessionProvider>
  );
}

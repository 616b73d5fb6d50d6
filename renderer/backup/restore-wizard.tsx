// Bringing an office back: where, words, which copy, fetch, agree. Nothing changes before the last step.
import { useState } from 'react';
import { call, useCall } from '../app/call.ts';
import { JobsProvider } from '../app/jobs.tsx';
import { RestoreAgree } from './restore-agree.tsx';
import type { Decided, Fetched, Opened } from './restore-choices.ts';
import { RestoreCopy } from './restore-copy.tsx';
import { RestoreDone } from './restore-done.tsx';
import { RestoreFetch } from './restore-fetch.tsx';
import { RestoreWhere, type Where } from './restore-where.tsx';
import { RestoreWords } from './restore-words.tsx';
import './restore.css';

type Step =
  | { at: 'where' }
  | { at: 'words' }
  | { at: 'copy' }
  | { at: 'fetch'; snapshot: string }
  | { at: 'agree'; fetched: Fetched }
  | { at: 'done' };

type Props = { onLeave: () => void; onDone: () => void };

export function RestoreWizard(props: Props) {
  return (
    <JobsProvider>
      <Steps {...props} />
    </JobsProvider>
  );
}

function Steps({ onLeave, onDone }: Props) {
  const [step, setStep] = useState<Step>({ at: 'where' });
  const [where, setWhere] = useState<Where | null>(null);
  const [opened, setOpened] = useState<(Opened & { sign: string }) | null>(null);
  const { value: here } = useCall('vault.status', {});
  const decided: Decided = {
    onEmpty: here?.state === 'none',
    ...(where && { where: where.name }),
    ...(opened && { sign: opened.sign, copies: opened.snapshots.length }),
  };

  if (step.at === 'done') {
    const leave = () => {
      onDone();
      onLeave();
    };
    return <RestoreDone onOpen={leave} />;
  }
  if (step.at === 'where' || !where) {
    const chosen = (next: Where) => {
      setWhere(next);
      setOpened(null);
      setStep({ at: 'words' });
    };
    return <RestoreWhere {...{ decided }} before={where} onLeave={onLeave} onNext={chosen} />;
  }
  if (step.at === 'words' || !opened) {
    return (
      <RestoreWords
        decided={decided}
        open={(words) => call('restore.open', { place: where.place, words })}
        onBack={() => setStep({ at: 'where' })}
        onNext={(next, sign) => {
          setOpened({ ...next, sign });
          setStep({ at: 'copy' });
        }}
      />
    );
  }
  const toCopies = () => setStep({ at: 'copy' });
  if (step.at === 'fetch') {
    return (
      <RestoreFetch
        decided={decided}
        restoreId={opened.restoreId}
        snapshot={step.snapshot}
        onBack={toCopies}
        onFetched={(fetched) => setStep({ at: 'agree', fetched })}
      />
    );
  }
  if (step.at === 'agree') {
    return (
      <RestoreAgree
        decided={decided}
        restoreId={opened.restoreId}
        fetched={step.fetched}
        onBack={toCopies}
        onAgreed={() => setStep({ at: 'done' })}
      />
    );
  }
  return (
    <RestoreCopy
      decided={decided}
      snapshots={opened.snapshots}
      onBack={() => setStep({ at: 'words' })}
      onNext={(snapshot) => setStep({ at: 'fetch', snapshot })}
    />
  );
}

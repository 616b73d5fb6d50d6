// The fronts of a stack are in: it is turned by hand, and the backs follow.
import { type ReactNode, useState } from 'react';
import { newId } from '#domain/ids.ts';
import { type CallError, call, toCallError } from '../app/call.ts';
import { useJobs } from '../app/jobs.tsx';
import { useKeys } from '../app/keys.tsx';
import { useText } from '../i18n/use-text.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { ErrorNote } from '../ui/states.tsx';

/** For a batch that pages still come into; `otherwise` while nothing is asked. */
export function TurnStack({ batchId, otherwise }: { batchId: string; otherwise: ReactNode }) {
  const { t } = useText();
  const [failed, setFailed] = useState<CallError>();
  const waits = useJobs().some(({ state, stage }) => state === 'running' && stage === 'turning');
  const say = (more: boolean) => {
    setFailed(undefined);
    call('scanners.turned', { cmd: newId(), batchId, more }).catch((thrown: unknown) =>
      setFailed(toCallError(thrown)),
    );
  };
  useKeys(
    waits
      ? [
          {
            ...{ keys: ['Ctrl Enter'], says: t('scanners.turn.go'), typing: true },
            run: () => say(true),
          },
        ]
      : [],
  );
  if (!waits) return otherwise;
  return (
    <>
      <Banner kind="info">
        <p>
          <b>{t('scanners.turn.title')}</b> {t('scanners.turn.text')}
        </p>
        <div className="row wrap turn-stack">
          <Button small hint="Ctrl Enter" onPress={() => say(true)}>
            {t('scanners.turn.go')}
          </Button>
          <Button small quiet onPress={() => say(false)}>
            {t('scanners.turn.none')}
          </Button>
        </div>
      </Banner>
      <ErrorNote error={failed} />
    </>
  );
}

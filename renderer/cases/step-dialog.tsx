// Asks before a case goes to another step, or a closed one is opened again there; staying is the safe answer.
import { useState } from 'react';
import type { CaseView } from '#contract/cases.ts';
import { newId } from '#domain/ids.ts';
import { inDigitsOf } from '#domain/khmer/format.ts';
import { type CallError, call, toCallError } from '../app/call.ts';
import { useToast } from '../app/toasts.tsx';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorNote } from '../ui/states.tsx';
import type { StepNumber } from '../ui/steps.tsx';

type Props = { view: CaseView; step: number; onClose: () => void; onMoved: () => void };

export function StepDialog({ view, step, onClose, onMoved }: Props) {
  const { t, language } = useText();
  const say = useToast();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError>();
  const isClosed = view.row.status === 'closed';
  const words = isClosed ? 'reopen' : 'stepDialog';
  const go = t(`cases.${words}.go`);
  const move = async () => {
    setBusy(true);
    try {
      const caseId = view.row.id;
      const opens = isClosed ? { status: 'open' as const } : {};
      await call('cases.change', { cmd: newId(), baseRev: view.rev, caseId, step, ...opens });
      say((t) => t(`cases.${words}.done`, { step: t(`words.step.s${step as StepNumber}`) }));
      onMoved();
    } catch (thrown) {
      setError(toCallError(thrown));
      setBusy(false);
    }
  };
  return (
    <Dialog
      title={t(`cases.${words}.title`, { step: inDigitsOf(language, step) })}
      onClose={onClose}
      keys={[{ keys: ['Ctrl Enter'], says: go, run: move }]}
      actions={
        <>
          <Button autoFocus hint="Escape" onPress={onClose}>
            {t('cases.stepDialog.stay')}
          </Button>
          <Button main hint="Ctrl Enter" busy={busy} onPress={move}>
            {go}
          </Button>
        </>
      }
    >
      <p className="str">{t(`words.step.s${step as StepNumber}`)}</p>
      <p className="sup">
        {t(`cases.${words}.text`, {
          from: t(`words.step.s${view.row.step as StepNumber}`),
        })}
      </p>
      <ErrorNote error={error} />
    </Dialog>
  );
}

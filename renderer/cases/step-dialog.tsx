// Asks before a case goes to another step; staying is the safe answer.
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
  const move = async () => {
    setBusy(true);
    try {
      const caseId = view.row.id;
      await call('cases.change', { cmd: newId(), baseRev: view.rev, caseId, step });
      say((t) => t('cases.stepDialog.done', { step: t(`words.step.s${step as StepNumber}`) }));
      onMoved();
    } catch (thrown) {
      setError(toCallError(thrown));
      setBusy(false);
    }
  };
  return (
    <Dialog
      title={t('cases.stepDialog.title', { step: inDigitsOf(language, step) })}
      onClose={onClose}
      keys={[{ keys: ['Ctrl Enter'], says: t('cases.stepDialog.go'), run: move }]}
      actions={
        <>
          <Button autoFocus hint="Escape" onPress={onClose}>
            {t('cases.stepDialog.stay')}
          </Button>
          <Button main hint="Ctrl Enter" busy={busy} onPress={move}>
            {t('cases.stepDialog.go')}
          </Button>
        </>
      }
    >
      <p className="str">{t(`words.step.s${step as StepNumber}`)}</p>
      <p className="sup">
        {t('cases.stepDialog.text', {
          from: t(`words.step.s${view.row.step as StepNumber}`),
        })}
      </p>
      <ErrorNote error={error} />
    </Dialog>
  );
}
